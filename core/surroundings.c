/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <fcntl.h>
#include <locale.h>
#include <sys/stat.h>
#include <unistd.h>

#include "error.h"
#include "surroundings.h"

void surroundings_keep(struct surroundings *s)
{
	const char *locale = setlocale(LC_ALL, NULL);

	fflush(stdout);
	s->out = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 0);
	if (s->out >= 0)
		dup2(STDERR_FILENO, STDOUT_FILENO);
	s->folder = open(".", O_PATH | O_DIRECTORY | O_CLOEXEC);
	s->locale = locale ? strdup(locale) : NULL;
}

static void restore_out(struct surroundings *s)
{
	fflush(stdout);
	if (s->out < 0)
		return;
	dup2(s->out, STDOUT_FILENO);
	close(s->out);
}

static bool restore_folder(struct surroundings *s)
{
	struct stat before, after;
	bool moved;

	if (s->folder < 0)
		return false;
	moved = fstat(s->folder, &before) == 0 &&
		(stat(".", &after) || before.st_ino != after.st_ino ||
		 before.st_dev != after.st_dev);
	if (moved && fchdir(s->folder))
		perror("uitkomst");
	close(s->folder);
	return moved;
}

static bool restore_locale(struct surroundings *s)
{
	const char *now = setlocale(LC_ALL, NULL);
	bool changed = s->locale && now && strcmp(now, s->locale);

	if (changed)
		setlocale(LC_ALL, s->locale);
	free(s->locale);
	return changed;
}

const char *surroundings_restore(struct surroundings *s)
{
	bool moved = restore_folder(s);
	bool changed = restore_locale(s);

	restore_out(s);
	if (moved)
		return tr("de huidige map", "the current folder");
	return changed ? tr("de taalinstelling", "the locale") : NULL;
}
