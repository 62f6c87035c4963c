/* SPDX-License-Identifier: Apache-2.0 */
/* A lexicon without lists. */
#include "uitkomst/plugin.h"

static int lookup(void *self, struct uk_call *call, const char *list,
		  struct uk_text key, uk_entry_fn each, void *closure)
{
	(void)self;
	(void)call;
	(void)list;
	(void)key;
	(void)each;
	(void)closure;
	return 0;
}

static const char *const lists[] = {NULL};
static const struct uk_lexicon_ops lexicon = {sizeof(lexicon), lists, lookup};

const struct uk_plugin UK_PLUGIN = {
    UK_PLUGIN_HEAD, "bad_lists", "1.0", "Fout", UK_THREADS_ANY, NULL,
    NULL,	    NULL,	 NULL,	NULL,	&lexicon,	NULL};
