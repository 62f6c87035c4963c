/* SPDX-License-Identifier: Apache-2.0 */
/* Runs a fuzz target as a plain test: over each seed, over each seed cut off
 * at every byte, and over seeds joined. With clang's libFuzzer this file
 * stays out: see docs/architecture.md, "Tests". */
#include "base.h"

#include <dirent.h>

#include "buf.h"
#include "file.h"
#include "fuzz.h"

enum { SEED_MOST = 1 << 20, CUTS_MOST = 2000 };

/* A copy, so that a sanitizer sees each byte past the end. */
static void run_copy(const char *bytes, size_t len)
{
	uint8_t *copy = malloc(len ? len : 1);

	if (!copy)
		abort();
	memcpy(copy, bytes, len);
	LLVMFuzzerTestOneInput(copy, len);
	free(copy);
}

static void run_cuts(const struct buf *b)
{
	size_t step = b->len / CUTS_MOST + 1;

	for (size_t len = 0; len < b->len; len += step)
		run_copy(b->bytes, len);
	run_copy(b->bytes, b->len);
}

static int run_seed(const char *folder, const char *name, struct buf *all)
{
	CLEANUP_BUF struct buf path = BUF_INIT;
	CLEANUP_BUF struct buf seed = BUF_INIT;
	struct uk_error error = {0};
	char *bytes;
	size_t len;

	buf_addf(&path, "%s/%s", folder, name);
	if (file_read(path.bytes, SEED_MOST, &bytes, &len, &error)) {
		fprintf(stderr, "%s\n", error.text);
		return -1;
	}
	buf_add(&seed, bytes, len);
	buf_add(all, bytes, len);
	free(bytes);
	run_cuts(&seed);
	return 0;
}

int main(void)
{
	CLEANUP_BUF struct buf all = BUF_INIT;
	DIR *dir = opendir(SEEDS);
	struct dirent *entry;
	int count = 0;

	if (!dir) {
		perror(SEEDS);
		return 1;
	}
	while ((entry = readdir(dir))) {
		if (entry->d_name[0] == '.')
			continue;
		if (run_seed(SEEDS, entry->d_name, &all))
			return 1;
		count++;
	}
	closedir(dir);
	LLVMFuzzerTestOneInput((const uint8_t *)all.bytes, all.len);
	printf("%d seeds\n", count);
	return count ? 0 : 1;
}
