/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * The functions of hunspell. With it comes the library of C++, which takes a
 * fifth of the time of a start; so it is loaded with the dictionary, where
 * configure knows the name of its file (HUNSPELL_FILE).
 */
#ifndef SPELL_LIBRARY_H
#define SPELL_LIBRARY_H

#include <hunspell.h>
#include <stdbool.h>

struct library {
	__typeof__(Hunspell_create) *create;
	__typeof__(Hunspell_destroy) *destroy;
	__typeof__(Hunspell_get_dic_encoding) *encoding;
	__typeof__(Hunspell_spell) *spell;
	__typeof__(Hunspell_suggest) *suggest;
	__typeof__(Hunspell_free_list) *free_list;
};

/** Loads it, once and for good; false when it is not there or not whole. */
bool library_load(struct library *);

#endif
