/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * Every known rule, in the words of its plugin's rules file, and whether it
 * is in force.
 *
 * A rules file is JSON: docs/schema/rules.schema.json, and in prose in
 * uitkomst-plugin(7). Its ids are names without the plugin ("vague-verb");
 * outside it a rule is called "plugin.name" ("bloom.vague-verb").
 */
#ifndef RULES_H
#define RULES_H

#include <stdatomic.h>

#include "arena.h"
#include "base.h"
#include "buf.h"
#include "error.h"

struct node;
struct value_store;

struct rule_fix {
	const char *key; /* as in struct uk_fix, or "fix" */
	const char *title;
};

struct rule {
	/* Id, words, severity in force (0: off), scopes. All strings live as
	 * long as the rules. */
	struct uk_rule_words words;
	const char *plugin;
	const char *name; /* the id without the plugin */
	uint32_t own_severity; /* as the rules file has it */
	bool said; /* the settings or the command line say how severe it is */
	const struct rule_fix *fixes;
	size_t fix_count;
};

struct rules {
	struct arena memory;
	struct rule **all; /* sorted by id; a rule never moves */
	size_t count, size;
	bool english;
	struct value_store *store; /* of their files, or NULL */
};

/** No rules yet. `lang`, "nl" or "en", is the language of the words. */
void rules_init(struct rules *, const char *lang);
void rules_release(struct rules *);

/**
 * Adds the rules of one plugin, once. A file that is not well in any place is
 * refused as a whole and leaves the rules as they were: unknown or missing
 * keys, a bad id, an id twice, a {name} in a message that "parameters" does
 * not name. Every rule has both languages, also the one that is not kept.
 */
int rules_add_file(struct rules *, const char *path, const char *plugin,
		   struct uk_error *error);

/**
 * Adds one rule that stands in another file than a rules file, under the id
 * "OWNER.id". `keys` are the keys that it may have, those of a rule included.
 * Only "id", "nl" and "source" have to be there; it judges outcomes and is a
 * hint. Its message may say {match} and nothing else; a fix has a title when
 * the rule gives it none.
 */
int rules_add(struct rules *, const struct node *at, const char *owner,
	      const char *const *keys, const struct rule **rule,
	      struct uk_error *error);

/** Takes a rule out again that nobody points to yet. */
void rules_drop(struct rules *, const struct rule *);

/** The rule "plugin.name"; NULL when there is none. */
const struct rule *rules_find(const struct rules *, const char *id);

/** The same, by the two halves of its id. */
const struct rule *rules_find_in(const struct rules *, const char *plugin,
				 const char *name);

/** Rules of one plugin by the address of the name that it asked for them by:
 *  it asks with the same few literals. All threads may use it at once. */
struct rules_memo {
	_Atomic(const struct rule *) kept[32];
};

/** The same as rules_find_in(), sooner; the memo is that of `plugin`. */
const struct rule *rules_find_again(struct rules_memo *, const struct rules *,
				    const char *plugin, const char *name);

/** The id of the rule or plugin that was meant by an unknown one, or NULL. */
const char *rules_near(const struct rules *, const char *id);

/** Fails with "no rule X; did you mean Y?". Returns -1. */
int rules_unknown(const struct rules *, const char *id, struct uk_error *error);

/**
 * Puts what `name` names in force: a rule, or a plugin and so all its rules.
 * `how` is "off", "on" (own severity), "default" (as the rules file has it:
 * own severity, or off) or a severity. Fails, changing nothing, when either
 * is unknown, and names the nearest.
 */
int rules_set(struct rules *, const char *name, const char *how,
	      struct uk_error *error);

/**
 * Puts in force what `--rules` asks for: items parted by commas, in order.
 * "default": every rule as its file has it. "all": every rule on. NAME or
 * NAME=HOW: see rules_set(); NAME alone is NAME=on. A list with a bare NAME
 * and without "default" and "all" means these alone; one with only NAME=HOW
 * changes what is in force. Fails, changing nothing, at an unknown name.
 */
int rules_select(struct rules *, const char *list, struct uk_error *error);

/**
 * Appends the rule's message with the parameters in their places. A {name}
 * without a parameter stays visible as it is; values are put in as given,
 * braces in them mean nothing. "{{" is a brace.
 */
void rule_message(const struct rule *, const struct uk_parameter *,
		  size_t count, struct buf *out);

/** Appends the title of a fix: `key` as in struct uk_fix, NULL for "fix";
 *  {text} is the fix's text. Appends nothing when the rule has no such key. */
void rule_fix_title(const struct rule *, const char *key, struct uk_text text,
		    const struct uk_parameter *, size_t count, struct buf *out);

/** Does the rule judge statements of this enum uk_scope, and is it on? */
static inline bool rule_judges(const struct rule *rule, uint32_t scope)
{
	return rule->words.severity && scope < 32 &&
	       rule->words.scopes >> scope & 1;
}

#endif
