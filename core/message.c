/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "rules.h"

/* The value for {name}; `extra` comes before the others and may be NULL. */
static const struct uk_text *value_of(const char *name, size_t len,
				      const struct uk_parameter *extra,
				      const struct uk_parameter *all,
				      size_t count)
{
	if (extra && strlen(extra->name) == len &&
	    memcmp(extra->name, name, len) == 0)
		return &extra->value;
	for (size_t i = 0; i < count; i++)
		if (strlen(all[i].name) == len &&
		    memcmp(all[i].name, name, len) == 0)
			return &all[i].value;
	return NULL;
}

static void fill_in(const char *words, const struct uk_parameter *extra,
		    const struct uk_parameter *all, size_t count,
		    struct buf *out)
{
	const char *brace, *end;

	while ((brace = strchr(words, '{'))) {
		const struct uk_text *value = NULL;

		buf_add(out, words, (size_t)(brace - words));
		words = brace + 1;
		end = *words == '{' ? words : strchr(words, '}');
		if (end && *words != '{')
			value = value_of(words, (size_t)(end - words), extra,
					 all, count);
		if (value)
			buf_addt(out, *value);
		else
			buf_addc(out, '{');
		if (value || *words == '{')
			words = end + 1;
	}
	buf_adds(out, words);
}

void rule_message(const struct rule *rule, const struct uk_parameter *all,
		  size_t count, struct buf *out)
{
	fill_in(rule->words.message, NULL, all, count, out);
}

void rule_fix_title(const struct rule *rule, const char *key,
		    struct uk_text text, const struct uk_parameter *all,
		    size_t count, struct buf *out)
{
	const struct uk_parameter extra = {"text", text};

	if (!key)
		key = "fix";
	for (size_t i = 0; i < rule->fix_count; i++) {
		if (strcmp(rule->fixes[i].key, key))
			continue;
		fill_in(rule->fixes[i].title, &extra, all, count, out);
		return;
	}
}
