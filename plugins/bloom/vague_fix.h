/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * Puts another verb in the place of a vague one, in the same form and with
 * its particle where it belongs: "begrijpt hoe ..." becomes "legt uit hoe
 * ...", "begrijpt de grondslagen van X" "legt de grondslagen van X uit",
 * "heeft inzicht in X" "verklaart X".
 *
 * Only where the sentence is simple enough to leave correct Dutch: present
 * tense, and nothing lost but the words of the vague verb itself. Else there
 * is no fix; the finding still names the verbs.
 */
#ifndef BLOOM_VAGUE_FIX_H
#define BLOOM_VAGUE_FIX_H

#include "vague.h"

/** Fills `fixes` (room for VAGUE_INSTEAD) and gives their number. Their text
 *  is the host's memory, until the call ends. */
size_t vague_fixes(const struct uk_host *, struct uk_call *,
		   const struct uk_statement *, uint32_t verb,
		   const struct vague_entry *, struct uk_fix *fixes);

#endif
