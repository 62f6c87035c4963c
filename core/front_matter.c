/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <yaml.h>

#include "buf.h"
#include "front_matter.h"
#include "nearest.h"
#include "utf8.h"

enum { BLOCK_MOST = 64 * 1024, QUALIFICATIONS_MOST = 1000 };

enum field { TITLE, MODEL, LEVEL, LOAD, QUALIFICATIONS };

static const struct {
	const char *name;
	enum field field;
} keys[] = {
    {"titel", TITLE},
    {"title", TITLE},
    {"model", MODEL},
    {"niveau", LEVEL},
    {"level", LEVEL},
    {"studielast", LOAD},
    {"load", LOAD},
    {"eindkwalificaties", QUALIFICATIONS},
    {"qualifications", QUALIFICATIONS},
};

/* One reading of a block. */
struct block {
	struct front_matter *front;
	struct arena *arena;
	const char *bytes, *name;
	size_t begin, end, line; /* of the YAML; lines before it */
	front_matter_warn_fn warn;
	void *closure;
	struct uk_error *error;
	yaml_parser_t parser;
	const char *list[QUALIFICATIONS_MOST];
};

static int no_memory(const struct block *b)
{
	return error_set(b->error, "%s: te weinig geheugen",
			 "%s: out of memory", b->name);
}

static int refuse(const struct block *b, yaml_mark_t mark, const char *nl,
		  const char *en)
{
	return error_set(
	    b->error, "%s:%zu:%zu: kop tussen '---' niet te lezen: %s",
	    "%s:%zu:%zu: cannot read the head between '---': %s", b->name,
	    b->line + mark.line + 1, mark.column + 1, tr(nl, en));
}

/* libyaml says what it met in English; the place is what helps. */
static int broken(const struct block *b)
{
	const yaml_parser_t *p = &b->parser;

	if (p->error == YAML_MEMORY_ERROR)
		return no_memory(b);
	return refuse(b, p->problem_mark, p->problem, p->problem);
}

static int next(struct block *b, yaml_event_t *event)
{
	return yaml_parser_parse(&b->parser, event) ? 0 : broken(b);
}

/* A value as a string of ours, NFC. NULL when memory ran out. */
static const char *text(struct block *b, const yaml_event_t *event)
{
	CLEANUP_BUF struct buf nfc = BUF_INIT;
	const char *bytes = (const char *)event->data.scalar.value;
	size_t len = event->data.scalar.length;

	if (utf8_check(bytes, len, NULL) || utf8_nfc(bytes, len, &nfc, NULL))
		return NULL;
	return arena_copy(b->arena, nfc.bytes, nfc.len);
}

/* The source offset of a mark; libyaml counts in code points. */
static size_t offset(const struct block *b, yaml_mark_t mark)
{
	size_t at = b->begin;

	for (size_t i = 0; i < mark.line && at < b->end; i++) {
		const char *end = memchr(b->bytes + at, '\n', b->end - at);

		at = end ? (size_t)(end - b->bytes) + 1 : b->end;
	}
	for (size_t i = 0; i < mark.column && at < b->end; i++)
		utf8_next(b->bytes, b->end, &at);
	return at;
}

/* -- Keys ----------------------------------------------------------------- */

static void list_keys(struct buf *words)
{
	buf_adds(words, tr("; wel bijvoorbeeld ", "; known are "));
	for (size_t i = 0; i < ARRAY_SIZE(keys); i++)
		if (!i || keys[i].field != keys[i - 1].field)
			buf_addf(words, "%s%s", i ? ", " : "", keys[i].name);
}

static int warn_unknown(struct block *b, const char *key, yaml_mark_t mark)
{
	CLEANUP_BUF struct buf words = BUF_INIT;
	struct nearest near;

	nearest_init(&near, key);
	for (size_t i = 0; i < ARRAY_SIZE(keys); i++)
		nearest_offer(&near, keys[i].name);
	buf_addf(&words,
		 tr("onbekende sleutel \"%.80s\"", "unknown key \"%.80s\""),
		 key);
	if (near.best)
		buf_addf(&words,
			 tr("; bedoel je \"%s\"?", "; did you mean \"%s\"?"),
			 near.best);
	else
		list_keys(&words);
	return words.failed ? no_memory(b)
			    : b->warn(b->closure, offset(b, mark), words.bytes);
}

/* -- Values --------------------------------------------------------------- */

/* Passes over a value, whatever it is; a flat loop, however deep it nests. */
static int skip_value(struct block *b, const yaml_event_t *first)
{
	yaml_event_type_t type = first->type;
	size_t depth = 0;

	for (;;) {
		yaml_event_t event;

		if (type == YAML_MAPPING_START_EVENT ||
		    type == YAML_SEQUENCE_START_EVENT)
			depth++;
		if (type == YAML_MAPPING_END_EVENT ||
		    type == YAML_SEQUENCE_END_EVENT)
			depth--;
		if (!depth)
			return 0;
		if (next(b, &event))
			return -1;
		type = event.type;
		yaml_event_delete(&event);
	}
}

static int read_string(struct block *b, const yaml_event_t *event,
		       const char **value)
{
	if (event->type != YAML_SCALAR_EVENT)
		return refuse(b, event->start_mark, "hier hoort een tekst",
			      "expected a text here");
	*value = text(b, event);
	return *value ? 0 : no_memory(b);
}

