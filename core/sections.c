/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "buf.h"
#include "file.h"
#include "sections.h"
#include "utf8.h"

enum {
	FILE_SIZE_MOST = 1 << 20,
	TEXT_MOST = 400, /* a longer text is no heading and no lead-in */
	WORDS_MOST = 64,
	LABEL_WORDS = 3
};

enum kind { KIND_HEADING, KIND_ANNOUNCE, KIND_LEAD, KIND_LABEL, KIND_SET };

struct section_phrase {
	enum kind kind;
	uint32_t scope;
	const char *const *words; /* folded; "...", "<set>", "lead*" too */
	size_t count;
};

/* A word with what it is: an abbreviation, or a member of a set. */
struct section_word {
	const char *text; /* "learner student" for a member */
	size_t len;
	enum abbreviation kind;
};

static const struct {
	const char *name;
	uint32_t scope;
} scopes[] = {
    {"outcome", UK_SCOPE_OUTCOME},   {"indicator", UK_SCOPE_INDICATOR},
    {"evidence", UK_SCOPE_EVIDENCE}, {"assessment", UK_SCOPE_ASSESSMENT},
    {"activity", UK_SCOPE_ACTIVITY}, {"plain", UK_SCOPE_PLAIN},
};

static const char *const kinds[] = {
    [KIND_HEADING] = "heading", [KIND_ANNOUNCE] = "announce",
    [KIND_LEAD] = "lead",	[KIND_LABEL] = "label",
    [KIND_SET] = "set",
};

static const char *const abbreviations[] = {
    [ABBREVIATION_INNER] = "inner",
    [ABBREVIATION_END] = "end",
    [ABBREVIATION_HANGING] = "hanging",
};

/* -- Words ---------------------------------------------------------------- */

static size_t hash(const char *bytes, size_t len)
{
	uint64_t h = 1469598103934665603u;

	for (size_t i = 0; i < len; i++)
		h = (h ^ (unsigned char)bytes[i]) * 1099511628211u;
	return (size_t)(h ^ h >> 32);
}

static struct section_word *find(const struct sections *s, const char *bytes,
				 size_t len)
{
	size_t at = hash(bytes, len);

	for (;; at++) {
		struct section_word *w = &s->words[at & (s->word_room - 1)];

		if (!w->text || (w->len == len && !memcmp(w->text, bytes, len)))
			return w;
	}
}

static int grow(struct sections *s)
{
	struct sections old = *s;

	s->word_room = old.word_room ? old.word_room * 2 : 256;
	s->words = calloc(s->word_room, sizeof(*s->words));
	if (!s->words) {
		*s = old;
		return -1;
	}
	for (size_t i = 0; i < old.word_room; i++)
		if (old.words[i].text)
			*find(s, old.words[i].text, old.words[i].len) =
			    old.words[i];
	free(old.words);
	return 0;
}

static int add_word(struct sections *s, const char *text, size_t len,
		    enum abbreviation kind)
{
	struct section_word *w;

	if (s->word_count * 2 >= s->word_room && grow(s))
		return -1;
	w = find(s, text, len);
	if (!w->text) {
		w->text = arena_copy(&s->arena, text, len);
		w->len = len;
		s->word_count++;
	}
	w->kind = kind;
	return w->text ? 0 : -1;
}

static bool is_member(const struct sections *s, const char *set, size_t len,
		      struct uk_text word)
{
	char key[2 * TEXT_MOST];

	if (!s->word_room || len + 1 + word.len > sizeof(key))
		return false;
	memcpy(key, set, len);
	key[len] = ' ';
	memcpy(key + len + 1, word.bytes, word.len);
	return find(s, key, len + 1 + word.len)->text != NULL;
}

/* -- Loading -------------------------------------------------------------- */

struct source {
	struct sections *sections;
	const char *path;
	size_t line;
	struct uk_error *error;
};

static int refuse(const struct source *from, const char *nl, const char *en)
{
	return error_set(from->error, "%s:%zu: %s", "%s:%zu: %s", from->path,
			 from->line, tr(nl, en));
}

static int row_scope(const struct source *from, const char *name,
		     uint32_t *scope)
{
	for (size_t i = 0; i < ARRAY_SIZE(scopes); i++) {
		if (strcmp(scopes[i].name, name) == 0) {
			*scope = scopes[i].scope;
			return 0;
		}
	}
	return refuse(from, "onbekend bereik in de derde kolom",
		      "unknown scope in the third column");
}

