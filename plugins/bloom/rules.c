/* SPDX-License-Identifier: Apache-2.0 */
#include "rules.h"

#include "vague_fix.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Fewer outcomes are no series, and twice is no habit. */
enum { OUTCOMES_LEAST = 4, SAME_LEAST = 3 };

static struct uk_range verb_range(const struct uk_statement *statement,
				  uint32_t verb)
{
	return statement->tokens[statement->verbs[verb].token].range;
}

/* -1 when the host wants no more of them. */
static int report(const struct reader *reader, const char *rule, uint32_t verb,
		  const struct uk_parameter *parameters, size_t count,
		  const struct uk_fix *fixes, size_t fix_count)
{
	struct uk_finding finding = {
	    .size = sizeof(finding),
	    .rule = rule,
	    .range = verb_range(reader->statement, verb),
	    .parameters = parameters,
	    .parameter_count = count,
	    .fixes = fixes,
	    .fix_count = fix_count,
	};

	return reader->host->report(reader->call, 0, &finding);
}

/* " → uitleggen, verklaren", or nothing. */
static struct uk_text instead_text(const struct reader *reader,
				   const struct vague_entry *entry)
{
	static const char arrow[] = " → ";
	size_t size = 1, at = 0;
	char *text;

	for (size_t i = 0; i < VAGUE_INSTEAD && entry->instead[i]; i++)
		size +=
		    sizeof(arrow) +
		    reader->host->spelling(reader->call, entry->instead[i]).len;
	text = reader->host->memory(reader->call, size);
	for (size_t i = 0; text && i < VAGUE_INSTEAD && entry->instead[i];
	     i++) {
		struct uk_text verb =
		    reader->host->spelling(reader->call, entry->instead[i]);

		at += (size_t)snprintf(text + at, size - at, "%s%.*s",
				       i ? ", " : arrow, (int)verb.len,
				       verb.bytes);
	}
	return (struct uk_text){text ? text : "", at};
}

void rule_vague_verb(const struct reader *reader, const struct vague *vague)
{
	const struct uk_statement *statement = reader->statement;

	for (uint32_t verb = 0; verb < statement->verb_count; verb++) {
		const struct vague_entry *entry = vague_find(
		    vague, reader->host, reader->call, statement, verb);
		struct uk_fix fixes[VAGUE_INSTEAD];
		size_t count;

		if (!entry)
			continue;
		count = vague_fixes(reader->host, reader->call, statement, verb,
				    entry, fixes);
		if (report(reader, "vague-verb", verb,
			   (struct uk_parameter[]){
			       {"verb", reader->host->spelling(
					    reader->call,
					    statement->verbs[verb].lemma)},
			       {"instead", instead_text(reader, entry)}},
			   2, fixes, count))
			break;
	}
}

static bool known(const struct taxonomy *taxonomies, size_t count,
		  uint32_t lemma)
{
	for (size_t i = 0; i < count; i++)
		if (taxonomy_find(&taxonomies[i], lemma) ||
		    taxonomy_has_pairs(&taxonomies[i], lemma))
			return true;
	return false;
}

void rule_unknown_verb(const struct reader *reader, const struct vague *vague,
		       const struct taxonomy *taxonomies, size_t count)
{
	const struct uk_statement *statement = reader->statement;

	if (!UK_WANTS(reader->host, reader->call, 0, "unknown-verb"))
		return;
	for (uint32_t verb = 0; verb < statement->verb_count; verb++) {
		uint32_t lemma = statement->verbs[verb].lemma;

		if (!lemma || known(taxonomies, count, lemma) ||
		    word_map_get(&vague->by_verb, lemma))
			continue;
		report(
		    reader, "unknown-verb", verb,
		    (struct uk_parameter[]){
			{"verb", reader->host->spelling(reader->call, lemma)}},
		    1, NULL, 0);
	}
}

