/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "affixes.h"

enum {
	FIELDS = 5,
	MOST_RULES = 20000,
	ALL_FLAGS = 1 << 16,
	MOST_FILE = 64 << 20
};

struct field {
	const char *bytes;
	size_t len;
};

char *affixes_slurp(const char *path, size_t *len)
{
	FILE *file = fopen(path, "rbe");
	char *text = NULL;
	long size;

	if (!file)
		return NULL;
	if (!fseek(file, 0, SEEK_END) && (size = ftell(file)) >= 0 &&
	    size < MOST_FILE && !fseek(file, 0, SEEK_SET))
		text = malloc((size_t)size + 1);
	if (text) {
		*len = fread(text, 1, (size_t)size, file);
		text[*len] = '\0';
	}
	fclose(file);
	return text;
}

size_t plain_copy(char *to, size_t room, const char *from, size_t len)
{
	if (len >= room)
		return 0;
	memcpy(to, from, len);
	for (size_t i = 0; i + 1 < len; i++) {
		if (to[i] != '\xc4')
			continue;
		if (to[i + 1] == '\xb3')
			memcpy(to + i, "ij", 2);
		else if (to[i + 1] == '\xb2')
			memcpy(to + i, "IJ", 2);
	}
	to[len] = '\0';
	return len;
}

/* ------------------------------------------------------------------------ */
/* Reading.                                                                 */

static size_t split(const char *line, const char *end, struct field *fields)
{
	size_t count = 0;

	while (count < FIELDS) {
		while (line < end && (*line == ' ' || *line == '\t'))
			line++;
		if (line == end || *line == '#')
			break;
		fields[count].bytes = line;
		while (line < end && *line != ' ' && *line != '\t')
			line++;
		fields[count].len = (size_t)(line - fields[count].bytes);
		count++;
	}
	return count;
}

static bool is(const struct field *field, const char *word)
{
	return field->len == strlen(word) &&
	       !memcmp(field->bytes, word, field->len);
}

static uint16_t one_flag(const struct affixes *affixes, const char *text)
{
	uint16_t flag = (unsigned char)text[0];

	if (affixes->pairs)
		flag = (uint16_t)(flag << 8 | (unsigned char)text[1]);
	return flag;
}

size_t affixes_flags(const struct affixes *affixes, const char *text,
		     size_t len, uint16_t *flags)
{
	size_t step = affixes->pairs ? 2 : 1, count = 0;

	for (size_t i = 0; i + step <= len && count < AFFIX_FLAGS; i += step)
		flags[count++] = one_flag(affixes, text + i);
	return count;
}

uint32_t affixes_marks(const struct affixes *affixes, const uint16_t *flags,
		       size_t count)
{
	uint32_t marks = FORM_WORD;

	for (size_t i = 0; i < count; i++) {
		uint16_t flag = flags[i];

		if (flag == affixes->forbidden)
			return 0;
		if (flag == affixes->only_part || flag == affixes->needs_affix)
			marks &= ~(uint32_t)FORM_WORD;
		if (flag == affixes->begin || flag == affixes->anywhere)
			marks |= FORM_BEGIN;
		if (flag == affixes->middle || flag == affixes->anywhere)
			marks |= FORM_MIDDLE;
		if (flag == affixes->end || flag == affixes->anywhere)
			marks |= FORM_END;
		if (flag == affixes->hidden)
			marks |= FORM_HIDDEN;
	}
	return marks;
}

/* "0" stands for nothing. */
static int copy_affix(char *to, uint8_t *len, struct field from)
{
	*len = 0;
	if (is(&from, "0") || !from.len)
		return 0;
	*len = (uint8_t)plain_copy(to, AFFIX_LONGEST, from.bytes, from.len);
	return *len ? 0 : -1;
}

static struct affix_rule *new_rule(struct affixes *affixes)
{
	struct affix_rule *more;
	size_t room = affixes->room ? affixes->room * 2 : 1024;

	if (affixes->count < affixes->room)
		return &affixes->rules[affixes->count];
	if (room > MOST_RULES)
		return NULL;
	more = realloc(affixes->rules, room * sizeof(*more));
	if (!more)
		return NULL;
	affixes->rules = more;
	affixes->room = room;
	return &more[affixes->count];
}

