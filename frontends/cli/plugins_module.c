/* SPDX-License-Identifier: Apache-2.0 */
/* Tries a module in strict mode: what it does with texts that nobody writes,
 * and what it says of its own cases. */
#include "base.h"

#include "plugins.h"

enum { TEXTS_MOST = 32, WORTH_TELLING = 500000 /* nanoseconds */ };

struct report {
	struct out *out;
	size_t wrong; /* operations */
};

static void put_memory(struct out *o, size_t bytes)
{
	if (bytes < 10 * 1024)
		out_addf(o, "%6zu B  ", bytes);
	else
		out_addf(o, "%6zu KiB", bytes / 1024);
}

static void put_trial(void *closure, const struct uk_trial *t)
{
	struct report *r = closure;
	struct out *o = r->out;

	out_addf(o, "  %-18s %-8s %4zu x %9.3f ms ", t->operation,
		 t->fault ? uk_tr("FOUT", "WRONG") : uk_tr("goed", "fine"),
		 t->calls, (double)t->nanoseconds / 1e6);
	put_memory(o, t->memory);
	if (t->calls > 1 && t->longest > WORTH_TELLING)
		out_addf(o, uk_tr("   langst: %s", "   longest: %s"),
			 plugins_text_name(t->longest_text));
	out_addc(o, '\n');
	if (!t->fault)
		return;
	r->wrong++;
	out_adds(o, "      ");
	if (t->calls > 1)
		out_addf(o, uk_tr("bij %s: ", "at %s: "),
			 plugins_text_name(t->fault_text));
	out_clean(o, t->fault, strlen(t->fault));
	out_addc(o, '\n');
}

/* All operations on all texts; how many went wrong, or -1. */
static long try_all(struct program *p, const char *id, struct uk_error *error)
{
	struct uk_trial_text texts[TEXTS_MOST];
	struct out cooked[TEXTS_MOST];
	size_t count = plugins_text_count();
	struct report report = {&p->out, 0};
	int failed;

	for (size_t i = 0; i < count && i < TEXTS_MOST; i++) {
		plugins_text(i, &cooked[i]);
		texts[i].bytes = cooked[i].bytes;
		texts[i].len = cooked[i].len;
	}
	failed = uk_plugin_try(p->session, id, texts, count, put_trial, &report,
			       error);
	for (size_t i = 0; i < count && i < TEXTS_MOST; i++)
		out_release(&cooked[i]);
	return failed ? -1 : (long)report.wrong;
}

static enum status conclude(struct program *p, bool well)
{
	out_adds(&p->out, well ? uk_tr("\nGeslaagd.\n", "\nPassed.\n")
			       : uk_tr("\nNiet geslaagd.\n", "\nFailed.\n"));
	return well ? STATUS_CLEAN : STATUS_FINDINGS;
}

enum status plugins_test_module(struct program *p, const char *path)
{
	struct uk_plugin_info plugin;
	struct uk_error error = {""};
	long wrong, missed;

	if (plugins_open(p, path, &plugin))
		return STATUS_FAILED;
	out_addf(&p->out, "%s %s, %s\n\n", plugin.id ? plugin.id : "?",
		 plugin.version ? plugin.version : "?", path);
	if (plugin.state != UK_PLUGIN_LOADED) {
		out_addf(&p->out,
			 uk_tr("  doet niet mee: %s\n", "  is left out: %s\n"),
			 plugin.why);
		return conclude(p, false);
	}
	missed = plugins_cases(p, &plugin, &error);
	if (missed < 0)
		return complain_of(NULL, &error);
	wrong = try_all(p, plugin.id, &error);
	if (wrong < 0)
		return complain_of(path, &error);
	program_notices(p);
	return conclude(p, !wrong && !missed);
}