static int add_member(struct sections *s, const char *word, const char *set)
{
	CLEANUP_BUF struct buf key = BUF_INIT;

	buf_addf(&key, "%s %s", set, word);
	return key.failed ? -1
			  : add_word(s, key.bytes, key.len, ABBREVIATION_NONE);
}

/* Splits a phrase at its blanks, in place. */
static int split_phrase(struct sections *s, char *text,
			struct section_phrase *phrase)
{
	const char *words[WORDS_MOST];
	char *rest = text, *word;

	while ((word = strsep(&rest, " ")) && phrase->count < WORDS_MOST)
		if (*word)
			words[phrase->count++] = word;
	phrase->words =
	    arena_dup(&s->arena, words, phrase->count * sizeof(*words));
	return phrase->words ? 0 : -1;
}

/* What opens with a set, a gap or more than ASCII may open with anything. */
static void note_label(struct sections *s, const char *word)
{
	s->label_letters |= *word >= 'a' && *word <= 'z'
				? UINT32_C(1) << (*word - 'a')
				: UINT32_MAX;
}

/* Most texts open with a letter that no label opens with. */
static bool may_be_label(const struct sections *s, struct uk_text text)
{
	unsigned letter = text.len ? (text.bytes[0] | 0x20u) - 'a' : 26;

	return letter >= 26 || s->label_letters >> letter & 1;
}

static int add_phrase(struct sections *s, enum kind kind, const char *text,
		      uint32_t scope)
{
	struct section_phrase phrase = {.kind = kind, .scope = scope};
	struct section_phrase *list;
	char *copy = arena_copy(&s->arena, text, strlen(text));

	if (!copy || split_phrase(s, copy, &phrase))
		return -1;
	list = realloc(s->phrases, (s->phrase_count + 1) * sizeof(*list));
	if (!list)
		return -1;
	s->phrases = list;
	list[s->phrase_count++] = phrase;
	if (kind == KIND_LABEL)
		note_label(s, phrase.words[0]);
	return 0;
}

static int section_row(const struct source *from, char *const *fields)
{
	enum kind kind = KIND_HEADING;
	uint32_t scope = UK_SCOPE_PLAIN;

	while (kind < ARRAY_SIZE(kinds) && strcmp(kinds[kind], fields[0]))
		kind++;
	if (kind == ARRAY_SIZE(kinds))
		return refuse(from, "onbekend soort in de eerste kolom",
			      "unknown kind in the first column");
	if (kind == KIND_SET)
		return add_member(from->sections, fields[1], fields[2]);
	if (row_scope(from, fields[2], &scope))
		return -1;
	return add_phrase(from->sections, kind, fields[1], scope);
}

static int abbreviation_row(const struct source *from, char *const *fields)
{
	for (size_t i = 1; i < ARRAY_SIZE(abbreviations); i++)
		if (strcmp(abbreviations[i], fields[1]) == 0)
			return add_word(from->sections, fields[0],
					strlen(fields[0]),
					(enum abbreviation)i);
	return refuse(from, "onbekend soort in de tweede kolom",
		      "unknown kind in the second column");
}

typedef int (*row_fn)(const struct source *, char *const *fields);

static int read_row(const struct source *from, char *line, size_t columns,
		    row_fn each)
{
	char *fields[3] = {line, line, line}, *rest = line;
	size_t count = 0;

	while (rest && count < columns)
		fields[count++] = strsep(&rest, "\t");
	if (rest || count < columns || !*fields[0] || !*fields[1])
		return refuse(from, "verkeerd aantal kolommen",
			      "wrong number of columns");
	if (each(from, fields))
		return refuse(from, "te weinig geheugen", "out of memory");
	return 0;
}

static int read_rows(struct sections *s, const char *datadir, const char *name,
		     size_t columns, row_fn each, struct uk_error *error)
{
	CLEANUP_BUF struct buf path = BUF_INIT;
	CLEANUP_STRING char *bytes = NULL;
	struct source from = {.sections = s, .error = error};
	char *rest, *line;
	size_t len;

	buf_addf(&path, "%s/%s", datadir, name);
	from.path = path.bytes;
	if (file_read(path.bytes, FILE_SIZE_MOST, &bytes, &len, error))
		return -1;
	if (utf8_check(bytes, len, NULL))
		return refuse(&from, "geen UTF-8", "not UTF-8");
	rest = bytes;
	while ((line = strsep(&rest, "\n"))) {
		from.line++;
		if (*line && *line != '#' &&
		    read_row(&from, line, columns, each))
			return -1;
	}
	return 0;
}

