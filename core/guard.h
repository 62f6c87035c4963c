/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * Every call into a plugin goes through here: it takes the lock that the
 * plugin asked for, sets the clock, counts failures, and switches off a
 * plugin that fails three times in a row.
 */
#ifndef GUARD_H
#define GUARD_H

#include "arena.h"
#include "base.h"
#include "buf.h"
#include "judged.h"
#include "session.h"

struct judge_set;
struct whereabouts;

enum {
	GUARD_REPORTS = 1000, /* findings a call */
	GUARD_FAILURES = 3, /* in a row */
	GUARD_SECONDS = 2, /* before `expired` is true */
	GUARD_DEPTH = 4 /* calls inside calls */
};

/** What a call may do: bits of uk_call.may. */
enum call_right {
	MAY_OPEN = 1, /* intern words, read files, bring a formula */
	MAY_ANALYSE = 2,
	MAY_SEGMENT = 4,
	MAY_REPORT = 8,
	MAY_GIVE_TEXT = 16,
	MAY_ASK = 32 /* lookup, inflect, spell */
};

/** One request to a plugin, on the stack of whoever asks. */
struct uk_call {
	struct uk_session *session;
	struct plugin *plugin;
	unsigned may; /* enum call_right */
	unsigned worker; /* number of the thread */
	unsigned depth;
	struct arena *arena; /* of what is kept */
	struct arena *scratch; /* of what goes when the outermost call returns;
				  may be `arena` */
	struct judged **judged; /* statements that may be reported on */
	size_t judged_count;
	struct buf *text; /* for host->text: NUL after each */
	struct uk_part *parts; /* for host->part outside a statement */
	size_t part_count, part_room;
	int64_t now; /* when it starts, when that is known: guard_now() */
	int64_t until; /* monotonic milliseconds */
	size_t reports, dropped;
	bool holds; /* the lock of plugins that take one call at a time */
	bool locked; /* it was this call that took it */
	bool analysed;
	struct whereabouts *where; /* of the worker */
	unsigned before; /* plugin that ran when this call began */
	const struct uk_unit *unit; /* of a set */
	char why[512]; /* what the plugin said with fail() */
};

/** Milliseconds of a clock that only goes forward. */
int64_t guard_now(void);

/** How many reports this call may make: GUARD_REPORTS, for a set of very many
 *  statements ten for each. */
size_t guard_most(const struct uk_call *);

/** The host table, for all plugins alike. */
extern const struct uk_host host;

/** Makes a call to `plugin` with these rights; nothing is locked yet. */
void guard_call(struct uk_call *, struct uk_session *, struct plugin *,
		unsigned may, unsigned worker, struct arena *);

/** Locks and starts the clock; false when the plugin is off. */
bool guard_enter(struct uk_call *);

/** The instance that this worker may use. */
void *guard_self(const struct uk_call *);

/**
 * Ends a call that returned `status`. Returns 0, or -1 when it failed; then
 * the failure is counted, logged, and put on the first judged statement as
 * the finding "uitkomst.not-run", so that silence is never taken for approval.
 */
int guard_leave(struct uk_call *, int status);

/** Tells of a call: too many reports, more time than it had; three failures,
 *  after which its plugin is off. */
void guard_tell_too_many(const struct uk_call *);
void guard_tell_slow(const struct uk_call *);
void guard_switch_off(struct uk_call *);

/** Puts on a statement that a plugin did not judge it, and why. */
void guard_tell_not_run(struct uk_session *, const struct plugin *,
			const char *why, struct judged *);

/** Switches off a plugin that took a worker down, and tells it. */
void guard_fell(struct uk_session *, struct plugin *);

/** Puts the finding "uitkomst.not-run" on a statement that a plugin took its
 *  worker down with, now that others have judged it. */
void guard_tell_fallen(struct uk_session *, struct judged *);

/** Notes for who tries the plugin that something is wrong. */
void watch_fault(struct watch *, const struct uk_call *, const char *text);
void watch_failed(struct watch *, const struct uk_call *);

/* The callbacks, one function each. All return 0 or -1; a plugin that does
 * not offer the table or is switched off counts as success. */
int guard_open(struct uk_session *, struct plugin *, const struct uk_setting *,
	       size_t count, struct uk_error *);

/** Opens one more instance of a plugin that has open(), and closes it. */
int guard_open_again(struct uk_session *, struct plugin *,
		     const struct uk_setting *, size_t count, void **self,
		     struct uk_error *);
void guard_close_self(struct uk_session *, struct plugin *, unsigned worker,
		      void *self);
void guard_close(struct uk_session *, struct plugin *, unsigned worker);
int guard_analyse(struct uk_session *, unsigned worker, struct judged *);
int guard_segment(struct uk_session *, struct plugin *, unsigned worker,
		  struct judged *);
int guard_check(struct uk_session *, struct plugin *, unsigned worker,
		struct judged *);
int guard_check_model(struct uk_session *, struct plugin *, unsigned worker,
		      struct judged *);
int guard_check_set(struct uk_session *, struct plugin *, unsigned worker,
		    const struct judge_set *);

/** Sentence into `text`, places of the pieces into `parts` (room for
 *  `*part_count`, set to how many there are). */
int guard_realise(struct uk_session *, unsigned worker, struct arena *,
		  const struct uk_piece *, size_t count, uint32_t style,
		  struct buf *text, struct uk_part *parts, size_t *part_count,
		  struct uk_error *);
int guard_inflect(struct uk_session *, const struct uk_call *outer,
		  unsigned worker, struct arena *, struct uk_text infinitive,
		  uint32_t form, uk_form_fn, void *closure);

/** Asks every lexicon plugin that has the list; the number that had it. */
int guard_lookup(struct uk_session *, const struct uk_call *outer,
		 unsigned worker, struct arena *, const char *list,
		 struct uk_text key, uk_entry_fn, void *closure);
int guard_suggest(struct uk_session *, unsigned worker, struct arena *,
		  struct uk_text word, size_t most, struct buf *);
int guard_spell(struct uk_session *, const struct uk_call *outer,
		unsigned worker, struct arena *, struct uk_text word);

#endif
