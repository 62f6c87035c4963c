/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include <string.h>

#include "table.h"

enum { COLUMN_PARTICLES = 6, COLUMN_NOTES = 7, PARTICLES = 1024 };

enum {
	FIRST_FEATURES = UK_FINITE | UK_SINGULAR | UK_FIRST | UK_SECOND,
	THIRD_FEATURES = UK_FINITE | UK_SINGULAR | UK_SECOND | UK_THIRD,
	PLURAL_FEATURES =
	    UK_FINITE | UK_PLURAL | UK_FIRST | UK_SECOND | UK_THIRD,
	PAST_FEATURES = UK_FINITE | UK_PAST
};

struct particle {
	struct uk_text text; /* the host's own */
	uint32_t word;
};

struct loader {
	struct lexicon *lexicon;
	struct uk_call *call;
	struct particle particles[PARTICLES]; /* by hash; the last one seen */
	struct verb verb; /* of this row */
	uint32_t index;
};

static const struct {
	const char *note;
	uint32_t features;
	uint8_t flags;
} notes[] = {
    {"auxiliary", UK_AUXILIARY, 0}, {"bound", 0, VERB_BOUND},
    {"copula", UK_COPULA, 0},	    {"modal", UK_MODAL, 0},
    {"rare", 0, VERB_RARE},	    {"separable", 0, VERB_SEPARABLE},
};

/* The next word of a list with blanks between; false at its end. */
static bool next_word(struct uk_text *list, struct uk_text *word)
{
	const char *blank;

	if (!list->len)
		return false;
	blank = memchr(list->bytes, ' ', list->len);
	word->bytes = list->bytes;
	word->len = blank ? (size_t)(blank - list->bytes) : list->len;
	list->bytes += word->len + (blank != NULL);
	list->len -= word->len + (blank != NULL);
	return true;
}

static bool same(struct uk_text a, struct uk_text b)
{
	return a.len == b.len && !memcmp(a.bytes, b.bytes, a.len);
}

static int keep_form(struct loader *l, enum verb_form form, struct uk_text text)
{
	if (text.len > UINT8_MAX)
		return l->lexicon->host->fail(
		    l->call, "dutch/verbs.tsv: een vorm is langer dan 255 "
			     "bytes (a form is too long)");
	l->verb.len[form] = (uint8_t)text.len;
	if (lexicon_text(l->lexicon, text.bytes, text.len))
		return lexicon_no_memory(l->lexicon, l->call);
	return 0;
}

/* Notes are read after the forms, so "second=" lands behind them. */
static int read_notes(struct loader *l, struct uk_text list)
{
	static const char second[] = "second=";
	const size_t prefix = sizeof(second) - 1;
	struct uk_text word;

	while (next_word(&list, &word)) {
		for (size_t i = 0; i < sizeof(notes) / sizeof(notes[0]); i++) {
			if (strlen(notes[i].note) != word.len ||
			    memcmp(notes[i].note, word.bytes, word.len))
				continue;
			l->verb.features |= notes[i].features;
			l->verb.flags |= notes[i].flags;
		}
		if (word.len > prefix && !memcmp(word.bytes, second, prefix)) {
			word.bytes += prefix;
			word.len -= prefix;
			if (keep_form(l, VERB_SECOND, word))
				return -1;
		}
	}
	return 0;
}

static int add_word(struct loader *l, uint32_t word, uint32_t features)
{
	uint16_t flags = l->verb.flags & VERB_BOUND ? READING_BOUND : 0;

	flags |= l->verb.flags & VERB_RARE ? READING_RARE : 0;
	return lexicon_add_verb(l->lexicon, l->call, word, l->verb.infinitive,
				features | l->verb.features, flags);
}

static int add(struct loader *l, struct uk_text form, uint32_t features)
{
	if (form.len == 1 && *form.bytes == '-')
		return 0;
	return add_word(l, l->lexicon->host->word(l->call, form), features);
}

/* Pasts by rule are not in the table: derive.c takes them apart. */
static bool is_weak(const struct uk_text *f)
{
	struct uk_text past = f[VERB_PAST], plural = f[VERB_PAST_PLURAL];

	return past.len > 2 && past.bytes[past.len - 1] == 'e' &&
	       (past.bytes[past.len - 2] == 'd' ||
		past.bytes[past.len - 2] == 't') &&
	       past.len == f[VERB_FIRST].len + 2 &&
	       !memcmp(past.bytes, f[VERB_FIRST].bytes, f[VERB_FIRST].len) &&
	       plural.len == past.len + 1;
}

static int add_pasts(struct loader *l, const struct uk_text *f)
{
	if (is_weak(f))
		return 0;
	l->verb.flags |= VERB_IRREGULAR;
	if (add(l, f[VERB_PAST], PAST_FEATURES | UK_SINGULAR) ||
	    add(l, f[VERB_PAST_PLURAL], PAST_FEATURES | UK_PLURAL))
		return -1;
	return 0;
}

static int add_second(struct loader *l)
{
	const struct lexicon *lexicon = l->lexicon;
	struct uk_text second = verb_text(lexicon, &l->verb, VERB_SECOND);

	if (!second.len)
		return 0;
	return add(l, second, FIRST_FEATURES & ~(uint32_t)UK_FIRST);
}

