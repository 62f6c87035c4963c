/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * What is wrong with the Dutch of a statement that no speller sees: real
 * words in the wrong form or written apart. A false alarm costs more than a
 * miss, so each rule speaks only where subject or auxiliary leave no doubt.
 */
#ifndef DUTCH_CHECK_H
#define DUTCH_CHECK_H

#include "uitkomst/plugin.h"

#include <string.h>

#include "words.h"

struct check {
	const struct uk_host *host;
	struct uk_call *call;
	const struct lexicon *lexicon;
	const struct words *words;
	const struct uk_statement *statement;
};

/** The longest form or pair of words that is judged, in bytes. */
enum { CHECK_ROOM = 160 };

/** dutch.agreement and dutch.verb-form by the subject: "De studenten stelt",
 *  "hij verantwoord", "Je word". -1 when the host said stop. */
int check_agreement(const struct check *);

/** dutch.verb-form by the verb before: "ordent de gegevens en beoordeeld de
 *  uitkomst". */
int check_joined(const struct check *);

/** dutch.verb-form and dutch.split-compound by what stands around each token,
 *  in one pass. */
int check_tokens(const struct check *);

/* What that pass asks of a token, by what it may be: `may` is what check_may()
 * says of it. -1 when the host said stop. */

/** "is beoordeelt", "word" that is nobody's: of a verb form. */
int check_participle(const struct check *, uint32_t token, uint64_t may);

/** "kan een plan opstelt": of a verb form. */
int check_infinitive(const struct check *, uint32_t token, uint64_t may);

/** "praktijk onderzoek", "IT systeem": of a noun behind a noun or name. */
int check_compound(const struct check *, uint32_t token);

/** "Beoordeeld een plan": of the first word of a sentence. */
int check_opening(const struct check *, uint32_t token);

/** "waarin hij het plan beoordeeld": of what opens a clause, and is not the
 *  last token, as the next two. */
int check_clause_end(const struct check *, uint32_t token, uint64_t may);

/** "te ontwerpt": of "te". */
int check_te(const struct check *, uint32_t token);

/** "de verspreidde folders": of an article. */
int check_doubled(const struct check *, uint32_t token);

/** What the token may be as a word by itself; nothing behind the last one.
 *  Only a verb in no list costs more than a look. */
uint64_t check_unlisted(const struct check *, uint32_t token);
static inline uint64_t check_may(const struct check *c, uint32_t token)
{
	const struct uk_token *t = &c->statement->tokens[token];
	uint64_t may;

	if (token >= c->statement->token_count)
		return 0;
	may = words_listed(c->words, t->word);
	return may || t->word_class != UK_WORD_VERB ? may
						    : check_unlisted(c, token);
}

/** The infinitives of which the token may be the form with `features`,
 *  likeliest first; returns how many. */
size_t check_lemmas(const struct check *, uint32_t token, uint32_t features,
		    uint32_t lemmas[LEMMAS_MOST]);

/** The text of a token. */
static inline struct uk_text check_text(const struct check *c, uint32_t token)
{
	struct uk_range range = c->statement->tokens[token].range;

	return (struct uk_text){c->statement->text.bytes + range.begin,
				range.end - range.begin};
}

/** Is the token spelled like this, letter by letter? */
static inline bool check_is(const struct check *c, uint32_t token,
			    const char *word)
{
	struct uk_text text = check_text(c, token);
	size_t len = strlen(word);

	return text.len == len && !memcmp(text.bytes, word, len);
}

/** A form of an infinitive without its particle, in `form_text`; false when
 *  there is none. */
bool check_inflect(const struct check *, uint32_t lemma, uint32_t form,
		   char form_text[CHECK_ROOM]);

/** The same with its particle before it, as at the end of a clause:
 *  "opstelt". */
bool check_inflect_joined(const struct check *, uint32_t lemma, uint32_t form,
			  char form_text[CHECK_ROOM]);

/** Reports rule `rule` on tokens [first, last) with {found} and {right}, and
 *  the fix that puts `right` there. */
int check_report(const struct check *, const char *rule, uint32_t first,
		 uint32_t last, const char *right, uint32_t fix_flags);

#endif
