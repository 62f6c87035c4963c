/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * The shapes of words that hold signs. Each returns where the shape ends, and
 * 0 or `begin` when it is not there. None looks further than it must, so that
 * scanning stays linear.
 */
#ifndef DUTCH_SHAPES_H
#define DUTCH_SHAPES_H

#include "scanner.h"

/** The width of an apostrophe at `at`; 0 when there is none. */
size_t shape_apostrophe(const struct scanner *, size_t at);

/** "(bege)leidt", "student(en)": behind the brackets, or 0. */
size_t shape_bracket(const struct scanner *, size_t open);

/** "en/of": behind the word that a slash does not part, or 0. */
size_t shape_slash(const struct scanner *, size_t begin);

/** "m.b.v.", "o.a": behind the abbreviation, or `begin`. */
size_t shape_abbreviation(const struct scanner *, size_t begin);

/** Is the letter [begin, end) an initial, "J." of "J. Jansen"? */
bool shape_initial(const struct scanner *, size_t begin, size_t end);

/** Is the word [begin, end) an abbreviation that takes a point: "bijv."? */
bool shape_dotted(const struct scanner *, size_t begin, size_t end);

/** Does the word [begin, end) open an address of web or mail? */
bool shape_opens_address(const struct scanner *, size_t begin, size_t end);

/** Behind the address that goes on at `at`. */
size_t shape_address(const struct scanner *, size_t at);

#endif
