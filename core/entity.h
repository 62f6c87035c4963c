/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * Character references of HTML: "&euml;", "&#235;", "&#xEB;".
 */
#ifndef ENTITY_H
#define ENTITY_H

#include "base.h"

/** The code point of a reference, "&" and ";" included; 0 when it is unknown.
 *  Of the named ones those that Dutch text has (HTML Living Standard, section
 *  13.5, "Named character references"). */
uint32_t entity_code_point(const char *bytes, size_t len);

#endif
