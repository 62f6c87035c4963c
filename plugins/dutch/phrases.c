/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include "phrases.h"

/* How far any look ahead goes, in tokens: keeps the work linear. */
enum { PHRASE_AHEAD = 40 };

bool phrase_opens(const struct cutter *c, uint32_t i)
{
	switch (phrase_class(c, i)) {
	case UK_WORD_NOUN:
	case UK_WORD_NAME:
	case UK_WORD_ADJECTIVE:
	case UK_WORD_DETERMINER:
	case UK_WORD_PRONOUN:
	case UK_WORD_NUMERAL:
	case UK_WORD_CODE:
		return !phrase_is_role(c, i);
	default:
		return false;
	}
}

static bool is_head(const struct cutter *c, uint32_t i)
{
	switch (phrase_class(c, i)) {
	case UK_WORD_NOUN:
	case UK_WORD_NAME:
	case UK_WORD_PRONOUN:
	case UK_WORD_CODE:
		return true;
	default:
		return false;
	}
}

/* Skips "( ... )" from its opening sign; to the end when it is not closed. */
void phrase_skip_bracket(struct cutter *c)
{
	uint32_t depth = 0;

	for (; c->i < c->r->count; c->i++) {
		if (phrase_sign(c, c->i) == SIGN_OPEN)
			depth++;
		else if (phrase_sign(c, c->i) == SIGN_CLOSE && !--depth)
			break;
	}
	if (c->i < c->r->count)
		c->i++;
}

static bool is_plural(const struct reader *r, uint32_t i)
{
	const char *end = r->statement->text.bytes + r->tokens[i].range.end;

	return end[-1] == 'n' &&
	       r->tokens[i].range.end - r->tokens[i].range.begin > 3 &&
	       end[-2] == 'e';
}

/* Is the head an agent behind its verb: "stelt de student ..."? */
static bool is_behind_agent(const struct cutter *c, uint32_t first)
{
	return first && phrase_is_role(c, first - 1) &&
	       !(c->r->may[c->head] & W_PLURAL_NOUN) &&
	       ((c->r->may[c->head] & (W_LEARNER | W_PERSON)) ||
		agents_has_role(c->r, c->head));
}

/* "begeleidt de student ouders", "geeft de student voorlichting aan": the noun
 * behind the agent is the object. But in "stelt de student verpleegkunde een
 * plan op" the object is still to come. */
static bool ends_agent(const struct cutter *c, uint32_t first)
{
	if (!is_behind_agent(c, first))
		return false;
	return (c->r->may[c->i] & (W_PERSON | W_PLURAL_NOUN)) ||
	       is_plural(c->r, c->i) || !phrase_goes_on(c, c->i + 1) ||
	       !phrase_opens(c, c->i + 1);
}

/* "praktijk onderzoek" is one phrase; "omwonenden inlichtingen" and "PyMol
 * structuren" are two: nothing is joined to a plural or a name. But the noun of
 * "het Richardson model" is still to come. */
static bool continues_noun(const struct cutter *c, uint32_t word_class,
			   uint32_t first)
{
	const struct reader *r = c->r;
	struct uk_range before = r->tokens[c->i - 1].range;
	const char *end = r->statement->text.bytes + before.end;

	if (word_class == UK_WORD_PRONOUN ||
	    phrase_class(c, c->i - 1) == UK_WORD_PRONOUN ||
	    ends_agent(c, first))
		return false;
	if (word_class != UK_WORD_NOUN ||
	    (r->tokens[c->i - 1].features & UK_CAPITALS))
		return true;
	if (c->r->may[c->i - 1] & W_WHOLE)
		return false;
	/* "aan de balie uitleg geven", but "praktijk begeleiding" */
	if (c->governed && (c->r->may[c->i] & W_MASS) &&
	    !(c->r->may[c->i - 1] & W_JOINS))
		return false;
	if (phrase_class(c, c->i - 1) == UK_WORD_NAME)
		return phrase_class(c, first) == UK_WORD_DETERMINER;
	if (before.end - before.begin > 4 && is_plural(r, c->i - 1))
		return false;
	return !c->governed || end[-1] == '-' || !is_plural(r, c->i);
}

/* "grote of kleine", "heldere, volledige" */
static bool joins_adjectives(const struct cutter *c, uint32_t first)
{
	if (phrase_class(c, c->i + 1) != UK_WORD_ADJECTIVE)
		return false;
	return phrase_class(c, c->i) == UK_WORD_CONJUNCTION ||
	       (phrase_sign(c, c->i) == SIGN_COMMA && c->i > first &&
		phrase_class(c, c->i - 1) == UK_WORD_ADJECTIVE);
}

static bool is_of(const struct cutter *c, uint32_t i)
{
	return reader_is(c->r, i, KEY_VAN) && phrase_goes_on(c, i) &&
	       !phrase_is_role(c, i) &&
	       phrase_class(c, i) == UK_WORD_PREPOSITION;
}

/* "de [in het lab gebruikelijke] eenheden": the adjective behind a phrase
 * that stands between the determiner and its noun; 0 when there is none. */
