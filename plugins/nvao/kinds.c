/* SPDX-License-Identifier: Apache-2.0 */
#include "kinds.h"

#include <stdlib.h>
#include <string.h>

_Static_assert(KINDS <= 8 * sizeof(struct kind_set), "a bit for each kind");

static const char *const names[KINDS_LISTED] = {
    [KIND_ACCOMPANIMENT] = "accompaniment",
    [KIND_AMOUNT] = "amount",
    [KIND_ASSIGNMENT] = "assignment",
    [KIND_ATTEND] = "attend",
    [KIND_ATTENDANCE] = "attendance",
    [KIND_BEING] = "being",
    [KIND_BOUND] = "bound",
    [KIND_BY] = "by",
    [KIND_CLASS] = "class",
    [KIND_COMPLETE] = "complete",
    [KIND_COURSE] = "course",
    [KIND_DURING] = "during",
    [KIND_EVENT] = "event",
    [KIND_FELLOW] = "fellow",
    [KIND_FINISH] = "finish",
    [KIND_FINISHED] = "finished",
    [KIND_GROUP] = "group",
    [KIND_GUIDED] = "guided",
    [KIND_LESSON] = "lesson",
    [KIND_NUMBERED] = "numbered",
    [KIND_OTHER] = "other",
    [KIND_OWN] = "own",
    [KIND_PEER] = "peer",
    [KIND_PUPIL] = "pupil",
    [KIND_SCHOOLING] = "schooling",
    [KIND_STARTER] = "starter",
    [KIND_STUDENTS] = "students",
    [KIND_STUDY] = "study",
    [KIND_TEACHER] = "teacher",
    [KIND_TEACHING] = "teaching",
    [KIND_TERM] = "term",
    [KIND_THIS] = "this",
    [KIND_TUTOR] = "tutor",
    [KIND_UNIT] = "unit",
    [KIND_WHEN] = "when",
    [KIND_YOU] = "you",
    [KIND_BOOK] = "book",
    [KIND_CHAPTER] = "chapter",
    [KIND_READING] = "reading",
    [KIND_SET] = "set",
    [KIND_SOURCE] = "source",
    [KIND_STUFF] = "stuff",
    [KIND_GIVEN] = "given",
    [KIND_TAUGHT] = "taught",
    [KIND_ACADEMIC] = "academic",
    [KIND_AUDIENCE] = "audience",
    [KIND_CORRECT] = "correct",
    [KIND_COUNTED] = "counted",
    [KIND_CREDITS] = "credits",
    [KIND_EARNING] = "earning",
    [KIND_ESSAY] = "essay",
    [KIND_GRADE] = "grade",
    [KIND_LEAST] = "least",
    [KIND_MAKING] = "making",
    [KIND_MARK] = "mark",
    [KIND_MEANS] = "means",
    [KIND_PAGES] = "pages",
    [KIND_POINTS] = "points",
    [KIND_PROOF] = "proof",
    [KIND_PROVING] = "proving",
    [KIND_QUIZ] = "quiz",
    [KIND_RECORD] = "record",
    [KIND_SCIENCE] = "science",
    [KIND_SITTING] = "sitting",
    [KIND_SPEECH] = "speech",
    [KIND_TALK] = "talk",
    [KIND_TEST] = "test",
    [KIND_WITH] = "with",
    [KIND_BACK] = "back",
    [KIND_BACKWARD] = "backward",
    [KIND_EDITION] = "edition",
    [KIND_FORMER] = "former",
    [KIND_HEDGE] = "hedge",
    [KIND_OPEN] = "open",
    [KIND_OUTCOME] = "outcome",
    [KIND_TAIL] = "tail",
    [KIND_TRYING] = "trying",
    [KIND_UTMOST] = "utmost",
    [KIND_BY_NORM] = "by-norm",
    [KIND_ENOUGH] = "enough",
    [KIND_FITTING] = "fitting",
    [KIND_MANNER] = "manner",
    [KIND_MEASURE] = "measure",
    [KIND_NAMED] = "named",
    [KIND_NORM] = "norm",
    [KIND_QUALITY] = "quality",
    [KIND_RENDERING] = "rendering",
    [KIND_TOOL] = "tool",
    [KIND_TOPIC] = "topic",
    [KIND_UNNAMED] = "unnamed",
    [KIND_WAY] = "way",
    [KIND_ACT] = "act",
    [KIND_ARTICLE] = "article",
    [KIND_BY_LAW] = "by-law",
    [KIND_CAPITAL] = "capital",
    [KIND_CAPITALS] = "capitals",
    [KIND_CONCEPT] = "concept",
    [KIND_LASTING] = "lasting",
    [KIND_LAW] = "law",
    [KIND_PRODUCT] = "product",
    [KIND_VERSION] = "version",
};

