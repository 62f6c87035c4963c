/* SPDX-License-Identifier: Apache-2.0 */
/* A language whose analyses are wrong, each in one way. */
#include "misbehave.h"

struct parts {
	struct uk_token tokens[3];
	struct uk_verb verbs[1];
	struct uk_clause clauses[2];
	struct uk_chunk chunks[2];
};

/* An analysis as it should be, of a text of at least six bytes. */
static struct uk_analysis make(struct parts *p)
{
	struct uk_analysis a = {0};

	for (uint32_t i = 0; i < 3; i++) {
		struct uk_token token = {{0, 0}, UK_WORD_OTHER, 0, 0, 0};

		token.range.begin = 2 * i;
		token.range.end = 2 * i + 1;
		p->tokens[i] = token;
	}
	for (uint32_t i = 0; i < 2; i++) {
		struct uk_clause clause = {UK_CLAUSE_MAIN, 0, 3, UK_NONE};
		struct uk_chunk chunk = {UK_CHUNK_OTHER, 0, 1,	    UK_NONE,
					 UK_NONE,	 0, UK_NONE};

		p->clauses[i] = clause;
		p->chunks[i] = chunk;
	}
	p->chunks[1].first = 1;
	p->chunks[1].last = 3;
	{
		struct uk_verb verb = {1, UK_NONE, UK_NONE, 0, 0, 0, 0, 0};

		p->verbs[0] = verb;
	}
	a.size = sizeof(a);
	a.tokens = p->tokens;
	a.token_count = 3;
	a.verbs = p->verbs;
	a.verb_count = 1;
	a.clauses = p->clauses;
	a.clause_count = 2;
	a.chunks = p->chunks;
	a.chunk_count = 2;
	return a;
}

/* Makes analysis `n` wrong; 0 when there is no such way. */
static int spoil(struct parts *p, struct uk_analysis *a, int n)
{
	switch (n) {
	case 0:
		return a->size = 0, 1;
	case 1:
		return p->tokens[2].range.end = 9999, 1;
	case 2:
		return p->tokens[1].range.begin = 0, 1;
	case 3:
		return p->tokens[1].range.end = 2, 1; /* empty */
	case 4:
		return p->tokens[0].word = UINT32_MAX, 1;
	case 5:
		return p->tokens[0].lemma = UINT32_MAX, 1;
	case 6:
		return p->verbs[0].token = 3, 1;
	case 7:
		return p->verbs[0].particle = 3, 1;
	case 8:
		return p->verbs[0].auxiliary = 77, 1;
	case 9:
		return p->verbs[0].fixed_last = 4, 1;
	case 10:
		return p->verbs[0].lemma = UINT32_MAX, 1;
	case 11:
		return p->verbs[0].clause = 2, 1;
	case 12:
		return p->clauses[0].last = 4, 1;
	case 13:
		return p->clauses[0].first = 4, 1;
	case 14:
		return p->clauses[0].parent = 2, 1;
	case 15:
		return p->clauses[0].parent = 0, 1;
	case 16:
		p->clauses[0].parent = 1;
		return p->clauses[1].parent = 0, 1;
	case 17:
		return p->chunks[0].last = 2, 1; /* overlap */
	case 18:
		return a->chunk_count = 1, 1; /* not all of it */
	case 19:
		return p->chunks[1].head = 3, 1;
	case 20:
		return p->chunks[1].verb = 1, 1;
	case 21:
		return p->chunks[1].clause = 2, 1;
	case 22:
		return a->tokens = NULL, 1;
	case 23:
		return a->verbs = NULL, 1;
	case 24:
		return a->chunks = NULL, 1;
	case 25:
		return a->clauses = NULL, 1;
	default:
		return 0;
	}
}

static int analyse(void *self, struct uk_call *call,
		   const struct uk_statement *s)
{
	struct parts parts;
	struct uk_analysis a;
	static char why[] = "analyse ?? aanvaard";

	(void)self;
	(void)s;
	for (int n = 0;; n++) {
		a = make(&parts);
		if (!spoil(&parts, &a, n))
			break;
		why[8] = (char)('0' + n / 10);
		why[9] = (char)('0' + n % 10);
		if (host->analysis(call, &a) == 0)
			return host->fail(call, why);
	}
	a = make(&parts);
	if (host->analysis(call, &a))
		return host->fail(call, "de goede geweigerd");
	if (host->analysis(call, &a) == 0)
		return host->fail(call, "twee keer aanvaard");
	return 0;
}

static int check(void *self, struct uk_call *call, const struct uk_statement *s)
{
	(void)self;
	return s->token_count == 3 ? report_all(call, s)
				   : host->fail(call, "geen analyse");
}

static const struct uk_language_ops language = {sizeof(language), "xx", analyse,
						NULL, NULL};

const struct uk_plugin UK_PLUGIN = {UK_PLUGIN_HEAD, "run_language", "1.0",
				    "Taal",	    UK_THREADS_ONE, open_plugin,
				    NULL,	    &language,	    NULL,
				    &checker,	    NULL,	    NULL};
