/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <unistd.h>

#include "sitting.h"

/** Largest file that a sentence is added to. */
#define FILE_MOST ((size_t)64 << 20)

/* In Markdown a line of its own needs a dash before it. */
static const char *mark_for(const char *path)
{
	const char *dot = strrchr(path, '.');

	if (dot && (!strcmp(dot, ".md") || !strcmp(dot, ".markdown")))
		return "- ";
	return "";
}

/* The old text, a line end when it lacks one, the sentence. */
static char *joined(const char *old, size_t len, const char *mark,
		    const char *sentence, size_t *all)
{
	const char *end = len && old[len - 1] != '\n' ? "\n" : "";
	size_t room = len + strlen(end) + strlen(mark) + strlen(sentence) + 2;
	char *text = malloc(room);

	if (!text)
		return NULL;
	if (len)
		memcpy(text, old, len);
	*all = len + (size_t)snprintf(text + len, room - len, "%s%s%s\n", end,
				      mark, sentence);
	return text;
}

static int append(const char *path, const char *sentence,
		  struct uk_error *error)
{
	CLEANUP_STRING char *old = NULL;
	CLEANUP_STRING char *text = NULL;
	size_t len = 0, all = 0;

	if (access(path, F_OK) == 0 &&
	    uk_file_read(path, FILE_MOST, &old, &len, error))
		return -1;
	text = joined(old, len, mark_for(path), sentence, &all);
	return text ? uk_file_replace(path, text, all, error) : -1;
}

/* Asks for a file and adds the sentence to it. False when the person left. */
static bool save(struct sitting *s)
{
	struct out *o = &s->program->out;
	struct uk_error error = {""};
	const char *path;

	path = ask_line(s->ask, uk_tr("  bestand > ", "  file > "), "", NULL,
			NULL);
	if (!path)
		return false;
	if (!*path)
		return true;
	if (append(path, s->sentence, &error))
		out_addf(o, "  %s\n", error.text);
	else
		out_addf(o, uk_tr("  Toegevoegd aan %s.\n", "  Added to %s.\n"),
			 path);
	return true;
}

static void put_menu(struct out *o)
{
	out_adds(o, uk_tr("\n  1 toon de zin kaal   2 zet hem in een bestand   "
			  "3 verander iets\n"
			  "  4 nog een zin        Enter: klaar\n",
			  "\n  1 print the sentence   2 add it to a file   "
			  "3 change something\n"
			  "  4 another sentence     Enter: done\n"));
}

enum sitting_choice sitting_choose(struct sitting *s)
{
	struct out *o = &s->program->out;
	const char *answer;

	out_addc(o, '\n');
	out_flush(o);
	if (sitting_compose(s, true))
		return SITTING_CHANGE;
	for (;;) {
		put_menu(o);
		answer = ask_line(s->ask, "  > ", "", NULL, NULL);
		if (!answer)
			return SITTING_STOP;
		switch (*answer) {
		case '1':
			out_addf(o, "%s\n", s->sentence);
			break;
		case '2':
			if (!save(s))
				return SITTING_STOP;
			break;
		case '3':
			return SITTING_CHANGE;
		case '4':
			return SITTING_ANEW;
		case '\0':
			return SITTING_STOP;
		}
	}
}
