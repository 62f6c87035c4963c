/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "result.h"

static void put(struct out *o, const char *json)
{
	out_adds(o, json);
}

static void put_range(struct out *o, struct uk_range range)
{
	put(o, ",\"start\":");
	out_number(o, range.begin);
	put(o, ",\"end\":");
	out_number(o, range.end);
}

static void put_verbs(struct out *o, const struct uk_result *r)
{
	put(o, "\"verbs\":[");
	for (size_t i = 0; i < r->verb_count; i++) {
		put(o, i ? ",{\"lemma\":" : "{\"lemma\":");
		out_jsons(o, r->verbs[i].lemma);
		put(o, ",\"surface\":");
		out_jsons(o, r->verbs[i].surface);
		put(o, "}");
	}
	put(o, "]");
}

/* A slot that repeats is shown once: the first of it. */
static bool is_first_part(const struct uk_result *r, size_t i)
{
	for (size_t j = 0; j < i; j++)
		if (strcmp(r->parts[i].slot, r->parts[j].slot) == 0)
			return false;
	return true;
}

static void put_parts(struct out *o, const struct uk_result *r)
{
	put(o, "\"parts\":{");
	for (size_t i = 0; i < r->part_count; i++) {
		if (!is_first_part(r, i))
			continue;
		if (i)
			put(o, ",");
		out_jsons(o, r->parts[i].slot);
		put(o, ":{\"text\":");
		out_jsons(o, r->parts[i].text);
		put_range(o, r->parts[i].range);
		put(o, "}");
	}
	put(o, "}");
}

static bool is_main_level(const struct uk_result_level *level)
{
	return level->verb == 0 || level->verb == UK_NONE;
}

/* The band of the first verb or of the whole, once for each taxonomy. */
static bool is_shown_level(const struct uk_result *r, size_t i)
{
	if (!is_main_level(&r->levels[i]))
		return false;
	for (size_t j = 0; j < i; j++)
		if (is_main_level(&r->levels[j]) &&
		    strcmp(r->levels[i].taxonomy, r->levels[j].taxonomy) == 0)
			return false;
	return true;
}

static void put_levels(struct out *o, const struct uk_result *r)
{
	bool some = false;

	put(o, "\"levels\":{");
	for (size_t i = 0; i < r->level_count; i++) {
		if (!is_shown_level(r, i))
			continue;
		if (some)
			put(o, ",");
		some = true;
		out_jsons(o, r->levels[i].taxonomy);
		put(o, ":[");
		out_number(o, r->levels[i].low);
		put(o, ",");
		out_number(o, r->levels[i].high);
		put(o, "]");
	}
	put(o, "}");
}

static void put_fixes(struct out *o, const struct uk_result_finding *f)
{
	put(o, ",\"fixes\":[");
	for (size_t i = 0; i < f->fix_count; i++) {
		const struct uk_result_fix *fix = &f->fixes[i];

		put(o, i ? ",{\"title\":" : "{\"title\":");
		out_jsons(o, fix->title);
		put_range(o, fix->range);
		put(o, ",\"text\":");
		out_jsons(o, fix->text);
		put(o, fix->safe ? ",\"safe\":true}" : ",\"safe\":false}");
	}
	put(o, "]");
}

static void put_findings(struct out *o, const struct uk_result *r)
{
	put(o, "\"findings\":[");
	for (size_t i = 0; i < r->finding_count; i++) {
		const struct uk_result_finding *f = &r->findings[i];

		put(o, i ? ",{\"rule\":" : "{\"rule\":");
		out_jsons(o, f->rule);
		put(o, ",\"severity\":");
		out_jsons(o, uk_severity_name(f->severity));
		put_range(o, f->range);
		put(o, ",\"message\":");
		out_jsons(o, f->message);
		put_fixes(o, f);
		put(o, "}");
	}
	put(o, "]");
}

static void put_head(struct out *o, struct uk_text id,
		     const struct uk_result *r)
{
	put(o, "{\"id\":");
	out_add(o, id.bytes, id.len);
	put(o, ",\"text\":");
	out_json(o, r->text, r->len);
	put(o, ",");
}

void result_anatomy(struct out *o, const struct uk_result *r)
{
	put_verbs(o, r);
	put(o, ",");
	put_parts(o, r);
	put(o, ",");
	put_levels(o, r);
}

void result_check(struct out *o, struct uk_text id, const struct uk_result *r)
{
	put_head(o, id, r);
	result_anatomy(o, r);
	put(o, ",");
	put_findings(o, r);
	put(o, "}\n");
}

void result_compose(struct out *o, struct uk_text id, const struct uk_result *r)
{
	put_head(o, id, r);
	put_findings(o, r);
	put(o, "}\n");
}

uint32_t result_worst(const struct uk_result *r)
{
	uint32_t worst = 0;

	for (size_t i = 0; i < r->finding_count; i++)
		if (!worst || r->findings[i].severity < worst)
			worst = r->findings[i].severity;
	return worst;
}
