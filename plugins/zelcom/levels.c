/* SPDX-License-Identifier: Apache-2.0 */
#include <stdio.h>
#include <string.h>

#include "rules.h"

/* The cell that an author names: {z=2 c=3}, {zelfstandigheid=hoog}. */
struct declared {
	struct cell cell;
	size_t count; /* dimensions that are named */
	const struct uk_link *bad; /* names a dimension, but no step of it */
	uint32_t bad_dimension;
};

/* A statement with what its author and its words say of its level. */
struct judging {
	const struct set *set;
	const struct matrix *matrix;
	const struct uk_statement *s;
	size_t number;
	struct declared declared;
	struct wording wording;
	const struct equal *unit; /* cells that the unit's level names */
};

static void read_declared(struct declared *declared,
			  const struct matrix *matrix,
			  const struct uk_ties *ties)
{
	*declared = (struct declared){.count = 0};
	for (size_t i = 0; i < ties->link_count; i++) {
		const struct uk_link *link = &ties->links[i];
		uint32_t d = matrix_dimension(matrix, text_from(link->key));
		uint32_t step;

		if (d == UK_NONE)
			continue;
		step =
		    matrix_step(&matrix->dimensions[d], text_from(link->value));
		if (!step) {
			declared->bad = link;
			declared->bad_dimension = d;
			continue;
		}
		declared->count += !declared->cell.steps[d];
		declared->cell.steps[d] = step;
	}
}

/* ------------------------------------------------------------------------ */

static bool is_outside(struct band band, uint32_t step)
{
	return band.low && step && (step < band.low || step > band.high);
}

static bool fits(const struct judging *j, const struct cell *cell)
{
	for (size_t i = 0; i < j->matrix->dimension_count; i++)
		if (is_outside(j->wording.bands[i], cell->steps[i]))
			return false;
	return true;
}

static bool fits_any(const struct judging *j, const struct equal *equal)
{
	for (size_t i = 0; i < equal->count; i++)
		if (fits(j, &equal->cells[i]))
			return true;
	return false;
}

static bool has_cell(const struct equal *equal, const struct cell *cell)
{
	for (size_t i = 0; i < equal->count; i++)
		if (!memcmp(&equal->cells[i], cell, sizeof(*cell)))
			return true;
	return false;
}

/* Do the words fit the cell that is named, or one that counts as equal? Where
 * the author names none, those of the unit's level are. */
static bool is_fitting(const struct judging *j)
{
	const struct matrix *m = j->matrix;

	if (!j->declared.count)
		return fits_any(j, j->unit);
	if (fits(j, &j->declared.cell))
		return true;
	if (j->declared.count < m->dimension_count)
		return false;
	for (size_t i = 0; i < m->equal_count; i++)
		if (has_cell(&m->equals[i], &j->declared.cell) &&
		    fits_any(j, &m->equals[i]))
			return true;
	return false;
}

/* ------------------------------------------------------------------------ */

/* Words for a message, cut off when they are too many. */
struct words {
	char text[512];
	size_t len;
};

static void add(struct words *words, const char *format, const char *a,
		const char *b)
{
	size_t room = sizeof(words->text) - words->len;
	int n = snprintf(words->text + words->len, room, format, a, b);

	/* Rather nothing than half a code point. */
	if (n > 0 && (size_t)n < room)
		words->len += (size_t)n;
	words->text[words->len] = '\0';
}

static struct uk_text text_of(const struct words *words)
{
	return (struct uk_text){words->text, words->len};
}

/* Is the dimension one on which the words and the author differ? When only
 * the unit names a level, all that the words speak of together are. */
static bool differs(const struct judging *j, size_t dimension)
{
	if (!j->declared.count)
		return j->wording.bands[dimension].low;
	return is_outside(j->wording.bands[dimension],
			  j->declared.cell.steps[dimension]);
}

