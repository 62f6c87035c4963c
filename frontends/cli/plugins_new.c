/* SPDX-License-Identifier: Apache-2.0 */
/* Starts a plugin: the example, under another name. All is made in a folder
 * that gets its name when it is whole, so nothing stays behind half made. */
#include "base.h"

#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>

#include "plugins.h"

enum { NAME_MOST = 40, FILE_MOST = 1 << 20 };

/* The name of the example: in its files, and in their names. */
static const char example[] = "example";

static const char *const files[] = {
    "Makefile",		 "README.md",
    "example-cases.tsv", "example-formula.json",
    "example-words.tsv", "example.c",
    "example.json",
};

struct making {
	const char *name; /* of the new plugin */
	const char *from; /* folder of the example */
	char *folder; /* the one that is being made */
	struct uk_error error;
};

/* `bytes` with the name of the example replaced; to be released. */
static struct out renamed(const struct making *m, const char *bytes, size_t len)
{
	const char *end = bytes + len, *at;
	struct out to;

	out_init(&to, OUT_MEMORY);
	while ((at = memmem(bytes, (size_t)(end - bytes), example,
			    strlen(example)))) {
		out_add(&to, bytes, (size_t)(at - bytes));
		out_adds(&to, m->name);
		bytes = at + strlen(example);
	}
	out_add(&to, bytes, (size_t)(end - bytes));
	return to;
}

/* FOLDER/FILE, to be freed; NULL without memory. */
static char *path_of(const char *folder, const char *file)
{
	char *path = NULL;

	return asprintf(&path, "%s/%s", folder, file) < 0 ? NULL : path;
}

/* The path of a file of the new plugin; to be freed. */
static char *path_to(const struct making *m, const char *file)
{
	struct out name = renamed(m, file, strlen(file) + 1);
	char *path = name.error ? NULL : path_of(m->folder, name.bytes);

	out_release(&name);
	return path;
}

static int make_file(struct making *m, const char *file)
{
	CLEANUP_STRING char *from = path_of(m->from, file);
	CLEANUP_STRING char *to = path_to(m, file);
	CLEANUP_STRING char *bytes = NULL;
	struct out text;
	size_t len;
	int failed;

	if (!from || !to ||
	    uk_file_read(from, FILE_MOST, &bytes, &len, &m->error))
		return -1;
	text = renamed(m, bytes, len);
	failed =
	    text.error || uk_file_replace(to, text.bytes, text.len, &m->error);
	out_release(&text);
	return failed ? -1 : 0;
}

static void remove_all(const struct making *m)
{
	for (size_t i = 0; i < ARRAY_SIZE(files); i++) {
		CLEANUP_STRING char *path = path_to(m, files[i]);

		if (path)
			unlink(path);
	}
	rmdir(m->folder);
}

/* As any new folder, but never one that others may write: modules are not
 * loaded from such a folder. */
static int open_up(const char *folder)
{
	mode_t mask = umask(0);

	umask(mask);
	return chmod(folder, 0755 & ~mask);
}

static enum status make_all(struct making *m)
{
	int failed = 0;

	for (size_t i = 0; i < ARRAY_SIZE(files) && !failed; i++)
		failed = make_file(m, files[i]);
	if (!failed && !open_up(m->folder) && !rename(m->folder, m->name))
		return STATUS_CLEAN;
	if (!m->error.text[0])
		complain("%s: %s", "%s: %s", m->name, strerror(errno));
	else
		complain_of(NULL, &m->error);
	remove_all(m);
	return STATUS_FAILED;
}

/* The example stands beside the data folder. */
static char *find_example(const struct program *p)
{
	CLEANUP_STRING char *beside =
	    path_of(uk_session_data(p->session), "..");
	char *path = NULL;

	if (!beside || asprintf(&path, "%s/plugins/example", beside) < 0)
		return NULL;
	if (access(path, R_OK) == 0)
		return path;
	free(path);
	return strdup(UK_DATADIR "/../plugins/example");
}

static bool is_name(const char *name)
{
	size_t len = strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789_");

	return name[0] >= 'a' && name[0] <= 'z' && !name[len] &&
	       len <= NAME_MOST;
}

static bool is_taken(const struct program *p, const char *name)
{
	struct uk_plugin_info plugin;

	for (size_t i = 0; uk_plugin_at(p->session, i, &plugin); i++)
		if (plugin.id && strcmp(plugin.id, name) == 0)
			return true;
	return strcmp(name, "uitkomst") == 0;
}

static int check_name(const struct program *p, const char *name)
{
	struct stat st;

	if (!is_name(name))
		complain("'%s' kan geen naam van een plugin zijn; een naam "
			 "begint met een kleine letter en heeft verder kleine "
			 "letters, cijfers en _, hoogstens %d: mijn_school",
			 "'%s' cannot be the name of a plugin; a name opens "
			 "with a small letter and has small letters, digits "
			 "and _ after it, at most %d: my_school",
			 name, NAME_MOST);
	else if (is_taken(p, name))
		complain("er is al een plugin '%s'; kies een andere naam",
			 "there is a plugin '%s' already; choose another name",
			 name);
	else if (lstat(name, &st) == 0)
		complain("hier staat al iets dat %s heet; kies een andere naam "
			 "of een andere map",
			 "there is something called %s here already; choose "
			 "another name or another folder",
			 name);
	else
		return 0;
	return -1;
}

static void tell(struct program *p, const char *name)
{
	out_addf(&p->out,
		 uk_tr("Gemaakt: de map %s. Zo gaat het verder:\n\n"
		       "  cd %s\n"
		       "  make check\n\n"
		       "README.md vertelt wat je waar verandert.\n",
		       "Made: the folder %s. This is how to go on:\n\n"
		       "  cd %s\n"
		       "  make check\n\n"
		       "README.md tells what to change where.\n"),
		 name, name);
}

enum status plugins_new(struct program *p, const char *name)
{
	CLEANUP_STRING char *from = NULL;
	CLEANUP_STRING char *folder = NULL;
	struct making m = {.name = name};
	enum status status;

	if (program_session(p, NULL) || check_name(p, name))
		return STATUS_FAILED;
	from = find_example(p);
	if (!from || asprintf(&folder, "%s.XXXXXX", name) < 0)
		return complain("te weinig geheugen", "out of memory");
	if (!mkdtemp(folder))
		return complain("hier kan ik geen map maken: %s; ga naar een "
				"map waar je mag schrijven",
				"I cannot make a folder here: %s; go to a "
				"folder that you may write",
				strerror(errno));
	m.from = from;
	m.folder = folder;
	status = make_all(&m);
	if (status == STATUS_CLEAN)
		tell(p, name);
	return status;
}
