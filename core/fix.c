/* SPDX-License-Identifier: Apache-2.0 */
/* Applies the fixes that cannot change what the learner must do. */
#include "base.h"

#include "document.h"
#include "session.h"

enum { PASSES = 8 /* a fix may make room for the next */ };

struct edit {
	size_t begin, end; /* in the source */
	char *text;
};

struct edits {
	struct edit *all; /* in order, without overlap */
	size_t count;
	bool failed;
};

static void edits_release(struct edits *edits)
{
	for (size_t i = 0; i < edits->count; i++)
		free(edits->all[i].text);
	free(edits->all);
	*edits = (struct edits){.count = 0};
}

static void add_edit(struct edits *edits, const struct edit *edit,
		     const char *text)
{
	struct edit *all =
	    realloc(edits->all, (edits->count + 1) * sizeof(*all));

	edits->failed = !all;
	if (!all)
		return;
	edits->all = all;
	all[edits->count] = *edit;
	all[edits->count].text = strdup(text);
	edits->failed = !all[edits->count].text;
	edits->count += !edits->failed;
}

/* Can the text stand in the source as it is? Between the quotes of JSON some
 * signs cannot. */
static bool takes(const struct uk_document *document, const char *text)
{
	if (document->format != UK_FORMAT_JSON)
		return true;
	for (; *text; text++)
		if (*text == '"' || *text == '\\' || (unsigned char)*text < ' ')
			return false;
	return true;
}

/* Takes the first safe fix of each finding that touches no earlier edit. */
static int collect(void *closure, const struct uk_document *document,
		   const struct uk_result *result)
{
	const struct statement *s = &document->statements[result->number];
	struct edits *edits = closure;

	for (size_t i = 0; i < result->finding_count; i++) {
		const struct uk_result_finding *f = &result->findings[i];
		size_t past =
		    edits->count ? edits->all[edits->count - 1].end : 0;
		struct edit edit;

		if (!f->fix_count || !f->fixes[0].safe ||
		    !takes(document, f->fixes[0].text) ||
		    !document_range(s, f->fixes[0].range, &edit.begin,
				    &edit.end) ||
		    edit.begin < past)
			continue;
		add_edit(edits, &edit, f->fixes[0].text);
		if (edits->failed)
			return -1;
	}
	return 0;
}

static void apply(const struct uk_document *document, const struct edits *edits,
		  struct buf *out)
{
	size_t at = 0;

	for (size_t i = 0; i < edits->count; i++) {
		const struct edit *e = &edits->all[i];

		buf_add(out, document->source + at, e->begin - at);
		buf_adds(out, e->text);
		at = e->end;
	}
	buf_add(out, document->source + at, document->len - at);
}

/* One pass: the fixed source in `out`; how many edits, or -1. */
static long pass(struct uk_document *document, struct buf *out,
		 struct uk_error *error)
{
	struct edits edits = {NULL, 0, false};
	const struct uk_check_options options = {
	    .result = collect,
	    .closure = &edits,
	};
	long count = -1;

	if (uk_document_check(document, &options, error) == 0) {
		count = (long)edits.count;
		if (count)
			apply(document, &edits, out);
	}
	if (edits.failed || out->failed)
		count = error_set(error, "geen geheugen", "out of memory");
	edits_release(&edits);
	return count;
}

/* The document that `text` is now. */
static int reread(const struct uk_document *from, const struct buf *text,
		  struct uk_document **document, struct uk_error *error)
{
	const struct uk_document_options options = {
	    .name = from->name,
	    .format = from->format,
	    .scope = from->scope,
	};

	return uk_document_open(document, from->session, text->bytes, text->len,
				&options, error);
}

int uk_document_fix(struct uk_document *document, char **fixed, size_t *len,
		    size_t *count, struct uk_error *error)
{
	struct uk_document *current = document;
	struct buf text = BUF_INIT;
	long edits = 1;

	*fixed = NULL;
	*count = 0;
	for (int i = 0; i < PASSES && edits > 0; i++) {
		struct buf next = BUF_INIT;

		edits = pass(current, &next, error);
		if (current != document)
			uk_document_free(current);
		current = document;
		if (edits <= 0)
			break;
		*count += (size_t)edits;
		buf_release(&text);
		text = next;
		if (reread(document, &text, &current, error))
			edits = -1;
	}
	if (current != document)
		uk_document_free(current);
	if (edits < 0) {
		buf_release(&text);
		return -1;
	}
	*len = text.len;
	*fixed = *count ? buf_detach(&text) : NULL;
	buf_release(&text);
	return 0;
}