static int add_present(struct loader *l, const struct uk_text *f)
{
	bool one = same(f[VERB_FIRST], f[VERB_THIRD]);
	uint32_t first = one ? FIRST_FEATURES | UK_THIRD : FIRST_FEATURES;

	if (add_word(l, l->verb.infinitive, UK_INFINITIVE) ||
	    add_word(l, l->verb.infinitive, PLURAL_FEATURES) ||
	    add(l, f[VERB_FIRST], first) ||
	    (!one && add(l, f[VERB_THIRD], THIRD_FEATURES)) || add_second(l))
		return -1;
	return 0;
}

/* Some 200 particles stand in 4,000 places: numbers are kept for the next. */
static uint32_t particle_word(struct loader *l, struct uk_text text)
{
	struct particle *kept;
	uint32_t hash = (uint32_t)text.len;

	for (size_t i = 0; i < text.len; i++)
		hash = hash * 31 + (unsigned char)text.bytes[i];
	kept = &l->particles[hash % PARTICLES];
	if (kept->text.len != text.len ||
	    memcmp(kept->text.bytes, text.bytes, text.len) != 0) {
		kept->word = l->lexicon->host->word(l->call, text);
		kept->text = l->lexicon->host->spelling(l->call, kept->word);
	}
	return kept->word;
}

/* "op" and "stellen" */
static int add_split(struct loader *l, struct uk_text particle)
{
	struct lexicon *lexicon = l->lexicon;
	struct uk_text base = verb_text(lexicon, &l->verb, VERB_INFINITIVE);
	struct split *split = vector_add(&lexicon->splits, sizeof(*split));
	char joined[2 * UINT8_MAX];
	struct uk_text text = {joined, particle.len + base.len};

	if (!split)
		return lexicon_no_memory(lexicon, l->call);
	if (text.len > sizeof(joined))
		return lexicon->host->fail(
		    l->call, "dutch/verbs.tsv: een partikel is te lang (a "
			     "particle is too long)");
	memcpy(joined, particle.bytes, particle.len);
	memcpy(joined + particle.len, base.bytes, base.len);
	split->particle = particle_word(l, particle);
	split->infinitive = lexicon->host->word(l->call, text);
	split->verb = l->index;
	if (lexicon_add_verb(lexicon, l->call, split->infinitive,
			     split->infinitive, UK_INFINITIVE, 0))
		return -1;
	return lexicon_add_verb(lexicon, l->call, split->infinitive,
				split->infinitive, PLURAL_FEATURES,
				READING_JOINED);
}

static int add_splits(struct loader *l, struct uk_text list)
{
	struct uk_text particle;

	while (next_word(&list, &particle)) {
		if (add_split(l, particle))
			return -1;
	}
	return 0;
}

/* "past=zegde/zegden": beside "zei" and "zeiden" */
static int add_other_pasts(struct loader *l, struct uk_text list)
{
	static const char note[] = "past=";
	const size_t prefix = sizeof(note) - 1;
	struct uk_text word, plural;
	const char *slash;

	while (next_word(&list, &word)) {
		slash = memchr(word.bytes, '/', word.len);
		if (!slash || word.len < prefix ||
		    memcmp(word.bytes, note, prefix) != 0)
			continue;
		plural.bytes = slash + 1;
		plural.len = (size_t)(word.bytes + word.len - plural.bytes);
		word.bytes += prefix;
		word.len = (size_t)(slash - word.bytes);
		if (add(l, word, PAST_FEATURES | UK_SINGULAR) ||
		    add(l, plural, PAST_FEATURES | UK_PLURAL))
			return -1;
	}
	return 0;
}

static int add_verb(struct loader *l, const struct uk_text *fields)
{
	struct verb *kept;

	l->verb.infinitive = l->lexicon->host->word(l->call, fields[0]);
	if (add_present(l, fields) || add_pasts(l, fields) ||
	    add(l, fields[VERB_PARTICIPLE], UK_PARTICIPLE))
		return -1;
	kept = vector_add(&l->lexicon->verbs, sizeof(*kept));
	if (!kept)
		return lexicon_no_memory(l->lexicon, l->call);
	*kept = l->verb;
	return 0;
}

static int read_row(void *closure, const struct uk_text *fields, size_t count)
{
	struct loader *l = closure;
	struct uk_text notes_text = {"", 0};

	if (count <= VERB_PARTICIPLE)
		return l->lexicon->host->fail(
		    l->call, "dutch/verbs.tsv: een rij heeft minder dan zes "
			     "vormen (a row has fewer than six forms)");
	l->verb = (struct verb){.text = (uint32_t)l->lexicon->text.count};
	l->index = (uint32_t)l->lexicon->verbs.count;
	for (int i = 0; i <= VERB_PARTICIPLE; i++) {
		if (keep_form(l, (enum verb_form)i, fields[i]))
			return -1;
	}
	if (count > COLUMN_NOTES)
		notes_text = fields[COLUMN_NOTES];
	if (read_notes(l, notes_text) || add_verb(l, fields) ||
	    add_other_pasts(l, notes_text))
		return -1;
	if (count > COLUMN_PARTICLES)
		return add_splits(l, fields[COLUMN_PARTICLES]);
	return 0;
}

int lexicon_read_verbs(struct lexicon *lexicon, struct uk_call *call)
{
	struct loader loader = {.lexicon = lexicon, .call = call};

	return lexicon->host->rows(call, "dutch/verbs.tsv", read_row, &loader)
		   ? -1
		   : 0;
}
