/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "verdicts.h"

enum {
	STORED_SLOTS = 1 << 19, /* of the largest file */
	LEAST_SLOTS = 1 << 10,
	PROBES = 256 /* a damaged file may have no empty slot */
};

/* Turns the hash of a right word into that of a wrong one; not in the low
 * half, where its place in the table comes from. */
#define WRONG (UINT64_C(0xa5c396b4) << 32)

/* "uspell1", in the byte order of this machine. */
#define MAGIC UINT64_C(0x316c6c65707375)

struct head {
	uint64_t magic, key, slots, words;
	uint64_t unused[4]; /* the slots start on a cache line */
};

static void table_close(struct verdicts_table *table)
{
	if (table->map)
		munmap(table->map, table->size);
	*table = (struct verdicts_table){0};
}

/* Ours, and nobody else can have written it. */
static bool trusted(const struct stat *st)
{
	return S_ISREG(st->st_mode) && st->st_uid == geteuid() &&
	       !(st->st_mode & (S_IWGRP | S_IWOTH));
}

static bool fits(const struct head *head, size_t size, uint64_t key)
{
	return head->magic == MAGIC && head->key == key &&
	       head->slots >= LEAST_SLOTS && head->slots <= STORED_SLOTS &&
	       !(head->slots & (head->slots - 1)) &&
	       size == sizeof(*head) + head->slots * sizeof(uint64_t);
}

static void table_map(struct verdicts_table *table, int fd, uint64_t key)
{
	struct stat st;
	const struct head *head;

	if (fstat(fd, &st) || !trusted(&st) ||
	    st.st_size < (off_t)sizeof(*head))
		return;
	table->size = (size_t)st.st_size;
	table->map = mmap(NULL, table->size, PROT_READ, MAP_PRIVATE, fd, 0);
	if (table->map == MAP_FAILED) {
		table->map = NULL;
		return;
	}
	head = table->map;
	if (!fits(head, table->size, key)) {
		table_close(table);
		return;
	}
	table->slots = (const uint64_t *)(head + 1);
	table->mask = head->slots - 1;
}

/* Leaves the table empty when there is no good file. */
static void table_open(struct verdicts_table *table, const char *path,
		       uint64_t key)
{
	int fd = -1;

	*table = (struct verdicts_table){0};
	if (path)
		fd = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
	if (fd < 0)
		return;
	table_map(table, fd, key);
	close(fd);
}

int verdicts_open(struct verdicts *verdicts, const char *path, uint64_t key)
{
	*verdicts = (struct verdicts){.key = key};
	verdicts->fresh = calloc(VERDICTS_SLOTS, sizeof(*verdicts->fresh));
	if (path)
		verdicts->path = strdup(path);
	if (!verdicts->fresh || (path && !verdicts->path)) {
		verdicts_release(verdicts);
		return -1;
	}
	table_open(&verdicts->stored, path, key);
	return 0;
}

void verdicts_release(struct verdicts *verdicts)
{
	table_close(&verdicts->stored);
	free(verdicts->fresh);
	free(verdicts->path);
	verdicts->fresh = NULL;
	verdicts->path = NULL;
}

static enum verdict compare(uint64_t slot, uint64_t hash)
{
	if (slot == hash)
		return VERDICT_RIGHT;
	return slot == (hash ^ WRONG) ? VERDICT_WRONG : VERDICT_NONE;
}

static enum verdict find_stored(const struct verdicts_table *table,
				uint64_t hash)
{
	size_t at = verdicts_place(hash, table->mask);

	for (int i = 0; i < PROBES && table->slots[at]; i++) {
		enum verdict verdict = compare(table->slots[at], hash);

		if (verdict)
			return verdict;
		at = (at + 1) & table->mask;
	}
	return VERDICT_NONE;
}

static uint64_t load(const _Atomic uint64_t *slot)
{
	return atomic_load_explicit(slot, memory_order_relaxed);
}

static enum verdict find_fresh(const struct verdicts *verdicts, uint64_t hash)
{
	size_t at = verdicts_place(hash, VERDICTS_SLOTS - 1);
	uint64_t slot;

	for (int i = 0; i < PROBES; i++) {
		slot = load(&verdicts->fresh[at]);
		if (!slot)
			break;
		if (compare(slot, hash))
			return compare(slot, hash);
		at = (at + 1) & (VERDICTS_SLOTS - 1);
	}
	return VERDICT_NONE;
}

enum verdict verdicts_find(const struct verdicts *verdicts, uint64_t hash)
{
	enum verdict verdict = VERDICT_NONE;

	if (verdicts->stored.slots)
		verdict = find_stored(&verdicts->stored, hash);
	return verdict ? verdict : find_fresh(verdicts, hash);
}

/* Other threads may be adding: what they lose is judged again. */
static void start_anew(struct verdicts *verdicts)
{
	size_t count = atomic_load(&verdicts->count);

	if (count < VERDICTS_FRESH ||
	    !atomic_compare_exchange_strong(&verdicts->count, &count, 0))
		return;
	for (size_t i = 0; i < VERDICTS_SLOTS; i++)
		atomic_store_explicit(&verdicts->fresh[i], 0,
				      memory_order_relaxed);
}

void verdicts_add(struct verdicts *verdicts, uint64_t hash, bool right)
{
	size_t at = verdicts_place(hash, VERDICTS_SLOTS - 1);
	uint64_t slot, want = right ? hash : hash ^ WRONG;

	start_anew(verdicts);
	for (int i = 0; i < PROBES; i++) {
		slot = 0;
		if (atomic_compare_exchange_strong(&verdicts->fresh[at], &slot,
						   want)) {
			atomic_fetch_add(&verdicts->count, 1);
			return;
		}
		if (compare(slot, hash))
			return;
		at = (at + 1) & (VERDICTS_SLOTS - 1);
	}
}

