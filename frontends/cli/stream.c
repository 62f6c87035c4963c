/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <unistd.h>

#include "lines.h"
#include "round.h"
#include "stream.h"

/* So few lines that a second thread would only be in the way. */
enum { FEW = 64 };

struct stream {
	struct program *program;
	stream_answer_fn answer;
	struct share *shares;
	unsigned count;
	struct round round;
	enum status status;
};

/* What one thread does of a round: lines [first, last). */
struct share {
	struct stream *stream;
	struct stream_worker worker;
	size_t first, last;
	pthread_t thread;
	bool running;
};

void status_raise(enum status *status, const struct options *o, uint32_t worst)
{
	const char *name = o->fail_on ? o->fail_on : "error";

	if (worst && (int)worst <= uk_severity_number(name) &&
	    *status == STATUS_CLEAN)
		*status = STATUS_FINDINGS;
}

static void refuse(struct stream_worker *w, size_t number, const char *why)
{
	struct out *o = &w->out;

	out_adds(o, "{\"line\":");
	out_number(o, number);
	out_adds(o, ",\"error\":");
	out_jsons(o, why);
	out_adds(o, "}\n");
	w->status = STATUS_FAILED;
}

static void answer_line(struct share *share, const struct round_line *line)
{
	struct stream_worker *w = &share->worker;
	const char *bytes = share->stream->round.bytes + line->at;
	struct uk_error error = {""};
	struct record record;

	if (line->too_long) {
		refuse(w, line->number,
		       uk_tr("de regel is langer dan 16 MiB",
			     "the line is longer than 16 MiB"));
		return;
	}
	if (record_read(&record, bytes, line->len, &error)) {
		refuse(w, line->number, error.text);
		return;
	}
	if (share->stream->answer(w, &record, &error))
		refuse(w, line->number, error.text);
	record_release(&record);
}

static void *run_share(void *closure)
{
	struct share *share = closure;

	for (size_t i = share->first; i < share->last; i++)
		answer_line(share, &share->stream->round.lines[i]);
	return NULL;
}

/* Gives each worker its lines; what gets no thread runs here. */
static void answer_round(struct stream *s)
{
	size_t all = s->round.count, used = all < FEW ? 1 : s->count;

	for (size_t i = 0; i < used; i++) {
		struct share *share = &s->shares[i];

		share->first = all * i / used;
		share->last = all * (i + 1) / used;
		share->running = i && !pthread_create(&share->thread, NULL,
						      run_share, share);
	}
	for (size_t i = 0; i < used; i++)
		if (!s->shares[i].running)
			run_share(&s->shares[i]);
	for (size_t i = 1; i < used; i++)
		if (s->shares[i].running)
			pthread_join(s->shares[i].thread, NULL);
}

/* Answers the lines that were read, in order. */
static void settle(struct stream *s)
{
	struct out *o = &s->program->out;

	if (s->round.count)
		answer_round(s);
	for (unsigned i = 0; i < s->count && s->round.count; i++) {
		struct stream_worker *w = &s->shares[i].worker;

		out_add(o, w->out.bytes, w->out.len);
		if (w->out.error && !o->error)
			o->error = w->out.error;
		w->out.len = 0;
		if (w->status > s->status)
			s->status = w->status;
	}
	round_clear(&s->round);
}

static void settle_and_flush(void *closure)
{
	struct stream *s = closure;

	settle(s);
	out_flush(&s->program->out);
}

static bool is_blank(const char *line, size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (line[i] != ' ' && line[i] != '\t')
			return false;
	return true;
}

static void run_lines(struct stream *s, int fd, const char *name)
{
	struct out *o = &s->program->out;
	enum lines_state state;
	struct line_reader lines;
	char *line;
	size_t len;

	line_reader_init(&lines, fd);
	lines.wait = settle_and_flush;
	lines.closure = s;
	while (!o->error && (state = line_reader_next(&lines, &line, &len))) {
		if (state == LINES_LINE && is_blank(line, len))
			continue;
		if (round_add(&s->round, line, len, lines.number,
			      state == LINES_TOO_LONG))
			o->error = ENOMEM;
		if (round_is_full(&s->round, s->count))
			settle(s);
	}
	settle(s);
	if (lines.error)
		s->status =
		    complain("%s: %s", "%s: %s", name, strerror(lines.error));
	line_reader_release(&lines);
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

static int stream_open(struct stream *s)
{
	s->count = uk_session_jobs(s->program->session);
	s->shares = calloc(s->count, sizeof(*s->shares));
	if (!s->shares)
		return -1;
	for (unsigned i = 0; i < s->count; i++) {
		struct stream_worker *w = &s->shares[i].worker;

		s->shares[i].stream = s;
		w->program = s->program;
		w->scratch = uk_scratch_of(i);
		out_init(&w->out, OUT_MEMORY);
		if (!w->scratch)
			return -1;
	}
	return 0;
}

static void stream_release(struct stream *s)
{
	for (unsigned i = 0; s->shares && i < s->count; i++) {
		uk_scratch_free(s->shares[i].worker.scratch);
		out_release(&s->shares[i].worker.out);
	}
	free(s->shares);
	round_release(&s->round);
}

enum status stream_run(struct program *p, stream_answer_fn answer)
{
	struct stream s = {.program = p, .answer = answer};
	const struct options *o = &p->options;

	if (program_session(p, o->stdin_filename))
		return STATUS_FAILED;
	if (stream_open(&s)) {
		stream_release(&s);
		return complain("te weinig geheugen", "out of memory");
	}
	if (!o->argument_count)
		run_file(&s, "-");
	for (size_t i = 0; i < o->argument_count; i++)
		run_file(&s, o->arguments[i]);
	stream_release(&s);
	program_notices(p);
	return s.status;
}