int sections_load(struct sections *s, const char *datadir,
		  struct uk_error *error)
{
	if (read_rows(s, datadir, "dutch/sections.tsv", 3, section_row,
		      error) ||
	    read_rows(s, datadir, "dutch/abbreviations.tsv", 2,
		      abbreviation_row, error)) {
		sections_release(s);
		return -1;
	}
	return 0;
}

void sections_release(struct sections *s)
{
	arena_release(&s->arena);
	free(s->phrases);
	free(s->words);
	*s = (struct sections){0};
}

/* -- Matching ------------------------------------------------------------- */

/* A text as its folded words; signs are dropped. */
struct words {
	char folded[UTF8_FOLD_ROOM(TEXT_MOST)];
	struct uk_text list[WORDS_MOST];
	size_t count;
};

/* Hyphens, apostrophes and slashes belong to a word when they stand inside
 * one: "prestatie-indicator", "en/of". */
static bool is_word_point(uint32_t c)
{
	return utf8_is_letter(c) || utf8_is_digit(c) || c == '-' || c == '\'' ||
	       c == 0x2019;
}

static bool words_split(struct words *w, struct uk_text text)
{
	size_t len, at = 0, start = 0;

	w->count = 0;
	if (text.len > TEXT_MOST)
		return false;
	len = utf8_fold(text.bytes, text.len, w->folded);
	while (at <= len) {
		size_t next = at;
		bool inside =
		    at < len && is_word_point(utf8_next(w->folded, len, &next));

		if (!inside && at > start &&
		    (at > start + 1 || w->folded[start] != '-')) {
			if (w->count == WORDS_MOST)
				return false;
			w->list[w->count++] =
			    (struct uk_text){w->folded + start, at - start};
		}
		at = inside ? next : next + (at == len);
		if (!inside)
			start = at;
	}
	return true;
}

static bool is_numbering(struct uk_text word)
{
	for (size_t i = 0; i < word.len; i++)
		if (word.bytes[i] < '0' || word.bytes[i] > '9')
			return word.len == 1 && word.bytes[0] == '-';
	return true;
}

static bool word_fits(const struct sections *s, const char *pattern,
		      struct uk_text word)
{
	size_t len = strlen(pattern);

	if (pattern[0] == '<' && len > 2)
		return is_member(s, pattern + 1, len - 2, word);
	if (len && pattern[len - 1] == '*')
		return word.len >= len - 1 &&
		       !memcmp(word.bytes, pattern, len - 1);
	return word.len == len && !memcmp(word.bytes, pattern, len);
}

/* Like a file name against a pattern, in words: one place to go back to is
 * enough, because a later "..." can take all that an earlier one could. */
static bool phrase_fits(const struct sections *s,
			const struct section_phrase *p, const struct words *w,
			size_t from)
{
	size_t at = from, i = 0, gap = SIZE_MAX, resume = 0;

	while (at < w->count || i < p->count) {
		if (i < p->count && strcmp(p->words[i], "...") == 0) {
			gap = i++;
			resume = at;
		} else if (i < p->count && at < w->count &&
			   word_fits(s, p->words[i], w->list[at])) {
			i++;
			at++;
		} else if (gap != SIZE_MAX && resume < w->count) {
			i = gap + 1;
			at = ++resume;
		} else {
			return false;
		}
	}
	return true;
}

static const struct section_phrase *fitting(const struct sections *s,
					    enum kind kind,
					    const struct words *w, size_t from)
{
	for (size_t i = 0; from < w->count && i < s->phrase_count; i++)
		if (s->phrases[i].kind == kind &&
		    phrase_fits(s, &s->phrases[i], w, from))
			return &s->phrases[i];
	return NULL;
}

static bool is_question(struct uk_text text)
{
	return text.len && text.bytes[text.len - 1] == '?';
}

bool sections_heading(const struct sections *s, struct uk_text text,
		      uint32_t *scope)
{
	const struct section_phrase *p;
	struct words w;
	size_t from = 0;

	if (is_question(text) || !words_split(&w, text))
		return false;
	while (from < w.count && is_numbering(w.list[from]))
		from++;
	p = fitting(s, KIND_HEADING, &w, from);
	if (p)
		*scope = p->scope;
	return p != NULL;
}

