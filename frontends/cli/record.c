/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "record.h"

/* What jansson's codes mean to people. */
static const struct {
	enum json_error_code code;
	const char *nl, *en;
} reasons[] = {
    {json_error_out_of_memory, "te weinig geheugen", "out of memory"},
    {json_error_stack_overflow, "te diep genest", "nested too deep"},
    {json_error_invalid_utf8, "geen geldige UTF-8", "not valid UTF-8"},
    {json_error_premature_end_of_input, "de regel breekt af",
     "the line breaks off"},
    {json_error_end_of_input_expected, "er staat iets achter het object",
     "something follows the object"},
    {json_error_duplicate_key, "een sleutel staat er tweemaal",
     "a key stands twice"},
    {json_error_null_character, "een NUL-teken", "a NUL character"},
    {json_error_null_byte_in_key, "een NUL-teken", "a NUL character"},
    {json_error_numeric_overflow, "een getal is te groot",
     "a number is too large"},
};

static int fail(struct uk_error *error, const char *nl, const char *en,
		int column)
{
	if (column > 0)
		snprintf(error->text, sizeof(error->text),
			 uk_tr("geen goede JSON, kolom %d: %s",
			       "not good JSON, column %d: %s"),
			 column, uk_tr(nl, en));
	else
		snprintf(error->text, sizeof(error->text), "%s", uk_tr(nl, en));
	return -1;
}

static int fail_json(struct uk_error *error, const json_error_t *why)
{
	enum json_error_code code = json_error_code(why);

	for (size_t i = 0; i < ARRAY_SIZE(reasons); i++)
		if (reasons[i].code == code)
			return fail(error, reasons[i].nl, reasons[i].en,
				    why->column);
	return fail(error, "dit hoort hier niet", "this does not belong here",
		    why->column > 0 ? why->column : 1);
}

static size_t skip_blank(const char *s, size_t at)
{
	while (s[at] == ' ' || s[at] == '\t' || s[at] == '\r' || s[at] == '\n')
		at++;
	return at;
}

static size_t skip_string(const char *s, size_t at)
{
	for (at++; s[at] != '"'; at++)
		at += s[at] == '\\';
	return at + 1;
}

/* Past one value. The text is known to be good JSON. */
static size_t skip_value(const char *s, size_t at)
{
	size_t depth = 0;

	do {
		if (s[at] == '"') {
			at = skip_string(s, at);
			continue;
		}
		if (s[at] == '{' || s[at] == '[')
			depth++;
		else if (s[at] == '}' || s[at] == ']')
			depth--;
		at++;
	} while (depth || !strchr(" \t\r\n,]}", s[at]));
	return at;
}

/* The bytes of member number `n` of the object in `s`. */
static struct uk_text member_at(const char *s, size_t n)
{
	size_t at = skip_blank(s, skip_blank(s, 0) + 1), end;

	for (;; n--) {
		at = skip_blank(s, skip_string(s, at)); /* the key */
		at = skip_blank(s, at + 1); /* the colon */
		end = skip_value(s, at);
		if (!n)
			return (struct uk_text){s + at, end - at};
		at = skip_blank(s, skip_blank(s, end) + 1); /* the comma */
	}
}

static struct uk_text find_id(const json_t *root, const char *line)
{
	const char *key;
	json_t *value;
	size_t n = 0;

	/* Members come in the order of the text. */
	json_object_foreach((json_t *)root, key, value)
	{
		if (strcmp(key, "id") == 0)
			return member_at(line, n);
		n++;
	}
	return (struct uk_text){"null", 4};
}

int record_read(struct record *r, const char *line, size_t len,
		struct uk_error *error)
{
	json_error_t why;

	/* Between values jansson 2.14 takes a NUL for a blank. */
	if (memchr(line, '\0', len))
		return fail(error, "een NUL-teken", "a NUL character", 0);
	/* Whole numbers as reals: an id beyond 64 bits is good too. */
	r->root = json_loadb(
	    line, len, JSON_REJECT_DUPLICATES | JSON_DECODE_INT_AS_REAL, &why);
	if (!r->root)
		return fail_json(error, &why);
	if (!json_is_object(r->root)) {
		record_release(r);
		return fail(error,
			    "hier hoort een JSON-object: {\"text\": ...}",
			    "a JSON object belongs here: {\"text\": ...}", 0);
	}
	r->id = find_id(r->root, line);
	return 0;
}

void record_release(struct record *r)
{
	json_decref(r->root);
	r->root = NULL;
}

int record_string(const struct record *r, const char *key, const char **value,
		  size_t *len, struct uk_error *error)
{
	const json_t *member = json_object_get(r->root, key);

	*value = NULL;
	*len = 0;
	if (!member || json_is_null(member))
		return 0;
	if (!json_is_string(member)) {
		snprintf(error->text, sizeof(error->text),
			 uk_tr("\"%s\" moet tekst zijn, tussen \"\"",
			       "\"%s\" must be a string"),
			 key);
		return -1;
	}
	*value = json_string_value(member);
	*len = json_string_length(member);
	return 0;
}
