/* SPDX-License-Identifier: Apache-2.0 */
/* A checker and lexicon that takes one call at a time and asks another such
 * plugin, which asks back: ID and OTHER name the two. */
#ifndef ASKER_H
#define ASKER_H

#include "misbehave.h"

static int count_entry(void *closure, struct uk_text form, struct uk_text tags)
{
	(void)form;
	(void)tags;
	++*(int *)closure;
	return 0;
}

static int check(void *self, struct uk_call *call, const struct uk_statement *s)
{
	const struct uk_text none = {NULL, 0};
	int entries = 0;

	(void)self;
	host->lookup(call, OTHER ".list", none, count_entry, &entries);
	if (entries != 1)
		return host->fail(call, "geen antwoord");
	return report_all(call, s);
}

static int lookup(void *self, struct uk_call *call, const char *list,
		  struct uk_text key, uk_entry_fn each, void *closure)
{
	(void)self;
	(void)call;
	(void)list;
	return each(closure, key, key);
}

static const char *const lists[] = {ID ".list", NULL};
static const struct uk_lexicon_ops lexicon = {sizeof(lexicon), lists, lookup};

const struct uk_plugin UK_PLUGIN = {
    UK_PLUGIN_HEAD, ID,	  "1.0", "Vraagt", UK_THREADS_ONE, open_plugin,
    NULL,	    NULL, NULL,	 &checker, &lexicon,	   NULL};

#endif
