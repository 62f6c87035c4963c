/* SPDX-License-Identifier: Apache-2.0 */
/* UTF-8: what passes the door keeps its promises; NFC is stable, its map leads
 * back, folding stays valid and in its room. */
#include "base.h"

#include "fuzz.h"
#include "utf8.h"

static void check(bool right)
{
	if (!right)
		abort();
}

static void check_map(const struct buf *map, size_t len, size_t out)
{
	size_t count = map->len / sizeof(struct utf8_stretch);
	struct utf8_stretch s, before = {0};

	for (size_t i = 0; i < count; i++) {
		memcpy(&s, map->bytes + i * sizeof(s), sizeof(s));
		check(s.at < out && s.from < len);
		check(!i ? !s.at && !s.from
			 : s.at > before.at && s.from > before.from);
		before = s;
	}
}

static void check_nfc(const char *bytes, size_t len)
{
	CLEANUP_BUF struct buf out = BUF_INIT;
	CLEANUP_BUF struct buf map = BUF_INIT;

	check(!utf8_nfc(bytes, len, &out, &map));
	check(!utf8_check(out.bytes, out.len, NULL));
	check_map(&map, len, out.len);
	if (utf8_is_nfc(bytes, len))
		check(out.len == len && !memcmp(out.bytes, bytes, len));
}

static void check_fold(const char *bytes, size_t len)
{
	char *out = malloc(UTF8_FOLD_ROOM(len) + 1);
	size_t end;

	check(out != NULL);
	end = utf8_fold(bytes, len, out);
	check(end <= UTF8_FOLD_ROOM(len) && !utf8_check(out, end, NULL));
	free(out);
}

static void check_steps(const char *bytes, size_t len)
{
	size_t at = 0, count = 0;

	while (at < len) {
		size_t start = at, back;
		uint32_t c = utf8_next(bytes, len, &at);

		back = at;
		check(utf8_previous(bytes, &back) == c && back == start);
		count++;
	}
	check(at == len && utf8_count(bytes, len) == count);
	check(utf8_count_utf16(bytes, len) >= count);
}

int LLVMFuzzerTestOneInput(const uint8_t *input, size_t len)
{
	const char *bytes = (const char *)input;
	size_t bad = len;

	if (utf8_check(bytes, len, &bad)) {
		check(bad < len && !utf8_check(bytes, bad, NULL));
		len = bad;
	}
	check_nfc(bytes, len);
	check_fold(bytes, len);
	check_steps(bytes, len);
	return 0;
}
