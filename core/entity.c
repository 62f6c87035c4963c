/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "entity.h"

struct entity {
	const char *name;
	uint32_t code_point;
};

/* Sorted by name, as strcmp sorts. */
static const struct entity entities[] = {
    {"AElig", 0xC6},	{"Aacute", 0xC1},   {"Acirc", 0xC2},
    {"Agrave", 0xC0},	{"Aring", 0xC5},    {"Atilde", 0xC3},
    {"Auml", 0xC4},	{"Ccedil", 0xC7},   {"Delta", 0x394},
    {"Eacute", 0xC9},	{"Ecirc", 0xCA},    {"Egrave", 0xC8},
    {"Euml", 0xCB},	{"Iacute", 0xCD},   {"Icirc", 0xCE},
    {"Igrave", 0xCC},	{"Iuml", 0xCF},	    {"Ntilde", 0xD1},
    {"Oacute", 0xD3},	{"Ocirc", 0xD4},    {"Ograve", 0xD2},
    {"Omega", 0x3A9},	{"Oslash", 0xD8},   {"Otilde", 0xD5},
    {"Ouml", 0xD6},	{"Prime", 0x2033},  {"Sigma", 0x3A3},
    {"Uacute", 0xDA},	{"Ucirc", 0xDB},    {"Ugrave", 0xD9},
    {"Uuml", 0xDC},	{"aacute", 0xE1},   {"acirc", 0xE2},
    {"acute", 0xB4},	{"aelig", 0xE6},    {"agrave", 0xE0},
    {"alpha", 0x3B1},	{"amp", 0x26},	    {"apos", 0x27},
    {"aring", 0xE5},	{"asymp", 0x2248},  {"atilde", 0xE3},
    {"auml", 0xE4},	{"bdquo", 0x201E},  {"beta", 0x3B2},
    {"bull", 0x2022},	{"ccedil", 0xE7},   {"cent", 0xA2},
    {"copy", 0xA9},	{"dagger", 0x2020}, {"darr", 0x2193},
    {"deg", 0xB0},	{"delta", 0x3B4},   {"divide", 0xF7},
    {"eacute", 0xE9},	{"ecirc", 0xEA},    {"egrave", 0xE8},
    {"emsp", 0x2003},	{"ensp", 0x2002},   {"euml", 0xEB},
    {"euro", 0x20AC},	{"frac12", 0xBD},   {"frac14", 0xBC},
    {"frac34", 0xBE},	{"gamma", 0x3B3},   {"ge", 0x2265},
    {"gt", 0x3E},	{"harr", 0x2194},   {"hellip", 0x2026},
    {"iacute", 0xED},	{"icirc", 0xEE},    {"iexcl", 0xA1},
    {"igrave", 0xEC},	{"infin", 0x221E},  {"iquest", 0xBF},
    {"iuml", 0xEF},	{"lambda", 0x3BB},  {"laquo", 0xAB},
    {"larr", 0x2190},	{"ldquo", 0x201C},  {"le", 0x2264},
    {"lsaquo", 0x2039}, {"lsquo", 0x2018},  {"lt", 0x3C},
    {"mdash", 0x2014},	{"micro", 0xB5},    {"middot", 0xB7},
    {"minus", 0x2212},	{"mu", 0x3BC},	    {"nbsp", 0xA0},
    {"ndash", 0x2013},	{"ne", 0x2260},	    {"not", 0xAC},
    {"ntilde", 0xF1},	{"oacute", 0xF3},   {"ocirc", 0xF4},
    {"ograve", 0xF2},	{"omega", 0x3C9},   {"ordf", 0xAA},
    {"ordm", 0xBA},	{"oslash", 0xF8},   {"otilde", 0xF5},
    {"ouml", 0xF6},	{"para", 0xB6},	    {"permil", 0x2030},
    {"pi", 0x3C0},	{"plusmn", 0xB1},   {"pound", 0xA3},
    {"prime", 0x2032},	{"quot", 0x22},	    {"raquo", 0xBB},
    {"rarr", 0x2192},	{"rdquo", 0x201D},  {"reg", 0xAE},
    {"rsaquo", 0x203A}, {"rsquo", 0x2019},  {"sbquo", 0x201A},
    {"sect", 0xA7},	{"shy", 0xAD},	    {"sigma", 0x3C3},
    {"sum", 0x2211},	{"sup1", 0xB9},	    {"sup2", 0xB2},
    {"sup3", 0xB3},	{"szlig", 0xDF},    {"thinsp", 0x2009},
    {"times", 0xD7},	{"trade", 0x2122},  {"uacute", 0xFA},
    {"uarr", 0x2191},	{"ucirc", 0xFB},    {"ugrave", 0xF9},
    {"uml", 0xA8},	{"uuml", 0xFC},	    {"yen", 0xA5},
    {"yuml", 0xFF},	{"zwj", 0x200D},    {"zwnj", 0x200C},
};

static int compare(const void *name, const void *entity)
{
	return strcmp(name, ((const struct entity *)entity)->name);
}

/* A number of at most seven digits; references have no more. */
static uint32_t number(const char *digits, int base)
{
	char *end;
	unsigned long value;

	if (!*digits || strlen(digits) > 7)
		return 0;
	value = strtoul(digits, &end, base);
	if (*end || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF))
		return 0;
	return (uint32_t)value;
}

uint32_t entity_code_point(const char *bytes, size_t len)
{
	const struct entity *found;
	char name[16];

	if (len < 3 || len - 2 >= sizeof(name) || bytes[0] != '&' ||
	    bytes[len - 1] != ';')
		return 0;
	memcpy(name, bytes + 1, len - 2);
	name[len - 2] = '\0';
	if (name[0] == '#' && (name[1] | 0x20) == 'x')
		return number(name + 2, 16);
	if (name[0] == '#')
		return number(name + 1, 10);
	found = bsearch(name, entities, ARRAY_SIZE(entities),
			sizeof(entities[0]), compare);
	return found ? found->code_point : 0;
}
