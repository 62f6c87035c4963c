/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Taxonomies as data: which verb stands on which levels, and who says so.
 * Vague verbs, and what to write instead.
 */
#include "browse.h"
#include "rules.h"

#include <stdlib.h>
#include <string.h>

/* First bloom_revised: the levels of objects.tsv are its levels. */
static const char *const taxonomy_ids[] = {
    "bloom_revised", "bloom_1956", "solo",     "miller", "romiszowski",
    "krathwohl",     "dave",	   "de_block", NULL,
};

enum { TAXONOMIES = sizeof(taxonomy_ids) / sizeof(*taxonomy_ids) - 1 };

struct bloom {
	const struct uk_host *host;
	struct taxonomy taxonomies[TAXONOMIES];
	unsigned told; /* bit n: levels of taxonomy n are reported */
	struct objects objects;
	struct vague vague;
	struct band expected; /* of bloom_revised; sources 0: not set */
	struct phrases phrases;
};

static int taxonomy_number(struct uk_text id)
{
	for (int i = 0; i < TAXONOMIES; i++)
		if (text_is(id, taxonomy_ids[i]))
			return i;
	return -1;
}

/* "bloom_revised, solo" */
static int set_taxonomies(struct bloom *bloom, struct uk_text value)
{
	bloom->told = 0;
	while (value.len) {
		int number = taxonomy_number(text_cut(&value, ','));

		if (number < 0)
			return -1;
		bloom->told |= 1u << number;
	}
	return 0;
}

/* "4" or "4-6" */
static int set_expected(struct bloom *bloom, struct uk_text value)
{
	bool band = value.len && memchr(value.bytes, '-', value.len);
	int low = text_number(text_cut(&value, '-'));
	int high = band ? text_number(value) : low;

	if (low < 1 || high < low || high > 6)
		return -1;
	bloom->expected = (struct band){(uint8_t)low, (uint8_t)high, 1};
	return 0;
}

static const struct {
	const char *key;
	int (*set)(struct bloom *, struct uk_text value);
	const char *wrong;
} settings_known[] = {
    {"levels", set_expected,
     "levels: geef een niveau of een band van 1 tot 6, bijvoorbeeld \"4-6\""},
    {"taxonomies", set_taxonomies,
     "taxonomies: kies uit bloom_revised, bloom_1956, solo, miller, "
     "romiszowski, krathwohl, dave, de_block, gescheiden door komma's"},
};

static int apply_setting(struct bloom *bloom, struct uk_call *call,
			 const struct uk_setting *setting)
{
	struct uk_text value = {setting->value, strlen(setting->value)};

	for (size_t i = 0; i < sizeof(settings_known) / sizeof(*settings_known);
	     i++) {
		if (strcmp(setting->key, settings_known[i].key) != 0)
			continue;
		if (settings_known[i].set(bloom, value))
			return bloom->host->fail(call, settings_known[i].wrong);
		return 0;
	}
	return bloom->host->fail(call, "bloom kent alleen de instellingen "
				       "\"levels\" en \"taxonomies\"");
}

static void bloom_close(void *self)
{
	struct bloom *bloom = self;

	for (size_t i = 0; i < TAXONOMIES; i++)
		taxonomy_release(&bloom->taxonomies[i]);
	objects_release(&bloom->objects);
	vague_release(&bloom->vague);
	word_map_release(&bloom->phrases.added);
	free(bloom);
}

static int bloom_read(struct bloom *bloom, struct uk_call *call,
		      const struct uk_setting *settings, size_t count)
{
	const struct uk_host *host = bloom->host;

	bloom->phrases.list = host->list(call, "bloom.complement");
	bloom->told = 1;
	for (size_t i = 0; i < TAXONOMIES; i++)
		if (taxonomy_open(&bloom->taxonomies[i], host, call,
				  taxonomy_ids[i], &bloom->phrases))
			return -1;
	if (objects_open(&bloom->objects, host, call) ||
	    vague_open(&bloom->vague, host, call))
		return -1;
	for (size_t i = 0; i < count; i++)
		if (apply_setting(bloom, call, &settings[i]))
			return -1;
	return 0;
}

static int bloom_open(const struct uk_host *host, struct uk_call *call,
		      const struct uk_setting *settings, size_t count,
		      void **self)
{
	struct bloom *bloom = calloc(1, sizeof(*bloom));

	if (!bloom)
		return host->fail(call, "geen geheugen");
	bloom->host = host;
	if (bloom_read(bloom, call, settings, count)) {
		bloom_close(bloom);
		return -1;
	}
	*self = bloom;
	return 0;
}

static void tell_level(const struct reader *reader,
		       const struct taxonomy *taxonomy, uint32_t verb,
		       struct band band)
{
	struct uk_level level = {taxonomy->id, verb, band.low, band.high,
				 band.sources};

	if (band.sources)
		(void)reader->host->level(reader->call, &level);
}

static void check_levels(const struct bloom *bloom, struct reader reader,
			 size_t number)
{
	const struct taxonomy *taxonomy = &bloom->taxonomies[number];

	reader.objects = number ? NULL : &bloom->objects;
	for (uint32_t i = 0; i < reader.statement->verb_count; i++) {
		struct band band = level_of_verb(&reader, taxonomy, i);

		tell_level(&reader, taxonomy, i, band);
		if (number == 0 && bloom->expected.sources)
			rule_level_band(&reader, taxonomy, i, band,
					bloom->expected);
	}
}

static int bloom_check(void *self, struct uk_call *call,
		       const struct uk_statement *statement)
{
	const struct bloom *bloom = self;
	struct reader reader = {bloom->host, call, statement, NULL,
				bloom->phrases.list};

	if (statement->scope != UK_SCOPE_OUTCOME &&
	    statement->scope != UK_SCOPE_INDICATOR)
		return 0;
	for (size_t i = 0; i < TAXONOMIES; i++)
		if (bloom->told >> i & 1 || (!i && bloom->expected.sources))
			check_levels(bloom, reader, i);
	rule_vague_verb(&reader, &bloom->vague);
	rule_unknown_verb(&reader, &bloom->vague, bloom->taxonomies,
			  TAXONOMIES);
	return 0;
}

static int bloom_check_set(void *self, struct uk_call *call,
			   const struct uk_statement *statements, size_t count)
{
	const struct bloom *bloom = self;

	return rule_same_verb(bloom->host, call, statements, count);
}

static int bloom_lookup(void *self, struct uk_call *call, const char *list,
			struct uk_text key, uk_entry_fn each, void *closure)
{
	const struct bloom *bloom = self;
	int number = taxonomy_number((struct uk_text){list, strlen(list)});

	if (number < 0)
		return bloom->host->fail(call, "deze taxonomie is er niet");
	return taxonomy_browse(&bloom->taxonomies[number], bloom->host, call,
			       key, each, closure);
}

static const struct uk_checker_ops checker = {
    .size = sizeof(checker),
    .check = bloom_check,
    .check_set = bloom_check_set,
};

static const struct uk_lexicon_ops lexicon = {
    .size = sizeof(lexicon),
    .lists = taxonomy_ids,
    .lookup = bloom_lookup,
};

const struct uk_plugin UK_PLUGIN = {
    UK_PLUGIN_HEAD, "bloom",
    "1.0",	    "Taxonomieën van Bloom en andere, en vage werkwoorden",
    UK_THREADS_ANY, bloom_open,
    bloom_close,    NULL,
    NULL,	    &checker,
    &lexicon,	    NULL,
};
