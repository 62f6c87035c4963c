/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <stdarg.h>
#include <setjmp.h>
#include <cmocka.h>

#include "shape.h"

static const struct {
	const char *text, *want;
} cases[] = {
    /* A unit as the manual shows it. */
    {"## Leeruitkomsten\n\n"
     "1. De kok bereidt een maaltijd\n"
     "   volgens HACCP. {#LU1 type=BK-1}\n"
     "   - indicator: kookt het vlees gaar\n"
     "   - bewijs: een foto van het bord\n\n"
     "## Toetsing\n\n- Proefkoken {toetst=LU1}\n\n"
     "## Leeractiviteiten\n\n- Oefenen in de keuken {voor=\"LU1, LU2\"}\n",
     "o!* #LU1 type=BK-1 | De kok bereidt een maaltijd volgens HACCP.\n"
     "i!* ^0 | kookt het vlees gaar\n"
     "e!* ^0 | een foto van het bord\n"
     "a!* toetst=LU1 | Proefkoken\n"
     "l!* voor=LU1 voor=LU2 | Oefenen in de keuken\n"},
    /* Nothing says what it is. */
    {"- Bakt brood\n- Kookt soep. Proeft die.\n\nDe kok snijdt. Dan "
     "kookt hij.\n",
     "o?* | Bakt brood\n"
     "o?* | Kookt soep. Proeft die.\n"
     "o? | De kok snijdt.\n"
     "o? | Dan kookt hij.\n"},
    /* Lead-ins: known, unknown, with or without colon. */
    {"Welkom. Na afloop van deze module kan de student:\n\n- koken\n"
     "- bakken\n\nNeem mee:\n\n- een mes\n\n"
     "Na afloop kun je\n\n- proeven\n",
     "o? | Welkom.\n"
     "o!* [Na afloop van deze module kan de student:] | koken\n"
     "o!* [Na afloop van deze module kan de student:] | bakken\n"
     "o? | Neem mee:\n"
     "p!* | een mes\n"
     "o!* [Na afloop kun je] | proeven\n"},
    /* A comment does not part a list from its lead-in. */
    {"De student kan:\n\n- koken\n<!-- los -->\n- bakken\n",
     "o!* [De student kan:] | koken\no!* [De student kan:] | bakken\n"},
    /* Headings: a deeper one keeps the scope, one as high ends it. */
    {"# Leerdoelen\n\n## Keuken\n\n- Kookt\n\n# Overig\n\n- Fietst\n",
     "o!* | Kookt\no?* | Fietst\n"},
    {"## Wat zijn leeruitkomsten?\n\n- Zinnen\n", "o?* | Zinnen\n"},
    {"## 3.2 Leeruitkomsten van de module\n\n- Kookt\n", "o!* | Kookt\n"},
    {"## Literatuur\n\n- Kookt als de beste, J. Jansen\n",
     "p!* | Kookt als de beste, J. Jansen\n"},
    {"Leeruitkomsten\n==============\n\n* Kookt\n", "o!* | Kookt\n"},
    {"### LU 2: Koken\n\nDe kok kookt. Dat is leuk.\n",
     "o? #LU2 | De kok kookt.\no? | Dat is leuk.\n"},
    {"### Koken {#LU7 type=BK-2}\n\nDe kok kookt.\n",
     "o? #LU7 type=BK-2 | De kok kookt.\n"},
    /* An item with items of its own may be a theme. */
    {"## Leeruitkomsten\n\n- Keuken\n  - kookt\n  - bakt\n- Snijdt\n",
     "o?* | Keuken\no?* | kookt\no?* | bakt\no!* | Snijdt\n"},
    {"## Leeruitkomsten\n\n- Keurt soep op:\n  - smaak\n  - kleur\n",
     "o!* | Keurt soep op:\no?* | smaak\no?* | kleur\n"},
    {"## Leeruitkomsten\n\n- Kookt\n\n  Indicatoren:\n\n  - gaar\n"
     "  - heet\n",
     "o!* | Kookt\ni!* ^0 | gaar\ni!* ^0 | heet\n"},
    {"**Leeruitkomst 1** De kok kookt.\n\n**Bewijs:** een bord\n",
     "o! #Leeruitkomst1 | De kok kookt.\ne! ^0 | een bord\n"},
    {"Leeruitkomst 1 en 2 horen bij elkaar.\n",
     "o? | Leeruitkomst 1 en 2 horen bij elkaar.\n"},
    /* Questions and quotations are left alone. */
    {"- Wat kookt de kok?\n\n> De kok kookt.\n",
     "p!* | Wat kookt de kok?\np! | De kok kookt.\n"},
    /* Tables. */
    {"| Nr | Leeruitkomst | Toets |\n|---|---|---|\n| 1 | De kok kookt | Proef "
     "|\n",
     "p!* | 1\no!* | De kok kookt\na!* | Proef\n"},
    {"| Toets | Leeruitkomst |\n|---|---|\n| Proef | LU 1 en LU 2 |\n",
     "a!* | Proef\np!* | LU 1 en LU 2\n"},
    {"## Toetsing\n\n| Leeruitkomst | Toets |\n|---|---|\n| De kok kookt | "
     "Proef |\n",
     "p!* | De kok kookt\na!* | Proef\n"},
    {"| x | y |\n|---|---|\n| Kookt | a \\| b |\n",
     "o?* | Kookt\no?* | a | b\n"},
    /* What is no text. */
    {"De kok `maakt  x` een [soep](http://soep.nl \"t\") ![foto](f.png) "
     "~~niet~~ **h**ier<br>nu.\n\n```\ncode\n```\n\n<div>weg</div>\n\n"
     "***\n",
     "o? | De kok maakt x een soep hier nu.\n"},
    {"De kok&nbsp;kookt caf&eacute;&shy;&onzin; &#x26; &#233;&#0;.\n",
     "o? | De kok kookt café&onzin; & é&#0;.\n"},
    {"- [ ] Kookt\n- [x] Bakt\n", "o?* | Kookt\no?* | Bakt\n"},
    {"- Kookt {niet zo} {}\n- Bakt {#a b}\n",
     "o?* | Kookt {niet zo} {}\no?* | Bakt {#a b}\n"},
    /* Line ends and indents. */
    {"\xEF\xBB\xBF# Leeruitkomsten\r\n\r\n-\tDe kok\r\n\tkookt.\r\n",
     "o!* | De kok kookt.\n"},
    {"    De kok kookt.\n", "o? | De kok kookt.\n"},
    {"", ""},
    {"# Leeruitkomsten", ""},
    {"- \n- {#LU1}\n- ...\n", ""},
};

