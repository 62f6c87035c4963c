/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "report.h"
#include "result.h"
#include "stream.h"

static int read_scope(const struct record *r, const char *given,
		      uint32_t *scope, struct uk_error *error)
{
	const char *name;
	size_t len;
	int number;

	if (record_string(r, "scope", &name, &len, error))
		return -1;
	if (!name)
		name = given ? given : "outcome";
	number = uk_scope_number(name);
	if (number < 0) {
		snprintf(error->text, sizeof(error->text),
			 uk_tr("\"scope\": '%s' bestaat niet",
			       "\"scope\": there is no '%s'"),
			 name);
		return -1;
	}
	*scope = (uint32_t)number;
	return 0;
}

static int read_input(const struct record *r, const struct options *o,
		      struct uk_input *in, struct uk_error *error)
{
	size_t len;

	if (record_string(r, "text", &in->text, &in->len, error) ||
	    record_string(r, "model", &in->model, &len, error) ||
	    record_string(r, "stem", &in->stem, &len, error) ||
	    read_scope(r, o->scope, &in->scope, error))
		return -1;
	if (in->text)
		return 0;
	snprintf(error->text, sizeof(error->text), "%s",
		 uk_tr("\"text\" ontbreekt", "\"text\" is missing"));
	return -1;
}

static int answer(struct stream_worker *w, const struct record *r,
		  struct uk_error *error)
{
	struct program *p = w->program;
	struct uk_result result;
	struct uk_input in = {NULL};

	if (read_input(r, &p->options, &in, error) ||
	    uk_check(p->session, &in, w->scratch, &result, error))
		return -1;
	result_check(&w->out, r->id, &result);
	status_raise(&w->status, &p->options, result_worst(&result));
	return 0;
}

enum status check_run(struct program *p)
{
	if (p->options.jsonl)
		return stream_run(p, answer);
	return report_run(p, check_forms);
}
