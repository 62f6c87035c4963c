/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <stdarg.h>
#include <setjmp.h>
#include <cmocka.h>

#include "shape.h"

static const struct {
	const char *text, *want;
} cases[] = {
    {"De kok kookt.", "o? | De kok kookt.\n"},
    /* Wrapped by hand. */
    {"De kok bereidt een maaltijd voor tien gasten en let daarbij op de\n"
     "wensen die zij vooraf hebben doorgegeven aan de bediening van het\n"
     "restaurant. Daarna ruimt hij op.\n",
     "o? | De kok bereidt een maaltijd voor tien gasten en let daarbij op "
     "de wensen die zij vooraf hebben doorgegeven aan de bediening van het "
     "restaurant.\no? | Daarna ruimt hij op.\n"},
    /* A statement a line. */
    {"De kok kookt een maaltijd\nDe kok bakt een brood\nDe kok proeft\n",
     "o? | De kok kookt een maaltijd\no? | De kok bakt een brood\n"
     "o? | De kok proeft\n"},
    /* A name at the start of a wrapped line is no new sentence. */
    {"De student beoordeelt het verslag van de inspectie volgens de\n"
     "Warenwet en schrijft daarover een kort advies aan de directie.\n",
     "o? | De student beoordeelt het verslag van de inspectie volgens de "
     "Warenwet en schrijft daarover een kort advies aan de directie.\n"},
    /* All marks of items, and items that go on. */
    {"• kookt\n* bakt\n- snijdt in\n  stukken\n– proeft\n\xEF\x82\xB7 ruikt\n",
     "o?* | kookt\no?* | bakt\no?* | snijdt in stukken\no?* | proeft\n"
     "o?* | ruikt\n"},
    {"1. kookt\n2) bakt\na) snijdt\n(b) proeft\niv. ruikt\n1.2 Stooft 2.5\n"
     "3.5 kilo\n",
     "o?* | kookt\no?* | bakt\no?* | snijdt\no?* | proeft\n"
     "o?* | ruikt\no?* | Stooft 2.5 3.5 kilo\n"},
    {"J. de Vries kookt.\n\n2030 is het jaar.\n",
     "o? | J. de Vries kookt.\no? | 2030 is het jaar.\n"},
    /* Headings and their scope. */
    {"Leeruitkomsten\n\n- De kok kookt\n\nOverige zaken\n\n- Fietst\n",
     "o!* | De kok kookt\no? | Overige zaken\no?* | Fietst\n"},
    {"3. Toetsing\nProefkoken in de keuken.\n",
     "a! | Proefkoken in de keuken.\n"},
    {"Toetsing:\n- proef\n\nDe kok kookt.\n",
     "a!* | proef\no? | De kok kookt.\n"},
    {"Wij streven naar goede\nleeruitkomsten.\n\n- een\n",
     "o? | Wij streven naar goede leeruitkomsten.\no?* | een\n"},
    /* Lead-ins with and without marks behind them. */
    {"Na afloop kan de student:\neen soep koken\neen brood bakken\n\nKlaar.\n",
     "o!* [Na afloop kan de student:] | een soep koken\n"
     "o!* [Na afloop kan de student:] | een brood bakken\n"
     "o? | Klaar.\n"},
    {"Na afloop kan de student:\n- koken\n- bakken\n",
     "o!* [Na afloop kan de student:] | koken\n"
     "o!* [Na afloop kan de student:] | bakken\n"},
    /* Labels and attribute blocks. */
    {"LU1: De kok kookt.\nIndicator: gaar vlees\nBewijs: foto\n",
     "o! #LU1 | De kok kookt.\ni! ^0 | gaar vlees\ne! ^0 | foto\n"},
    {"De kok kookt {#LU1 type=A}\nDe gast eet {#LU2}\n",
     "o! #LU1 type=A | De kok kookt\no! #LU2 | De gast eet\n"},
    {"1. De kok kookt.\n   a) indicator: gaar\n   b) indicator: heet\n2. De "
     "kok "
     "bakt.\n",
     "o?* | De kok kookt.\ni!* ^0 | gaar\ni!* ^0 | heet\no?* | De kok "
     "bakt.\n"},
    {"De kok kookt <!-- los --> soep.\n<!-- weg -->\nNu.\n",
     "o? | De kok kookt soep.\no? | Nu.\n"},
    /* What a PDF leaves behind. */
    {"De kok let op voedsel-\nveiligheid, kennis-\nen vaardigheden, NEN-\n"
     "normen en sous\xC2\xAD\nchef.\n",
     "o? | De kok let op voedselveiligheid, kennis- en vaardigheden, "
     "NEN-normen en souschef.\n"},
    {"• De kok bereidt een maaltijd voor een groep gasten met allerlei "
     "wensen en \n\nlet daarbij op de hygiëne.\n",
     "o?* | De kok bereidt een maaltijd voor een groep gasten met allerlei "
     "wensen en let daarbij op de hygiëne.\n"},
    {"Pagina een\fDe kok kookt\f\f?\n\n---\n", "o? | Pagina een\n"
					       "o? | De kok kookt\n"},
    {"", ""},
    {"\n\n \t\n", ""},
    {"\xEF\xBB\xBF", ""},
};

static void test_shapes(void **state)
{
	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++)
		shape_expect(UK_FORMAT_TEXT, cases[i].text, cases[i].want);
}

/* The same text with every kind of line end. */
static void test_line_ends(void **state)
{
	static const char *const ends[] = {"\n", "\r\n", "\r"};

	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(ends); i++) {
		CLEANUP_BUF struct buf b = BUF_INIT;

		buf_addf(&b, "Leeruitkomsten%s%s- De kok%s  kookt.%s", ends[i],
			 ends[i], ends[i], ends[i]);
		shape_expect(UK_FORMAT_TEXT, b.bytes, "o!* | De kok kookt.\n");
	}
}

static void test_scope_of_all(void **state)
{
	static const char text[] = "Inleiding\n\nDe kok kookt. Wie eet?\n\n"
				   "- bakt\n- bewijs: brood\n";
	struct uk_document *d = shape_read(text, sizeof(text) - 1,
					   UK_FORMAT_TEXT, UK_SCOPE_OUTCOME);
	CLEANUP_BUF struct buf got = BUF_INIT;

	(void)state;
	shape_add(&got, d);
	assert_string_equal(got.bytes, "o! | Inleiding\n"
				       "o! | De kok kookt.\n"
				       "o! | Wie eet?\n"
				       "o!* | bakt\n"
				       "e!* ^3 | brood\n");
	assert_int_equal(uk_document_judged(d), 5);
	assert_int_equal(uk_document_left(d), 0);
	uk_document_free(d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_shapes),
	    cmocka_unit_test(test_line_ends),
	    cmocka_unit_test(test_scope_of_all),
	};

	return cmocka_run_group_tests(tests, NULL, NULL) ? 1 : 0;
}
