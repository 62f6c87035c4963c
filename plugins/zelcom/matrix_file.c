/* SPDX-License-Identifier: Apache-2.0 */
/* Reads the file of a matrix. A row that is wrong is told with its file and
 * line, which the host knows, and with what it should be. */
#include "matrix.h"

#include <stdlib.h>
#include <string.h>

struct reading {
	struct matrix *matrix;
	const struct uk_host *host;
	struct uk_call *call;
	const struct uk_text *fields; /* behind the kind */
	enum cue_kind kind;
};

static int refuse(const struct reading *r, const char *why)
{
	return r->host->fail(r->call, why);
}

static char *keep(const struct reading *r, struct uk_text text)
{
	char *copy = r->host->memory(r->call, text.len + 1);

	if (copy && text.len)
		memcpy(copy, text.bytes, text.len);
	return copy;
}

/* Room for one more; the array is the matrix's to free. */
static int grow(const struct reading *r, void *items, size_t item, size_t count,
		size_t *room)
{
	void **array = items, *grown;

	if (count < *room)
		return 0;
	*room = *room ? 2 * *room : 64;
	grown = realloc(*array, *room * item);
	if (!grown)
		return refuse(r, "geen geheugen");
	*array = grown;
	return 0;
}

/* The dimension that the first field names. */
static int dimension_of(const struct reading *r, uint32_t *number)
{
	*number = matrix_dimension(r->matrix, r->fields[0]);
	return *number == UK_NONE
		   ? refuse(r, "deze dimensie is nog niet genoemd")
		   : 0;
}

/* "2", "1-2", or names of steps. */
static int band_of(const struct reading *r, const struct dimension *dimension,
		   struct uk_text text, struct band *band)
{
	const char *dash = memchr(text.bytes, '-', text.len);
	size_t len = dash ? (size_t)(dash - text.bytes) : text.len;
	struct uk_text high = {text.bytes + len + 1, text.len - len - 1};

	band->low = matrix_step(dimension, (struct uk_text){text.bytes, len});
	band->high = dash ? matrix_step(dimension, high) : band->low;
	if (!band->low || band->low > band->high)
		return refuse(r, "geef een stap of een band, zoals \"1-2\"");
	return 0;
}

static int read_dimension(struct reading *r)
{
	struct matrix *m = r->matrix;
	struct dimension *d = &m->dimensions[m->dimension_count];
	size_t model = strlen(m->model);
	char *taxonomy;

	if (m->dimension_count == MATRIX_DIMENSIONS)
		return refuse(r, "ten hoogste acht dimensies");
	taxonomy = r->host->memory(r->call, model + r->fields[0].len + 2);
	*d = (struct dimension){
	    .id = keep(r, r->fields[0]),
	    .key = keep(r, r->fields[1]),
	    .name = keep(r, r->fields[2]),
	    .taxonomy = taxonomy,
	};
	if (!d->id || !d->key || !d->name || !taxonomy)
		return refuse(r, "geen geheugen");
	memcpy(taxonomy, m->model, model);
	taxonomy[model] = '.';
	memcpy(taxonomy + model + 1, d->id, r->fields[0].len);
	m->dimension_count++;
	return 0;
}

static int read_step(struct reading *r)
{
	uint32_t number;
	struct dimension *d;

	if (dimension_of(r, &number))
		return -1;
	d = &r->matrix->dimensions[number];
	if (d->step_count == MATRIX_STEPS)
		return refuse(r, "ten hoogste twaalf stappen");
	d->steps[d->step_count] = keep(r, r->fields[2]);
	if (!d->steps[d->step_count])
		return refuse(r, "geen geheugen");
	d->step_count++;
	if (matrix_step(d, r->fields[1]) != d->step_count)
		return refuse(r, "nummer de stappen vanaf 1, zonder gaten");
	return 0;
}

/* "2 3": a step on each dimension, in their order. */
static int read_cell(struct reading *r, struct uk_text text, struct cell *cell)
{
	const struct matrix *m = r->matrix;

	for (size_t i = 0; i < m->dimension_count; i++) {
		const char *blank = memchr(text.bytes, ' ', text.len);
		struct uk_text step = {text.bytes,
				       blank ? (size_t)(blank - text.bytes)
					     : text.len};
		size_t used = step.len + (blank ? 1 : 0);

		cell->steps[i] = matrix_step(&m->dimensions[i], step);
		if (!cell->steps[i])
			return refuse(r, "een cel noemt van elke dimensie een "
					 "stap, zoals \"2 3\"");
		text.bytes += used;
		text.len -= used;
	}
	return text.len ? refuse(r, "een cel noemt te veel stappen") : 0;
}

static int read_equal(struct reading *r)
{
	struct matrix *m = r->matrix;
	struct equal *equal = &m->equals[m->equal_count];
	struct uk_text cells = r->fields[1], cell;

	if (m->equal_count == MATRIX_EQUALS)
		return refuse(r, "ten hoogste zestien niveaus");
	equal->names.bytes = keep(r, r->fields[0]);
	equal->names.len = r->fields[0].len;
	if (!equal->names.bytes)
		return refuse(r, "geen geheugen");
	while (item_next(&cells, &cell)) {
		if (equal->count == MATRIX_CELLS)
			return refuse(r, "ten hoogste zestien gelijke cellen");
		if (read_cell(r, cell, &equal->cells[equal->count++]))
			return -1;
	}
	m->equal_count++;
	return 0;
}

