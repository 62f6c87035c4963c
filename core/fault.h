/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * What is wrong with what a plugin handed over, in words for its writer. Asked
 * after valid.h said that something is.
 */
#ifndef FAULT_H
#define FAULT_H

#include "base.h"
#include "error.h"

/** Fills `why` with the first thing that is wrong; returns -1. */
int fault_range(struct uk_text, struct uk_range, struct uk_error *why);
int fault_finding(const struct uk_finding *, struct uk_text,
		  struct uk_error *why);
int fault_analysis(const struct uk_analysis *, struct uk_text, size_t words,
		   struct uk_error *why);

#endif
