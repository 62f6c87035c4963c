/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "nearest.h"

enum { LONGEST = 64 };

void nearest_init(struct nearest *near, const char *word)
{
	near->word = word;
	near->best = NULL;
	near->distance = SIZE_MAX;
}

static char fold(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Rows of the table of distances: the one before the last is needed for a
 * swap, the others for the three edits. */
static size_t distance(const char *a, size_t a_len, const char *b, size_t b_len)
{
	size_t rows[3][LONGEST + 1];
	size_t *before = rows[0], *last = rows[1], *row = rows[2];

	for (size_t j = 0; j <= b_len; j++)
		last[j] = j;
	for (size_t i = 1; i <= a_len; i++) {
		size_t *spare = before;

		row[0] = i;
		for (size_t j = 1; j <= b_len; j++) {
			bool same = fold(a[i - 1]) == fold(b[j - 1]);

			row[j] = least(least(last[j], row[j - 1]) + 1,
				       last[j - 1] + !same);
			if (i > 1 && j > 1 &&
			    fold(a[i - 1]) == fold(b[j - 2]) &&
			    fold(a[i - 2]) == fold(b[j - 1]))
				row[j] = least(row[j], before[j - 2] + 1);
		}
		before = last;
		last = row;
		row = spare;
	}
	return last[b_len];
}

void nearest_offer(struct nearest *near, const char *name)
{
	size_t a_len = strlen(near->word), b_len = strlen(name);
	size_t edits;

	if (a_len > LONGEST || b_len > LONGEST)
		return;
	edits = distance(near->word, a_len, name, b_len);
	if (edits > (a_len > b_len ? a_len : b_len) / 3)
		return;
	if (edits < near->distance) {
		near->distance = edits;
		near->best = name;
	}
}
