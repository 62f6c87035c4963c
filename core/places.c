/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <errno.h>
#include <grp.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

#include "places.h"

static char *join(const char *folder, const char *between, const char *name)
{
	size_t size = strlen(folder) + strlen(between) + strlen(name) + 1;
	char *path = malloc(size);

	if (path)
		(void)snprintf(path, size, "%s%s%s", folder, between, name);
	return path;
}

/* In the folder that a variable names, else one of the home folder. */
static char *place_of(const char *variable, const char *usual, const char *name)
{
	const char *folder = secure_getenv(variable);
	const char *home = secure_getenv("HOME");

	if (folder && folder[0] == '/')
		return join(folder, "/uitkomst/", name);
	if (home && home[0] == '/')
		return join(home, usual, name);
	return NULL;
}

char *places_config(const char *name)
{
	return place_of("XDG_CONFIG_HOME", "/.config/uitkomst/", name);
}

char *places_cache(const char *name)
{
	return place_of("XDG_CACHE_HOME", "/.cache/uitkomst/", name);
}

/* A user's private group: it has his name, is his own, and has no other
 * members. */
static bool is_private_group(gid_t gid, uid_t uid)
{
	const struct passwd *user = getpwuid(uid);
	const struct group *group = getgrgid(gid);

	if (!user || !group || user->pw_gid != gid ||
	    strcmp(user->pw_name, group->gr_name))
		return false;
	for (char **member = group->gr_mem; *member; member++)
		if (strcmp(*member, user->pw_name))
			return false;
	return true;
}

static int trust_one(const char *path, const struct stat *st,
		     struct uk_error *error)
{
	if (st->st_uid != 0 && st->st_uid != geteuid())
		return error_set(error, "%s is van een andere gebruiker",
				 "%s belongs to another user", path);
	if (st->st_mode & S_IWOTH ||
	    (st->st_mode & S_IWGRP &&
	     !is_private_group(st->st_gid, st->st_uid)))
		return error_set(error,
				 "anderen mogen %s veranderen; doe eerst "
				 "chmod go-w",
				 "others may change %s; do chmod go-w first",
				 path);
	return 0;
}

static int trust_folder(char *path, struct uk_error *error)
{
	char *slash = strrchr(path, '/');
	struct stat st;

	slash[slash == path ? 1 : 0] = '\0';
	if (stat(path, &st))
		return error_set(error, "%s kan niet worden gelezen: %s",
				 "%s cannot be read: %s", path,
				 strerror(errno));
	return trust_one(path, &st, error);
}

int places_trust(const char *path, struct uk_error *error)
{
	CLEANUP_STRING char *real = realpath(path, NULL);
	struct stat st;

	if (!real || stat(real, &st))
		return error_set(error, "%s kan niet worden gelezen: %s",
				 "%s cannot be read: %s", path,
				 strerror(errno));
	if (!S_ISREG(st.st_mode))
		return error_set(error, "%s is geen gewoon bestand",
				 "%s is not a regular file", path);
	if (trust_one(real, &st, error))
		return -1;
	return trust_folder(real, error);
}
