/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "report.h"
#include "result.h"

/* docs/schema/ describes all of this; a change that takes something away
 * raises the version. */
#define HEAD "{\"version\":1,\"program\":\"uitkomst " PACKAGE_VERSION "\","

static void put(struct out *o, const char *json)
{
	out_adds(o, json);
}

static void put_count(struct out *o, const char *key, size_t count)
{
	put(o, key);
	out_number(o, count);
}

static void put_place(struct out *o, const char *key, struct uk_place at)
{
	put(o, key);
	put_count(o, "{\"line\":", at.line);
	put_count(o, ",\"column\":", at.column);
	put_count(o, ",\"column_bytes\":", at.column_bytes);
	put_count(o, ",\"column_utf16\":", at.column_utf16);
	put_count(o, ",\"offset\":", at.offset);
	put(o, "}");
}

static void put_places(struct out *o, const struct uk_document *document,
		       const struct uk_result *result, struct uk_range range)
{
	put_place(o,
		  ",\"start\":", report_place(document, result, range.begin));
	put_place(o, ",\"end\":", report_place(document, result, range.end));
}

static void put_fix(struct out *o, const struct uk_document *document,
		    const struct uk_result *result,
		    const struct uk_result_fix *fix)
{
	put(o, "{\"title\":");
	out_jsons(o, fix->title);
	put(o, ",\"text\":");
	out_jsons(o, fix->text);
	put(o, fix->safe ? ",\"safe\":true" : ",\"safe\":false");
	put_places(o, document, result, fix->range);
	put(o, "}");
}

/* Without the opening brace: what comes before differs. */
static void put_finding(struct out *o, const struct uk_document *document,
			const struct uk_result *result,
			const struct uk_result_finding *f)
{
	put(o, "\"rule\":");
	out_jsons(o, f->rule);
	put(o, ",\"severity\":");
	out_jsons(o, uk_severity_name(f->severity));
	put(o, ",\"message\":");
	out_jsons(o, f->message);
	put_places(o, document, result, f->range);
	put(o, ",\"fixes\":[");
	for (size_t i = 0; i < f->fix_count; i++) {
		put(o, i ? "," : "");
		put_fix(o, document, result, &f->fixes[i]);
	}
	put(o, "]}");
}

static void put_statement(struct out *o, const struct uk_document *document,
			  const struct uk_result *result)
{
	struct uk_range all = {0, (uint32_t)result->len};

	put_count(o, "\"number\":", result->number);
	put(o, ",\"id\":");
	if (result->id)
		out_jsons(o, result->id);
	else
		put(o, "null");
	put(o, ",\"scope\":");
	out_jsons(o, uk_scope_name(result->scope));
	put(o, ",\"text\":");
	out_json(o, result->text, result->len);
	put_places(o, document, result, all);
	put(o, ",");
	result_anatomy(o, result);
}

void json_begin(struct report *r)
{
	put(r->out, HEAD "\"files\":[");
}

void json_file(struct report *r)
{
	put(r->out, r->all.files ? ",\n{\"name\":" : "\n{\"name\":");
	out_jsons(r->out, r->name);
	put(r->out, ",\"statements\":[");
}

void json_parsed(struct report *r, const struct uk_document *document,
		 const struct uk_result *result)
{
	put(r->out, r->file.judged ? ",\n{" : "\n{");
	put_statement(r->out, document, result);
	put(r->out, "}");
}

void json_check(struct report *r, const struct uk_document *document,
		const struct uk_result *result)
{
	put(r->out, r->file.judged ? ",\n{" : "\n{");
	put_statement(r->out, document, result);
	put(r->out, ",\"findings\":[");
	for (size_t i = 0; i < result->finding_count; i++) {
		put(r->out, i ? ",{" : "{");
		put_finding(r->out, document, result, &result->findings[i]);
	}
	put(r->out, "]}");
}

static void put_tally(struct out *o, const struct tally *t)
{
	put_count(o, "\"judged\":", t->judged);
	put_count(o, ",\"left\":", t->left);
	put_count(o, ",\"errors\":", t->findings[UK_ERROR]);
	put_count(o, ",\"warnings\":", t->findings[UK_WARNING]);
	put_count(o, ",\"infos\":", t->findings[UK_INFO]);
	put_count(o, ",\"hints\":", t->findings[UK_HINT]);
	put(o, "}");
}

void json_file_end(struct report *r)
{
	put(r->out, "],");
	put_tally(r->out, &r->file);
}

void json_end(struct report *r)
{
	put_count(r->out, "],\n\"summary\":{\"files\":", r->all.files);
	put(r->out, ",");
	put_tally(r->out, &r->all);
	put(r->out, "}\n");
}

static void put_file(struct report *r)
{
	put(r->out, "{\"file\":");
	out_jsons(r->out, r->name);
	put(r->out, ",");
}

void jsonl_parse(struct report *r, const struct uk_document *document,
		 const struct uk_result *result)
{
	put_file(r);
	put_statement(r->out, document, result);
	put(r->out, "}\n");
}

void jsonl_check(struct report *r, const struct uk_document *document,
		 const struct uk_result *result)
{
	for (size_t i = 0; i < result->finding_count; i++) {
		put_file(r);
		put_count(r->out, "\"statement\":", result->number);
		put(r->out, ",");
		put_finding(r->out, document, result, &result->findings[i]);
		put(r->out, "\n");
	}
}
