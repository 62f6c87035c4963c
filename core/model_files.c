/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <dirent.h>
#include <errno.h>
#include <sys/stat.h>

#include "model_files.h"
#include "places.h"

enum { ID_MOST = 40 };

static int no_memory(struct uk_error *error)
{
	return error_set(error, "geen geheugen", "out of memory");
}

bool model_file_is_id(const char *id, size_t len)
{
	if (!len || len > ID_MOST || *id < 'a' || *id > 'z')
		return false;
	return strspn(id, "abcdefghijklmnopqrstuvwxyz0123456789_-") >= len;
}

/* ------------------------------------------------------------------------ */

/* Not what "." and editors make; a name that nobody can ask for is told. */
static int is_model(const struct dirent *entry)
{
	const char *end = strrchr(entry->d_name, '.');

	return entry->d_name[0] != '.' && end && strcmp(end, ".json") == 0;
}

static void tell_folder(struct uk_session *s, const char *folder,
			const char *nl, const char *en, const char *what)
{
	char words[1200];

	snprintf(words, sizeof(words), tr("modellen in %s: ", "models in %s: "),
		 folder);
	snprintf(words + strlen(words), sizeof(words) - strlen(words), "%s%s",
		 what, tr(nl, en));
	session_notice(s, words);
}

static int add_file(struct uk_session *s, const char *folder, const char *name)
{
	struct model_file *file = &s->model_files[s->model_file_count];
	size_t len = strlen(name) - strlen(".json");

	if (!model_file_is_id(name, len)) {
		tell_folder(s, folder,
			    ": geef het bestand een naam van kleine letters, "
			    "cijfers, _ en streepjes, zoals mijn-school.json",
			    ": name the file with small letters, digits, _ and "
			    "hyphens, such as my-school.json",
			    name);
		return 0;
	}
	*file = (struct model_file){
	    .id = arena_copy(&s->arena, name, len),
	    .path = arena_printf(&s->arena, "%s/%s", folder, name),
	};
	s->model_file_count++;
	return file->id && file->path ? 0 : -1;
}

/* The files in the folder, in the order of their names. */
static int list_folder(struct uk_session *s, const char *folder)
{
	struct dirent **entries;
	int count = scandir(folder, &entries, is_model, alphasort);
	int done = 0;

	if (count < 0) {
		if (errno != ENOENT)
			tell_folder(s, folder, "", "", strerror(errno));
		return 0;
	}
	if (count > MODEL_FILES_MOST)
		tell_folder(s, folder, "het zijn er te veel",
			    "there are too many of them", "");
	for (int i = 0; i < count; i++) {
		if (i < MODEL_FILES_MOST && !done)
			done = add_file(s, folder, entries[i]->d_name);
		free(entries[i]);
	}
	free(entries);
	return done;
}

/* Beside the settings file of the project. */
static char *project_folder(const struct uk_session *s)
{
	const char *file = s->settings.project;
	const char *slash = file ? strrchr(file, '/') : NULL;
	char *folder = NULL;

	if (!file || asprintf(&folder, "%.*s.uitkomst/models",
			      slash ? (int)(slash - file) + 1 : 0, file) < 0)
		return NULL;
	return folder;
}

/* A file that the command line names; a folder may hold it too. */
static int add_first(struct uk_session *s, const char *path,
		     struct uk_error *error)
{
	CLEANUP_STRING char *real = realpath(path, NULL);
	char *name = real ? strrchr(real, '/') : NULL;

	if (!name)
		return error_set(error, "%s kan niet worden gelezen: %s",
				 "%s cannot be read: %s", path,
				 strerror(errno));
	*name++ = '\0';
	if (strlen(name) <= strlen(".json") || add_file(s, real, name))
		return no_memory(error);
	return s->model_file_count
		   ? 0
		   : error_set(error,
			       "%s: de naam van een model bestaat uit kleine "
			       "letters, cijfers, _ en streepjes",
			       "%s: the name of a model is made of small "
			       "letters, digits, _ and hyphens",
			       path);
}

int model_files_find(struct uk_session *s, const char *first,
		     struct uk_error *error)
{
	CLEANUP_STRING char *project = project_folder(s);
	CLEANUP_STRING char *user = places_config("models");
	const char *shipped = arena_printf(&s->arena, "%s/models", s->datadir);
	const char *const folders[] = {project, user, shipped};

	s->model_files =
	    arena_zero(&s->arena, (ARRAY_SIZE(folders) * MODEL_FILES_MOST + 1) *
				      sizeof(*s->model_files));
	if (!shipped || !s->model_files)
		return no_memory(error);
	if (first && add_first(s, first, error))
		return -1;
	for (size_t i = 0; i < ARRAY_SIZE(folders); i++)
		if (folders[i] && list_folder(s, folders[i]))
			return no_memory(error);
	return 0;
}

bool model_files_bad(const struct uk_session *s, size_t i,
		     struct uk_model_info *info)
{
	for (size_t n = 0; n < s->model_file_count; n++) {
		const struct model_file *file = &s->model_files[n];

		if (!file->why || i--)
			continue;
		*info = (struct uk_model_info){
		    .id = file->id, .path = file->path, .why = file->why};
		return true;
	}
	return false;
}

/* ------------------------------------------------------------------------ */

int model_file_check(const struct model_file *file, struct uk_error *error)
{
	struct stat st;

	if (stat(file->path, &st))
		return error_set(error, "%s kan niet worden gelezen: %s",
				 "%s cannot be read: %s", file->path,
				 strerror(errno));
	if (!S_ISREG(st.st_mode))
		return error_set(error, "%s is geen gewoon bestand",
				 "%s is not a regular file", file->path);
	if (st.st_mode & S_IWOTH)
		return error_set(error,
				 "iedereen mag %s veranderen; doe eerst chmod "
				 "o-w",
				 "everyone may change %s; do chmod o-w first",
				 file->path);
	if (st.st_size > MODEL_FILE_SIZE)
		return error_set(error, "%s is te groot (meer dan %d MB)",
				 "%s is too large (over %d MB)", file->path,
				 MODEL_FILE_SIZE >> 20);
	return 0;
}