bool sections_lead(const struct sections *s, struct uk_text text,
		   struct section_lead *lead)
{
	const struct section_phrase *p;
	struct words w;

	if (is_question(text) || !words_split(&w, text))
		return false;
	p = fitting(s, KIND_LEAD, &w, 0);
	if (!p)
		p = fitting(s, KIND_ANNOUNCE, &w, 0);
	if (p)
		*lead = (struct section_lead){p->scope, p->kind == KIND_LEAD};
	return p != NULL;
}

/* -- Labels --------------------------------------------------------------- */

static size_t skip_blanks(struct uk_text t, size_t at)
{
	while (at < t.len && t.bytes[at] == ' ')
		at++;
	return at;
}

static size_t skip_letters(struct uk_text t, size_t at)
{
	while (at < t.len) {
		size_t next = at;
		uint32_t c = utf8_next(t.bytes, t.len, &next);

		if (!utf8_is_letter(c) && c != '-')
			break;
		at = next;
	}
	return at;
}

/* "2", "2.1", "2a"; a full stop that ends the label is not of the number. */
static size_t skip_number(struct uk_text t, size_t at)
{
	size_t start = at;

	while (at < t.len &&
	       ((t.bytes[at] >= '0' && t.bytes[at] <= '9') ||
		(t.bytes[at] == '.' && at > start && at + 1 < t.len &&
		 t.bytes[at + 1] >= '0' && t.bytes[at + 1] <= '9')))
		at++;
	if (at > start && at < t.len && t.bytes[at] >= 'a' &&
	    t.bytes[at] <= 'z')
		at++;
	return at;
}

/* The end of what parts a label from its statement, 0 when nothing does. A
 * number may also be followed by nothing but a capital. */
static size_t skip_sign(struct uk_text t, size_t at, bool number)
{
	static const char signs[][4] = {":", "-", "–", "—", ".", ")"};
	size_t after = skip_blanks(t, at), next = after;

	for (size_t i = 0; after < t.len && i < ARRAY_SIZE(signs); i++) {
		size_t len;

		if (signs[i][0] != t.bytes[after])
			continue;
		len = strlen(signs[i]);
		if (t.len - after < len ||
		    memcmp(t.bytes + after, signs[i], len) ||
		    (i > 0 && !number && (i > 3 || after == at)))
			continue;
		next = after + len;
		if (next == t.len || t.bytes[next] == ' ' || i == 0)
			return skip_blanks(t, next);
	}
	if (!number || (after < t.len && after == at))
		return 0;
	if (after < t.len && !utf8_is_upper(utf8_next(t.bytes, t.len, &next)))
		return 0;
	return after;
}

static const struct section_phrase *label_phrase(const struct sections *s,
						 struct uk_text words)
{
	struct words w;

	return words_split(&w, words) ? fitting(s, KIND_LABEL, &w, 0) : NULL;
}

/* The label and its number without blanks. */
static void put_id(struct uk_text t, size_t words, size_t number, size_t end,
		   char id[32])
{
	size_t len = 0;

	if (number < end) {
		for (size_t i = 0; i < end && len < 31; i++)
			if ((i < words || i >= number) && t.bytes[i] != ' ')
				id[len++] = t.bytes[i];
		if (utf8_check(id, len, NULL))
			len = 0;
	}
	id[len] = '\0';
}

size_t sections_label(const struct sections *s, struct uk_text text,
		      uint32_t *scope, char id[32])
{
	size_t words = 0, from = 0;

	if (!may_be_label(s, text))
		return 0;
	for (int i = 0; i < LABEL_WORDS && words <= TEXT_MOST; i++) {
		const struct section_phrase *p;
		size_t number, end, after;

		words = skip_letters(text, from);
		if (words == from)
			return 0;
		number = skip_blanks(text, words);
		end = skip_number(text, number);
		after =
		    skip_sign(text, end > number ? end : words, end > number);
		p = after ? label_phrase(s, (struct uk_text){text.bytes, words})
			  : NULL;
		if (p) {
			*scope = p->scope;
			put_id(text, words, number, end, id);
			return after;
		}
		from = skip_blanks(text, words);
	}
	return 0;
}

enum abbreviation sections_abbreviation(const struct sections *s,
					const char *bytes, size_t len)
{
	char folded[UTF8_FOLD_ROOM(32)];

	if (!s->word_room || !len || len > 32)
		return ABBREVIATION_NONE;
	len = utf8_fold(bytes, len, folded);
	return find(s, folded, len)->kind;
}
