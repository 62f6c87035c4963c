/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "command.h"

enum { COLUMN = 25 }; /* where the explanation of an option starts */

static void pad(struct out *o, size_t used, size_t column)
{
	do {
		out_addc(o, ' ');
	} while (++used < column);
}

void help_program(struct out *o)
{
	out_adds(o, uk_tr("Gebruik: uitkomst OPDRACHT [OPTIE ...] "
			  "[BESTAND ...]\n\n"
			  "Helpt leeruitkomsten te schrijven en kijkt ze na."
			  "\n\n",
			  "Usage: uitkomst COMMAND [OPTION ...] [FILE ...]\n\n"
			  "Helps to write Dutch learning outcomes and checks "
			  "them.\n\n"));
	for (const struct command *c = commands; c->name; c++) {
		out_addf(o, "  %s", c->name);
		pad(o, 2 + strlen(c->name), 13);
		out_addf(o, "%s\n", words_say(c->summary));
	}
	out_adds(o, uk_tr("\n'uitkomst help OPDRACHT' vertelt meer, "
			  "'uitkomst --version' de versie.\n"
			  "Begin met: uitkomst compose\n",
			  "\n'uitkomst help COMMAND' tells more, "
			  "'uitkomst --version' the version.\n"
			  "Start with: uitkomst compose\n"));
}

static void help_row(struct out *o, const char *name, const char *value,
		     const char *text)
{
	size_t used = strlen(name) + 4;

	out_addf(o, "  --%s%s%s", name, *value ? " " : "", value);
	used += *value ? strlen(value) + 1 : 0;
	pad(o, used, COLUMN);
	out_addf(o, "%s\n", text);
}

static void help_options(struct out *o, const struct option *option, bool slots)
{
	for (; option && option->name; option++) {
		if (option->kind == OPTION_SLOT && !slots)
			continue;
		help_row(o, option->name,
			 option->kind == OPTION_FLAG ? ""
						     : words_say(option->value),
			 words_say(option->help));
	}
}

/* The parts of the model that was asked for; false without one, when the
 * table has those that are usual. */
static bool help_slots(struct program *p)
{
	const char *model = p->options.model;
	struct uk_error error = {""};
	struct uk_slot_info slot;
	size_t i = 0;

	if (!model || !p->command->slots || program_session(p, NULL))
		return false;
	for (; uk_model_slot(p->session, model, i, &slot, &error); i++)
		help_row(&p->out, slot.id, uk_tr("TEKST", "TEXT"), slot.label);
	return i > 0;
}

void help_command(struct program *p)
{
	const struct command *c = p->command;
	struct out *o = &p->out;
	const char *arguments = words_say(c->arguments);

	out_addf(o,
		 uk_tr("Gebruik: uitkomst %s [OPTIE ...]%s%s\n",
		       "Usage: uitkomst %s [OPTION ...]%s%s\n"),
		 c->name, *arguments ? " " : "", arguments);
	out_addf(o, "%s\n\n", words_say(c->summary));
	help_options(o, c->options, !help_slots(p));
	if (c->options)
		out_addc(o, '\n');
	help_options(o, options_common, true);
}