static uint32_t attribute_end(const struct cutter *c)
{
	bool noun = false;

	if (phrase_class(c, c->i) != UK_WORD_PREPOSITION ||
	    phrase_class(c, c->i - 1) != UK_WORD_DETERMINER)
		return 0;
	for (uint32_t i = c->i + 1;
	     i < c->i + PHRASE_AHEAD && phrase_goes_on(c, i); i++) {
		uint32_t word_class = phrase_class(c, i);

		if (noun && word_class == UK_WORD_ADJECTIVE)
			return i;
		noun = is_head(c, i);
		if (phrase_is_role(c, i) ||
		    (!noun && !phrase_opens(c, i) && !is_of(c, i)))
			return 0;
	}
	return 0;
}

static void take_head(struct cutter *c)
{
	if (c->head == UK_NONE || !c->fixed)
		c->head = c->i;
}

/* Determiner, adjectives, nouns: up to the end of the nouns. */
static void read_simple(struct cutter *c)
{
	uint32_t first = c->i;
	bool noun = false;

	for (; c->i < c->r->count; c->i++) {
		uint32_t word_class = phrase_class(c, c->i);

		if (phrase_is_role(c, c->i) ||
		    (c->i > first && !phrase_goes_on(c, c->i)))
			return;
		/* "in een groep van vier een brug", "voor de groep een koprol"
		 */
		if (c->i > first && word_class == UK_WORD_DETERMINER &&
		    (phrase_class(c, c->i - 1) == UK_WORD_NUMERAL ||
		     ((c->r->may[c->i] & W_ARTICLE) &&
		      (c->r->may[c->i - 1] & W_MEASURE))))
			return;
		if (is_head(c, c->i)) {
			if (noun && !continues_noun(c, word_class, first))
				return;
			if (!noun || !is_behind_agent(c, first))
				take_head(c);
			noun = !(c->r->may[c->i] & W_MEASURE);
		} else if (noun && word_class == UK_WORD_NUMERAL &&
			   (c->r->tokens[c->i].features & UK_DIGITS)) {
			continue; /* "Eurocode 3" */
		} else if (!noun && phrase_sign(c, c->i) == SIGN_OPEN) {
			phrase_skip_bracket(c); /* "brede (externe) kennis" */
			c->i--;
		} else if (phrase_is_quote(c, c->i)) {
			continue;
		} else if (!noun && c->i > first && attribute_end(c)) {
			c->i = attribute_end(c);
		} else if (noun || (!phrase_opens(c, c->i) &&
				    word_class != UK_WORD_ADVERB)) {
			if (!noun && joins_adjectives(c, first))
				continue;
			return;
		}
	}
}

/* "in overleg met de klant, een plan ...": behind a comma comes the object,
 * unless a list goes on to its "en". */
static bool starts_object(const struct cutter *c, uint32_t next)
{
	if (!c->governed || phrase_class(c, next) != UK_WORD_DETERMINER)
		return false;
	for (uint32_t i = next; i < next + PHRASE_AHEAD &&
				phrase_goes_on(c, i) && !phrase_is_role(c, i);
	     i++) {
		if (phrase_class(c, i) == UK_WORD_CONJUNCTION)
			return phrase_class(c, i + 1) != UK_WORD_DETERMINER;
		if (phrase_class(c, i) == UK_WORD_PREPOSITION &&
		    !reader_is(c->r, i, KEY_VAN))
			break;
	}
	return true;
}

/* "berekenen volgens de norm en de uitkomst toelichten": behind an infinitive
 * the next one has an object of its own. */
static bool ends_before_verb(const struct cutter *c, uint32_t i)
{
	while (phrase_goes_on(c, i) && phrase_opens(c, i))
		i++;
	return phrase_goes_on(c, i) && c->r->marks[i].role == ROLE_VERB &&
	       phrase_class(c, i) == UK_WORD_VERB;
}

static bool joins_phrases(const struct cutter *c)
{
	uint32_t next = c->i + 1;

	if (!phrase_goes_on(c, c->i) || !phrase_goes_on(c, next))
		return false;
	if (phrase_class(c, c->i) != UK_WORD_CONJUNCTION &&
	    (phrase_sign(c, c->i) != SIGN_COMMA || c->aside) &&
	    phrase_sign(c, c->i) != SIGN_SLASH)
		return false;
	if (phrase_sign(c, c->i) == SIGN_COMMA &&
	    phrase_class(c, next) == UK_WORD_CONJUNCTION)
		next++;
	if (!phrase_opens(c, next) || phrase_class(c, next) == UK_WORD_PRONOUN)
		return false;
	if (c->behind_act && ends_before_verb(c, next))
		return false;
	/* "hypothesen en het toetsen" */
	if (phrase_class(c, next) == UK_WORD_DETERMINER &&
	    phrase_is_role(c, next + 1))
		return false;
	return phrase_sign(c, c->i) != SIGN_COMMA || !starts_object(c, next);
}

/* A whole noun phrase: "de X, Y en Z (W) van V". */
void phrase_scan(struct cutter *c)
{
	c->head = UK_NONE;
	c->fixed = false;
	read_simple(c);
	c->fixed = true;
	while (c->i < c->r->count) {
		if (is_of(c, c->i)) {
			c->i++;
			read_simple(c);
		} else if (phrase_sign(c, c->i) == SIGN_OPEN &&
			   phrase_goes_on(c, c->i)) {
			phrase_skip_bracket(c);
		} else if (joins_phrases(c)) {
			c->i++;
			if (phrase_class(c, c->i) == UK_WORD_CONJUNCTION)
				c->i++;
			read_simple(c);
		} else {
			return;
		}
	}
}
