/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "verbs.h"

/* The value of `key` in "key=value;key=value"; empty when it is not there. */
static struct uk_text tag(struct uk_text tags, const char *key)
{
	const char *at = tags.bytes, *end = at + tags.len;
	size_t key_len = strlen(key);

	while (at < end) {
		const char *stop = memchr(at, ';', (size_t)(end - at));
		size_t len = (size_t)((stop ? stop : end) - at);

		if (len > key_len && at[key_len] == '=' &&
		    memcmp(at, key, key_len) == 0)
			return (struct uk_text){at + key_len + 1,
						len - key_len - 1};
		at += len + 1;
	}
	return (struct uk_text){"", 0};
}

static unsigned number(struct uk_text text)
{
	unsigned n = 0;

	for (size_t i = 0; i < text.len && i < 4; i++) {
		if (text.bytes[i] < '0' || text.bytes[i] > '9')
			break;
		n = n * 10 + (unsigned)(text.bytes[i] - '0');
	}
	return n;
}

static bool grow(struct verbs *v)
{
	size_t size = v->size ? v->size * 2 : 256;
	struct verb *list;

	if (v->count < v->size)
		return true;
	list = realloc(v->list, size * sizeof(*list));
	if (!list)
		return false;
	v->list = list;
	v->size = size;
	return true;
}

static int take(void *closure, struct uk_text form, struct uk_text tags)
{
	struct verbs *v = closure;
	struct uk_text name = tag(tags, uk_tr("name", "english"));
	struct verb verb = {.low = number(tag(tags, "level")),
			    .high = number(tag(tags, "high"))};

	/* A word without a level is on a list that is no taxonomy. */
	if (!verb.low)
		return 0;
	if (!verb.high)
		verb.high = verb.low;
	verb.form = strndup(form.bytes, form.len);
	verb.level_name = strndup(name.bytes, name.len);
	if (!verb.form || !verb.level_name || !grow(v)) {
		free(verb.form);
		free(verb.level_name);
		v->failed = true;
		return 1;
	}
	v->list[v->count++] = verb;
	return 0;
}

static int by_level(const void *a, const void *b)
{
	const struct verb *x = a, *y = b;

	if (x->low != y->low)
		return x->low < y->low ? -1 : 1;
	if (x->high != y->high)
		return x->high < y->high ? -1 : 1;
	return strcmp(x->form, y->form);
}

int verbs_read(struct verbs *v, struct uk_session *session, const char *name,
	       const char *prefix, struct uk_error *error)
{
	*v = (struct verbs){0};
	if (uk_lookup(session, name, prefix, take, v, error) < 0 || v->failed) {
		verbs_release(v);
		if (!error->text[0])
			snprintf(error->text, sizeof(error->text),
				 uk_tr("er is geen taxonomie '%s'",
				       "there is no taxonomy '%s'"),
				 name);
		return -1;
	}
	if (v->count)
		qsort(v->list, v->count, sizeof(*v->list), by_level);
	return 0;
}

void verbs_release(struct verbs *v)
{
	for (size_t i = 0; i < v->count; i++) {
		free(v->list[i].form);
		free(v->list[i].level_name);
	}
	free(v->list);
	*v = (struct verbs){0};
}

bool verb_is_on(const struct verb *verb, unsigned level)
{
	return !level || (verb->low <= level && level <= verb->high);
}
