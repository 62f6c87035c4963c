/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <unistd.h>

#include "progress.h"
#include "report.h"
#include "stream.h"
#include "terminal.h"

/** Largest file that is read. */
#define FILE_MOST ((size_t)1 << 30)

const struct report_form check_forms[] = {
    {"text", true, NULL, NULL, text_result, NULL, text_end},
    {"gcc", true, NULL, NULL, gcc_result, NULL, NULL},
    {"json", true, json_begin, json_file, json_check, json_file_end, json_end},
    {"jsonl", true, NULL, NULL, jsonl_check, NULL, NULL},
    {NULL},
};

const struct report_form parse_forms[] = {
    {"text", false, NULL, NULL, parts_result, NULL, NULL},
    {"json", false, json_begin, json_file, json_parsed, json_file_end,
     json_end},
    {"jsonl", false, NULL, NULL, jsonl_parse, NULL, NULL},
    {NULL},
};

struct uk_place report_place(const struct uk_document *document,
			     const struct uk_result *result, size_t offset)
{
	struct uk_place place = {0};

	uk_document_place(document, result->number, offset, &place);
	return place;
}

/* One run over one file. */
struct walk {
	struct report report;
	const struct report_form *form;
	struct progress progress;
	enum status status;
};

static int take_result(void *closure, const struct uk_document *document,
		       const struct uk_result *result)
{
	struct walk *w = closure;
	struct report *r = &w->report;

	for (size_t i = 0; i < result->finding_count; i++) {
		uint32_t severity = result->findings[i].severity;

		r->file.findings[severity <= UK_HINT ? severity : UK_HINT]++;
		if (w->form->judges)
			status_raise(&w->status, &r->program->options,
				     severity);
	}
	if (w->progress.shown)
		progress_clear(&w->progress);
	w->form->result(r, document, result);
	r->file.judged++;
	return r->out->error != 0;
}

static void take_progress(void *closure, size_t done, size_t all)
{
	struct walk *w = closure;

	progress_tell(&w->progress, done, all);
}

static void add_tally(struct tally *to, const struct tally *from)
{
	to->files++;
	to->judged += from->judged;
	to->left += from->left;
	for (size_t i = 0; i < ARRAY_SIZE(to->findings); i++)
		to->findings[i] += from->findings[i];
}

/* What is no finding, such as a key that the front matter does not know. */
static void tell_notices(const char *name, const struct uk_document *document)
{
	struct uk_place at;
	const char *notice;

	for (size_t i = 0; (notice = uk_document_notice(document, i, &at)); i++)
		say("%s:%zu:%zu: %s", "%s:%zu:%zu: %s", name, at.line,
		    at.column, notice);
}

static int walk_document(struct walk *w, struct uk_document *document,
			 struct uk_error *error)
{
	struct report *r = &w->report;
	struct uk_check_options check = {
	    .result = take_result, .progress = take_progress, .closure = w};
	int failed;

	r->file = (struct tally){0};
	if (w->form->file)
		w->form->file(r);
	progress_start(&w->progress);
	failed = uk_document_check(document, &check, error) < 0 ? -1 : 0;
	progress_clear(&w->progress);
	tell_notices(r->name, document);
	r->file.judged = uk_document_judged(document);
	r->file.left = uk_document_left(document);
	if (w->form->file_end)
		w->form->file_end(r);
	add_tally(&r->all, &r->file);
	return failed;
}

static int read_document(struct walk *w, const char *path,
			 struct uk_document **document, struct uk_error *error)
{
	struct program *p = w->report.program;
	const char *scope = p->options.scope;
	struct uk_document_options wish = {
	    .name = w->report.name,
	    .scope = scope ? uk_scope_number(scope) : -1,
	};
	CLEANUP_STRING char *bytes = NULL;
	size_t len;

	if (uk_file_read(path, FILE_MOST, &bytes, &len, error))
		return -1;
	return uk_document_open(document, p->session, bytes, len, &wish, error);
}

static void walk_file(struct walk *w, const char *path)
{
	struct program *p = w->report.program;
	const char *named = p->options.stdin_filename;
	bool is_stdin = strcmp(path, "-") == 0;
	struct uk_document *document = NULL;
	struct uk_error error = {""};

	w->report.name = path;
	if (is_stdin)
		w->report.name = named ? named : uk_tr("(invoer)", "(input)");
	if (program_session(p, is_stdin ? named : path)) {
		w->status = STATUS_FAILED;
		return;
	}
	if (read_document(w, path, &document, &error) ||
	    walk_document(w, document, &error))
		w->status = complain_of(w->report.name, &error);
	uk_document_free(document);
	program_notices(p);
}

static const struct report_form *find_form(const struct report_form *forms,
					   const char *name)
{
	for (; name && forms->name; forms++)
		if (strcmp(forms->name, name) == 0)
			break;
	return forms;
}

enum status report_run(struct program *p, const struct report_form *forms)
{
	struct options *o = &p->options;
	struct walk w = {
	    .report = {.program = p, .out = &p->out},
	    .form = find_form(forms, o->format),
	};

	w.report.colour = !o->no_color && terminal_colour(1);
	w.report.width = terminal_width(1);
	if (!o->argument_count && isatty(0))
		say("Typ of plak de tekst; sluit af met Ctrl-D.",
		    "Type or paste the text; end with Ctrl-D.");
	if (w.form->begin)
		w.form->begin(&w.report);
	if (!o->argument_count)
		walk_file(&w, "-");
	for (size_t i = 0; i < o->argument_count && !p->out.error; i++)
		walk_file(&w, o->arguments[i]);
	if (w.form->end)
		w.form->end(&w.report);
	return w.status;
}
