/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "table.h"
#include "utf8.h"

struct row {
	struct uk_text fields[TABLE_FIELDS];
	size_t count;
};

/* Cuts a line at its tabs; false when there are too many fields. */
static bool cut(struct row *row, const char *line, size_t len)
{
	const char *end = line + len;

	for (row->count = 0; row->count < TABLE_FIELDS; row->count++) {
		const char *tab = memchr(line, '\t', (size_t)(end - line));
		const char *stop = tab ? tab : end;

		row->fields[row->count] =
		    (struct uk_text){line, (size_t)(stop - line)};
		if (!tab) {
			row->count++;
			return true;
		}
		line = tab + 1;
	}
	return false;
}

static int refuse(struct uk_error *error, const char *path, size_t line,
		  const char *nl, const char *en)
{
	return error_set(error, "%s:%zu: %s", "%s:%zu: %s", path, line,
			 tr(nl, en));
}

static int read_rows(const char *path, const char *bytes, size_t len,
		     uk_row_fn each, void *closure, struct uk_error *error)
{
	const char *end = bytes + len;
	struct row row;

	for (size_t line = 1; bytes < end; line++) {
		const char *stop = memchr(bytes, '\n', (size_t)(end - bytes));
		const char *next = stop ? stop + 1 : end;

		if (!stop)
			stop = end;
		if (stop > bytes && stop[-1] == '\r')
			stop--;
		if (stop > bytes && *bytes != '#') {
			if (!cut(&row, bytes, (size_t)(stop - bytes)))
				return refuse(error, path, line,
					      "te veel kolommen",
					      "too many columns");
			if (each(closure, row.fields, row.count))
				return refuse(error, path, line,
					      "deze regel klopt niet",
					      "this line is not right");
		}
		bytes = next;
	}
	return 0;
}

static int check_text(const char *path, const char *bytes, size_t len,
		      struct uk_error *error)
{
	size_t bad, line = 1;

	if (utf8_check(bytes, len, &bad)) {
		for (size_t i = 0; i < bad; i++)
			line += bytes[i] == '\n';
		return refuse(error, path, line, "dit is geen geldige UTF-8",
			      "this is not valid UTF-8");
	}
	if (!utf8_is_nfc(bytes, len))
		return refuse(error, path, 1,
			      "het bestand bevat losse accenten (geen NFC)",
			      "the file holds loose accents (not NFC)");
	return 0;
}

int table_read(const char *path, uk_row_fn each, void *closure,
	       struct uk_error *error)
{
	char *bytes;
	size_t len;
	int status;

	if (uk_file_read(path, TABLE_MOST, &bytes, &len, error))
		return -1;
	status = check_text(path, bytes, len, error);
	if (!status)
		status = read_rows(path, bytes, len, each, closure, error);
	free(bytes);
	return status;
}
