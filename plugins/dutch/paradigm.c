/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include <stdio.h>
#include <string.h>

#include "paradigm.h"

/* The shortest verb that counts as the second part behind a particle or
 * prefix and behind another word; shorter ones are chance: "mist|eren". */
enum { BASE_LEAST = 4, BASE_SURE = 6, EREN_SURE = 9, FRONT_LEAST = 3 };

/** An infinitive and where it is looked up. */
struct query {
	const struct lexicon *lexicon;
	const struct uk_call *call;
	const char *infinitive;
};

/* Parts that are prefixes more often than particles when they stand before a
 * verb that nobody has listed: "overcompenseren". */
static const char *const prefixes[] = {"be",   "ge",	"her", "ont",  "ver",
				       "over", "onder", "mis", "weer", NULL};

static bool is_prefix(const char *word, size_t len)
{
	for (size_t i = 0; prefixes[i]; i++) {
		if (strlen(prefixes[i]) == len &&
		    !memcmp(word, prefixes[i], len))
			return true;
	}
	return false;
}

static uint32_t word_of(const struct query *q, const char *bytes, size_t len)
{
	return lexicon_find(q->lexicon, q->call, bytes, len);
}

/* The whole verb that the infinitive ends in from byte `from`, or NULL. */
static const struct verb *verb_from(const struct query *q, size_t from)
{
	const char *base = q->infinitive + from;
	const struct verb *verb =
	    lexicon_verb(q->lexicon, word_of(q, base, strlen(base)));

	return verb && !(verb->flags & VERB_BOUND) ? verb : NULL;
}

static void take_text(char out[SPELLING_ROOM], const char *front,
		      size_t front_len, struct uk_text text)
{
	snprintf(out, SPELLING_ROOM, "%.*s%.*s", (int)front_len, front,
		 (int)text.len, text.bytes);
}

/* The forms of a verb of the table behind `front`. */
static void take_verb(struct paradigm *p, const struct query *q,
		      const struct verb *verb, size_t front)
{
	for (int i = 0; i < VERB_FORMS; i++) {
		struct uk_text text =
		    verb_text(q->lexicon, verb, (enum verb_form)i);

		if (text.len == 1 && *text.bytes == '-')
			text.len = 0;
		if (text.len)
			take_text(p->form[i], q->infinitive, front, text);
	}
	p->features |= verb->features;
}

static void take_particle(struct paradigm *p, const char *bytes, size_t len)
{
	take_text(p->particle, "", 0, (struct uk_text){bytes, len});
}

static bool known(struct paradigm *p, const struct query *q)
{
	uint32_t word = word_of(q, q->infinitive, strlen(q->infinitive));
	const struct verb *verb = verb_from(q, 0);
	const struct split *split = lexicon_split_of(q->lexicon, word);
	struct uk_text particle;

	if (split && (!verb || (verb->flags & VERB_SEPARABLE))) {
		particle = q->lexicon->host->spelling(q->call, split->particle);
		take_particle(p, particle.bytes, particle.len);
		take_verb(p, q, split_verb(q->lexicon, split), 0);
		return true;
	}
	if (verb)
		take_verb(p, q, verb, 0);
	return verb != NULL;
}

/* ------------------------------------------------------------------------ */
/* Not in the table.                                                        */

static bool ends(const char *word, const char *tail)
{
	size_t len = strlen(word), tail_len = strlen(tail);

	return len > tail_len && !strcmp(word + len - tail_len, tail);
}

/* "verërfd" is "vererfd": behind a consonant no vowel is misread. */
static void without_trema(char *word)
{
	static const char *const marked[] = {"ë", "ï", "ü"};
	static const char plain[] = "eiu";

	for (size_t i = 0; i < sizeof(marked) / sizeof(marked[0]); i++) {
		if (strncmp(word, marked[i], 2))
			continue;
		*word = plain[i];
		memmove(word + 1, word + 2, strlen(word + 2) + 1);
	}
}

/* The participle of a compound that cannot be separated: no ge- behind a
 * prefix ("herontworpen"), ge- before all of another ("gedubbelklikt", and
 * "geherformuleerd", where her- has the stress). */