/* "SFX Zb 0 en/CaCb [^eo]": flag, what goes, what comes, condition. The line
 * that opens a group has a number in the last place and fewer fields. */
static void read_rule(struct affixes *affixes, struct field *fields,
		      size_t count)
{
	struct affix_rule *rule = new_rule(affixes);
	uint16_t flags[AFFIX_FLAGS];
	const char *slash;
	size_t flag_count = 0;

	if (!rule || count < 4 || fields[1].len < 1u + affixes->pairs ||
	    (count == 4 && (is(&fields[2], "Y") || is(&fields[2], "N"))))
		return;
	*rule = (struct affix_rule){.prefix = fields[0].bytes[0] == 'P'};
	slash = memchr(fields[3].bytes, '/', fields[3].len);
	if (slash) {
		size_t len = (size_t)(slash - fields[3].bytes);

		flag_count = affixes_flags(affixes, slash + 1,
					   fields[3].len - len - 1, flags);
		fields[3].len = len;
	}
	if (copy_affix(rule->stripped, &rule->strip, fields[2]) ||
	    copy_affix(rule->added, &rule->add, fields[3]) ||
	    (count > 4 && !plain_copy(rule->condition, AFFIX_LONGEST,
				      fields[4].bytes, fields[4].len)))
		return;
	rule->flag = one_flag(affixes, fields[1].bytes);
	rule->marks = (uint8_t)affixes_marks(affixes, flags, flag_count);
	rule->next = affixes->first[rule->flag];
	affixes->first[rule->flag] = (uint16_t)affixes->count++;
}

static void read_line(struct affixes *affixes, const char *line,
		      const char *end)
{
	const struct {
		const char *word;
		uint16_t *flag;
	} named[] = {
	    {"COMPOUNDBEGIN", &affixes->begin},
	    {"COMPOUNDMIDDLE", &affixes->middle},
	    {"COMPOUNDEND", &affixes->end},
	    {"COMPOUNDFLAG", &affixes->anywhere},
	    {"FORBIDDENWORD", &affixes->forbidden},
	    {"NOSUGGEST", &affixes->hidden},
	    {"ONLYINCOMPOUND", &affixes->only_part},
	    {"NEEDAFFIX", &affixes->needs_affix},
	};
	struct field fields[FIELDS];
	size_t count = split(line, end, fields);

	if (count < 2)
		return;
	if (is(&fields[0], "FLAG"))
		affixes->pairs = is(&fields[1], "long");
	else if (is(&fields[0], "SFX") || is(&fields[0], "PFX"))
		read_rule(affixes, fields, count);
	for (size_t i = 0; i < sizeof(named) / sizeof(*named); i++)
		if (is(&fields[0], named[i].word) &&
		    fields[1].len >= 1u + affixes->pairs)
			*named[i].flag = one_flag(affixes, fields[1].bytes);
}

/* The settings may stand behind the rules that need them: the last reading
 * counts, and it has seen all. */
static void read_lines(struct affixes *affixes, const char *text)
{
	const char *end;

	affixes->count = 1;
	memset(affixes->first, 0, ALL_FLAGS * sizeof(*affixes->first));
	for (; *text; text = end + (*end != '\0')) {
		end = text + strcspn(text, "\r\n");
		read_line(affixes, text, end);
	}
}

int affixes_read(struct affixes *affixes, const char *path)
{
	size_t len;
	char *text = affixes_slurp(path, &len);

	*affixes = (struct affixes){.count = 1};
	affixes->first = calloc(ALL_FLAGS, sizeof(*affixes->first));
	if (!text || !affixes->first) {
		free(text);
		affixes_release(affixes);
		return -1;
	}
	for (int i = 0; i < 2; i++)
		read_lines(affixes, text);
	free(text);
	return 0;
}

void affixes_release(struct affixes *affixes)
{
	free(affixes->rules);
	free(affixes->first);
	*affixes = (struct affixes){.count = 0};
}
