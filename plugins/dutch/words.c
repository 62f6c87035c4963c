/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include <stdlib.h>
#include <string.h>

#include "words.h"

/* The classes of words.tsv; the place is the number of the bit. */
static const char *const classes[] = {
    "article",	 "determiner", "possessive", "demonstrative", "subject",
    "pronoun",	 "reflexive",  "person",     "preposition",   "conjunction",
    "result",	 "purpose",    "time",	     "condition",     "manner",
    "that",	 "question",   "relative",   "adverb",	      "negation",
    "adjective", "numeral",    "te",	     "modal",	      "perfect",
    "be",	 "passive",    "bare",	     "copula",	      "ability",
    "learner",	 "noun",       "third",	     "asks",	      "shows",
    "holds",	 "plural",     "joins",	     "measure",	      "doubt",
    "whole",	 "mass",       "gives",	     "proposes",
};

static const char *const keys[KEY_COUNT] = {
    [KEY_AF] = "af",
    [KEY_OPLEIDING] = "opleiding",
    [KEY_GEACHT] = "geacht",
    [KEY_ALS] = "als",
    [KEY_ALVORENS] = "alvorens",
    [KEY_BIJ] = "bij",
    [KEY_DAAR] = "daar",
    [KEY_DAN] = "dan",
    [KEY_DAT] = "dat",
    [KEY_DIE] = "die",
    [KEY_DOOR] = "door",
    [KEY_ER] = "er",
    [KEY_HET] = "het",
    [KEY_HIER] = "hier",
    [KEY_HIJ] = "hij",
    [KEY_MEN] = "men",
    [KEY_IK] = "ik",
    [KEY_IN] = "in",
    [KEY_JE] = "je",
    [KEY_JIJ] = "jij",
    [KEY_MACHTE] = "machte",
    [KEY_MEE] = "mee",
    [KEY_NA] = "na",
    [KEY_OF] = "of",
    [KEY_OM] = "om",
    [KEY_SEDERT] = "sedert",
    [KEY_SINDS] = "sinds",
    [KEY_STAAT] = "staat",
    [KEY_T] = "'t",
    [KEY_TOE] = "toe",
    [KEY_TOEN] = "toen",
    [KEY_VAN] = "van",
    [KEY_WAAR] = "waar",
    [KEY_WE] = "we",
    [KEY_WIJ] = "wij",
    [KEY_WORD] = "word",
    [KEY_ZELF] = "zelf",
    [KEY_ZO] = "zo",
    [KEY_ZOALS] = "zoals",
    [KEY_ZODANIG] = "zodanig",
    [KEY_ZONDER] = "zonder",
    [KEY_ZOWEL] = "zowel",
};

struct loading {
	struct words *words;
	struct uk_call *call;
};

static int make_room(struct words *w, uint32_t word)
{
	uint32_t room = w->room ? w->room : 4096;
	uint64_t *may;

	while (room <= word)
		room *= 2;
	if (room > w->room) {
		may = calloc(room, sizeof(*may));
		if (!may)
			return -1;
		if (w->room)
			memcpy(may, w->may, w->room * sizeof(*may));
		free(w->may);
		w->may = may;
		w->room = room;
	}
	if (word >= w->count)
		w->count = word + 1;
	return 0;
}

static int add_word(struct loading *l, struct uk_text text, uint64_t bit)
{
	uint32_t word = l->words->host->word(l->call, text);

	if (!word || make_room(l->words, word))
		return l->words->host->fail(
		    l->call, "dutch/words.tsv: geen geheugen meer");
	l->words->may[word] |= bit;
	return 0;
}

static int add_words(struct loading *l, struct uk_text list, uint64_t bit)
{
	const char *at = list.bytes, *end = at + list.len;

	while (at < end) {
		const char *blank = memchr(at, ' ', (size_t)(end - at));
		const char *stop = blank ? blank : end;

		if (stop > at &&
		    add_word(l, (struct uk_text){at, (size_t)(stop - at)}, bit))
			return -1;
		at = stop + 1;
	}
	return 0;
}

static int add_row(void *closure, const struct uk_text *fields, size_t count)
{
	struct loading *l = closure;

	for (size_t i = 0; i < sizeof(classes) / sizeof(*classes); i++)
		if (count == 2 && strlen(classes[i]) == fields[0].len &&
		    !memcmp(classes[i], fields[0].bytes, fields[0].len))
			return add_words(l, fields[1], WORD_BIT(i));
	return l->words->host->fail(
	    l->call, "dutch/words.tsv: verwacht een bekende woordklasse, een "
		     "tab en woorden met spaties ertussen");
}

/* The bits of one verb reading. */
static uint64_t verb_bits(const struct reading *r)
{
	uint64_t bits = 0;

	if (r->word_class == UK_WORD_NOUN)
		return W_NOUN;
	if (r->word_class == UK_WORD_ADJECTIVE)
		return r->flags & READING_ADJECTIVE ? W_ADJECTIVAL
						    : W_ADJECTIVE;
	if (r->word_class != UK_WORD_VERB)
		return 0;
	if (r->flags & READING_ADJECTIVE)
		return W_ADJECTIVAL;
	if (r->features & UK_INFINITIVE)
		bits |= W_INFINITIVE;
	if (r->features & UK_PARTICIPLE)
		bits |= W_PARTICIPLE;
	if (r->features & UK_GERUND)
		bits |= W_GERUND;
	if (r->features & UK_FINITE)
		bits |= r->features & UK_PAST	  ? W_PAST
			: r->features & UK_PLURAL ? W_PLURAL
						  : 0;
	if ((r->features & UK_FINITE) &&
	    !(r->features & (UK_PAST | UK_PLURAL))) {
		bits |= r->features & UK_FIRST ? W_FIRST : 0;
		bits |= r->features & UK_THIRD ? W_SINGULAR : 0;
	}
	if (r->flags & READING_JOINED)
		bits |= W_JOINED;
	return bits | (r->features & UK_GUESS ? W_GUESS : 0);
}

