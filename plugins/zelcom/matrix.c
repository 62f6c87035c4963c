/* SPDX-License-Identifier: Apache-2.0 */
#include "matrix.h"

#include <stdlib.h>
#include <string.h>

bool same_text(struct uk_text a, struct uk_text b)
{
	if (a.len != b.len)
		return false;
	for (size_t i = 0; i < a.len; i++) {
		char x = a.bytes[i], y = b.bytes[i];

		if (x >= 'A' && x <= 'Z')
			x = (char)(x - 'A' + 'a');
		if (y >= 'A' && y <= 'Z')
			y = (char)(y - 'A' + 'a');
		if (x != y)
			return false;
	}
	return true;
}

bool item_next(struct uk_text *items, struct uk_text *item)
{
	const char *stop;

	while (items->len && (*items->bytes == ' ' || *items->bytes == ';')) {
		items->bytes++;
		items->len--;
	}
	stop = items->len ? memchr(items->bytes, ';', items->len) : NULL;
	*item = (struct uk_text){
	    items->bytes, stop ? (size_t)(stop - items->bytes) : items->len};
	items->bytes += item->len;
	items->len -= item->len;
	return item->len > 0;
}

/* The first cue that opens with this word or a later one. */
static size_t first_cue(const struct matrix *matrix, uint32_t word)
{
	size_t low = 0, high = matrix->cue_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (matrix->cues[middle].words[0] < word)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static bool is_here(const struct cue *cue, const struct uk_statement *s,
		    uint32_t token)
{
	if (cue->count > s->token_count - token)
		return false;
	for (uint32_t i = 0; i < cue->count; i++)
		if (s->tokens[token + i].word != cue->words[i])
			return false;
	return true;
}

const struct cue *matrix_cue(const struct matrix *matrix,
			     const struct uk_statement *s, uint32_t token)
{
	uint32_t word = s->tokens[token].word;

	if (!word)
		return NULL;
	for (size_t i = first_cue(matrix, word);
	     i < matrix->cue_count && matrix->cues[i].words[0] == word; i++)
		if (is_here(&matrix->cues[i], s, token))
			return &matrix->cues[i];
	return NULL;
}

uint32_t matrix_dimension(const struct matrix *matrix, struct uk_text name)
{
	for (uint32_t i = 0; i < matrix->dimension_count; i++) {
		const struct dimension *d = &matrix->dimensions[i];

		if (same_text(name, text_from(d->id)) ||
		    same_text(name, text_from(d->key)))
			return i;
	}
	return UK_NONE;
}

static uint32_t number_of(struct uk_text text)
{
	uint32_t number = 0;

	if (!text.len || text.len > 2)
		return 0;
	for (size_t i = 0; i < text.len; i++) {
		if (text.bytes[i] < '0' || text.bytes[i] > '9')
			return 0;
		number = 10 * number + (uint32_t)(text.bytes[i] - '0');
	}
	return number;
}

uint32_t matrix_step(const struct dimension *dimension, struct uk_text value)
{
	uint32_t number = number_of(value);

	if (number)
		return number <= dimension->step_count ? number : 0;
	for (uint32_t i = 0; i < dimension->step_count; i++)
		if (same_text(value, text_from(dimension->steps[i])))
			return i + 1;
	return 0;
}

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	       (c >= '0' && c <= '9') || (unsigned char)c >= 0x80;
}

/* Does the text hold the name, as whole words? */
static bool holds(struct uk_text text, struct uk_text name)
{
	for (size_t at = 0; at + name.len <= text.len; at++) {
		struct uk_text here = {text.bytes + at, name.len};
		size_t end = at + name.len;

		if ((!at || !is_letter(text.bytes[at - 1])) &&
		    (end == text.len || !is_letter(text.bytes[end])) &&
		    same_text(here, name))
			return true;
	}
	return false;
}

const struct equal *matrix_equal(const struct matrix *matrix, const char *level)
{
	for (size_t i = 0; level && i < matrix->equal_count; i++) {
		struct uk_text names = matrix->equals[i].names, name;

		while (item_next(&names, &name))
			if (holds(text_from(level), name))
				return &matrix->equals[i];
	}
	return NULL;
}

void matrix_release(struct matrix *matrix)
{
	free(matrix->cues);
	free(matrix->things);
}
