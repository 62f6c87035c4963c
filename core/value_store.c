/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "json.h"
#include "value_store.h"

enum {
	MOST = 4 * 1024 * 1024, /* bytes of values that nobody asked for */
	ENTRIES = 1000
};

static const char name[] = "json";

/* In front of the stamps and the values: where they stand from the start. */
struct entry {
	uint64_t stamp, value, size;
};

struct head {
	uint64_t count;
	struct entry entries[];
};

static struct buf stamp_of_all(void)
{
	struct buf stamp = BUF_INIT;

	buf_addf(&stamp, "%s %zu\n", PACKAGE_VERSION, sizeof(struct value));
	return stamp;
}

static bool fits(const struct kept *k, const struct head *head)
{
	size_t room = k->size - sizeof(*head);

	return k->size >= sizeof(*head) && head->count <= ENTRIES &&
	       head->count * sizeof(*head->entries) <= room;
}

static bool entry_fits(const struct kept *k, const struct entry *e)
{
	return e->stamp < k->size && e->value <= k->size &&
	       e->size <= k->size - e->value &&
	       e->size >= sizeof(struct value) &&
	       memchr(k->bytes + e->stamp, '\0', k->size - e->stamp);
}

void value_store_open(struct value_store *s)
{
	CLEANUP_BUF struct buf stamp = stamp_of_all();
	const struct head *head;

	*s = (struct value_store){.count = 0};
	if (kept_read(&s->kept, name, &stamp))
		return;
	head = (const void *)s->kept.bytes;
	if (!fits(&s->kept, head))
		return;
	s->all = calloc(head->count + 1, sizeof(*s->all));
	for (size_t i = 0; s->all && i < head->count; i++) {
		const struct entry *e = &head->entries[i];

		if (!entry_fits(&s->kept, e))
			return;
		s->all[s->count++] = (struct stored){
		    .stamp = s->kept.bytes + e->stamp,
		    .value = (const void *)(s->kept.bytes + e->value),
		    .size = e->size,
		};
	}
}

static struct stored *find(const struct value_store *s, const char *stamp)
{
	for (size_t i = 0; i < s->count; i++)
		if (strcmp(s->all[i].stamp, stamp) == 0)
			return &s->all[i];
	return NULL;
}

/* Frees the value when there is no memory to add it. */
static bool add(struct value_store *s, struct value *value, size_t size,
		struct buf *stamp)
{
	struct stored *all = realloc(s->all, (s->count + 1) * sizeof(*s->all));
	const char *text = NULL;

	if (all) {
		s->all = all;
		text = buf_detach(stamp);
	}
	if (!text) {
		free(value);
		return false;
	}
	s->all[s->count++] = (struct stored){text, value, size, true, true};
	return true;
}

const struct value *value_store_file(struct value_store *s, const char *path,
				     struct value **own, struct uk_error *error)
{
	CLEANUP_BUF struct buf stamp = BUF_INIT;
	struct stored *known;
	struct value *value;
	size_t size;

	*own = NULL;
	if (!s)
		return *own = json_values_file(path, &size, error);
	kept_stamp(&stamp, path);
	known = stamp.failed ? NULL : find(s, stamp.bytes);
	if (known) {
		known->used = true;
		return known->value;
	}
	value = json_values_file(path, &size, error);
	if (!value || add(s, value, size, &stamp))
		return value;
	error_set(error, "te weinig geheugen", "out of memory");
	return NULL;
}

/* ------------------------------------------------------------------------ */

static void pad(struct buf *out)
{
	while (out->len % sizeof(uint64_t) && !out->failed)
		buf_addc(out, '\0');
}

/* The values that go to the file: those of this run, and others. */
static size_t choose(struct value_store *s)
{
	size_t others = 0, count = 0;

	for (size_t i = 0; i < s->count; i++) {
		struct stored *stored = &s->all[i];

		others += stored->used ? 0 : stored->size;
		stored->used |= others <= MOST;
		count += stored->used;
	}
	return count < ENTRIES ? count : ENTRIES;
}

static void put(struct buf *out, size_t at, const struct stored *stored)
{
	struct entry e = {.size = stored->size};

	e.stamp = out->len;
	buf_add(out, stored->stamp, strlen(stored->stamp) + 1);
	pad(out);
	e.value = out->len;
	buf_add(out, (const char *)stored->value, stored->size);
	pad(out);
	if (!out->failed)
		memcpy(out->bytes + sizeof(struct head) + at * sizeof(e), &e,
		       sizeof(e));
}

static bool has_fresh(const struct value_store *s)
{
	for (size_t i = 0; i < s->count; i++)
		if (s->all[i].fresh)
			return true;
	return false;
}

void value_store_save(struct value_store *s)
{
	CLEANUP_BUF struct buf stamp = stamp_of_all(), out = BUF_INIT;
	const struct entry none = {0, 0, 0};
	struct head head = {.count = 0};

	if (!has_fresh(s))
		return;
	head.count = choose(s);
	buf_add(&out, (const char *)&head, sizeof(head));
	for (size_t i = 0; i < head.count; i++)
		buf_add(&out, (const char *)&none, sizeof(none));
	for (size_t i = 0, at = 0; i < s->count && at < head.count; i++)
		if (s->all[i].used)
			put(&out, at++, &s->all[i]);
	(void)kept_write(name, &stamp, &out);
}

void value_store_release(struct value_store *s)
{
	for (size_t i = 0; i < s->count; i++)
		if (s->all[i].fresh) {
			free((char *)(uintptr_t)s->all[i].stamp);
			free((struct value *)(uintptr_t)s->all[i].value);
		}
	free(s->all);
	kept_release(&s->kept);
	*s = (struct value_store){.count = 0};
}