/* ------------------------------------------------------------------------ */
/* Saving.                                                                  */

/* A table in the making. */
struct draft {
	struct head head;
	uint64_t *slots;
};

static void draft_put(struct draft *draft, uint64_t slot)
{
	size_t mask = draft->head.slots - 1;
	size_t at = verdicts_place(slot, mask);

	if (draft->head.words >= VERDICTS_STORED)
		return;
	for (int i = 0; i < PROBES; i++, at = (at + 1) & mask) {
		if (draft->slots[at] == slot ||
		    draft->slots[at] == (slot ^ WRONG))
			return;
		if (!draft->slots[at]) {
			draft->slots[at] = slot;
			draft->head.words++;
			return;
		}
	}
}

/* What this run judged goes first: it stays when there is not room for all. */
static void draft_fill(struct draft *draft, const struct verdicts *verdicts,
		       const struct verdicts_table *old)
{
	for (size_t i = 0; i < VERDICTS_SLOTS; i++)
		if (load(&verdicts->fresh[i]))
			draft_put(draft, load(&verdicts->fresh[i]));
	for (size_t i = 0; old->slots && i <= old->mask; i++)
		if (old->slots[i])
			draft_put(draft, old->slots[i]);
}

static size_t slots_for(size_t words)
{
	size_t slots = LEAST_SLOTS;

	while (slots < STORED_SLOTS && slots * 5 / 8 < words)
		slots *= 2;
	return slots;
}

static int write_all(int fd, const void *bytes, size_t size)
{
	const char *at = bytes;
	ssize_t n;

	while (size) {
		n = write(fd, at, size);
		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return -1;
		at += n;
		size -= (size_t)n;
	}
	return 0;
}

static size_t stored_words(const struct verdicts_table *table)
{
	const struct head *head = table->map;

	return head ? (size_t)head->words : 0;
}

/* Writes the union of the file at `path` and the words of this run. */
static int write_table(const struct verdicts *verdicts, int fd)
{
	struct verdicts_table old;
	struct draft draft = {.head = {.magic = MAGIC, .key = verdicts->key}};
	size_t words = atomic_load(&verdicts->count);
	int status = -1;

	table_open(&old, verdicts->path, verdicts->key);
	words += stored_words(&old) % (VERDICTS_STORED + 1);
	draft.head.slots = slots_for(words);
	draft.slots = calloc(draft.head.slots, sizeof(*draft.slots));
	if (draft.slots) {
		draft_fill(&draft, verdicts, &old);
		if (!write_all(fd, &draft.head, sizeof(draft.head)))
			status =
			    write_all(fd, draft.slots,
				      draft.head.slots * sizeof(*draft.slots));
	}
	free(draft.slots);
	table_close(&old);
	return status;
}

/* While we waited for the lock, its holder may have renamed the file: what
 * we hold is then the live file, which may not be touched. */
static bool still_there(int fd, const char *path)
{
	struct stat held, named;

	return !fstat(fd, &held) && !lstat(path, &named) &&
	       held.st_ino == named.st_ino && held.st_dev == named.st_dev &&
	       trusted(&held) && held.st_nlink == 1;
}

/* Opens and locks the file that is to be renamed. Waits a little for another
 * run that saves at this moment; then the words are left for the next time. */
static int open_draft(const char *path)
{
	const struct timespec pause = {0, 2000000};

	for (int i = 0; i < 100; i++) {
		int fd =
		    open(path,
			 O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK,
			 S_IRUSR | S_IWUSR);

		if (fd < 0)
			return -1;
		if (!flock(fd, LOCK_EX | LOCK_NB) && still_there(fd, path))
			return fd;
		close(fd);
		nanosleep(&pause, NULL);
	}
	return -1;
}

static int save_through(const struct verdicts *verdicts, const char *draft)
{
	int fd = open_draft(draft), status = -1;

	if (fd < 0)
		return -1;
	/* No fsync: after a power cut the file is whole, absent or of the
	 * wrong size, and the last two only cost time. */
	if (!ftruncate(fd, 0) && !write_table(verdicts, fd))
		status = rename(draft, verdicts->path);
	close(fd);
	return status;
}

/* Makes the last two folders of the path: ~/.cache and ours in it. */
static void make_folders(const char *path)
{
	char folder[4096];
	size_t len = strlen(path);
	int cuts = 0;

	if (len >= sizeof(folder))
		return;
	memcpy(folder, path, len + 1);
	for (size_t i = len; i && cuts < 2; i--)
		if (folder[i] == '/') {
			folder[i] = '\0';
			cuts++;
		}
	for (; cuts; cuts--) {
		(void)mkdir(folder, S_IRWXU);
		folder[strlen(folder)] = '/';
	}
}

int verdicts_save(struct verdicts *verdicts)
{
	char draft[4096];

	if (!verdicts->path || !atomic_load(&verdicts->count))
		return 0;
	if (snprintf(draft, sizeof(draft), "%s.new", verdicts->path) >=
	    (int)sizeof(draft))
		return -1;
	make_folders(verdicts->path);
	return save_through(verdicts, draft);
}

char *verdicts_path(void)
{
	const char *cache = getenv("XDG_CACHE_HOME");
	const char *home = getenv("HOME");
	char path[4096];
	int len = -1;

	if (cache && cache[0] == '/')
		len =
		    snprintf(path, sizeof(path), "%s/uitkomst/spell_nl", cache);
	else if (home && home[0] == '/')
		len = snprintf(path, sizeof(path),
			       "%s/.cache/uitkomst/spell_nl", home);
	return len > 0 && len < (int)sizeof(path) ? strdup(path) : NULL;
}