static struct uk_text next_word(struct uk_text *text)
{
	const char *blank = memchr(text->bytes, ' ', text->len);
	struct uk_text word = {
	    text->bytes, blank ? (size_t)(blank - text->bytes) : text->len};
	size_t used = word.len + (blank ? 1 : 0);

	text->bytes += used;
	text->len -= used;
	return word;
}

/* The numbers of the words of a cue; NULL after fail. */
static uint32_t *number_words(const struct reading *r, struct uk_text text,
			      uint32_t *count)
{
	uint32_t *words =
	    r->host->memory(r->call, (text.len + 1) * sizeof(*words));

	*count = 0;
	while (words && text.len) {
		uint32_t word = r->host->word(r->call, next_word(&text));

		if (!word) {
			refuse(r, "zet tussen twee woorden een spatie");
			return NULL;
		}
		words[(*count)++] = word;
	}
	if (!words)
		refuse(r, "geen geheugen");
	return words;
}

static bool stands_before(const struct cue *a, const struct cue *b)
{
	return a->words[0] != b->words[0] ? a->words[0] < b->words[0]
					  : a->count > b->count;
}

/* Sorts it in: there are some hundreds at most, and a file is read once. */
static void put_cue(struct matrix *m, struct cue cue)
{
	size_t at = m->cue_count++;

	while (at && stands_before(&cue, &m->cues[at - 1])) {
		m->cues[at] = m->cues[at - 1];
		at--;
	}
	m->cues[at] = cue;
}

static int add_cue(struct reading *r, const struct cue *like,
		   struct uk_text words)
{
	struct matrix *m = r->matrix;
	struct cue cue = *like;

	if (m->cue_count == MATRIX_CUES)
		return refuse(r, "te veel woorden");
	if (grow(r, &m->cues, sizeof(*m->cues), m->cue_count, &m->cue_room))
		return -1;
	cue.words = number_words(r, words, &cue.count);
	if (!cue.words)
		return -1;
	put_cue(m, cue);
	return 0;
}

static int read_cue(struct reading *r)
{
	struct cue cue = {.kind = r->kind};
	struct uk_text all = r->fields[3], words;

	if (dimension_of(r, &cue.dimension) ||
	    band_of(r, &r->matrix->dimensions[cue.dimension], r->fields[1],
		    &cue.band))
		return -1;
	while (item_next(&all, &words))
		if (add_cue(r, &cue, words))
			return -1;
	return 0;
}

static int read_none(struct reading *r)
{
	static const struct cue none = {.kind = CUE_NONE};
	struct uk_text all = r->fields[0], words;

	while (item_next(&all, &words))
		if (add_cue(r, &none, words))
			return -1;
	return 0;
}

static int read_thing(struct reading *r)
{
	struct matrix *m = r->matrix;
	struct uk_text all = r->fields[0], word;

	while (item_next(&all, &word)) {
		char *copy = keep(r, word);

		if (!copy)
			return refuse(r, "geen geheugen");
		if (grow(r, &m->things, sizeof(*m->things), m->thing_count,
			 &m->thing_room))
			return -1;
		m->things[m->thing_count++] = (struct uk_text){copy, word.len};
	}
	return 0;
}

/* The kinds of rows: how many fields stand behind the kind, and who reads
 * them. */
static const struct {
	const char *name;
	size_t fields;
	int (*read)(struct reading *);
	enum cue_kind kind;
} kinds[] = {
    {"dimension", 3, read_dimension, CUE_NONE},
    {"equal", 2, read_equal, CUE_NONE},
    {"manner", 4, read_cue, CUE_MANNER},
    {"none", 1, read_none, CUE_NONE},
    {"phrase", 4, read_cue, CUE_PHRASE},
    {"quality", 4, read_cue, CUE_QUALITY},
    {"step", 3, read_step, CUE_NONE},
    {"thing", 1, read_thing, CUE_NONE},
};

static int read_row(void *closure, const struct uk_text *fields, size_t count)
{
	struct reading *r = closure;

	for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++) {
		if (!same_text(fields[0], text_from(kinds[i].name)))
			continue;
		if (count != kinds[i].fields + 1)
			return refuse(r, "zoveel kolommen heeft deze soort "
					 "niet; zie de kop van "
					 "zelcom/saxion.tsv");
		r->fields = fields + 1;
		r->kind = kinds[i].kind;
		return kinds[i].read(r);
	}
	return refuse(r, "deze soort bestaat niet; zie de kop van "
			 "zelcom/saxion.tsv");
}

int matrix_read(struct matrix *matrix, const struct uk_host *host,
		struct uk_call *call, const char *model, const char *file)
{
	struct reading r = {.matrix = matrix, .host = host, .call = call};

	*matrix = (struct matrix){.model = keep(&r, text_from(model))};
	if (!matrix->model)
		return refuse(&r, "geen geheugen");
	if (host->rows(call, file, read_row, &r))
		return -1;
	if (!matrix->dimension_count)
		return refuse(&r, "het bestand noemt geen dimensies");
	return 0;
}
