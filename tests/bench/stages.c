/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Times the stages of a check apart, on one core: reading a document and
 * splitting it, analysing and segmenting its statements, and the whole
 * judgement. Prints a line each: the stage, a tab, seconds of the processor
 * (the least of so many runs). Every statement counts as an outcome.
 *
 * usage: stages FILE RUNS
 */
#include "base.h"

#include <time.h>

#include "document.h"
#include "file.h"
#include "judge.h"
#include "uitkomst/core.h"

enum stage { STAGE_SPLIT, STAGE_PARTS, STAGE_JUDGE, STAGES };

static const char *const names[STAGES] = {
    [STAGE_SPLIT] = "read and split",
    [STAGE_PARTS] = "analyse and segment",
    [STAGE_JUDGE] = "judge, all of it",
};

struct bench {
	struct uk_session *session;
	const struct model *model;
	char *bytes;
	size_t len;
	double best[STAGES];
};

typedef void (*step_fn)(const struct bench *, struct judged *);

static void read_parts(const struct bench *b, struct judged *judged)
{
	if (judge_read(b->session, 0, judged))
		judge_parts(b->session, 0, b->model, judged);
}

static void judge_all(const struct bench *b, struct judged *judged)
{
	(void)judge(b->session, 0, b->model, judged, false, false);
}

/* Of this process, so that what else the machine does counts less. */
static double seconds(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static void note(struct bench *b, enum stage stage, double from)
{
	double took = seconds() - from;

	if (!b->best[stage] || took < b->best[stage])
		b->best[stage] = took;
}

static void walk(const struct bench *b, const struct uk_document *d,
		 step_fn step)
{
	struct arena arena = ARENA_INIT, scratch = ARENA_INIT;

	for (size_t i = 0; i < d->count; i++) {
		struct judged judged;

		arena_clear(&arena);
		judged_init(&judged, &arena, &scratch);
		judged.statement.text = d->statements[i].text;
		judged.statement.scope = UK_SCOPE_OUTCOME;
		step(b, &judged);
	}
	arena_release(&arena);
	arena_release(&scratch);
}

static int run(struct bench *b, struct uk_error *error)
{
	const struct uk_document_options options = {.scope = UK_SCOPE_OUTCOME};
	struct uk_document *d;
	double from = seconds();

	if (uk_document_open(&d, b->session, b->bytes, b->len, &options, error))
		return -1;
	note(b, STAGE_SPLIT, from);
	from = seconds();
	walk(b, d, read_parts);
	note(b, STAGE_PARTS, from);
	from = seconds();
	walk(b, d, judge_all);
	note(b, STAGE_JUDGE, from);
	uk_document_free(d);
	return 0;
}

static int prepare(struct bench *b, const char *path, struct uk_error *error)
{
	const struct uk_session_options options = {.jobs = 1};

	if (uk_session_open(&b->session, &options, error) ||
	    file_read(path, FILE_MOST, &b->bytes, &b->len, error))
		return -1;
	b->model = session_model(b->session, NULL, error);
	return b->model ? 0 : -1;
}

int main(int argc, char **argv)
{
	struct bench b = {NULL};
	struct uk_error error = {""};
	int status = argc == 3 ? prepare(&b, argv[1], &error) : -1;

	for (int i = 0; !status && i < atoi(argv[2]); i++)
		status = run(&b, &error);
	for (size_t i = 0; !status && i < STAGES; i++)
		printf("%s\t%.6f\n", names[i], b.best[i]);
	if (status)
		fprintf(stderr, "stages FILE RUNS: %s\n", error.text);
	free(b.bytes);
	uk_session_free(b.session);
	return status ? 2 : 0;
}
