/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * The agent of a composed sentence ("De student", "Je", "De studenten zijn in
 * staat om"): person, number, and the frame that it brings along.
 */
#ifndef DUTCH_AGENT_H
#define DUTCH_AGENT_H

#include "words.h"

/** What the starter already holds of the verb group. */
enum agent_frame {
	FRAME_NONE,
	FRAME_MODAL, /* "Na dit vak kan de student": infinitive at the end */
	FRAME_TE, /* "is in staat om": infinitive with "te" */
	FRAME_THAT, /* "toont aan dat hij": finite verb at the end */
	FRAME_NOUN /* "Bekwaamheid in": "het ... van" */
};

enum agent_person {
	PERSON_FIRST,
	PERSON_SECOND, /* je */
	PERSON_POLITE, /* u */
	PERSON_THIRD,
	PERSON_WE,
	PERSON_YOU, /* jullie */
	PERSON_PLURAL
};

struct agent {
	const char *slot; /* NULL without a starter */
	struct uk_text text; /* without the modal at its end */
	struct uk_text modal; /* "kan" of "De student kan", or empty */
	enum agent_frame frame;
	enum agent_person person;
	bool can_invert; /* may stand behind the verb */
	bool lower; /* loses its capital there */
};

/** No starter: "Stelt ... op"; in the je-form "Je". */
void agent_none(struct agent *, uint32_t style);

void agent_read(struct agent *, const struct uk_host *, struct uk_call *,
		const struct words *, const struct uk_piece *);

/** The enum uk_form of the finite verb; behind it "je" takes the stem. */
uint32_t agent_form(const struct agent *, bool inverted);

/** "kan", "kunt", "kun", "kunnen"; or the modal that the starter has. */
struct uk_text agent_modal(const struct agent *, bool inverted);

/** "zich", "je", "me", "ons". */
const char *agent_reflexive(const struct agent *);

/** What a word may be (words.h), whatever its case. */
uint64_t agent_may(const struct uk_host *, const struct uk_call *,
		   const struct words *, struct uk_text word);

#endif
