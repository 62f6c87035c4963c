/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include <stdio.h>
#include <string.h>

#include "inflect.h"

enum { CLOSE_ROOM = PHRASE_LONGEST + SPELLING_ROOM };

static const uint32_t features_of[] = {
    [UK_FORM_INFINITIVE] = UK_INFINITIVE,
    [UK_FORM_TE] = UK_INFINITIVE | UK_TE,
    [UK_FORM_FIRST] = UK_FINITE | UK_SINGULAR | UK_FIRST,
    [UK_FORM_SECOND] = UK_FINITE | UK_SINGULAR | UK_SECOND,
    [UK_FORM_THIRD] = UK_FINITE | UK_SINGULAR | UK_THIRD,
    [UK_FORM_PLURAL] = UK_FINITE | UK_PLURAL | UK_THIRD,
    [UK_FORM_PARTICIPLE] = UK_PARTICIPLE,
    [UK_FORM_PAST] = UK_FINITE | UK_PAST | UK_SINGULAR | UK_THIRD,
    [UK_FORM_PAST_PLURAL] = UK_FINITE | UK_PAST | UK_PLURAL | UK_THIRD,
};

enum { FORMS = sizeof(features_of) / sizeof(features_of[0]) };

void phrase_fold(char *out, struct uk_text text)
{
	for (size_t i = 0; i < text.len; i++) {
		unsigned char c = (unsigned char)text.bytes[i];
		bool latin = i && (unsigned char)text.bytes[i - 1] == 0xC3 &&
			     c >= 0x80 && c <= 0x9E && c != 0x97;

		out[i] = (char)(latin || (c >= 'A' && c <= 'Z') ? c + 0x20 : c);
	}
}

static struct uk_text trim(struct uk_text text)
{
	while (text.len && text.bytes[text.len - 1] == ' ')
		text.len--;
	while (text.len && *text.bytes == ' ') {
		text.bytes++;
		text.len--;
	}
	return text;
}

static bool is_verb(const struct lexicon *lexicon, const struct uk_call *call,
		    struct uk_text word)
{
	char folded[PHRASE_LONGEST];

	phrase_fold(folded, word);
	return lexicon_is_infinitive(
	    lexicon, lexicon_find(lexicon, call, folded, word.len));
}

static struct uk_text last_word(struct uk_text text)
{
	size_t from = text.len;

	while (from && text.bytes[from - 1] != ' ')
		from--;
	return (struct uk_text){text.bytes + from, text.len - from};
}

/* The verb is the last word, but "rekening houden met". */
static struct uk_text find_verb(const struct lexicon *lexicon,
				const struct uk_call *call, struct uk_text text)
{
	struct uk_text last = last_word(text), front = text;
	struct uk_text word = last;

	while (front.len) {
		if (is_verb(lexicon, call, word))
			return word;
		front.len = (size_t)(word.bytes - front.bytes);
		front = trim(front);
		word = last_word(front);
	}
	return last;
}

static bool opens_reflexive(struct uk_text text)
{
	return text.len > 5 && (*text.bytes == 'z' || *text.bytes == 'Z') &&
	       !memcmp(text.bytes + 1, "ich ", 4);
}

int phrase_read(struct phrase *p, const struct lexicon *lexicon,
		const struct uk_call *call, struct uk_text text)
{
	char folded[PHRASE_LONGEST];
	const char *end;
	struct uk_text verb;

	memset(p, 0, sizeof(*p));
	text = trim(text);
	if (!text.len || text.len > PHRASE_LONGEST)
		return -1;
	end = text.bytes + text.len;
	p->reflexive = opens_reflexive(text);
	if (p->reflexive) {
		text.bytes += 5;
		text.len -= 5;
		text = trim(text);
	}
	verb = find_verb(lexicon, call, text);
	p->complement = trim(
	    (struct uk_text){text.bytes, (size_t)(verb.bytes - text.bytes)});
	p->tail = trim((struct uk_text){verb.bytes + verb.len,
					(size_t)(end - verb.bytes) - verb.len});
	phrase_fold(folded, verb);
	return paradigm_find(&p->verb, lexicon, call,
			     (struct uk_text){folded, verb.len});
}

