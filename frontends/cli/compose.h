/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * Composing, as `compose` and the sitting both do it.
 */
#ifndef CLI_COMPOSE_H
#define CLI_COMPOSE_H

#include "options.h"

/** A composition in the model, style and order of the options, without
 *  parts yet. */
struct uk_composition compose_as(const struct options *);

/** Tells the findings on standard error, one a line. */
void compose_findings(const struct uk_result *);

#endif
