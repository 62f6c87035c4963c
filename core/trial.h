/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * What trial.c shares with the list of operations that it tries.
 */
#ifndef TRIAL_H
#define TRIAL_H

#include "base.h"
#include "judge.h"
#include "session.h"

enum { OPERATIONS = 12 };

/* All operations of one plugin on all texts; lies in the worker's arena. */
struct attempt {
	struct plugin *plugin;
	const struct model *model; /* that it brings, or NULL */
	struct uk_text *texts;
	size_t count;
	void *self; /* that was opened for this */
	size_t operation, text; /* where it is */
	struct uk_trial trials[OPERATIONS];
	char faults[OPERATIONS][512];
};

/* One call: what it is about, and memory for it. */
struct one {
	struct uk_session *session;
	struct attempt *attempt;
	unsigned worker;
	struct arena *arena;
	struct uk_text text;
	struct judged judged;
	struct judge_set set;
	struct watch watch;
};

extern const struct operation {
	const char *name;
	void (*before)(struct one *); /* or NULL */
	void (*run)(struct one *);
	bool once; /* not for each text */
} trial_operations[OPERATIONS];

/** Does the plugin offer operation number `operation`? */
bool trial_offers(const struct uk_session *, const struct plugin *,
		  size_t operation);

/** A fresh statement of text number `number`. */
void trial_prepare(struct one *, size_t number, struct judged *);

#endif
