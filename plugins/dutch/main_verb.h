/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * The acts of a clause, from its verb forms in text order. The finite verb
 * sets a mode; the mode says which of the following forms are acts: all
 * infinitives behind "kan", the participle behind "wordt", those with "te"
 * behind "in staat", none behind a verb that is itself the act.
 */
#ifndef DUTCH_MAIN_VERB_H
#define DUTCH_MAIN_VERB_H

#include "reader.h"

enum mode {
	MODE_NONE, /* no finite verb: "een plan opstellen" */
	MODE_ACT, /* the verb is the act */
	MODE_BARE, /* ... and was an infinitive or plural */
	MODE_MODAL, /* infinitives follow */
	MODE_PERFECT, /* a participle follows */
	MODE_PASSIVE,
	MODE_BE, /* a participle, or "te" and an infinitive */
	MODE_ABILITY /* "te" and infinitives */
};

struct finder {
	struct reader *r;
	enum mode mode;
	uint32_t clause;
	uint32_t auxiliary; /* of the mode, or UK_NONE */
	uint32_t pending; /* auxiliary that may turn out to be the act */
	uint32_t participle; /* before its auxiliary, or UK_NONE */
	uint32_t first; /* verbs of this clause start here */
	bool content; /* the auxiliary has its act */
	bool learns; /* the act governs infinitives with "te" */
	bool plural; /* the last act was a finite plural */
	bool nominal; /* the last act was "het toetsen" */
	bool dependent; /* an infinitive may follow that is no act */
};

/* main_forms.c: what one form is to the clause, each by its event. */

void finder_take_finite(struct finder *, const struct event *);
void finder_take_bare(struct finder *, const struct event *);
void finder_take_nominal(struct finder *, const struct event *);
void finder_take_infinitive(struct finder *, const struct event *);
void finder_take_te(struct finder *, const struct event *);
void finder_take_participle(struct finder *, const struct event *);

/** "heeft kunnen toepassen": a form behind an auxiliary that awaits another. */
void finder_take_behind_auxiliary(struct finder *, const struct event *);

/** "heeft een plan ontwikkelt": the form for the one that was meant. */
void finder_take_misspelt(struct finder *, const struct event *);

/** An auxiliary without an act is the act: "wil een plan". */
void finder_flush(struct finder *);

/** Is the last act a participle? There must be one. */
bool finder_has_participle(const struct finder *);

/** Finds the acts of one clause, whose first event is not before number
 *  `event`; false when it has none. */
bool acts_find(struct reader *, uint32_t clause, uint32_t event);

/** "is in staat om": sets the mode and marks the words of the frame; false
 *  when the finite verb at `token` opens none. */
bool frame_ability(struct finder *, uint32_t token);

/** "toont aan een plan te kunnen opstellen": marks what shows, the only verb
 *  so far, and the ability at the event as the frame; false when it is none. */
bool frame_shown(struct finder *, const struct event *);

/** "wordt geacht een plan op te stellen": makes the act a frame; false when it
 *  is another. */
bool frame_expected(struct finder *);

/** "is bekwaam in het opstellen": marks all before the event, which is that
 *  of a noun, as the frame; false when no skill stands there. */
bool frame_skill(struct finder *, const struct event *);

/** Marks an ability that opens the clause, "Bekwaamheid in het ontwerpen",
 *  as the frame of its first verb. */
void frame_opening(struct reader *, uint32_t clause, const struct uk_verb *);

/** "toont aan dat hij ... kan opstellen": the act is opstellen. The verbs of
 *  clause `main`, from number `first` on, give way to it. */
void frame_showing(struct reader *, uint32_t main, uint32_t event,
		   uint32_t first);

#endif
