/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <limits.h>
#include <sys/stat.h>
#include <unistd.h>

#include "buf.h"
#include "file.h"

/* Names tried for the temporary before giving up. */
enum { TRIES = 100 };

static void close_file(const int *fd)
{
	if (*fd > STDERR_FILENO)
		close(*fd);
}
#define CLEANUP_FILE UK_CLEANUP(close_file)

/* -- Reading -------------------------------------------------------------- */

static int too_large(const char *path, size_t most, struct uk_error *error)
{
	return error_set(error,
			 "%s: groter dan %zu KiB; splits het bestand of geef "
			 "een kleiner deel",
			 "%s: larger than %zu KiB; split the file or give a "
			 "smaller part",
			 path, most / 1024);
}

static int cannot_read(const char *path, struct uk_error *error)
{
	return error_set(error,
			 "%s: niet te lezen (%s); controleer de naam en de "
			 "rechten",
			 "%s: cannot be read (%s); check its name and "
			 "permissions",
			 path, strerror(errno));
}

/* Makes room for what the file says it holds, and one byte to see its end. */
static int expect(int fd, const char *path, size_t most, struct buf *b,
		  struct uk_error *error)
{
	struct stat st;

	if (fstat(fd, &st))
		return cannot_read(path, error);
	if (S_ISDIR(st.st_mode))
		return error_set(error,
				 "%s: is een map; geef een bestand, "
				 "bijvoorbeeld %s/*.md",
				 "%s: is a folder; give a file, such as "
				 "%s/*.md",
				 path, path);
	if (!S_ISREG(st.st_mode))
		return 0;
	if ((uintmax_t)st.st_size > most)
		return too_large(path, most, error);
	buf_grow(b, (size_t)st.st_size + 1);
	return 0;
}

static int read_all(int fd, const char *path, size_t most, struct buf *b,
		    struct uk_error *error)
{
	for (;;) {
		size_t room;
		ssize_t got;

		if (!buf_grow(b, 1))
			return error_set(error, "%s: te weinig geheugen",
					 "%s: out of memory", path);
		room = b->size - b->len - 1;
		if (room > most - b->len + 1)
			room = most - b->len + 1;
		got = read(fd, b->bytes + b->len, room);
		if (!got)
			break;
		if (got > 0)
			b->len += (size_t)got;
		else if (errno != EINTR)
			return cannot_read(path, error);
		if (b->len > most)
			return too_large(path, most, error);
		if (b->len == b->size - 1)
			buf_grow(b, b->len);
	}
	b->bytes[b->len] = '\0';
	return 0;
}

int file_read(const char *path, size_t most, char **bytes, size_t *len,
	      struct uk_error *error)
{
	CLEANUP_FILE int fd = STDIN_FILENO;
	CLEANUP_BUF struct buf b = BUF_INIT;

	*bytes = NULL;
	*len = 0;
	if (most > SSIZE_MAX - 1)
		most = SSIZE_MAX - 1;
	if (strcmp(path, "-") != 0)
		fd = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY);
	if (fd < 0)
		return cannot_read(path, error);
	if (expect(fd, path, most, &b, error) ||
	    read_all(fd, path, most, &b, error))
		return -1;
	*len = b.len;
	*bytes = buf_detach(&b);
	return 0;
}

int uk_file_read(const char *path, size_t most, char **bytes, size_t *len,
		 struct uk_error *error)
{
	return file_read(path, most, bytes, len, error);
}

/* -- Replacing ------------------------------------------------------------ */

static int cannot_write(const char *path, struct uk_error *error)
{
	return error_set(error,
			 "%s: niet te schrijven (%s); wat er stond is niet "
			 "veranderd",
			 "%s: cannot be written (%s); what was there is "
			 "unchanged",
			 path, strerror(errno));
}

/* Opens a new file in `folder` and writes its name to `name`. */
static int open_temporary(const char *folder, mode_t mode, struct buf *name)
{
	int fd = -1;

	for (unsigned i = 0; fd < 0 && i < TRIES; i++) {
		buf_clear(name);
		buf_addf(name, "%s/.uitkomst-%ld-%u.tmp", folder,
			 (long)getpid(), i);
		if (name->failed) {
			errno = ENOMEM;
			return -1;
		}
		fd = open(name->bytes, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC,
			  mode);
		if (fd < 0 && errno != EEXIST)
			return -1;
	}
	return fd;
}

static int write_all(int fd, const char *bytes, size_t len)
{
	while (len) {
		ssize_t put = write(fd, bytes, len);

		if (put < 0 && errno == EINTR)
			continue;
		if (put < 0)
			return -1;
		bytes += put;
		len -= (size_t)put;
	}
	return fsync(fd);
}

/* Gives the new file the mode and, where we may, the owner of the old. The
 * owner comes first, because changing it may take bits from the mode. */
static int dress(int fd, const struct stat *old)
{
	if (fchown(fd, old->st_uid, old->st_gid) && errno != EPERM)
		return -1;
	return fchmod(fd, old->st_mode & 07777);
}

/* The renaming has happened; a folder that cannot be synced (some network
 * file systems) does not undo it. */
static void sync_folder(const char *folder)
{
	CLEANUP_FILE int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

	if (fd >= 0)
		fsync(fd);
}

static int fill(const char *folder, const struct stat *old, const char *bytes,
		size_t len, struct buf *name)
{
	int fd = open_temporary(folder, old ? 0600 : 0666, name);
	int failed;

	if (fd < 0) {
		buf_clear(name);
		return -1;
	}
	failed = write_all(fd, bytes, len) || (old && dress(fd, old));
	if (failed) {
		int cause = errno;

		close(fd);
		errno = cause;
		return -1;
	}
	return close(fd);
}

static int replace(const char *target, const struct stat *old,
		   const char *bytes, size_t len)
{
	CLEANUP_BUF struct buf name = BUF_INIT;
	CLEANUP_STRING char *copy = strdup(target);
	const char *folder;
	int cause;

	if (!copy)
		return -1;
	folder = dirname(copy);
	if (!fill(folder, old, bytes, len, &name) &&
	    !rename(name.bytes, target)) {
		sync_folder(folder);
		return 0;
	}
	cause = errno;
	if (name.len)
		unlink(name.bytes);
	errno = cause;
	return -1;
}

int file_replace(const char *path, const char *bytes, size_t len,
		 struct uk_error *error)
{
	CLEANUP_STRING char *real = realpath(path, NULL);
	struct stat st;
	bool exists = real && !stat(real, &st);

	if (!exists && errno != ENOENT)
		return cannot_write(path, error);
	if (exists && !S_ISREG(st.st_mode))
		return error_set(error, "%s: is geen gewoon bestand",
				 "%s: is not a regular file", path);
	if (replace(exists ? real : path, exists ? &st : NULL, bytes, len))
		return cannot_write(path, error);
	return 0;
}

int uk_file_replace(const char *path, const char *bytes, size_t len,
		    struct uk_error *error)
{
	return file_replace(path, bytes, len, error);
}
