/* SPDX-License-Identifier: Apache-2.0 */
#include "compound.h"

#include <stdio.h>
#include <string.h>

#include "hash.h"

enum {
	SHORTEST = 7, /* bytes of a compound */
	SHORTEST_FIRST = 3, /* of its first part */
	SHORTEST_LAST = 4, /* but "dak" and "wol", which end so many words */
	SHORTEST_EVER = 3,
	SHORTEST_PARTICLE = 2,
	PARTICIPLE = 6, /* "gewrikt" */
	INFINITIVE = 5,
	ABLE = 4, /* of the stem before "baar" */
	PRESENT = 6, /* "vormend" */
	DERIVED = 7, /* shorter than "identiteit" */
	CLOSES_MANY = VOCABULARY_CLOSES_MOST,
	LEARNED = 6, /* of a word behind "multi" */
	SHOWN = 8 /* words that must show it */
};

/* They open many words ("opstellen", "voorraad"), but what they open anew is
 * most often two words written as one. */
static const char *const function_words[] = {
    "aan",    "achter", "alle",	 "als",	   "bij",   "binnen", "boven", "buiten",
    "dan",    "dat",	"de",	 "den",	   "der",   "deze",   "die",   "dit",
    "door",   "een",	"en",	 "er",	   "geen",  "haar",   "heel",  "het",
    "hoe",    "hun",	"iets",	 "in",	   "inter", "langs",  "maar",  "mee",
    "meer",   "met",	"mijn",	 "na",	   "naar",  "niet",   "nog",   "of",
    "ofwel",  "om",	"onder", "ons",	   "ook",   "op",     "oud",   "over",
    "per",    "rond",	"sinds", "te",	   "tegen", "ten",    "ter",   "tot",
    "tussen", "uit",	"van",	 "vanuit", "veel",  "via",    "voor",  "waar",
    "wat",    "weer",	"wel",	 "welk",   "zeer",  "zelf",   "zijn",  "zo",
    "zoals",  "zonder",
};

/* Vowels that would be read as one when they meet: "zee-egel". */
static const char *const collisions[] = {
    "aa", "ae", "ai", "au", "ee", "ei", "eu", "ie", "ii",
    "ij", "oe", "oi", "oo", "ou", "ui", "uu", "eë",
};

static bool is_one_of(const char *const *words, size_t count, const char *word,
		      size_t len)
{
	for (size_t i = 0; i < count; i++)
		if (strlen(words[i]) == len && !memcmp(words[i], word, len))
			return true;
	return false;
}

bool is_function_word(const char *part, size_t len)
{
	return is_one_of(function_words,
			 sizeof(function_words) / sizeof(*function_words), part,
			 len);
}

bool vowels_collide(char before, char behind)
{
	for (size_t i = 0; i < sizeof(collisions) / sizeof(*collisions); i++)
		if (collisions[i][0] == before && collisions[i][1] == behind)
			return true;
	return false;
}

static bool collide(const char *border)
{
	return vowels_collide(border[-1], *border);
}

static uint32_t term(const struct speller *speller, const char *part,
		     size_t len)
{
	return wordset_find(&speller->terms, word_hash(part, len));
}

static uint32_t opens(const struct vocabulary *vocabulary, const char *part,
		      size_t len)
{
	return vocabulary_opens(vocabulary_find(vocabulary, part, len));
}

/* "beroep" opens a few words, "beroeps" many: then "beroep" needs its s, and
 * "panne" its n. */
static bool lacks_link(const struct vocabulary *vocabulary, const char *part,
		       size_t len)
{
	char linked[FORM_LONGEST + 1];
	uint32_t without = opens(vocabulary, part, len);

	memcpy(linked, part, len);
	linked[len] = 's';
	if (opens(vocabulary, linked, len + 1) * 2 > without)
		return true;
	linked[len] = 'n';
	return part[len - 1] == 'e' &&
	       opens(vocabulary, linked, len + 1) * 2 > without;
}

/* Nouns on these endings always take an s before the next part. */
static bool wants_link(const char *part, size_t len)
{
	static const char *const endings[] = {"heid", "ing", "schap", "teit"};

	for (size_t i = 0; i < sizeof(endings) / sizeof(*endings); i++) {
		size_t ending = strlen(endings[i]);

		if (len > ending + 2 &&
		    !memcmp(part + len - ending, endings[i], ending))
			return true;
	}
	return false;
}

static bool has_sure_link(const struct vocabulary *vocabulary, const char *part,
			  size_t len)
{
	return part[len - 1] == 's' && wants_link(part, len - 1) &&
	       vocabulary_find(vocabulary, part, len - 1) & FORM_WORD;
}

