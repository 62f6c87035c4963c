/* SPDX-License-Identifier: Apache-2.0 */
/* Starts a model that is a file: one that is right, with its explanation in
 * it, under another name. */
#include "base.h"

#include <sys/stat.h>

#include "plugins.h"

enum { NAME_MOST = 40, FILE_MOST = 1 << 20 };

/* The name of the file that people start from, as it stands in it. */
static const char start[] = "start";

static bool is_name(const char *name)
{
	size_t len = strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789_-");

	return name[0] >= 'a' && name[0] <= 'z' && !name[len] &&
	       len <= NAME_MOST;
}

static bool is_taken(const struct program *p, const char *name)
{
	struct uk_model_info model;
	struct uk_plugin_info plugin;

	for (size_t i = 0; uk_model_at(p->session, i, &model); i++)
		if (strcmp(model.id, name) == 0)
			return true;
	for (size_t i = 0; uk_plugin_at(p->session, i, &plugin); i++)
		if (plugin.id && strcmp(plugin.id, name) == 0)
			return true;
	return false;
}

static int check_name(const struct program *p, const char *name,
		      const char *path)
{
	struct stat st;

	if (!is_name(name))
		complain("'%s' kan geen naam van een model zijn; een naam "
			 "begint met een kleine letter en heeft verder kleine "
			 "letters, cijfers, _ en streepjes, hoogstens %d: "
			 "mijn-school",
			 "'%s' cannot be the name of a model; a name opens "
			 "with a small letter and has small letters, digits, "
			 "_ and hyphens after it, at most %d: my-school",
			 name, NAME_MOST);
	else if (is_taken(p, name))
		complain("er is al een model of plugin '%s'; kies een andere "
			 "naam",
			 "there is a model or plugin '%s' already; choose "
			 "another name",
			 name);
	else if (lstat(path, &st) == 0)
		complain("hier staat al een %s; kies een andere naam of een "
			 "andere map",
			 "there is a %s here already; choose another name or "
			 "another folder",
			 path);
	else
		return 0;
	return -1;
}

/* `bytes` with the name replaced where it stands as a text or before ".json";
 * to be released. */
static struct out renamed(const char *bytes, size_t len, const char *name)
{
	const char *end = bytes + len, *at;
	struct out to;

	out_init(&to, OUT_MEMORY);
	while (
	    (at = memmem(bytes, (size_t)(end - bytes), start, strlen(start)))) {
		const char *after = at + strlen(start);
		bool whole = *after == '"' || *after == '.';

		out_add(&to, bytes, (size_t)(at - bytes));
		out_adds(&to, whole ? name : start);
		bytes = after;
	}
	out_add(&to, bytes, (size_t)(end - bytes));
	return to;
}

static int make_file(const struct program *p, const char *name,
		     const char *path, struct uk_error *error)
{
	CLEANUP_STRING char *from = NULL;
	CLEANUP_STRING char *bytes = NULL;
	struct out text;
	size_t len;
	int failed;

	if (asprintf(&from, "%s/formula/%s.json", uk_session_data(p->session),
		     start) < 0 ||
	    uk_file_read(from, FILE_MOST, &bytes, &len, error))
		return -1;
	text = renamed(bytes, len, name);
	failed =
	    text.error || uk_file_replace(path, text.bytes, text.len, error);
	out_release(&text);
	return failed ? -1 : 0;
}

static void tell(struct program *p, const char *path)
{
	out_addf(&p->out,
		 uk_tr("Gemaakt: %s. Zo gaat het verder:\n\n"
		       "  1. Zet erin hoe jullie het doen.\n"
		       "  2. uitkomst plugins test %s\n"
		       "  3. Klopt het? Zet het bestand in .uitkomst/models "
		       "van je project, of in\n"
		       "     ~/.config/uitkomst/models voor jezelf.\n\n"
		       "'man 5 uitkomst-formula' legt alles uit.\n",
		       "Made: %s. This is how to go on:\n\n"
		       "  1. Write in it how you do it.\n"
		       "  2. uitkomst plugins test %s\n"
		       "  3. Is it right? Put the file in .uitkomst/models of "
		       "your project, or in\n"
		       "     ~/.config/uitkomst/models for yourself.\n\n"
		       "'man 5 uitkomst-formula' explains all of it.\n"),
		 path, path);
}

enum status plugins_start(struct program *p, const char *name)
{
	CLEANUP_STRING char *path = NULL;
	struct uk_error error = {""};

	if (asprintf(&path, "%s.json", name) < 0)
		return complain("te weinig geheugen", "out of memory");
	if (program_session(p, NULL) || check_name(p, name, path))
		return STATUS_FAILED;
	if (make_file(p, name, path, &error))
		return complain_of(path, &error);
	tell(p, path);
	return STATUS_CLEAN;
}
