/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <errno.h>
#include <jansson.h>

#include "command.h"
#include "terminal.h"

/* What is told before the session knows the language: the words of --lang,
 * which may stand anywhere, must be in force for the first complaint. */
static void prefer_language(int argc, char **argv)
{
	for (int i = 1; i < argc; i++) {
		const char *lang = NULL;

		if (!argv[i] || strcmp(argv[i], "--") == 0)
			return;
		if (strcmp(argv[i], "--lang") == 0 && i + 1 < argc)
			lang = argv[i + 1];
		else if (strncmp(argv[i], "--lang=", 7) == 0)
			lang = argv[i] + 7;
		if (lang && (!strcmp(lang, "nl") || !strcmp(lang, "en")))
			setenv("UITKOMST_LANG", lang, 1);
	}
}

/* A reader that went away is no news; all else that goes wrong with
 * standard output is. */
static enum status end(struct program *p, enum status status)
{
	int error;

	out_flush(&p->out);
	error = p->out.error;
	out_release(&p->out);
	program_close(p);
	terminal_close();
	if (error == EPIPE)
		return STATUS_FAILED;
	if (error)
		return complain("standaarduitvoer: %s", "standard output: %s",
				strerror(error));
	return status;
}

static enum status help(struct program *p, const char *name)
{
	p->command = name ? command_find(name) : NULL;
	if (name && !p->command)
		return STATUS_FAILED;
	if (name)
		help_command(p);
	else
		help_program(&p->out);
	return STATUS_CLEAN;
}

static enum status run_command(struct program *p, int argc, char **argv)
{
	const struct command *c = command_find(argv[1]);
	struct options *o = &p->options;

	if (!c || options_read(o, c->options, c->slots, argc - 2, argv + 2))
		return STATUS_FAILED;
	p->command = c;
	if (o->help) {
		help_command(p);
		return STATUS_CLEAN;
	}
	if (o->argument_count > c->most)
		return complain("%s: '%s' is te veel; 'uitkomst help %s' "
				"vertelt wat wel kan",
				"%s: '%s' is too much; see 'uitkomst help %s'",
				c->name, o->arguments[c->most], c->name);
	return c->run(p);
}

static enum status run(struct program *p, int argc, char **argv)
{
	const char *first = argc > 1 ? argv[1] : NULL;

	if (!first) {
		complain("wat wil je doen? 'uitkomst help' toont wat er kan",
			 "what shall be done? see 'uitkomst help'");
		return STATUS_FAILED;
	}
	if (!strcmp(first, "--help") || !strcmp(first, "-h"))
		return help(p, NULL);
	if (!strcmp(first, "help"))
		return help(p, argc > 2 ? argv[2] : NULL);
	if (!strcmp(first, "--version")) {
		out_adds(&p->out, "uitkomst " PACKAGE_VERSION "\n");
		return STATUS_CLEAN;
	}
	if (first[0] == '-')
		return complain("de opdracht komt eerst: uitkomst OPDRACHT "
				"%s; 'uitkomst help' toont ze",
				"the command comes first: uitkomst COMMAND "
				"%s; see 'uitkomst help'",
				first);
	return run_command(p, argc, argv);
}

int main(int argc, char **argv)
{
	static struct program program;

	json_object_seed(0); /* before there are threads */
	prefer_language(argc, argv);
	terminal_open();
	out_init(&program.out, 1);
	return (int)end(&program, run(&program, argc, argv));
}