const char *phrase_finite(const struct phrase *p, uint32_t form)
{
	const struct paradigm *verb = &p->verb;

	switch (form) {
	case UK_FORM_FIRST:
		return verb->form[VERB_FIRST];
	case UK_FORM_SECOND:
		return verb
		    ->form[*verb->form[VERB_SECOND] ? VERB_SECOND : VERB_THIRD];
	case UK_FORM_THIRD:
		return verb->form[VERB_THIRD];
	case UK_FORM_PLURAL:
		return verb->form[VERB_INFINITIVE];
	case UK_FORM_PAST:
		return verb->form[VERB_PAST];
	case UK_FORM_PAST_PLURAL:
		return verb->form[VERB_PAST_PLURAL];
	default:
		return NULL;
	}
}

void phrase_close(const struct phrase *p, uint32_t form, char *out, size_t size)
{
	const struct paradigm *verb = &p->verb;
	const char *gap = p->complement.len ? " " : "";
	const char *te = form == UK_FORM_TE ? "te " : "";
	const char *apart = form == UK_FORM_TE && *verb->particle ? " " : "";
	const char *word = form == UK_FORM_PARTICIPLE
			       ? verb->form[VERB_PARTICIPLE]
			       : verb->form[VERB_INFINITIVE];

	snprintf(out, size, "%.*s%s%s%s%s%s", (int)p->complement.len,
		 p->complement.bytes, gap, verb->particle, apart, te,
		 *word ? word : "");
}

/* ------------------------------------------------------------------------ */

static void append(char *out, size_t size, const char *text, size_t len)
{
	size_t used = strlen(out);

	if (len)
		snprintf(out + used, size - used, "%s%.*s", used ? " " : "",
			 (int)len, text);
}

static const char *pronoun(uint32_t form)
{
	if (form == UK_FORM_FIRST)
		return "me";
	return form == UK_FORM_SECOND ? "je" : "zich";
}

static struct uk_text text_of(const char *string)
{
	return (struct uk_text){string, strlen(string)};
}

/* "brengt" and "in kaart", "verantwoordt" and "zich" */
static int give_finite(const struct phrase *p, uint32_t form, uk_form_fn each,
		       void *closure)
{
	char rest[CLOSE_ROOM] = "";

	if (p->reflexive)
		append(rest, sizeof(rest), pronoun(form),
		       strlen(pronoun(form)));
	append(rest, sizeof(rest), p->complement.bytes, p->complement.len);
	append(rest, sizeof(rest), p->verb.particle, strlen(p->verb.particle));
	append(rest, sizeof(rest), p->tail.bytes, p->tail.len);
	return each(closure, text_of(phrase_finite(p, form)), text_of(rest),
		    features_of[form] | p->verb.features);
}

static int give_other(const struct phrase *p, uint32_t form, uk_form_fn each,
		      void *closure)
{
	char close[CLOSE_ROOM], all[CLOSE_ROOM + 8] = "";

	phrase_close(p, form, close, sizeof(close));
	if (form == UK_FORM_PARTICIPLE && !*p->verb.form[VERB_PARTICIPLE])
		*close = '\0';
	if (p->reflexive)
		append(all, sizeof(all), "zich", 4);
	append(all, sizeof(all), close, strlen(close));
	append(all, sizeof(all), p->tail.bytes, p->tail.len);
	return each(closure, text_of(all), text_of(""),
		    features_of[form] | p->verb.features);
}

int inflect(const struct lexicon *lexicon, struct uk_call *call,
	    struct uk_text infinitive, uint32_t form, uk_form_fn each,
	    void *closure)
{
	struct phrase phrase;

	if (form >= FORMS)
		return lexicon->host->fail(call, "onbekende werkwoordsvorm "
						 "(unknown form of a verb)");
	if (phrase_read(&phrase, lexicon, call, infinitive))
		return lexicon->host->fail(
		    call, "dit is geen werkwoord: te lang of leeg (not a "
			  "verb: too long or empty)");
	if (features_of[form] & UK_FINITE)
		return give_finite(&phrase, form, each, closure);
	return give_other(&phrase, form, each, closure);
}
