/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * A unit while it is read from JSON: what read_json.c, which reads its keys,
 * and unit_json.c, which reads its statements, share.
 */
#ifndef UNIT_JSON_H
#define UNIT_JSON_H

#include "base.h"
#include "document.h"
#include "json_spot.h"
#include "run.h"

struct unit_json {
	struct uk_document *document;
	struct uk_error *error;
	struct run run;
};

/** Adds the statement of a value: a text, or an object with "tekst", perhaps
 *  "id", links and, for an outcome, "indicatoren" and "bewijs". */
int unit_json_statement(struct unit_json *, const struct spot *,
			uint32_t scope);

/** A text, a whole number or a truth as a string of the document, NFC. */
int unit_json_keep(struct unit_json *, const struct node *, const char **kept);

int unit_json_memory(const struct unit_json *);

#endif
