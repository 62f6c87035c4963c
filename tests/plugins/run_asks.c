/* SPDX-License-Identifier: Apache-2.0 */
/* Asks in check() for what is only for open(), and asks itself. */
#include "misbehave.h"

/* Each is refused; a report says so when one is not. */
static int check(void *self, struct uk_call *call, const struct uk_statement *s)
{
	static const struct uk_text word = {"nieuw", 5};
	struct uk_part part = {"verb", {0, 0}};

	(void)self;
	if (host->word(call, word) || host->list(call, "run.list") != UK_NONE ||
	    !host->add(call, 0, word, 1) ||
	    !host->formula(call, "models/tuning.json") ||
	    !host->rows(call, "dutch/verbs.tsv", NULL, NULL) ||
	    !host->part(call, &part) || !host->text(call, word) ||
	    host->lookup(call, "run.own", word, NULL, NULL) > 0)
		return report(call, 0, 0);
	return report_all(call, s);
}

static int lookup(void *self, struct uk_call *call, const char *list,
		  struct uk_text key, uk_entry_fn each, void *closure)
{
	(void)self;
	(void)list;
	/* A lexicon may not ask back. */
	return host->lookup(call, "run.own", key, each, closure);
}

static const char *const lists[] = {"run.own", NULL};
static const struct uk_lexicon_ops lexicon = {sizeof(lexicon), lists, lookup};

const struct uk_plugin UK_PLUGIN = {
    UK_PLUGIN_HEAD, "run_asks", "1.0", "Vraagt", UK_THREADS_ONE, open_plugin,
    NULL,	    NULL,	NULL,  &checker, &lexicon,	 NULL};