/* Their words also end compounds: the words of ends_in(). */
static const enum kind closing[] = {
    KIND_ACCOMPANIMENT, KIND_COURSE, KIND_EDITION, KIND_EVENT,
    KIND_FELLOW,	KIND_GROUP,  KIND_NORM,	   KIND_PEER,
    KIND_SOURCE,	KIND_STUFF,  KIND_TEACHER, KIND_TEST,
};

struct reading {
	struct kinds *kinds;
	const struct uk_host *host;
	struct uk_call *call;
};

static int refuse(struct reading *reading, const char *why)
{
	return reading->host->fail(reading->call, why);
}

static bool text_is(struct uk_text text, const char *other)
{
	return text.len == strlen(other) &&
	       !memcmp(text.bytes, other, text.len);
}

/* The text up to the next sign; it goes on behind it. */
static struct uk_text cut(struct uk_text *text, char sign)
{
	const char *end = memchr(text->bytes, sign, text->len);
	struct uk_text piece = {text->bytes, text->len};

	if (end)
		piece.len = (size_t)(end - text->bytes);
	text->bytes += piece.len + (end ? 1 : 0);
	text->len -= piece.len + (end ? 1 : 0);
	return piece;
}

static int make_room(struct reading *reading, uint32_t word)
{
	struct kinds *kinds = reading->kinds;
	uint32_t size = word + word / 2 + 64;
	struct kind_set *grown;

	if (word < kinds->size)
		return 0;
	/* Most words are another's: what is not written to costs nothing. */
	grown = calloc(size, sizeof(*grown));
	if (!grown)
		return refuse(reading, "geen geheugen");
	if (kinds->size)
		memcpy(grown, kinds->sets, kinds->size * sizeof(*grown));
	free(kinds->sets);
	kinds->sets = grown;
	kinds->size = size;
	return 0;
}

static bool ends_compounds(uint32_t kind)
{
	for (size_t i = 0; i < sizeof(closing) / sizeof(*closing); i++)
		if ((uint32_t)closing[i] == kind)
			return true;
	return false;
}

static void add_length(struct kinds *kinds, uint32_t kind,
		       struct uk_text folded)
{
	if (ends_compounds(kind) && folded.len >= TAIL && folded.len < 64)
		kinds->lengths[kinds_tail(folded)] |= UINT64_C(1) << folded.len;
}

static int add(struct reading *reading, uint32_t kind, struct uk_text text)
{
	const struct uk_host *host = reading->host;
	uint32_t word;

	if (memchr(text.bytes, ' ', text.len) &&
	    host->add(reading->call, reading->kinds->phrases, text, kind))
		return -1;
	word = host->word(reading->call, text);
	if (make_room(reading, word))
		return -1;
	kind_add(&reading->kinds->sets[word], kind);
	add_length(reading->kinds, kind, host->spelling(reading->call, word));
	return 0;
}

static int add_inverted(struct reading *reading, struct uk_text behind)
{
	struct kinds *kinds = reading->kinds;
	struct uk_text before = cut(&behind, ' ');

	if (kinds->inverted_count == INVERTED_MOST || !behind.len)
		return refuse(reading, "nvao/words.tsv: \"inverted\" heeft "
				       "paren van woorden, ten hoogste 16");
	kinds->inverted[kinds->inverted_count++] = (struct inverted){
	    reading->host->word(reading->call, before),
	    reading->host->word(reading->call, behind),
	};
	return 0;
}

static int read_row(void *closure, const struct uk_text *fields, size_t count)
{
	struct reading *reading = closure;
	bool inverted = text_is(fields[0], "inverted");
	struct uk_text rest;
	uint32_t kind = 0;

	while (kind < KINDS_LISTED && !text_is(fields[0], names[kind]))
		kind++;
	if (count != 2 || (kind == KINDS_LISTED && !inverted))
		return refuse(reading, "nvao: elke rij is een bekende soort "
				       "en woorden, met komma's ertussen");
	rest = fields[1];
	while (rest.len) {
		struct uk_text text = cut(&rest, ',');

		if (rest.len && *rest.bytes == ' ')
			(void)cut(&rest, ' ');
		if (inverted ? add_inverted(reading, text)
			     : add(reading, kind, text))
			return -1;
	}
	return 0;
}

int kinds_open(struct kinds *kinds, const struct uk_host *host,
	       struct uk_call *call)
{
	struct reading reading = {kinds, host, call};

	*kinds = (struct kinds){.phrases = host->list(call, "nvao.phrases")};
	if (kinds->phrases == UK_NONE)
		return refuse(&reading, "nvao: geen plaats voor een lijst");
	if (host->rows(call, "nvao/words.tsv", read_row, &reading) ||
	    host->rows(call, "nvao/qualities.tsv", read_row, &reading) ||
	    host->rows(call, "nvao/products.tsv", read_row, &reading))
		return -1;
	return 0;
}

void kinds_close(struct kinds *kinds)
{
	free(kinds->sets);
}