/* "3" or "3-4" */
static struct uk_text band_text(char *text, size_t size, struct band band)
{
	int len = band.low == band.high
		      ? snprintf(text, size, "%d", band.low)
		      : snprintf(text, size, "%d-%d", band.low, band.high);

	return (struct uk_text){text, (size_t)len};
}

void rule_level_band(const struct reader *reader,
		     const struct taxonomy *taxonomy, uint32_t verb,
		     struct band band, struct band expected)
{
	uint32_t lemma = reader->statement->verbs[verb].lemma;
	char is[16], wanted[16];

	if (!band.sources ||
	    (band.low <= expected.high && band.high >= expected.low))
		return;
	(void)report(
	    reader, "level-band", verb,
	    (struct uk_parameter[]){
		{"verb", reader->host->spelling(reader->call, lemma)},
		{"band", band_text(is, sizeof(is), band)},
		{"expected", band_text(wanted, sizeof(wanted), expected)},
		{"taxonomy", {taxonomy->nl, strlen(taxonomy->nl)}}},
	    4, NULL, 0);
}

/* The first verb of an outcome, and which outcome. */
struct opening {
	uint32_t lemma, statement;
};

static int opening_order(const void *a, const void *b)
{
	const struct opening *x = a, *y = b;

	if (x->lemma != y->lemma)
		return x->lemma < y->lemma ? -1 : 1;
	return (x->statement > y->statement) - (x->statement < y->statement);
}

/* Fills `openings` with the outcomes that open with a known verb. */
static size_t find_openings(const struct uk_statement *statements, size_t count,
			    struct opening *openings)
{
	size_t found = 0;

	for (size_t i = 0; i < count; i++)
		if (statements[i].scope == UK_SCOPE_OUTCOME &&
		    statements[i].verb_count && statements[i].verbs[0].lemma)
			openings[found++] = (struct opening){
			    statements[i].verbs[0].lemma, (uint32_t)i};
	return found;
}

/* The start of the longest run of one lemma; its length in *most. */
static size_t longest_run(const struct opening *openings, size_t count,
			  size_t *most)
{
	size_t best = 0, first = 0;

	*most = 0;
	for (size_t i = 0; i < count; i++) {
		if (openings[i].lemma != openings[first].lemma)
			first = i;
		if (i - first + 1 > *most) {
			*most = i - first + 1;
			best = first;
		}
	}
	return best;
}

static int report_same(struct reader *reader, uint32_t at, size_t same,
		       size_t count)
{
	struct uk_finding finding = {.size = sizeof(finding),
				     .rule = "same-verb"};
	char few[24], all[24];
	struct uk_parameter parameters[] = {
	    {"verb", reader->host->spelling(reader->call,
					    reader->statement->verbs[0].lemma)},
	    {"count", {few, (size_t)snprintf(few, sizeof(few), "%zu", same)}},
	    {"total", {all, (size_t)snprintf(all, sizeof(all), "%zu", count)}},
	};

	finding.range = verb_range(reader->statement, 0);
	finding.parameters = parameters;
	finding.parameter_count = sizeof(parameters) / sizeof(*parameters);
	(void)reader->host->report(reader->call, at, &finding);
	return 0;
}

int rule_same_verb(const struct uk_host *host, struct uk_call *call,
		   const struct uk_statement *statements, size_t count)
{
	struct opening *openings =
	    host->memory(call, (count + 1) * sizeof(*openings));
	size_t found, first, same;
	struct reader reader = {.host = host, .call = call};

	if (!openings)
		return host->fail(call, "geen geheugen");
	found = find_openings(statements, count, openings);
	if (found < OUTCOMES_LEAST)
		return 0;
	qsort(openings, found, sizeof(*openings), opening_order);
	first = longest_run(openings, found, &same);
	if (same < SAME_LEAST || same * 2 < found)
		return 0;
	reader.statement = &statements[openings[first].statement];
	return report_same(&reader, openings[first].statement, same, found);
}