/* Nouns on these endings never do, and end compounds as they open them. */
static bool has_learned_end(const char *part, size_t len)
{
	static const char *const endings[] = {
	    "fie", "gie", "iek", "isme", "mie", "sie", "theek", "tie", "tuur",
	};

	for (size_t i = 0; i < sizeof(endings) / sizeof(*endings); i++) {
		size_t ending = strlen(endings[i]);

		if (len > ending + 2 &&
		    !memcmp(part + len - ending, endings[i], ending))
			return len >= LEARNED;
	}
	return false;
}

bool opens_compound(struct speller *speller, const char *part, size_t len)
{
	const struct vocabulary *vocabulary = speller_vocabulary(speller);

	if (!vocabulary || len < SHORTEST_FIRST || len >= FORM_LONGEST)
		return false;
	return term(speller, part, len) & TERM_NOUN ||
	       has_sure_link(vocabulary, part, len) ||
	       (has_learned_end(part, len) &&
		vocabulary_find(vocabulary, part, len) & FORM_WORD &&
		!lacks_link(vocabulary, part, len)) ||
	       (opens(vocabulary, part, len) >= SHOWN &&
		!lacks_link(vocabulary, part, len) &&
		!is_function_word(part, len));
}

/* "subsidieren": what looks like "ren" is the end of a verb. */
static bool is_ending(const char *part, size_t len)
{
	return part[len - 1] == 'e' ||
	       (part[len - 2] == 'e' && strchr("lnrs", part[len - 1]));
}

static bool closes_compound(struct speller *speller, const char *part,
			    size_t len)
{
	uint32_t marks =
	    vocabulary_find(speller_vocabulary(speller), part, len);

	if (term(speller, part, len) & (TERM_NOUN | TERM_LAST))
		return len >= SHORTEST_LAST;
	if (!(marks & FORM_WORD))
		return false;
	if (len < SHORTEST_LAST)
		return !is_ending(part, len) &&
		       vocabulary_closes(marks) >= CLOSES_MANY;
	return marks & FORM_END || has_learned_end(part, len) ||
	       (len > DERIVED && wants_link(part, len));
}

/* "jeugdzorg" in "jeugdzorgteam": itself a compound, whose last part opens
 * compounds. */
static bool opens_as_compound(struct speller *speller, const char *part,
			      size_t len)
{
	if (len < SHORTEST ||
	    vocabulary_find(speller_vocabulary(speller), part, len) ||
	    dictionary_check(&speller->dictionary, part, len) != 1)
		return false;
	for (size_t at = SHORTEST_FIRST; at + SHORTEST_LAST <= len; at++)
		if ((part[at] & 0xc0) != 0x80 &&
		    opens_compound(speller, part, at) &&
		    opens_compound(speller, part + at, len - at))
			return true;
	return false;
}

/* "neurodivers", "posttranscriptionele": a learned first part takes any word
 * that is not too short. */
static bool is_learned(struct speller *speller, const char *word, size_t at,
		       size_t len)
{
	return term(speller, word, at) & TERM_FIRST && len - at >= LEARNED &&
	       vocabulary_find(speller_vocabulary(speller), word + at,
			       len - at) &
		   FORM_WORD;
}

/* "datagedreven", "uitlegbaarheid": so does a last part that is no word by
 * itself, for a mistake does not make one. */
static bool is_derived(struct speller *speller, const char *word, size_t at,
		       size_t len)
{
	return term(speller, word + at, len - at) & TERM_LAST &&
	       len - at >= LEARNED && at > SHORTEST_FIRST &&
	       !wants_link(word, at) &&
	       vocabulary_find(speller_vocabulary(speller), word, at) &
		   FORM_WORD;
}

/* "onderzoekbare" goes with "onderzoek" and "onderzoekt"; "denktbaar" with
 * nothing. */
static bool is_able(const struct vocabulary *vocabulary, const char *word,
		    size_t at, size_t len)
{
	char third[FORM_LONGEST + 1];

	if (at < ABLE || len - at != 4 ||
	    (memcmp(word + at, "baar", 4) && memcmp(word + at, "bare", 4)) ||
	    !(vocabulary_find(vocabulary, word, at) & FORM_WORD))
		return false;
	snprintf(third, sizeof(third), "%.*st", (int)at, word);
	return vocabulary_find(vocabulary, third, at + 1) & FORM_WORD;
}

/* "gewrikt" goes with "wrikt", "gemoffelde" with "moffelt"; "geldnood" with
 * nothing. */
