/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "file.h"
#include "kept.h"
#include "places.h"

/* "ukept2", in the byte order of this machine. */
#define MAGIC UINT64_C(0x327470656b75)

/* Behind it the stamp, and on the next cache line the bytes. */
struct head {
	uint64_t magic, stamp, size;
	uint64_t sum; /* of the bytes: they are used without another look */
};

enum { LINE = 64, LANES = 8 };

static size_t start_of(size_t stamp)
{
	return (sizeof(struct head) + stamp + LINE - 1) / LINE * LINE;
}

/* After Fletcher, in lanes that need not wait for each other: the sum tells
 * which bytes there are, the sum of sums also where. */
static uint64_t sum_of(const char *bytes, size_t size)
{
	uint64_t sums[LANES] = {size}, totals[LANES] = {0}, pieces[LANES];
	uint64_t sum = 0;

	for (; size >= sizeof(pieces); size -= sizeof(pieces)) {
		memcpy(pieces, bytes, sizeof(pieces));
		for (size_t i = 0; i < LANES; i++) {
			sums[i] += pieces[i];
			totals[i] += sums[i];
		}
		bytes += sizeof(pieces);
	}
	while (size--)
		sums[0] = sums[0] * 257 + (unsigned char)*bytes++;
	for (size_t i = 0; i < LANES; i++)
		sum =
		    (sum ^ sums[i]) * UINT64_C(0x9e3779b97f4a7c15) + totals[i];
	return sum;
}

void kept_stamp(struct buf *stamp, const char *path)
{
	struct stat st;

	buf_addf(stamp, "%s", path);
	if (!stat(path, &st))
		buf_addf(stamp, " %jd %jd.%09ld %jd.%09ld %ju.%ju",
			 (intmax_t)st.st_size, (intmax_t)st.st_mtim.tv_sec,
			 st.st_mtim.tv_nsec, (intmax_t)st.st_ctim.tv_sec,
			 st.st_ctim.tv_nsec, (uintmax_t)st.st_dev,
			 (uintmax_t)st.st_ino);
	buf_addc(stamp, '\n');
}

/* Ours, and nobody else can have written it. */
static bool trusted(const struct stat *st)
{
	return S_ISREG(st->st_mode) && st->st_uid == geteuid() &&
	       !(st->st_mode & (S_IWGRP | S_IWOTH));
}

static bool fits(const struct kept *k, const struct buf *stamp)
{
	const struct head *head = k->map;
	size_t start = start_of(stamp->len);

	return k->map_size >= start && head->magic == MAGIC &&
	       head->stamp == stamp->len && head->size == k->map_size - start &&
	       memcmp(head + 1, stamp->bytes, stamp->len) == 0 &&
	       head->sum == sum_of((const char *)k->map + start, head->size);
}

static int map(struct kept *k, int fd, const struct buf *stamp)
{
	struct stat st;

	if (fstat(fd, &st) || !trusted(&st) ||
	    st.st_size < (off_t)sizeof(struct head))
		return -1;
	k->map_size = (size_t)st.st_size;
	k->map =
	    mmap(NULL, k->map_size, PROT_READ | PROT_WRITE, MAP_PRIVATE, fd, 0);
	if (k->map == MAP_FAILED)
		k->map = NULL;
	if (!k->map || !fits(k, stamp))
		return -1;
	k->bytes = (char *)k->map + start_of(stamp->len);
	k->size = k->map_size - start_of(stamp->len);
	return 0;
}

int kept_read(struct kept *k, const char *name, const struct buf *stamp)
{
	CLEANUP_STRING char *path = places_cache(name);
	int fd, failed;

	*k = (struct kept){NULL, 0, NULL, 0};
	if (!path || stamp->failed)
		return -1;
	fd = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
	if (fd < 0)
		return -1;
	failed = map(k, fd, stamp);
	close(fd);
	if (failed)
		kept_release(k);
	return failed;
}

void kept_release(struct kept *k)
{
	if (k->map)
		munmap(k->map, k->map_size);
	*k = (struct kept){NULL, 0, NULL, 0};
}

/* Makes the last two folders of the path: ~/.cache and ours in it. */
static void make_folders(char *path)
{
	char *cuts[2] = {NULL, NULL};

	for (int i = 0; i < 2; i++) {
		cuts[i] = strrchr(path, '/');
		if (cuts[i])
			*cuts[i] = '\0';
	}
	for (int i = 2; i--;)
		if (cuts[i]) {
			if (*path)
				(void)mkdir(path, S_IRWXU);
			*cuts[i] = '/';
		}
}

int kept_write(const char *name, const struct buf *stamp,
	       const struct buf *bytes)
{
	const struct head head = {
	    .magic = MAGIC,
	    .stamp = stamp->len,
	    .size = bytes->len,
	    .sum = sum_of(bytes->bytes, bytes->len),
	};
	CLEANUP_STRING char *path = places_cache(name);
	CLEANUP_BUF struct buf all = BUF_INIT;
	struct uk_error error = {""};

	if (!path || stamp->failed || bytes->failed)
		return -1;
	make_folders(path);
	buf_add(&all, (const char *)&head, sizeof(head));
	buf_add(&all, stamp->bytes, stamp->len);
	while (all.len % LINE && !all.failed)
		buf_addc(&all, '\0');
	buf_add(&all, bytes->bytes, bytes->len);
	if (all.failed || file_replace(path, all.bytes, all.len, &error))
		return -1;
	/* Where the mask of the user lets a group write. */
	return chmod(path, S_IRUSR | S_IWUSR);
}