static void add_band(struct words *words, const struct dimension *d,
		     struct band band)
{
	add(words, words->len ? " en %s %s" : "%s %s", d->name,
	    d->steps[band.low - 1]);
	if (band.high > band.low)
		add(words, " tot %s%s", d->steps[band.high - 1], "");
}

static void add_cue(struct words *words, const struct judging *j,
		    const struct said *said)
{
	uint32_t begin = j->s->tokens[said->first].range.begin;
	uint32_t end = j->s->tokens[said->last - 1].range.end;
	char cue[128];

	(void)snprintf(cue, sizeof(cue), "%.*s", (int)(end - begin),
		       j->s->text.bytes + begin);
	if (end - begin < sizeof(cue))
		add(words, words->len ? ", \"%s\"%s" : "\"%s\"%s", cue, "");
}

/* Where the first cue of the dimensions that differ stands. */
static struct uk_range add_cues(struct words *words, const struct judging *j)
{
	const struct wording *w = &j->wording;
	struct uk_range range = {0, 0};

	for (size_t i = 0; i < w->count; i++) {
		if (!differs(j, w->said[i].cue->dimension))
			continue;
		if (!range.end)
			range = (struct uk_range){
			    j->s->tokens[w->said[i].first].range.begin,
			    j->s->tokens[w->said[i].last - 1].range.end};
		add_cue(words, j, &w->said[i]);
	}
	return range;
}

static void tell_wording(const struct judging *j)
{
	struct words suggested = {"", 0}, declared = {"", 0}, cues = {"", 0};
	struct uk_range range = add_cues(&cues, j);

	for (size_t i = 0; i < j->matrix->dimension_count; i++) {
		const struct dimension *d = &j->matrix->dimensions[i];
		uint32_t step = j->declared.cell.steps[i];

		if (!differs(j, i))
			continue;
		add_band(&suggested, d, j->wording.bands[i]);
		if (step)
			add_band(&declared, d, (struct band){step, step});
	}
	if (!declared.len)
		add(&declared, "%s%s", j->set->unit->level, "");
	report(j->set->zelcom, j->set->call, j->number, "level-wording", range,
	       (const struct uk_parameter[]){
		   {"declared", text_of(&declared)},
		   {"suggested", text_of(&suggested)},
		   {"words", text_of(&cues)},
	       },
	       3);
}

static void tell_bad(const struct judging *j)
{
	const struct dimension *d =
	    &j->matrix->dimensions[j->declared.bad_dimension];
	const struct uk_link *bad = j->declared.bad;
	struct words steps = {"", 0}, given = {"", 0};
	char number[16];

	for (uint32_t i = 0; i < d->step_count; i++) {
		(void)snprintf(number, sizeof(number), "%u", i + 1);
		add(&steps, steps.len ? ", %s (%s)" : "%s (%s)", number,
		    d->steps[i]);
	}
	add(&given, "%s=%s", bad->key, bad->value);
	report(j->set->zelcom, j->set->call, j->number, "unknown-level",
	       place_of(j->s),
	       (const struct uk_parameter[]){
		   {"given", text_of(&given)},
		   {"dimension", text_from(d->name)},
		   {"steps", text_of(&steps)},
	       },
	       3);
}

static void judge(struct judging *j)
{
	const struct uk_unit *unit = j->set->unit;

	read_declared(&j->declared, j->matrix, &unit->ties[j->number]);
	if (j->declared.bad) {
		tell_bad(j);
		return;
	}
	if (j->s->scope == UK_SCOPE_OUTCOME)
		j->unit = matrix_equal(j->matrix, unit->level);
	if (!j->declared.count && !j->unit)
		return;
	wording_read(&j->wording, j->matrix, j->s);
	if (!is_fitting(j))
		tell_wording(j);
}

void rule_levels(const struct set *set)
{
	for (size_t i = 0; i < set->count; i++) {
		struct judging j = {
		    .set = set,
		    .s = &set->statements[i],
		    .matrix = matrix_of(set->zelcom, &set->statements[i]),
		    .number = i,
		};

		if (j.matrix)
			judge(&j);
	}
}
