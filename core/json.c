/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <sys/stat.h>
#include <unistd.h>

#include "json.h"
#include "nearest.h"

/* jansson parses by recursion, up to 2,048 deep; we stop long before. */
static bool too_deep(const char *bytes, size_t len)
{
	size_t depth = 0;
	bool quoted = false;

	for (size_t i = 0; i < len; i++) {
		char c = bytes[i];

		if (quoted && c == '\\')
			i++;
		else if (c == '"')
			quoted = !quoted;
		else if (quoted)
			continue;
		else if ((c == '{' || c == '[') && ++depth > JSON_DEPTH)
			return true;
		else if ((c == '}' || c == ']') && depth)
			depth--;
	}
	return false;
}

struct reason {
	enum json_error_code code;
	const char *nl, *en;
};

static const struct reason reasons[] = {
    {json_error_premature_end_of_input,
     "de JSON houdt te vroeg op; er ontbreekt een haakje of "
     "aanhalingsteken",
     "the JSON ends too soon; a bracket or quotation mark is missing"},
    {json_error_end_of_input_expected,
     "na het einde van de JSON staat nog iets; haal dat weg",
     "something stands behind the end of the JSON; take it away"},
    {json_error_duplicate_key,
     "deze sleutel staat er twee keer; laat er een weg",
     "this key is there twice; leave one out"},
    {json_error_invalid_utf8, "dit is geen UTF-8; bewaar het bestand als UTF-8",
     "this is not UTF-8; save the file as UTF-8"},
    {json_error_null_character, "het teken \\u0000 mag hier niet",
     "the character \\u0000 is not allowed"},
    {json_error_null_byte_in_key, "het teken \\u0000 mag hier niet",
     "the character \\u0000 is not allowed"},
    {json_error_numeric_overflow, "dit getal is te groot",
     "this number is too large"},
    {json_error_out_of_memory, "te weinig geheugen", "out of memory"},
};

static const struct reason other_reason = {
    json_error_unknown,
    "hier klopt de JSON niet; let op komma's, haakjes en aanhalingstekens",
    "this is not JSON; look at commas, brackets and quotation marks"};

static const struct reason *reason_of(enum json_error_code code)
{
	for (size_t i = 0; i < ARRAY_SIZE(reasons); i++)
		if (reasons[i].code == code)
			return &reasons[i];
	return &other_reason;
}

/* The text of jansson is English; only the token it stopped at is of use. */
static int fail_syntax(const char *name, const json_error_t *at,
		       struct uk_error *error)
{
	const struct reason *reason = reason_of(json_error_code(at));
	const char *near = strstr(at->text, " near ");

	if (!near || reason->code == json_error_premature_end_of_input)
		near = "";
	return error_set(
	    error, "%s:%d:%d: %s%s%s", "%s:%d:%d: %s%s%s", name,
	    at->line < 1 ? 1 : at->line, at->column < 1 ? 1 : at->column,
	    tr(reason->nl, reason->en), *near ? tr(", bij ", ", at ") : "",
	    *near ? near + strlen(" near ") : "");
}

json_t *json_parse(const char *bytes, size_t len, const char *name,
		   struct uk_error *error)
{
	json_error_t at;
	json_t *value;

	if (len >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0) {
		bytes += 3;
		len -= 3;
	}
	if (too_deep(bytes, len)) {
		error_set(error,
			  "%s: meer dan %d lijsten en objecten in elkaar",
			  "%s: more than %d lists and objects inside each "
			  "other",
			  name, JSON_DEPTH);
		return NULL;
	}
	value = json_loadb(bytes, len, JSON_REJECT_DUPLICATES, &at);
	if (!value)
		fail_syntax(name, &at, error);
	return value;
}

/* O_NONBLOCK: a pipe in place of the file must not make us wait. */
static int open_regular(const char *path, size_t *size, struct uk_error *error)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
	struct stat st;

	if (fd < 0)
		return error_set(error, "%s kan niet worden gelezen: %s",
				 "%s cannot be read: %s", path,
				 strerror(errno));
	if (fstat(fd, &st) || !S_ISREG(st.st_mode))
		error_set(error, "%s is geen gewoon bestand",
			  "%s is not a regular file", path);
	else if (st.st_size > JSON_FILE)
		error_set(error, "%s is te groot (meer dan %d MB)",
			  "%s is too large (over %d MB)", path,
			  JSON_FILE / 1024 / 1024);
	else {
		*size = (size_t)st.st_size;
		return fd;
	}
	close(fd);
	return -1;
}

/* Reads at most one byte more than `size`, to see that a file grew. */
static int read_up_to(int fd, char *bytes, size_t size, size_t *len)
{
	*len = 0;
	while (*len < size) {
		ssize_t got = read(fd, bytes + *len, size - *len);

		if (got < 0 && errno == EINTR)
			continue;
		if (got < 0)
			return -1;
		if (got == 0)
			break;
		*len += (size_t)got;
	}
	return 0;
}

char *json_read_file(const char *path, size_t *len, struct uk_error *error)
{
	size_t size = 0;
	int fd = open_regular(path, &size, error);
	char *bytes = fd < 0 ? NULL : malloc(size + 1);
	int done = -1;

	if (fd < 0)
		return NULL;
	if (!bytes)
		error_set(error, "te weinig geheugen", "out of memory");
	else if (read_up_to(fd, bytes, size + 1, len))
		error_set(error, "%s kan niet worden gelezen: %s",
			  "%s cannot be read: %s", path, strerror(errno));
	else if (*len > size)
		error_set(error, "%s verandert tijdens het lezen",
			  "%s changes while it is read", path);
	else
		done = 0;
	close(fd);
	if (done) {
		free(bytes);
		return NULL;
	}
	bytes[*len] = '\0';
	return bytes;
}

static struct value *values(const char *bytes, size_t len, const char *name,
			    size_t *size, struct uk_error *error)
{
	CLEANUP_JSON json_t *json = json_parse(bytes, len, name, error);
	struct value *made = json ? value_make(json, size) : NULL;

	if (json && !made)
		error_set(error, "te weinig geheugen", "out of memory");
	return made;
}

struct value *json_values(const char *bytes, size_t len, const char *name,
			  struct uk_error *error)
{
	size_t size;

	return values(bytes, len, name, &size, error);
}

struct value *json_values_file(const char *path, size_t *size,
			       struct uk_error *error)
{
	size_t len = 0;
	CLEANUP_STRING char *bytes = json_read_file(path, &len, error);

	return bytes ? values(bytes, len, path, size, error) : NULL;
}

static int append(const char *bytes, size_t len, void *out)
{
	buf_add(out, bytes, len);
	return ((struct buf *)out)->failed ? -1 : 0;
}

int json_write(const json_t *value, struct buf *out, struct uk_error *error)
{
	if (value && json_dump_callback(value, append, out,
					JSON_COMPACT | JSON_ENCODE_ANY) == 0)
		return 0;
	return error_set(error, "de JSON-uitvoer kan niet worden gemaakt",
			 "the JSON output cannot be made");
}
