/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include <string.h>

#include "candidates.h"

bool candidates_wants(const struct candidates *list, int cost)
{
	return list->count < CANDIDATES ||
	       cost < list->best[list->count - 1].cost;
}

static void remove_at(struct candidates *list, size_t at)
{
	list->count--;
	memmove(&list->best[at], &list->best[at + 1],
		(list->count - at) * sizeof(list->best[0]));
}

/* False when the same text is there already, as cheap or cheaper. */
static bool make_way(struct candidates *list, const char *text, size_t len,
		     int cost)
{
	for (size_t i = 0; i < list->count; i++) {
		if (list->best[i].len != len ||
		    memcmp(list->best[i].text, text, len))
			continue;
		if (list->best[i].cost <= cost)
			return false;
		remove_at(list, i);
		break;
	}
	if (list->count == CANDIDATES)
		list->count--;
	return true;
}

void candidates_add(struct candidates *list, const char *text, size_t len,
		    int cost)
{
	size_t at = 0;

	if (len >= DICTIONARY_WORD || !candidates_wants(list, cost) ||
	    !make_way(list, text, len, cost))
		return;
	while (at < list->count && list->best[at].cost <= cost)
		at++;
	memmove(&list->best[at + 1], &list->best[at],
		(list->count - at) * sizeof(list->best[0]));
	memcpy(list->best[at].text, text, len);
	list->best[at].text[len] = '\0';
	list->best[at].len = len;
	list->best[at].cost = cost;
	list->count++;
}
