/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <errno.h>

#include "options.h"

const struct option options_common[] = {
    VALUE("lang", OPTION_TEXT, lang, WORDS("TAAL", "LANG"), "nl|en",
	  WORDS("taal van het programma: nl of en",
		"language of the program: nl or en")),
    VALUE("model", OPTION_TEXT, model, WORDS("MODEL", NULL), NULL,
	  WORDS("model van een leeruitkomst (anders: tuning)",
		"model of an outcome (else: tuning)")),
    VALUE("rules", OPTION_TEXT, rules, WORDS("REGELS", "RULES"), NULL,
	  WORDS("default, all, of een lijst: bloom,nvao.hedge=off",
		"default, all, or a list: bloom,nvao.hedge=off")),
    VALUE("settings", OPTION_TEXT, settings, WORDS("BESTAND", "FILE"), NULL,
	  WORDS("instellingen (anders: .uitkomst.json, omhoog gezocht)",
		"settings (else: .uitkomst.json, searched upward)")),
    VALUE("plugin-dir", OPTION_DIR, plugin_dirs, WORDS("MAP", "DIR"), NULL,
	  WORDS("laad ook de plugins uit deze map",
		"load the plugins of DIR too")),
    VALUE("jobs", OPTION_NUMBER, jobs, WORDS("N", NULL), NULL,
	  WORDS("zoveel taken tegelijk (anders: per processor een)",
		"work on N things at once (else: one per processor)")),
    FLAG("verbose", verbose,
	 WORDS("vertel wat er gebeurt, op standaardfout",
	       "tell what happens, on standard error")),
    FLAG("no-color", no_color,
	 WORDS("geen kleuren (net als NO_COLOR=1)",
	       "no colours (like NO_COLOR=1)")),
    FLAG("help", help, WORDS("deze hulp", "this help")),
    {NULL},
};

static const struct option *find(const struct option *table, const char *name,
				 size_t len)
{
	for (; table && table->name; table++)
		if (strlen(table->name) == len &&
		    memcmp(table->name, name, len) == 0)
			return table;
	return NULL;
}

static bool is_choice(const char *choices, const char *value)
{
	size_t len = strlen(value);

	for (const char *c = choices; *c; c += *c == '|') {
		size_t n = strcspn(c, "|");

		if (n == len && memcmp(c, value, n) == 0)
			return true;
		c += n;
	}
	return false;
}

static int set_number(unsigned *to, const char *name, const char *value)
{
	char *end = NULL;
	unsigned long number;

	errno = 0;
	number = strtoul(value, &end, 10);
	if (errno || end == value || *end || *value == '-' || number < 1 ||
	    number > 1024) {
		complain("--%s: '%s' is geen getal van 1 tot en met 1024",
			 "--%s: '%s' is no number from 1 to 1024", name, value);
		return -1;
	}
	*to = (unsigned)number;
	return 0;
}

static int add_dir(const char **dirs, const char *value)
{
	for (size_t i = 0; i < OPTIONS_DIRS; i++)
		if (!dirs[i]) {
			dirs[i] = value;
			return 0;
		}
	complain("--plugin-dir: hoogstens %d mappen",
		 "--plugin-dir: at most %d folders", OPTIONS_DIRS);
	return -1;
}

static int set(struct options *o, const struct option *option,
	       const char *value)
{
	char *to = (char *)o + option->offset;

	if (option->choices && !is_choice(option->choices, value)) {
		complain("--%s: '%s' bestaat niet; kies uit %s",
			 "--%s: there is no '%s'; choose from %s", option->name,
			 value, option->choices);
		return -1;
	}
	switch (option->kind) {
	case OPTION_FLAG:
		*(bool *)to = true;
		return 0;
	case OPTION_TEXT:
		*(const char **)(void *)to = value;
		return 0;
	case OPTION_NUMBER:
		return set_number((unsigned *)(void *)to, option->name, value);
	case OPTION_DIR:
		return add_dir((const char **)(void *)to, value);
	case OPTION_SLOT:
		break;
	}
	return -1;
}

struct known {
	const struct option *own;
	const char *const *more;
};

static const char *known_option(void *closure, size_t i)
{
	const struct known *k = closure;
	const struct option *table = options_common;

	for (int pass = 0; pass < 2; pass++, table = k->own)
		for (; table && table->name; table++)
			if (!(k->more && table->kind == OPTION_SLOT) && !i--)
				return table->name;
	for (const char *const *more = k->more; more && *more; more++)
		if (!i--)
			return *more;
	return NULL;
}

enum status options_unknown(const char *name, const struct option *own,
			    const char *const *more)
{
	struct known known = {own, more};
	const char *near = nearest(name, known_option, &known);

	if (near)
		return complain("onbekende optie --%s; bedoel je --%s?",
				"unknown option --%s; did you mean --%s?", name,
				near);
	return complain("onbekende optie --%s; 'uitkomst help' toont ze",
			"unknown option --%s; see 'uitkomst help'", name);
}

static int lacks_value(const char *name)
{
	complain("--%s: hier hoort een waarde achter",
		 "--%s: a value must follow", name);
	return -1;
}

static int add_slot(struct options *o, const char *name, const char *value)
{
	if (o->slot_count == OPTIONS_SLOTS) {
		complain("te veel onderdelen", "too many parts");
		return -1;
	}
	o->slots[o->slot_count++] = (struct uk_slot_text){name, value};
	return 0;
}

/* Reads one option that starts at argv[*at]; cuts "--name=value" in two. */
static int read_option(struct options *o, const struct option *own, bool slots,
		       char **argv, int *at)
{
	char *name = argv[*at] + 2;
	size_t len = strcspn(name, "=");
	char *value = name[len] ? name + len + 1 : NULL;
	const struct option *option = find(own, name, len);

	if (!option)
		option = find(options_common, name, len);
	name[len] = '\0';
	if (!option && !slots) {
		options_unknown(name, own, NULL);
		return -1;
	}
	if (option && option->kind == OPTION_FLAG) {
		if (!value)
			return set(o, option, "");
		complain("--%s: hier hoort geen waarde bij",
			 "--%s: takes no value", name);
		return -1;
	}
	if (!value && !(value = argv[*at + 1]))
		return lacks_value(name);
	if (value == argv[*at + 1])
		++*at;
	if (!option || option->kind == OPTION_SLOT)
		return add_slot(o, name, value);
	return set(o, option, value);
}

int options_read(struct options *o, const struct option *own, bool slots,
		 int argc, char **argv)
{
	bool ended = false;

	o->arguments = argv;
	for (int i = 0; i < argc; i++) {
		const char *word = argv[i];

		if (ended || word[0] != '-' || !word[1]) {
			o->arguments[o->argument_count++] = argv[i];
		} else if (strcmp(word, "--") == 0) {
			ended = true;
		} else if (strcmp(word, "-h") == 0) {
			o->help = true;
		} else if (word[1] != '-') {
			options_unknown(word + 1, own, NULL);
			return -1;
		} else if (read_option(o, own, slots, argv, &i)) {
			return -1;
		}
	}
	o->arguments[o->argument_count] = NULL;
	return 0;
}