static uint64_t bits_of(const struct reading *readings, size_t count)
{
	uint64_t bits = 0;

	for (size_t i = 0; i < count; i++)
		bits |= verb_bits(&readings[i]);
	return bits;
}

/* Words like "niet", "haar" and "want" are no forms of nieten, haren and
 * wannen. */
#define NEVER_VERBS                                                            \
	(W_DETERMINER | W_POSSESSIVE | W_DEMONSTRATIVE | W_SUBJECT |           \
	 W_PRONOUN | W_CONJUNCTION | W_NEGATION)

static void ask_lexicon(struct words *w)
{
	for (uint32_t word = 1; word < w->count; word++) {
		const struct reading *readings;
		size_t count = lexicon_readings(w->lexicon, word, &readings);

		if (!(w->may[word] & NEVER_VERBS) ||
		    (w->may[word] & W_AUXILIARY))
			w->may[word] |= bits_of(readings, count);
		if (lexicon_is_particle(w->lexicon, word))
			w->may[word] |= W_PARTICLE;
		/* "kun", "zul": no verb has them in its list */
		if ((w->may[word] & W_AUXILIARY) && !(w->may[word] & W_VERB))
			w->may[word] |= W_FIRST | W_SINGULAR;
	}
}

int words_open(struct words *w, const struct uk_host *host,
	       struct uk_call *call, const struct lexicon *lexicon)
{
	w->host = host;
	w->lexicon = lexicon;
	w->memo = calloc(MEMO_ENTRIES, sizeof(*w->memo));
	if (!w->memo)
		return host->fail(call, "geen geheugen meer");
	for (size_t k = 0; k < KEY_COUNT; k++)
		w->keys[k] = host->word(
		    call, (struct uk_text){keys[k], strlen(keys[k])});
	return 0;
}

int words_read(struct words *w, struct uk_call *call)
{
	struct loading l = {w, call};

	/* The last row is new to the host, so its number is the highest. */
	if (w->host->rows(call, "dutch/words.tsv", add_row, &l))
		return -1;
	ask_lexicon(w);
	return 0;
}

void words_free(struct words *words)
{
	if (!words)
		return;
	if (!words->kept)
		free(words->may);
	free(words->memo);
	free(words);
}

struct known words_learn(const struct words *w, const struct uk_call *call,
			 const char *folded, size_t len, uint64_t hash)
{
	struct known known = {.word = w->host->find(call, folded, len)};
	struct reading readings[READINGS_MOST];

	known.may = words_listed(w, known.word);
	if (!known.may)
		known.may =
		    bits_of(readings, lexicon_derive(w->lexicon, call, folded,
						     len, readings));
	memo_keep(w->memo, hash, known);
	return known;
}

uint64_t words_may(const struct words *w, const struct uk_call *call,
		   uint32_t word, const char *folded, size_t len)
{
	char padded[DERIVED_MOST + MEMO_BEHIND];
	uint64_t may = words_listed(w, word);

	if (may || len < DERIVED_LEAST || len > DERIVED_MOST)
		return may;
	memcpy(padded, folded, len);
	memset(padded + len, 0, MEMO_BEHIND);
	return words_look(w, call, padded, len, memo_hash(padded, len)).may;
}

/* "kan" is kunnen, not kannen: the verb of an auxiliary is one itself. */
static bool fits_auxiliary(const struct words *w, uint32_t word, uint32_t lemma)
{
	uint64_t bits = word < w->count ? w->may[word] & W_AUXILIARY : 0;

	return !bits || (lemma < w->count && (w->may[lemma] & bits));
}

static bool shorter(const struct words *w, const struct uk_call *call,
		    uint32_t a, uint32_t b)
{
	return w->host->spelling(call, a).len < w->host->spelling(call, b).len;
}

/* How far a reading stands behind others of the same word: "voeren" is
 * rather voeren than the past of varen, "spuit" rather spuiten than spuien. */
static unsigned rank(const struct reading *r)
{
	return (r->flags & READING_RARE ? 2u : 0u) +
	       (r->features & UK_PAST ? 1u : 0u);
}

enum { RANKS = 4 };

static bool gives(const struct words *w, uint32_t word, uint32_t features,
		  const struct reading *r)
{
	return (r->features & features) == features &&
	       r->word_class == UK_WORD_VERB &&
	       fits_auxiliary(w, word, r->lemma);
}

size_t words_lemmas(const struct words *w, const struct uk_call *call,
		    uint32_t word, const char *folded, size_t len,
		    uint32_t features, uint32_t lemmas[LEMMAS_MOST])
{
	struct reading derived[READINGS_MOST];
	const struct reading *readings;
	size_t found = 0, usual = 0;
	size_t count = lexicon_readings(w->lexicon, word, &readings);

	if (!count) {
		count = lexicon_derive(w->lexicon, call, folded, len, derived);
		readings = derived;
	}
	for (unsigned k = 0; k < RANKS; k++) {
		for (size_t i = 0; i < count && found < LEMMAS_MOST; i++)
			if (rank(&readings[i]) == k &&
			    gives(w, word, features, &readings[i]))
				lemmas[found++] = readings[i].lemma;
		usual = k ? usual : found;
	}
	/* "ingezet" is of inzetten: "ge" was put in */
	if (usual > 1 && (features & UK_PARTICIPLE) &&
	    shorter(w, call, lemmas[1], lemmas[0])) {
		uint32_t first = lemmas[0];

		lemmas[0] = lemmas[1];
		lemmas[1] = first;
	}
	return found;
}
