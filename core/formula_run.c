/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "formula_check.h"
#include "formula_rules.h"
#include "judged.h"
#include "opening.h"
#include "session.h"

enum { FINDINGS_MOST = 20 /* of one rule in one statement */ };

static bool is_among(uint32_t word, const struct check_words *words)
{
	for (size_t i = 0; i < words->count; i++)
		if (words->numbers[i] == word)
			return true;
	return false;
}

/* The main verb that stands at this token, or UK_NONE. */
static uint32_t verb_at(const struct uk_statement *s, uint32_t token)
{
	for (uint32_t i = 0; i < s->verb_count; i++)
		if (s->verbs[i].token == token)
			return i;
	return UK_NONE;
}

/* As a main verb, or as the word that it is by itself. */
static bool passes_as_verb(const struct uk_statement *s, uint32_t at,
			   const struct check_test *test)
{
	uint32_t verb = verb_at(s, at);
	uint32_t lemma =
	    verb == UK_NONE ? s->tokens[at].lemma : s->verbs[verb].lemma;

	return (!test->lemmas.count || is_among(lemma, &test->lemmas)) &&
	       (!test->main || verb != UK_NONE);
}

static bool passes(const struct formula *f, const struct uk_statement *s,
		   uint32_t at, const struct check_test *test)
{
	const struct uk_token *token = &s->tokens[at];

	return (!test->words.count || is_among(token->word, &test->words)) &&
	       (!test->classes || test->classes >> token->word_class & 1) &&
	       ((!test->lemmas.count && !test->main) ||
		passes_as_verb(s, at, test)) &&
	       (!test->kinds || opening_kinds(f, s, at, at + 1) & test->kinds);
}

/* Behind the last token when all tests are passed from `at` on, else 0. A
 * token that may be missing is tried first. */
static uint32_t match_from(const struct formula *f,
			   const struct uk_statement *s,
			   const struct formula_check *check, size_t test,
			   uint32_t at)
{
	uint32_t end;

	if (test == check->test_count)
		return at;
	if (at < s->token_count && passes(f, s, at, &check->tests[test])) {
		end = match_from(f, s, check, test + 1, at + 1);
		if (end)
			return end;
	}
	return check->tests[test].maybe ? match_from(f, s, check, test + 1, at)
					: 0;
}

/* ------------------------------------------------------------------------ */

/* The fix, with a capital where a sentence opens with one. */
static struct uk_text fix_text(const struct formula_check *check,
			       struct uk_text match, struct judged *judged)
{
	char *text = arena_copy(judged->arena, check->fix, strlen(check->fix));

	if (text && *match.bytes >= 'A' && *match.bytes <= 'Z' &&
	    *text >= 'a' && *text <= 'z')
		*text = (char)(*text - 'a' + 'A');
	return (struct uk_text){text, text ? strlen(text) : 0};
}

static void report(const struct formula_check *check, struct judged *judged,
		   struct uk_range range)
{
	struct uk_text match = {judged->statement.text.bytes + range.begin,
				range.end - range.begin};
	struct uk_parameter parameter = {"match", match};
	struct uk_fix fix = {.range = range};
	struct uk_finding finding = {
	    .size = sizeof(finding),
	    .range = range,
	    .parameters = &parameter,
	    .parameter_count = 1,
	    .fixes = &fix,
	};

	if (check->fix && match.len) {
		fix.text = fix_text(check, match, judged);
		finding.fix_count = fix.text.bytes != NULL;
	}
	judged_finding(judged, check->rule, &finding);
}

static void run_tests(const struct formula *f,
		      const struct formula_check *check, struct judged *judged)
{
	const struct uk_statement *s = &judged->statement;
	size_t found = 0;
	uint32_t end;

	for (uint32_t at = 0; at < s->token_count && found < FINDINGS_MOST;) {
		end = match_from(f, s, check, 0, at);
		if (end) {
			report(check, judged,
			       (struct uk_range){s->tokens[at].range.begin,
						 s->tokens[end - 1].range.end});
			found++;
		}
		at = end ? end : at + 1;
	}
}

static void tell_limit(struct uk_session *session, const struct rule *rule)
{
	char words[300];

	snprintf(words, sizeof(words),
		 tr("het patroon van de regel %s kost te veel tijd en is hier "
		    "en daar overgeslagen; maak het eenvoudiger",
		    "the pattern of the rule %s takes too long and was passed "
		    "over now and then; make it simpler"),
		 rule->words.id);
	session_notice(session, words);
}

static void run_pattern(struct uk_session *session,
			const struct formula_check *check,
			struct judged *judged)
{
	struct uk_text text = judged->statement.text;
	struct uk_range range = {0, 0};
	size_t at = 0;
	int found = PATTERN_NONE;

	for (size_t n = 0; at <= text.len && n < FINDINGS_MOST; n++) {
		found = pattern_find(check->pattern, text, at, &range);
		/* An empty match is no place to point at. */
		if (found != PATTERN_FOUND || range.end == range.begin)
			break;
		report(check, judged, range);
		at = range.end;
	}
	if (found == PATTERN_LIMIT)
		tell_limit(session, check->rule);
}

static bool has_need(const struct uk_statement *s,
		     const struct check_words *needs)
{
	for (uint32_t i = 0; i < s->token_count; i++)
		if (is_among(s->tokens[i].word, needs) ||
		    is_among(s->tokens[i].lemma, needs))
			return true;
	return !needs->count;
}

void formula_rules_run(struct uk_session *session, const struct formula *f,
		       struct judged *judged)
{
	for (size_t i = 0; i < f->check_count; i++) {
		const struct formula_check *check = &f->checks[i];

		if (!judged_wants(judged, check->rule) ||
		    !has_need(&judged->statement, &check->needs))
			continue;
		if (check->pattern)
			run_pattern(session, check, judged);
		else
			run_tests(f, check, judged);
	}
}
