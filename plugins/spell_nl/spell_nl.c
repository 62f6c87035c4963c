/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "suggest.h"

static int spell_check(void *self, struct uk_call *call,
		       const struct uk_statement *statement)
{
	check_statement(self, call, statement);
	return 0;
}

static int spell_word(void *self, struct uk_call *call, struct uk_text word)
{
	struct speller *speller = self;

	if (!word.len || word.len >= DICTIONARY_WORD)
		return word.len == 0;
	(void)call;
	return speller_word(speller, word.bytes, word.len);
}

static int spell_suggest(void *self, struct uk_call *call, struct uk_text word,
			 size_t most)
{
	struct speller *speller = self;
	struct suggestions list;
	int box = SUGGEST_BOX;

	suggest(speller, call, word.bytes, word.len, &list, &box);
	for (size_t i = 0; i < list.count && i < most; i++)
		if (speller->host->text(
			call,
			(struct uk_text){list.words[i], strlen(list.words[i])}))
			return -1;
	return 0;
}

static const char *const lists[] = {"spell_nl.listed", NULL};

/* Which words the dictionary lists, rather than allows as compounds. It has
 * their hashes and cannot list them all. */
static int spell_lookup(void *self, struct uk_call *call, const char *list,
			struct uk_text key, uk_entry_fn each, void *closure)
{
	(void)call;
	(void)list;
	if (!key.len || !speller_lists(self, key.bytes, key.len))
		return 0;
	return each(closure, key, (struct uk_text){"", 0});
}

static void spell_close(void *self)
{
	speller_close(self);
	free(self);
}

static int spell_open(const struct uk_host *host, struct uk_call *call,
		      const struct uk_setting *settings, size_t count,
		      void **self)
{
	struct speller *speller = malloc(sizeof(*speller));

	(void)settings;
	(void)count;
	if (!speller)
		return host->fail(call, "geen geheugen");
	if (speller_open(speller, host, call)) {
		spell_close(speller);
		return -1;
	}
	*self = speller;
	return 0;
}

static const struct uk_checker_ops checker = {
    .size = sizeof(checker),
    .check = spell_check,
};

static const struct uk_spell_ops spell = {
    .size = sizeof(spell),
    .language = "nl",
    .check = spell_word,
    .suggest = spell_suggest,
};

static const struct uk_lexicon_ops lexicon = {
    .size = sizeof(lexicon),
    .lists = lists,
    .lookup = spell_lookup,
};

const struct uk_plugin UK_PLUGIN = {
    UK_PLUGIN_HEAD,
    .id = "spell_nl",
    .version = "1.0",
    .title = "Nederlandse spelling",
    .threads = UK_THREADS_ANY,
    .open = spell_open,
    .close = spell_close,
    .checker = &checker,
    .lexicon = &lexicon,
    .spell = &spell,
};
