/* SPDX-License-Identifier: Apache-2.0 */
/* A speller and lexicon that crash when they are asked; who asks for
 * die_words.hang never gets an answer. */
#include "die.h"
#include "misbehave.h"

static int check(void *self, struct uk_call *call, const struct uk_statement *s)
{
	(void)self;
	return report_all(call, s);
}

static int lookup(void *self, struct uk_call *call, const char *list,
		  struct uk_text key, uk_entry_fn each, void *closure)
{
	(void)self;
	(void)call;
	(void)key;
	(void)each;
	(void)closure;
	if (strcmp(list, "die_words.hang") == 0)
		die_by_hanging();
	die_by_crash();
	return 0;
}

static int spell(void *self, struct uk_call *call, struct uk_text word)
{
	(void)self;
	(void)call;
	(void)word;
	die_by_crash();
	return 1;
}

static const char *const lists[] = {"die_words.list", "die_words.hang", NULL};
static const struct uk_lexicon_ops lexicon = {sizeof(lexicon), lists, lookup};
static const struct uk_spell_ops speller = {sizeof(speller), "nl", spell, NULL};

const struct uk_plugin UK_PLUGIN = {
    UK_PLUGIN_HEAD, "die_words", "1.0", "Fout",	  UK_THREADS_ONE, open_plugin,
    NULL,	    NULL,	 NULL,	&checker, &lexicon,	  &speller};
