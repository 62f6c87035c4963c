/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <unistd.h>

#include "command.h"
#include "diff.h"

/** Largest file that is read. */
#define FILE_MOST ((size_t)1 << 30)

struct mending {
	struct program *program;
	const char *path, *name; /* "-" and what people call it */
	char *bytes, *fixed; /* `fixed`: NULL when nothing was to fix */
	size_t len, fixed_len, count;
};

static int mend(struct mending *m, struct uk_error *error)
{
	const char *scope = m->program->options.scope;
	struct uk_document_options wish = {
	    .name = m->name,
	    .scope = scope ? uk_scope_number(scope) : -1,
	};
	struct uk_document *document = NULL;
	int failed;

	if (uk_file_read(m->path, FILE_MOST, &m->bytes, &m->len, error) ||
	    uk_document_open(&document, m->program->session, m->bytes, m->len,
			     &wish, error))
		return -1;
	failed = uk_document_fix(document, &m->fixed, &m->fixed_len, &m->count,
				 error);
	uk_document_free(document);
	return failed;
}

/* Puts the outcome where it belongs. */
static int give(struct mending *m, struct uk_error *error)
{
	struct out *o = &m->program->out;
	struct uk_text before = {m->bytes, m->len};
	struct uk_text after = {m->fixed, m->fixed_len};

	if (!m->fixed)
		after = before;
	if (m->program->options.diff)
		return diff_write(o, m->name, before, after);
	if (strcmp(m->path, "-") == 0) {
		out_add(o, after.bytes, after.len);
		return out_flush(o);
	}
	if (!m->fixed)
		return 0;
	return uk_file_replace(m->path, after.bytes, after.len, error);
}

static void tell(const struct mending *m)
{
	if (m->program->options.diff)
		say(m->count == 1 ? "%s: 1 verbetering mogelijk"
				  : "%s: %zu verbeteringen mogelijk",
		    m->count == 1 ? "%s: 1 fix possible"
				  : "%s: %zu fixes possible",
		    m->name, m->count);
	else
		say(m->count == 1 ? "%s: 1 verbetering doorgevoerd"
				  : "%s: %zu verbeteringen doorgevoerd",
		    m->count == 1 ? "%s: 1 fix applied"
				  : "%s: %zu fixes applied",
		    m->name, m->count);
}

static enum status fix_file(struct program *p, const char *path)
{
	const char *named = p->options.stdin_filename;
	bool is_stdin = strcmp(path, "-") == 0;
	struct mending m = {.program = p, .path = path, .name = path};
	struct uk_error error = {""};
	enum status status = STATUS_CLEAN;

	if (is_stdin)
		m.name = named ? named : uk_tr("(invoer)", "(input)");
	if (program_session(p, is_stdin ? named : path))
		return STATUS_FAILED;
	if (mend(&m, &error) || give(&m, &error))
		status = STATUS_FAILED;
	else
		tell(&m);
	if (error.text[0])
		complain_of(m.name, &error);
	free(m.bytes);
	free(m.fixed);
	program_notices(p);
	return status;
}

enum status fix_run(struct program *p)
{
	struct options *o = &p->options;
	enum status status = STATUS_CLEAN;

	if (!o->argument_count) {
		if (isatty(0))
			say("Typ of plak de tekst; sluit af met Ctrl-D.",
			    "Type or paste the text; end with Ctrl-D.");
		return fix_file(p, "-");
	}
	for (size_t i = 0; i < o->argument_count; i++)
		if (fix_file(p, o->arguments[i]))
			status = STATUS_FAILED;
	return status;
}
