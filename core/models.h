/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * The models of a session: those that plugins bring while they open, and then
 * those that are files (model_files.h). The first of an id stays; who comes
 * later with the same is left out, and that is told.
 */
#ifndef MODELS_H
#define MODELS_H

#include "base.h"
#include "session.h"

/** Finds and reads the models that are files, `first` (or NULL) before those
 *  in the folders. One that is wrong is left out
 *  with a notice; only who asks for it by name fails. */
int models_open(struct uk_session *, const char *first, struct uk_error *);

/** Who does not take part brings no model. */
void models_drop(struct uk_session *, const struct plugin *);

void models_release(struct uk_session *);

#endif
