/* SPDX-License-Identifier: Apache-2.0 */
/* Asks die_words for what the statement names: its list, its other list, or
 * how a word is spelled. */
#include "config.h"

#include <string.h>

#include "misbehave.h"

static int take(void *closure, struct uk_text form, struct uk_text tags)
{
	(void)closure;
	(void)form;
	(void)tags;
	return 0;
}

static int has(const struct uk_statement *s, const char *word)
{
	return memmem(s->text.bytes, s->text.len, word, strlen(word)) != NULL;
}

static int check(void *self, struct uk_call *call, const struct uk_statement *s)
{
	const struct uk_text none = {NULL, 0}, word = {"woord", 5};

	(void)self;
	if (has(s, "lijst"))
		host->lookup(call, "die_words.list", none, take, NULL);
	if (has(s, "wacht"))
		host->lookup(call, "die_words.hang", none, take, NULL);
	if (has(s, "spelling"))
		host->spell(call, word);
	return report_all(call, s);
}

MISBEHAVE("ask_words");
