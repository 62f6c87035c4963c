/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "diff.h"

/*
 * Fixes replace text within lines and hardly ever make or take lines, so
 * the lines are matched by looking a few ahead on both sides; what a full
 * search would find better does not occur.
 */
enum { CONTEXT = 3, AHEAD = 50 };

struct text {
	struct uk_text *lines; /* each with its line end */
	size_t count;
};

/* A block: before[a, a + an) became after[b, b + bn). */
struct change {
	size_t a, an, b, bn;
};

struct changes {
	struct change *list;
	size_t count, size;
};

static int split(struct text *t, struct uk_text all)
{
	const char *at = all.bytes, *end = all.bytes + all.len;
	size_t count = 1;

	for (const char *p = at;
	     p < end && (p = memchr(p, '\n', (size_t)(end - p))); p++)
		count++;
	t->lines = calloc(count, sizeof(*t->lines));
	if (!t->lines)
		return -1;
	while (at < end) {
		const char *stop = memchr(at, '\n', (size_t)(end - at));

		stop = stop ? stop + 1 : end;
		t->lines[t->count++] =
		    (struct uk_text){at, (size_t)(stop - at)};
		at = stop;
	}
	return 0;
}

static bool is_same(const struct text *a, size_t i, const struct text *b,
		    size_t j)
{
	return i < a->count && j < b->count &&
	       a->lines[i].len == b->lines[j].len &&
	       memcmp(a->lines[i].bytes, b->lines[j].bytes, a->lines[i].len) ==
		   0;
}

/* How long the block is that starts at a->lines[i], b->lines[j]: up to the
 * nearest pair of equal lines. */
static void measure(const struct text *a, const struct text *b,
		    struct change *c)
{
	for (size_t far = 1; far <= AHEAD; far++)
		for (size_t k = 0; k <= far; k++) {
			/* equal steps on both sides first */
			size_t skew = k % 2 ? (k + 1) / 2 : k / 2;
			size_t an = far, bn = far;

			if (k % 2)
				an = far - skew;
			else
				bn = far - skew;
			if (!is_same(a, c->a + an, b, c->b + bn))
				continue;
			c->an = an;
			c->bn = bn;
			return;
		}
	c->an = a->count - c->a;
	c->bn = b->count - c->b;
}

static int add_change(struct changes *all, struct change c)
{
	if (all->count == all->size) {
		size_t size = all->size ? all->size * 2 : 64;
		struct change *list = realloc(all->list, size * sizeof(*list));

		if (!list)
			return -1;
		all->list = list;
		all->size = size;
	}
	all->list[all->count++] = c;
	return 0;
}

static int compare(const struct text *a, const struct text *b,
		   struct changes *all)
{
	struct change c = {0};

	while (c.a < a->count || c.b < b->count) {
		if (is_same(a, c.a, b, c.b)) {
			c.a++;
			c.b++;
			continue;
		}
		measure(a, b, &c);
		if (add_change(all, c))
			return -1;
		c.a += c.an;
		c.b += c.bn;
	}
	return 0;
}

static void put_lines(struct out *o, char mark, const struct text *t,
		      size_t first, size_t count)
{
	for (size_t i = first; i < first + count; i++) {
		struct uk_text line = t->lines[i];

		out_addc(o, mark);
		out_add(o, line.bytes, line.len);
		if (line.bytes[line.len - 1] != '\n')
			out_adds(o, "\n\\ No newline at end of file\n");
	}
}

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Lines count from 1; an empty run stands after the line before it. */
static void put_span(struct out *o, char mark, size_t first, size_t count)
{
	out_addf(o, " %c%zu,%zu", mark, count ? first + 1 : first, count);
}

/* One hunk of the changes list[0..n), which lie close together. */
static void put_hunk(struct out *o, const struct text *a, const struct text *b,
		     const struct change *list, size_t n)
{
	const struct change *last = &list[n - 1];
	size_t lead = least(CONTEXT, list[0].a);
	size_t tail = least(CONTEXT, a->count - (last->a + last->an));
	size_t at = list[0].a - lead;

	out_adds(o, "@@");
	put_span(o, '-', at, last->a + last->an + tail - at);
	put_span(o, '+', list[0].b - lead,
		 last->b + last->bn + tail - (list[0].b - lead));
	out_adds(o, " @@\n");
	for (size_t i = 0; i < n; i++) {
		put_lines(o, ' ', a, at, list[i].a - at);
		put_lines(o, '-', a, list[i].a, list[i].an);
		put_lines(o, '+', b, list[i].b, list[i].bn);
		at = list[i].a + list[i].an;
	}
	put_lines(o, ' ', a, at, tail);
}

static void put_changes(struct out *o, const char *name, const struct text *a,
			const struct text *b, const struct changes *all)
{
	if (all->count)
		out_addf(o, "--- %s\n+++ %s\n", name, name);
	for (size_t i = 0, n; i < all->count; i += n) {
		const struct change *c = &all->list[i];

		for (n = 1; i + n < all->count; n++)
			if (c[n].a - (c[n - 1].a + c[n - 1].an) > 2 * CONTEXT)
				break;
		put_hunk(o, a, b, c, n);
	}
}

int diff_write(struct out *o, const char *name, struct uk_text before,
	       struct uk_text after)
{
	struct text a = {NULL, 0}, b = {NULL, 0};
	struct changes all = {NULL, 0, 0};
	int failed =
	    split(&a, before) || split(&b, after) || compare(&a, &b, &all);

	if (!failed)
		put_changes(o, name, &a, &b, &all);
	free(a.lines);
	free(b.lines);
	free(all.list);
	return failed ? -1 : 0;
}
