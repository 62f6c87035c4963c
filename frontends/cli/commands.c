/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "command.h"

#define SCOPES "outcome|indicator|evidence|assessment|activity|plain"

/* Options that several commands share. */
#define NO_WORKER                                                              \
	FLAG("no-worker", no_worker,                                           \
	     WORDS("plugins in het programma zelf (om fouten te zoeken)",      \
		   "plugins in the program itself (for debugging)"))
#define FILES                                                                  \
	VALUE("scope", OPTION_TEXT, scope, WORDS("SOORT", "SCOPE"), SCOPES,    \
	      WORDS("alles is dit: outcome, indicator, evidence, ...",         \
		    "all of it is this: outcome, indicator, ...")),            \
	    VALUE("stdin-filename", OPTION_TEXT, stdin_filename,               \
		  WORDS("NAAM", "NAME"), NULL,                                 \
		  WORDS("zo heet wat op standaardinvoer staat",                \
			"what standard input is called")),                     \
	    NO_WORKER
#define SUGGEST                                                                \
	FLAG("suggest", suggest,                                               \
	     WORDS("zoek ook verbeteringen voor spelfouten (kost tijd)",       \
		   "seek corrections for misspellings too (takes time)"))
#define FORMAT                                                                 \
	VALUE("format", OPTION_TEXT, format, WORDS("VORM", "FORMAT"),          \
	      "text|json|jsonl",                                               \
	      WORDS("text (voor mensen), json of jsonl",                       \
		    "text (for people), json or jsonl"))

static const struct option check_options[] = {
    VALUE("format", OPTION_TEXT, format, WORDS("VORM", "FORMAT"),
	  "text|gcc|json|jsonl",
	  WORDS("text (voor mensen), gcc, json of jsonl",
		"text (for people), gcc, json or jsonl")),
    FLAG("jsonl", jsonl,
	 WORDS("JSON Lines in en uit, een leeruitkomst per regel",
	       "JSON Lines in and out, an outcome a line")),
    SUGGEST,
    FILES,
    VALUE("fail-on", OPTION_TEXT, fail_on, WORDS("ERNST", "SEVERITY"),
	  "error|warning|info|hint",
	  WORDS("eindig met 1 vanaf error, warning, info of hint",
		"exit with 1 from error, warning, info or hint on")),
    {NULL},
};

static const struct option fix_options[] = {
    FLAG("diff", diff,
	 WORDS("toon wat er zou veranderen, en verander niets",
	       "show what would change, and change nothing")),
    SUGGEST,
    FILES,
    {NULL},
};

static const struct option parse_options[] = {
    FORMAT,
    FILES,
    {NULL},
};

#define SLOT(name, nl, en)                                                     \
	VALUE(name, OPTION_SLOT, slots, WORDS("TEKST", "TEXT"), NULL,          \
	      WORDS(nl, en))

/* The slots of Tuning; those of other models are known once it is open. */
static const struct option compose_options[] = {
    SLOT("starter", "wie: 'De student' (of niemand: 'Stelt ... op')",
	 "who: 'De student' (or nobody: 'Stelt ... op')"),
    SLOT("verb", "werkwoord, als infinitief: 'ontwerpen'",
	 "verb, its infinitive: 'ontwerpen'"),
    SLOT("type", "soort leeruitkomst", "type of outcome"),
    SLOT("subject", "onderwerp: wat, waarover", "subject: what, about what"),
    SLOT("standard", "standaard: 'volgens NEN 3140'",
	 "standard: 'volgens NEN 3140'"),
    SLOT("context", "context: 'in een zorginstelling'",
	 "context: 'in een zorginstelling'"),
    SLOT("effect", "effect: 'zodat ...' (eronder: --indicator en --bewijs)",
	 "effect: 'zodat ...' (below it: --indicator, --evidence)"),
    VALUE("style", OPTION_TEXT, style, WORDS("STIJL", "STYLE"),
	  "finite|modal|je|infinitive|result",
	  WORDS("finite (analyseert), modal, je, infinitive of result",
		"finite (analyseert), modal, je, infinitive or result")),
    VALUE("order", OPTION_TEXT, order, WORDS("VOLGORDE", "ORDER"), NULL,
	  WORDS("volgorde van het model: context-first",
		"order of the model: context-first")),
    FLAG("jsonl", jsonl,
	 WORDS("JSON Lines in en uit, een zin per regel",
	       "JSON Lines in and out, a sentence a line")),
    {NULL},
};

