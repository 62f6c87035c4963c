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

/* The old text, a line end when it lacks one, and what was made. */
static int append(struct sitting *s, const char *path, struct uk_error *error)
{
	CLEANUP_STRING char *old = NULL;
	struct out text;
	size_t len = 0;
	int failed;

	if (access(path, F_OK) == 0 &&
	    uk_file_read(path, FILE_MOST, &old, &len, error))
		return -1;
	out_init(&text, OUT_MEMORY);
	if (old) {
		out_add(&text, old, len);
		if (len && old[len - 1] != '\n')
			out_addc(&text, '\n');
	}
	sitting_write(s, &text, mark_for(path));
	if (text.error)
		snprintf(error->text, sizeof(error->text), "%s",
			 strerror(text.error));
	failed =
	    text.error || uk_file_replace(path, text.bytes, text.len, error);
	out_release(&text);
	return failed;
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
	if (append(s, path, &error))
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
			  "  4 nog een zin        5 indicatoren en bewijs     "
			  "Enter: klaar\n",
			  "\n  1 print the sentence   2 add it to a file   "
			  "3 change something\n"
			  "  4 another sentence     5 indicators, evidence   "
			  "Enter: done\n"));
}

/* The whole item, and what there is to say of it. */
static void show_item(struct sitting *s)
{
	struct out *o = &s->program->out;
	struct out text;

	if (!s->item.count)
		return;
	out_init(&text, OUT_MEMORY);
	sitting_write(s, &text, "");
	out_addc(o, '\n');
	out_add(o, text.bytes, text.len);
	out_flush(o);
	(void)item_check(s->program->session, text.bytes, text.len);
	out_release(&text);
}

enum sitting_choice sitting_choose(struct sitting *s)
{
	struct out *o = &s->program->out;
	const char *answer;
	bool stays;

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
			sitting_write(s, o, "");
			break;
		case '2':
			if (!save(s))
				return SITTING_STOP;
			break;
		case '3':
			return SITTING_CHANGE;
		case '4':
			return SITTING_ANEW;
		case '5':
			stays = sitting_lines(s);
			show_item(s);
			if (!stays)
				return SITTING_STOP;
			break;
		case '\0':
			return SITTING_STOP;
		}
	}
}