static int add_qualification(struct block *b, const yaml_event_t *event)
{
	struct front_matter *front = b->front;

	if (front->qualification_count == QUALIFICATIONS_MOST)
		return refuse(b, event->start_mark, "te veel eindkwalificaties",
			      "too many qualifications");
	return read_string(b, event, &b->list[front->qualification_count++]);
}

static int read_items(struct block *b)
{
	for (;;) {
		yaml_event_t event;
		bool done;
		int result;

		if (next(b, &event))
			return -1;
		done = event.type == YAML_SEQUENCE_END_EVENT;
		result = done ? 0 : add_qualification(b, &event);
		yaml_event_delete(&event);
		if (done || result)
			return result;
	}
}

static int read_qualifications(struct block *b, const yaml_event_t *event)
{
	struct front_matter *front = b->front;

	front->qualification_count = 0;
	if (event->type == YAML_SEQUENCE_START_EVENT
		? read_items(b)
		: add_qualification(b, event))
		return -1;
	front->qualifications = arena_dup(
	    b->arena, b->list, front->qualification_count * sizeof(*b->list));
	return front->qualifications || !front->qualification_count
		   ? 0
		   : no_memory(b);
}

static int read_field(struct block *b, enum field field,
		      const yaml_event_t *event)
{
	switch (field) {
	case TITLE:
		return read_string(b, event, &b->front->title);
	case MODEL:
		return read_string(b, event, &b->front->model);
	case LEVEL:
		return read_string(b, event, &b->front->level);
	case LOAD:
		return read_string(b, event, &b->front->load);
	case QUALIFICATIONS:
		return read_qualifications(b, event);
	}
	return 0;
}

static int read_value(struct block *b, const yaml_event_t *key)
{
	const char *name = (const char *)key->data.scalar.value;
	yaml_event_t event;
	size_t i = 0;
	int result;

	while (i < ARRAY_SIZE(keys) && strcmp(keys[i].name, name) != 0)
		i++;
	if ((i == ARRAY_SIZE(keys) && warn_unknown(b, name, key->start_mark)) ||
	    next(b, &event))
		return -1;
	result = i < ARRAY_SIZE(keys) ? read_field(b, keys[i].field, &event)
				      : skip_value(b, &event);
	yaml_event_delete(&event);
	return result;
}

/* Reads pairs up to the end of the mapping, or of an empty block. */
static int read_pairs(struct block *b)
{
	for (;;) {
		yaml_event_t event;
		int result = 0;
		bool done;

		if (next(b, &event))
			return -1;
		done = event.type == YAML_MAPPING_END_EVENT ||
		       event.type == YAML_STREAM_END_EVENT;
		if (event.type == YAML_SCALAR_EVENT &&
		    (event.data.scalar.length ||
		     !event.data.scalar.plain_implicit))
			result = read_value(b, &event);
		else if (event.type == YAML_SEQUENCE_START_EVENT ||
			 event.type == YAML_ALIAS_EVENT)
			result = refuse(b, event.start_mark,
					"hier hoort \"sleutel: waarde\"",
					"expected \"key: value\" here");
		yaml_event_delete(&event);
		if (done || result)
			return result;
	}
}

/* -- The block ------------------------------------------------------------ */

/* The line at `at` is "---" (or "..." when `closing`): where the next one
 * starts, else 0. */
static size_t fence(const char *bytes, size_t len, size_t at, bool closing)
{
	if (len - at < 3 || (memcmp(bytes + at, "---", 3) &&
			     (!closing || memcmp(bytes + at, "...", 3))))
		return 0;
	for (at += 3; at < len && (bytes[at] == ' ' || bytes[at] == '\t'); at++)
		;
	if (at < len && bytes[at] == '\r')
		at++;
	if (at < len && bytes[at] != '\n')
		return 0;
	return at < len ? at + 1 : len;
}

/* Finds the block's YAML and what follows; false when there is none. */
static bool find_block(struct block *b, size_t len, size_t from)
{
	size_t at = fence(b->bytes, len, from, false);
	size_t most = from + BLOCK_MOST < len ? from + BLOCK_MOST : len;

	b->begin = at;
	while (at && at < most) {
		const char *end = memchr(b->bytes + at, '\n', most - at);
		size_t after = fence(b->bytes, len, at, true);

		if (after) {
			b->end = at;
			b->front->end = after;
			return true;
		}
		at = end ? (size_t)(end - b->bytes) + 1 : 0;
	}
	return false;
}

static int parse(struct block *b)
{
	int result;

	if (!yaml_parser_initialize(&b->parser))
		return no_memory(b);
	yaml_parser_set_encoding(&b->parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&b->parser,
				     (const unsigned char *)b->bytes + b->begin,
				     b->end - b->begin);
	result = read_pairs(b);
	yaml_parser_delete(&b->parser);
	return result;
}

int front_matter_read(struct front_matter *front, struct arena *arena,
		      const char *bytes, size_t len, size_t from,
		      const char *name, front_matter_warn_fn warn,
		      void *closure, struct uk_error *error)
{
	struct block *b;
	int result = 0;

	*front = (struct front_matter){.end = from};
	if (!fence(bytes, len, from, false))
		return 0;
	b = calloc(1, sizeof(*b));
	if (!b)
		return error_set(error, "%s: te weinig geheugen",
				 "%s: out of memory", name);
	b->front = front;
	b->arena = arena;
	b->bytes = bytes;
	b->name = name;
	b->line = 1;
	b->warn = warn;
	b->closure = closure;
	b->error = error;
	if (find_block(b, len, from))
		result = parse(b);
	free(b);
	return result;
}
