/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "plugins.h"

enum { LARGE = 64 * 1024 };

static const char sentence[] =
    "De student ontwerpt een tuin volgens de norm in een wijk. ";

/* One of these texts: `start`, then `again` until it is `size` bytes, then
 * `end` as often. `size` 0: `start` alone. */
static const struct recipe {
	struct words name;
	const char *start, *again, *end;
	size_t size;
} recipes[] = {
    {WORDS("lege tekst", "empty text"), "", NULL, NULL, 0},
    {WORDS("een letter", "one letter"), "a", NULL, NULL, 0},
    {WORDS("alleen spaties", "only spaces"), "", " ", NULL, 1000},
    {WORDS("een gewone zin", "an ordinary sentence"), sentence, NULL, NULL, 0},
    {WORDS("64 KiB aan zinnen", "64 KiB of sentences"), "", sentence, NULL,
     LARGE},
    {WORDS("een woord van 64 KiB", "a word of 64 KiB"), "De student ",
     "ontwerp", NULL, LARGE},
    {WORDS("lange woorden", "long words"), "De student ontwerpt een ",
     "aansprakelijkheidswaardevaststellingsveranderingen ", NULL, 4096},
    {WORDS("veel gestapelde accenten", "many stacked accents"),
     "De student be\xc3\xaf", "\xcc\x81", NULL, 4096},
    {WORDS("losse accenten (NFD)", "loose accents (NFD)"),
     "Zij coo\xcc\x88rdineert de reu\xcc\x88nie.", NULL, NULL, 0},
    {WORDS("emoji", "emoji"), "De student \xf0\x9f\x8c\xb3 ",
     "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x94\xac\xf0\x9f\x87\xb3"
     "\xf0\x9f\x87\xb1 ",
     NULL, 2048},
    {WORDS("diep in elkaar: haakjes", "deep nesting: brackets"),
     "De student ontwerpt ", "(", ")", 4096},
    {WORDS("diep in elkaar: bijzinnen", "deep nesting: clauses"),
     "De student beschrijft ", "de tuin die de man die ", "ontwerpt ", 8192},
    {WORDS("alleen leestekens", "only punctuation"), "", "!?.,;:-/\"' ", NULL,
     2048},
    {WORDS("een lange opsomming", "a long list"), "De student ontwerpt",
     ", test en verbetert een tuin", NULL, 16384},
    {WORDS("van rechts naar links", "right to left"),
     "De student \xe2\x80\xaetuin\xe2\x80\xac "
     "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d ontwerpt.",
     NULL, NULL, 0},
    {WORDS("getallen en code", "numbers and code"), "De student meet ",
     "3,14 kW/m\xc2\xb2 `a[0]` x@y.nl http://a.b/c ", NULL, 4096},
};

size_t plugins_text_count(void)
{
	return ARRAY_SIZE(recipes);
}

const char *plugins_text_name(size_t i)
{
	return words_say(recipes[i].name);
}

static void cook(const struct recipe *r, struct out *text)
{
	size_t again = 0;

	out_adds(text, r->start);
	for (; r->again && text->len < r->size; again++)
		out_adds(text, r->again);
	for (; r->end && again; again--)
		out_adds(text, r->end);
}

void plugins_text(size_t i, struct out *text)
{
	out_init(text, OUT_MEMORY);
	cook(&recipes[i], text);
}
