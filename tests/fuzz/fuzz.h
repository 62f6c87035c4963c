/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * A fuzz target, as libFuzzer calls it: reads bytes and aborts when a promise
 * of the code under test is broken. Returns 0.
 */
#ifndef FUZZ_H
#define FUZZ_H

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

#endif
