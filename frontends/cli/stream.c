/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "lines.h"
#include "stream.h"

void status_raise(enum status *status, const struct options *o, uint32_t worst)
{
	const char *name = o->fail_on ? o->fail_on : "error";

	if (worst && (int)worst <= uk_severity_number(name) &&
	    *status == STATUS_CLEAN)
		*status = STATUS_FINDINGS;
}

static void refuse(struct stream *s, size_t number, const char *why)
{
	struct out *o = &s->program->out;

	out_adds(o, "{\"line\":");
	out_number(o, number);
	out_adds(o, ",\"error\":");
	out_jsons(o, why);
	out_adds(o, "}\n");
	s->status = STATUS_FAILED;
}

static void answer_line(struct stream *s, size_t number, const char *line,
			size_t len)
{
	struct uk_error error = {""};
	struct record record;

	if (record_read(&record, line, len, &error)) {
		refuse(s, number, error.text);
		return;
	}
	if (s->answer(s, &record, &error))
		refuse(s, number, error.text);
	record_release(&record);
}

static bool is_blank(const char *line, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (line[i] != ' ' && line[i] != '\t')
			return false;
	return true;
}

static void flush(void *closure)
{
	out_flush(closure);
}

static void run_lines(struct stream *s, int fd, const char *name)
{
	struct out *o = &s->program->out;
	enum lines_state state;
	struct lines lines;
	char *line;
	size_t len;

	lines_init(&lines, fd);
	lines.wait = flush;
	lines.closure = o;
	while (!o->error && (state = lines_next(&lines, &line, &len))) {
		if (state == LINES_TOO_LONG)
			refuse(s, lines.number,
			       uk_tr("de regel is langer dan 16 MiB",
				     "the line is longer than 16 MiB"));
		else if (!is_blank(line, len))
			answer_line(s, lines.number, line, len);
	}
	if (lines.error)
		s->status =
		    complain("%s: %s", "%s: %s", name, strerror(lines.error));
	lines_release(&lines);
}

static void run_file(struct stream *s, const char *path)
{
	int fd;

	if (strcmp(path, "-") == 0) {
		run_lines(s, 0, uk_tr("standaardinvoer", "standard input"));
		return;
	}
	fd = open(path, O_RDONLY | O_CLOEXEC);
	if (fd < 0) {
		s->status = complain("%s: %s", "%s: %s", path, strerror(errno));
		return;
	}
	run_lines(s, fd, path);
	close(fd);
}

enum status stream_run(struct program *p,
		       int (*answer)(struct stream *, const struct record *,
				     struct uk_error *))
{
	struct stream s = {.program = p, .answer = answer};
	const struct options *o = &p->options;

	if (program_session(p, o->stdin_filename))
		return STATUS_FAILED;
	s.scratch = uk_scratch_new();
	if (!s.scratch)
		return complain("te weinig geheugen", "out of memory");
	if (!o->argument_count)
		run_file(&s, "-");
	for (size_t i = 0; i < o->argument_count; i++)
		run_file(&s, o->arguments[i]);
	uk_scratch_free(s.scratch);
	program_notices(p);
	return s.status;
}
