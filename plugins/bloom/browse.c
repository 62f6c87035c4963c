/* SPDX-License-Identifier: Apache-2.0 */
#include "browse.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A row of tags; what does not fit is left out whole. */
struct tags {
	char text[512];
	size_t len;
};

__attribute__((format(printf, 2, 3))) static void
tags_add(struct tags *tags, const char *format, ...)
{
	size_t room = sizeof(tags->text) - tags->len;
	va_list values;
	int len;

	va_start(values, format);
	len = vsnprintf(tags->text + tags->len, room, format, values);
	va_end(values);
	if (len > 0 && (size_t)len < room)
		tags->len += (size_t)len;
}

static void add_sources(struct tags *tags, const struct taxonomy *taxonomy,
			const struct taxonomy_entry *entry)
{
	const char *sign = "";
	uint32_t all = 0;

	for (unsigned i = entry->band.low; i <= entry->band.high; i++)
		all |= entry->sources[i];
	tags_add(tags, ";sources=%d;by=", entry->band.sources);
	for (unsigned i = 0; i < taxonomy->source_count; i++)
		if (all >> i & 1) {
			tags_add(tags, "%s%s", sign, taxonomy->sources[i].key);
			sign = " ";
		}
}

static void add_level(struct tags *tags, const struct taxonomy *taxonomy,
		      struct band band)
{
	const struct taxonomy_level *level = &taxonomy->levels[band.low];

	tags_add(tags, "level=%d", band.low);
	if (band.high != band.low)
		tags_add(tags, ";high=%d", band.high);
	tags_add(tags, ";name=%s;english=%s;code=%s", level->nl, level->en,
		 level->code);
}

/* qsort() has no closure: sort copies that know their level and spelling. */
struct place {
	struct uk_text spelling;
	uint16_t entry;
	struct band band;
};

static int place_order(const void *a, const void *b)
{
	const struct place *x = a, *y = b;
	size_t len = x->spelling.len < y->spelling.len ? x->spelling.len
						       : y->spelling.len;
	int order = x->band.low - y->band.low;

	if (!order)
		order = x->band.high - y->band.high;
	if (!order)
		order = memcmp(x->spelling.bytes, y->spelling.bytes, len);
	if (!order)
		order = (x->spelling.len > len) - (y->spelling.len > len);
	return order;
}

/* All entries in order; NULL without memory. Few runs browse, so the order is
 * made here and not when the table is read. */
static struct place *sorted(const struct taxonomy *taxonomy,
			    const struct uk_host *host, struct uk_call *call)
{
	size_t count = taxonomy->entry_count;
	struct place *places =
	    host->memory(call, (count + 1) * sizeof(*places));

	if (!places)
		return NULL;
	for (size_t i = 0; i < count; i++)
		places[i] = (struct place){
		    host->spelling(call, taxonomy->entries[i].word),
		    (uint16_t)i, taxonomy->entries[i].band};
	qsort(places, count, sizeof(*places), place_order);
	return places;
}

int taxonomy_browse(const struct taxonomy *taxonomy, const struct uk_host *host,
		    struct uk_call *call, struct uk_text key, uk_entry_fn each,
		    void *closure)
{
	const struct place *places = sorted(taxonomy, host, call);
	int stop = 0;

	if (!places)
		return host->fail(call, "geen geheugen");
	for (size_t i = 0; i < taxonomy->entry_count && !stop; i++) {
		const struct taxonomy_entry *entry =
		    &taxonomy->entries[places[i].entry];
		struct uk_text form = places[i].spelling;
		struct tags tags = {.len = 0};

		if (form.len < key.len ||
		    (key.len && memcmp(form.bytes, key.bytes, key.len) != 0))
			continue;
		add_level(&tags, taxonomy, entry->band);
		add_sources(&tags, taxonomy, entry);
		stop =
		    each(closure, form, (struct uk_text){tags.text, tags.len});
	}
	return stop;
}