static void compound_participle(struct paradigm *p, const struct query *q,
				const struct verb *verb, size_t front)
{
	struct uk_text text = verb_text(q->lexicon, verb, VERB_PARTICIPLE);
	struct uk_text base = verb_text(q->lexicon, verb, VERB_INFINITIVE);
	bool prefix = is_prefix(q->infinitive, front);
	bool her = !memcmp(q->infinitive, "her", 3) && front == 3 &&
		   ends(p->form[VERB_THIRD], "eert");
	bool ge = text.len > 2 && !memcmp(text.bytes, "ge", 2) &&
		  memcmp(base.bytes, "ge", 2) != 0;
	char bare[SPELLING_ROOM];

	if (!ge || (!prefix && (verb->flags & VERB_IRREGULAR)))
		return;
	text.bytes += 2;
	text.len -= 2;
	take_text(bare, q->infinitive, front, text);
	if (!strchr("aeiou", q->infinitive[front - 1]))
		without_trema(bare + front);
	if (prefix && !her)
		memcpy(p->form[VERB_PARTICIPLE], bare, sizeof(bare));
	else
		spelling_ge(p->form[VERB_PARTICIPLE], bare);
}

static bool is_particle(const struct query *q, size_t len)
{
	return lexicon_is_particle(q->lexicon, word_of(q, q->infinitive, len));
}

/* Can the first `front` bytes be a word that makes a compound? */
static bool is_compound(const char *infinitive, size_t front)
{
	bool eren = ends(infinitive, "eren");

	return front >= FRONT_LEAST &&
	       strlen(infinitive + front) >=
		   (size_t)(eren ? EREN_SURE : BASE_SURE) &&
	       !spelling_is_prefixed(infinitive);
}

/* "heruitvinden": whole in the present, though "uitvinden" is not; the
 * participle is "heruitgevonden". */
static bool repeated(struct paradigm *p, const struct query *q)
{
	const struct split *split;
	struct uk_text particle;
	const char *rest = q->infinitive + 3;

	if (strncmp(q->infinitive, "her", 3))
		return false;
	split = lexicon_split_of(q->lexicon, word_of(q, rest, strlen(rest)));
	if (!split)
		return false;
	particle = q->lexicon->host->spelling(q->call, split->particle);
	take_verb(p, q, split_verb(q->lexicon, split), 3 + particle.len);
	return true;
}

/* A particle or another word before a verb of the table. */
static bool compound(struct paradigm *p, const struct query *q)
{
	size_t len = strlen(q->infinitive);

	for (size_t front = 2; front + BASE_LEAST <= len; front++) {
		const struct verb *verb = verb_from(q, front);
		bool prefix = is_prefix(q->infinitive, front);
		bool particle = !prefix && is_particle(q, front);

		if (!verb || (!prefix && !particle &&
			      !is_compound(q->infinitive, front)))
			continue;
		if (particle) {
			take_particle(p, q->infinitive, front);
			take_verb(p, q, verb, 0);
		} else {
			take_verb(p, q, verb, front);
			compound_participle(p, q, verb, front);
		}
		return true;
	}
	return false;
}

/* How much of the infinitive is a particle before an unknown verb. Not so
 * before -eren: "interveniëren" is no in + terveniëren. */
static size_t particle_len(const struct query *q)
{
	size_t len = strlen(q->infinitive);

	if (ends(q->infinitive, "eren"))
		return 0;
	for (size_t front = len; front-- > 2;) {
		if (lexicon_is_productive(q->lexicon,
					  word_of(q, q->infinitive, front)) &&
		    spelling_is_infinitive(q->infinitive + front) &&
		    !is_prefix(q->infinitive, front))
			return front;
	}
	return 0;
}

static void by_rule(struct paradigm *p, const struct query *q)
{
	size_t front = particle_len(q);
	const char *base = q->infinitive + front;
	struct spelling forms;

	spelling_forms(&forms, base, spelling_is_prefixed(base));
	take_particle(p, q->infinitive, front);
	snprintf(p->form[VERB_INFINITIVE], SPELLING_ROOM, "%s", base);
	memcpy(p->form[VERB_FIRST], forms.first, SPELLING_ROOM);
	memcpy(p->form[VERB_THIRD], forms.third, SPELLING_ROOM);
	memcpy(p->form[VERB_PAST], forms.past, SPELLING_ROOM);
	memcpy(p->form[VERB_PAST_PLURAL], forms.past_plural, SPELLING_ROOM);
	memcpy(p->form[VERB_PARTICIPLE], forms.participle, SPELLING_ROOM);
}

int paradigm_find(struct paradigm *p, const struct lexicon *lexicon,
		  const struct uk_call *call, struct uk_text infinitive)
{
	char text[SPELLING_LONGEST + 1];
	const struct query q = {lexicon, call, text};

	*p = (struct paradigm){.features = 0};
	if (infinitive.len > SPELLING_LONGEST || infinitive.len < 2)
		return -1;
	memcpy(text, infinitive.bytes, infinitive.len);
	text[infinitive.len] = '\0';
	if (known(p, &q))
		return 0;
	p->features = UK_GUESS;
	if (!repeated(p, &q) && !compound(p, &q))
		by_rule(p, &q);
	return 0;
}
