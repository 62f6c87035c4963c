/* SPDX-License-Identifier: Apache-2.0 */
#include "activities.h"

#include <stdlib.h>
#include <string.h>

struct reading {
	struct activities *activities;
	const struct uk_host *host;
	struct uk_call *call;
};

static const struct {
	const char *name;
	uint32_t kind;
} kinds[] = {
    {"attend", ACTIVITY_ATTEND},   {"bare", ACTIVITY_BARE},
    {"event", ACTIVITY_EVENT},	   {"follow", ACTIVITY_FOLLOW},
    {"for", ACTIVITY_FOR},	   {"own", ACTIVITY_OWN},
    {"present", ACTIVITY_PRESENT}, {"source", ACTIVITY_SOURCE},
};

static uint32_t kind_of(struct uk_text name)
{
	for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
		if (strlen(kinds[i].name) == name.len &&
		    memcmp(kinds[i].name, name.bytes, name.len) == 0)
			return kinds[i].kind;
	return 0;
}

static int add(struct reading *r, uint32_t word, uint32_t kind)
{
	struct activities *a = r->activities;

	if (a->count == a->room) {
		size_t room = a->room ? 2 * a->room : 256;
		struct activity_word *grown =
		    realloc(a->words, room * sizeof(*grown));

		if (!grown)
			return r->host->fail(r->call, "geen geheugen");
		a->words = grown;
		a->room = room;
	}
	a->words[a->count++] = (struct activity_word){word, kind};
	return 0;
}

static int read_row(void *closure, const struct uk_text *fields, size_t count)
{
	struct reading *r = closure;
	uint32_t kind = kind_of(fields[0]);
	struct uk_text rest = count == 2 ? fields[1] : fields[0];

	if (count != 2 || !kind)
		return r->host->fail(r->call, "twee kolommen: een bekende "
					      "soort, en woorden");
	while (rest.len) {
		const char *blank = memchr(rest.bytes, ' ', rest.len);
		size_t len = blank ? (size_t)(blank - rest.bytes) : rest.len;
		struct uk_text word = {rest.bytes, len};

		if (len && add(r, r->host->word(r->call, word), kind))
			return -1;
		rest.bytes += len + (blank ? 1 : 0);
		rest.len -= len + (blank ? 1 : 0);
	}
	return 0;
}

static int compare(const void *a, const void *b)
{
	uint32_t x = ((const struct activity_word *)a)->word;
	uint32_t y = ((const struct activity_word *)b)->word;

	return (x > y) - (x < y);
}

/* A word of two kinds has two rows: one entry with both. */
static void join(struct activities *a)
{
	size_t kept = 0;

	for (size_t i = 0; i < a->count; i++) {
		if (kept && a->words[kept - 1].word == a->words[i].word)
			a->words[kept - 1].kinds |= a->words[i].kinds;
		else
			a->words[kept++] = a->words[i];
	}
	a->count = kept;
}

int activities_read(struct activities *activities, const struct uk_host *host,
		    struct uk_call *call)
{
	struct reading r = {activities, host, call};

	*activities = (struct activities){.words = NULL};
	if (host->rows(call, "zelcom/activities.tsv", read_row, &r))
		return -1;
	if (activities->count)
		qsort(activities->words, activities->count,
		      sizeof(*activities->words), compare);
	join(activities);
	return 0;
}

void activities_release(struct activities *activities)
{
	free(activities->words);
}

uint32_t activities_word(const struct activities *activities, uint32_t word)
{
	const struct activity_word key = {word, 0}, *found = NULL;

	if (word && activities->count)
		found = bsearch(&key, activities->words, activities->count,
				sizeof(key), compare);
	return found ? found->kinds : 0;
}

uint32_t activities_of(const struct activities *activities,
		       const struct uk_token *token)
{
	return activities_word(activities, token->word) |
	       activities_word(activities, token->lemma);
}