static const struct option verbs_options[] = {
    VALUE("taxonomy", OPTION_TEXT, taxonomy, WORDS("NAAM", "NAME"), NULL,
	  WORDS("alleen uit deze taxonomie (bloom_revised, ...)",
		"only of this taxonomy (bloom_revised, ...)")),
    VALUE("level", OPTION_NUMBER, level, WORDS("N", NULL), NULL,
	  WORDS("alleen van dit niveau; 1 is het laagste",
		"only of this level; 1 is the lowest")),
    FORMAT,
    {NULL},
};

static const struct option plugins_options[] = {
    FLAG("json", json,
	 WORDS("met new: een model, als een JSON-bestand",
	       "with new: a model, as one JSON file")),
    NO_WORKER,
    {NULL},
};

#define COMMAND(name, most, slots, arguments, summary, options)                \
	{                                                                      \
#name, arguments, summary, options, most, slots, name##_run    \
	}
#define ANY SIZE_MAX

const struct command commands[] = {
    COMMAND(compose, 0, true, WORDS("", NULL),
	    WORDS("bouw een leeruitkomst op, stap voor stap",
		  "build a learning outcome, step by step"),
	    compose_options),
    COMMAND(check, ANY, false, WORDS("[BESTAND ...]", "[FILE ...]"),
	    WORDS("kijk leeruitkomsten na", "check learning outcomes"),
	    check_options),
    COMMAND(fix, ANY, false, WORDS("[BESTAND ...]", "[FILE ...]"),
	    WORDS("voer de veilige verbeteringen door", "apply the safe fixes"),
	    fix_options),
    COMMAND(parse, ANY, false, WORDS("[BESTAND ...]", "[FILE ...]"),
	    WORDS("toon de onderdelen van elke leeruitkomst",
		  "show the parts of each outcome"),
	    parse_options),
    COMMAND(
	verbs, 1, false, WORDS("[BEGIN]", "[PREFIX]"),
	WORDS("blader door werkwoorden, per niveau", "browse verbs, by level"),
	verbs_options),
    COMMAND(conjugate, ANY, false, WORDS("[WERKWOORD ...]", "[VERB ...]"),
	    WORDS("vervoeg werkwoorden", "conjugate verbs"), NULL),
    COMMAND(explain, 1, false, WORDS("[REGEL]", "[RULE]"),
	    WORDS("leg een regel uit, of som de regels op",
		  "explain a rule, or list the rules"),
	    NULL),
    COMMAND(plugins, 2, false,
	    WORDS("[list | info ID | new NAAM | test PAD]",
		  "[list | info ID | new NAME | test PATH]"),
	    WORDS("toon plugins, maak of beproef er een",
		  "show plugins, make or try one"),
	    plugins_options),
    {NULL},
};

static const char *command_name(void *closure UK_UNUSED, size_t i)
{
	return commands[i].name;
}

const struct command *command_find(const char *name)
{
	const char *near;

	for (const struct command *c = commands; c->name; c++)
		if (strcmp(c->name, name) == 0)
			return c;
	near = nearest(name, command_name, NULL);
	if (near)
		complain("onbekende opdracht '%s'; bedoel je '%s'?",
			 "unknown command '%s'; did you mean '%s'?", name,
			 near);
	else
		complain("onbekende opdracht '%s'; 'uitkomst help' toont ze",
			 "unknown command '%s'; see 'uitkomst help'", name);
	return NULL;
}