static void test_shapes(void **state)
{
	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++)
		shape_expect(UK_FORMAT_MARKDOWN, cases[i].text, cases[i].want);
}

/* Every way of nesting or leaving open what the parser knows. */
static void test_hostile(void **state)
{
	static const char *const bits[] = {"- ",
					   ">",
					   "> - ",
					   "1. ",
					   "[",
					   "![",
					   "](",
					   "*a **b ",
					   "`",
					   "` `` ",
					   "<!--",
					   "<a ",
					   "<?",
					   "&",
					   "| ",
					   "|a\n|-\n",
					   "[a]: b\n",
					   "#",
					   "~~a",
					   "\\",
					   "{#a} ",
					   "\n",
					   "\r",
					   "\t- a\n",
					   "De student kan:\n",
					   "a:\n",
					   "e\xCC\x81",
					   "<!-- uitkomst: negeer a -->",
					   "{a=\"",
					   "Bewijs: "};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(bits); i++) {
		CLEANUP_BUF struct buf b = BUF_INIT;

		while (b.len < 300000)
			buf_adds(&b, bits[i]);
		uk_document_free(
		    shape_read(b.bytes, b.len, UK_FORMAT_MARKDOWN, -1));
		uk_document_free(
		    shape_read(b.bytes, b.len, UK_FORMAT_TEXT, -1));
	}
}

/* Deep lists with blank lines behind them take md4c minutes. */
static void test_deep_is_read_as_text(void **state)
{
	CLEANUP_BUF struct buf b = BUF_INIT;
	struct uk_document *d;

	(void)state;
	for (int i = 0; i < 100000; i++)
		buf_adds(&b, "- ");
	buf_adds(&b, "De kok kookt\n");
	for (int i = 0; i < 200000; i++)
		buf_addc(&b, '\n');
	d = shape_read(b.bytes, b.len, UK_FORMAT_MARKDOWN, -1);
	assert_int_equal(d->count, 1);
	assert_int_equal(d->notice_count, 1);
	uk_document_free(d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_shapes),
	    cmocka_unit_test(test_hostile),
	    cmocka_unit_test(test_deep_is_read_as_text),
	};

	return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