static bool is_participle(const struct vocabulary *vocabulary, const char *word,
			  size_t len)
{
	char third[FORM_LONGEST];

	if (len < PARTICIPLE || len >= sizeof(third) || memcmp(word, "ge", 2) ||
	    !(vocabulary_find(vocabulary, word, len) & FORM_WORD))
		return false;
	len -= word[len - 1] == 'e';
	if (word[len - 1] != 'd' && word[len - 1] != 't')
		return false;
	memcpy(third, word + 2, len - 2);
	third[len - 3] = 't';
	return vocabulary_find(vocabulary, third, len - 2) & FORM_WORD;
}

/* "trainen", which goes with "trainend"; and "gestegen". */
static bool is_infinitive(const struct vocabulary *vocabulary, const char *word,
			  size_t len)
{
	char present[FORM_LONGEST + 1];

	if (len < INFINITIVE || memcmp(word + len - 2, "en", 2) ||
	    !(vocabulary_find(vocabulary, word, len) & FORM_WORD))
		return false;
	snprintf(present, sizeof(present), "%.*sd", (int)len, word);
	return !memcmp(word, "ge", 2) ||
	       vocabulary_find(vocabulary, present, len + 1) & FORM_WORD;
}

/* "losgewrikt", "weggemoffeld", "bijtrainen": a particle and a participle, or
 * an infinitive behind a particle that seldom stands before one by itself. */
static bool is_separable(struct speller *speller, const char *word, size_t at,
			 size_t len)
{
	static const char *const particles[] = {
	    "aan",   "achter", "af",   "bij",  "dicht", "door",	  "in",
	    "klaar", "los",    "mee",  "na",   "neer",	"om",	  "on",
	    "op",    "open",   "over", "rond", "samen", "schoon", "stuk",
	    "terug", "toe",    "uit",  "vast", "vol",	"voor",	  "vooruit",
	    "voort", "vrij",   "weg",
	};
	static const char *const bound[] = {"af",   "bij",   "door",  "los",
					    "mee",  "rond",  "samen", "terug",
					    "vast", "voort", "weg"};
	const struct vocabulary *vocabulary = speller_vocabulary(speller);

	return (is_one_of(particles, sizeof(particles) / sizeof(*particles),
			  word, at) &&
		is_participle(vocabulary, word + at, len - at)) ||
	       (is_one_of(bound, sizeof(bound) / sizeof(*bound), word, at) &&
		is_infinitive(vocabulary, word + at, len - at));
}

/* "kolonievormende", "klimaatbelastend": behind what opens compounds, a present
 * participle. */
static bool is_active(struct speller *speller, const char *word, size_t at,
		      size_t len)
{
	const struct vocabulary *vocabulary = speller_vocabulary(speller);
	const char *last = word + at;
	size_t rest = len - at - (word[len - 1] == 'e');

	return rest >= PRESENT && !memcmp(last + rest - 3, "end", 3) &&
	       vocabulary_find(vocabulary, last, rest) & FORM_WORD &&
	       vocabulary_find(vocabulary, last, rest - 1) & FORM_WORD &&
	       opens_compound(speller, word, at);
}

/* "minister-president": the dictionary wants a hyphen there. */
static bool is_hyphened(struct speller *speller, const char *word, size_t at,
			size_t len)
{
	char hyphened[FORM_LONGEST + 1];

	memcpy(hyphened, word, at);
	hyphened[at] = '-';
	memcpy(hyphened + at + 1, word + at, len - at);
	return vocabulary_find(speller_vocabulary(speller), hyphened, len + 1) &
	       FORM_WORD;
}

static bool is_split(struct speller *speller, const char *word, size_t at,
		     size_t len)
{
	if (is_separable(speller, word, at, len) ||
	    is_active(speller, word, at, len) ||
	    is_learned(speller, word, at, len) ||
	    is_derived(speller, word, at, len) ||
	    is_able(speller_vocabulary(speller), word, at, len))
		return !collide(word + at);
	return (word[at] & 0xc0) != 0x80 && !collide(word + at) &&
	       closes_compound(speller, word + at, len - at) &&
	       (opens_compound(speller, word, at) ||
		opens_as_compound(speller, word, at));
}

bool is_compound(struct speller *speller, const char *word, size_t len)
{
	if (len < SHORTEST || len >= FORM_LONGEST ||
	    !speller_vocabulary(speller))
		return false;
	for (size_t at = SHORTEST_PARTICLE; at + SHORTEST_EVER <= len; at++)
		if (is_split(speller, word, at, len))
			return !is_hyphened(speller, word, at, len);
	return false;
}
