/* SPDX-License-Identifier: Apache-2.0 */
/* Opening plugins and closing them. */
#include "base.h"

#include "guard.h"
#include "surroundings.h"

static int open_one(struct uk_session *session, struct plugin *plugin,
		    unsigned worker, const struct uk_setting *settings,
		    size_t count, struct uk_error *error)
{
	struct uk_call call;
	const struct uk_plugin *p = plugin->table;
	struct surroundings before;
	const char *changed;
	int status;

	guard_call(&call, session, plugin, MAY_OPEN | MAY_ASK, worker,
		   &session->arena);
	plugin->selves[worker] = NULL;
	if (!guard_enter(&call))
		return 0;
	surroundings_keep(&before);
	status =
	    p->open(&host, &call, settings, count, &plugin->selves[worker]);
	changed = surroundings_restore(&before);
	if (guard_leave(&call, status))
		return error_set(error, "%s", "%s", call.why);
	if (!changed)
		return 0;
	return error_set(error, "zij veranderde %s van het programma",
			 "it changed %s of the program", changed);
}

int guard_open(struct uk_session *session, struct plugin *plugin,
	       const struct uk_setting *settings, size_t count,
	       struct uk_error *error)
{
	const struct uk_plugin *p = plugin->table;
	unsigned instances =
	    p->threads == UK_THREADS_INSTANCE ? session->jobs : 1;

	plugin->selves =
	    arena_zero(&session->arena, instances * sizeof(void *));
	if (!plugin->selves)
		return error_set(error, "geen geheugen", "out of memory");
	for (unsigned i = 0; p->open && i < instances; i++) {
		if (open_one(session, plugin, i, settings, count, error))
			return -1;
		plugin->self_count = i + 1;
	}
	return 0;
}

int guard_open_again(struct uk_session *session, struct plugin *plugin,
		     const struct uk_setting *settings, size_t count,
		     void **self, struct uk_error *error)
{
	void *first = plugin->selves[0];
	int failed = open_one(session, plugin, 0, settings, count, error);

	*self = plugin->selves[0];
	plugin->selves[0] = first;
	return failed;
}

void guard_close_self(struct uk_session *session, struct plugin *plugin,
		      unsigned worker, void *self)
{
	struct uk_call call;

	guard_call(&call, session, plugin, 0, worker, NULL);
	whereabouts_enter(worker_where(session, worker), &call);
	plugin->table->close(self);
	whereabouts_left(worker_where(session, worker), &call);
}

void guard_close(struct uk_session *session, struct plugin *plugin,
		 unsigned worker)
{
	if (!plugin->table->close || plugin->fell[0])
		return;
	for (size_t i = 0; i < plugin->self_count; i++)
		guard_close_self(session, plugin, worker, plugin->selves[i]);
}
