/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <stdarg.h>
#include <setjmp.h>
#include <cmocka.h>

#include "buf.h"
#include "sentences.h"

static struct sections sections;

static int load(void **state)
{
	struct uk_error error = {0};

	(void)state;
	return sections_load(&sections, DICTIONARIES, &error);
}

static int release(void **state)
{
	(void)state;
	sections_release(&sections);
	return 0;
}

/* "|" is where a sentence ends. */
static const char *const cases[] = {
    "De kok kookt.| Hij bakt.",
    "Wie kookt?| Hij!| Zij ook…| Toch?",
    "Bijv. De Kok kookt m.b.v. Vuur en o.a. Water.| Klaar.",
    "Hij kookt a.d.h.v. NEN 3140 d.w.z. Veilig, cf. Jansen.",
    "Soep, brood, e.d. staan klaar.| Vlees enz.| De kok eet.",
    "Groente enz. en fruit etc. zijn er.",
    "Volgens dhr. J.P. de Vries en prof. dr. K. Smit klopt het.| Ja.",
    "Zie nr. 3 en art. 5.| De kok kookt.",
    "Versie 2.1 kost 3.50 euro.| Op www.soep.nl staat meer.| Kijk.",
    "Bestand soep.txt en Node.js zijn open.",
    "3. De kok kookt.| In stap 3.| De kok bakt.",
    "De kok (zie bijlage 3.) kookt.| Klaar.",
    "De kok (zie ook Jansen e.a. Die kookt.) bakt.| Klaar.",
    "(De kok kookt.)| Hij bakt.",
    "De kok [...] kookt (...) Soep.",
    "De kok (en verder niets. Hij bakt",
    "‘Kook!’ zei hij niet.| ‘Kook!’| Dat zei hij.",
    "De kok zegt: “Ik kook.”| Dan kookt hij.",
    "Hij kookt. daarna bakt hij.",
    "Klaar.| ’s Avonds kookt hij.",
    "Hij wacht ...| En kookt.",
    "Hij wacht ... en kookt.",
    "Wat?!| Niets.",
    "Einde.",
    "geen einde",
};

/* Puts "|" back where sentences end. */
static void mark(struct buf *out, const char *plain, size_t len)
{
	struct uk_text text = {plain, len};
	size_t from = 0;

	while (from < len) {
		size_t end = sentence_end(&sections, text, from, NULL, 0);

		assert_true(end > from && end <= len);
		buf_add(out, plain + from, end - from);
		from = end;
		if (from < len)
			buf_addc(out, '|');
		while (from < len && plain[from] == ' ') {
			buf_addc(out, ' ');
			from++;
		}
	}
}

static void test_cases(void **state)
{
	(void)state;
	for (size_t i = 0; i < ARRAY_SIZE(cases); i++) {
		CLEANUP_BUF struct buf plain = BUF_INIT;
		CLEANUP_BUF struct buf got = BUF_INIT;

		for (const char *c = cases[i]; *c; c++)
			if (*c != '|')
				buf_addc(&plain, *c);
		mark(&got, plain.bytes, plain.len);
		assert_string_equal(got.bytes, cases[i]);
	}
}

static void test_code_ends_nothing(void **state)
{
	static const char text[] = "Roep a. B aan. Klaar.";
	const struct uk_range code = {5, 9};

	(void)state;
	assert_int_equal(sentence_end(&sections,
				      (struct uk_text){text, sizeof(text) - 1},
				      0, &code, 1),
			 14);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_cases),
	    cmocka_unit_test(test_code_ends_nothing),
	};

	return cmocka_run_group_tests(tests, load, release) ? 1 : 0;
}
