/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <assert.h>
#include <string.h>

#include "fake_host.h"

enum { FIELDS = 32 };

static uint32_t hash(const char *bytes, size_t len)
{
	uint32_t h = 2166136261u;

	for (size_t i = 0; i < len; i++)
		h = (h ^ (unsigned char)bytes[i]) * 16777619u;
	return h;
}

static uint32_t *slot_of(const struct uk_call *call, const char *word,
			 size_t len)
{
	uint32_t mask = call->slot_count - 1, at = hash(word, len) & mask;

	for (; call->slots[at]; at = (at + 1) & mask) {
		const char *known = call->words[call->slots[at]];

		if (strlen(known) == len && !memcmp(known, word, len))
			break;
	}
	return &call->slots[at];
}

static void grow_slots(struct uk_call *call)
{
	call->slot_count = call->slot_count ? call->slot_count * 2 : 1024;
	free(call->slots);
	call->slots = calloc(call->slot_count, sizeof(*call->slots));
	assert(call->slots);
	for (uint32_t i = 1; i < call->word_count; i++)
		*slot_of(call, call->words[i], strlen(call->words[i])) = i;
}

/* ASCII and the letters of Latin-1: enough for Dutch. */
static void fold(char *word, size_t len)
{
	for (size_t i = 0; i < len; i++) {
		unsigned char c = (unsigned char)word[i];
		bool second = i && (unsigned char)word[i - 1] == 0xC3;

		if ((c >= 'A' && c <= 'Z') ||
		    (second && c >= 0x80 && c <= 0x9E && c != 0x97))
			word[i] = (char)(c + 0x20);
	}
}

static uint32_t add_word(struct uk_call *call, const char *folded)
{
	if (call->word_count == call->word_room) {
		call->word_room *= 2;
		call->words = realloc(call->words,
				      call->word_room * sizeof(*call->words));
		assert(call->words);
	}
	if (call->word_count * 2 >= call->slot_count)
		grow_slots(call);
	*slot_of(call, folded, strlen(folded)) = call->word_count;
	call->words[call->word_count] = folded;
	return call->word_count++;
}

static uint32_t host_find(const struct uk_call *call, const char *folded,
			  size_t len)
{
	return *slot_of(call, folded, len);
}

static uint32_t host_word(struct uk_call *call, struct uk_text text)
{
	char *folded = arena_copy(&call->arena, text.bytes, text.len);
	uint32_t known;

	assert(folded);
	fold(folded, text.len);
	known = host_find(call, folded, text.len);
	return known ? known : add_word(call, folded);
}

static struct uk_text host_spelling(const struct uk_call *call, uint32_t word)
{
	const char *known = fake_spelling(call, word);

	return (struct uk_text){known, strlen(known)};
}

static void host_log(struct uk_call *call, const char *text)
{
	(void)call;
	fprintf(stderr, "%s\n", text);
}

static int host_fail(struct uk_call *call, const char *text)
{
	(void)snprintf(call->failure, sizeof(call->failure), "%s", text);
	return -1;
}

static int host_expired(const struct uk_call *call)
{
	(void)call;
	return 0;
}

static void *host_memory(struct uk_call *call, size_t size)
{
	return arena_zero(&call->arena, size);
}

static int give_row(char *line, uk_row_fn each, void *closure)
{
	struct uk_text fields[FIELDS];
	size_t count = 0;

	line[strcspn(line, "\r\n")] = '\0';
	if (!*line || *line == '#')
		return 0;
	for (char *at = line; at && count < FIELDS; count++) {
		char *tab = strchr(at, '\t');

		fields[count].bytes = at;
		fields[count].len = tab ? (size_t)(tab - at) : strlen(at);
		at = tab ? tab + 1 : NULL;
	}
	return each(closure, fields, count);
}

static int host_rows(struct uk_call *call, const char *file, uk_row_fn each,
		     void *closure)
{
	char path[1024], *line = NULL;
	size_t size = 0;
	FILE *stream;
	int stop = 0;

	(void)snprintf(path, sizeof(path), "%s/%s", call->folder, file);
	stream = fopen(path, "r");
	if (!stream)
		return host_fail(call, path);
	while (!stop && getline(&line, &size, stream) >= 0)
		stop = give_row(line, each, closure);
	free(line);
	fclose(stream);
	return stop;
}

static int host_text(struct uk_call *call, struct uk_text text)
{
	if (call->text.len)
		buf_addc(&call->text, '\n');
	buf_addt(&call->text, text);
	return 0;
}

static int host_part(struct uk_call *call, const struct uk_part *part)
{
	struct fake_part *kept = &call->parts[call->part_count];

	assert(call->part_count < FAKE_PARTS);
	kept->slot = arena_copy(&call->given, part->slot, strlen(part->slot));
	kept->range = part->range;
	call->part_count++;
	return 0;
}

#define COPY(field, count)                                                     \
	(call->analysis.field =                                                \
	     arena_dup(&call->given, given->field,                             \
		       given->count * sizeof(*given->field)))

static int host_analysis(struct uk_call *call, const struct uk_analysis *given)
{
	call->analysis = *given;
	COPY(tokens, token_count);
	COPY(verbs, verb_count);
	COPY(clauses, clause_count);
	COPY(chunks, chunk_count);
	return 0;
}

/* No lists here: a plugin must do without. */
static uint32_t host_list(struct uk_call *call, const char *name)
{
	(void)call;
	(void)name;
	return UK_NONE;
}

static void host_notice(struct uk_call *call, const char *nl,
			UK_UNUSED const char *en)
{
	(void)snprintf(call->notice, sizeof(call->notice), "%s", nl);
	call->notice_count++;
}

static int host_report(struct uk_call *call, size_t statement,
		       const struct uk_finding *finding)
{
	struct fake_finding *kept = &call->findings[call->finding_count];
	struct buf fixes = BUF_INIT;

	assert(statement == 0 && call->finding_count < FAKE_FINDINGS);
	for (size_t i = 0; i < finding->fix_count; i++) {
		buf_addt(&fixes, finding->fixes[i].text);
		buf_addc(&fixes, '\n');
	}
	kept->rule =
	    arena_copy(&call->given, finding->rule, strlen(finding->rule));
	kept->range = finding->range;
	kept->fixes = arena_copy(&call->given, fixes.bytes, fixes.len);
	buf_release(&fixes);
	call->finding_count++;
	return 0;
}

static int host_suggesting(const struct uk_call *call)
{
	return call->suggesting;
}

/* Files are read each time here. */
static const void *host_kept(struct uk_call *call, const char *const *files,
			     size_t *size)
{
	(void)call;
	(void)files;
	*size = 0;
	return NULL;
}

static void host_keep(UK_UNUSED struct uk_call *call,
		      UK_UNUSED const void *bytes, UK_UNUSED size_t size)
{
}

static int host_wants(struct uk_call *call, size_t statement, const char *rule)
{
	(void)call;
	(void)statement;
	(void)rule;
	return 1;
}

const struct uk_host fake_host = {
    .size = sizeof(struct uk_host),
    .abi_major = UK_ABI_MAJOR,
    .abi_minor = UK_ABI_MINOR,
    .log = host_log,
    .fail = host_fail,
    .expired = host_expired,
    .memory = host_memory,
    .rows = host_rows,
    .word = host_word,
    .find = host_find,
    .spelling = host_spelling,
    .analysis = host_analysis,
    .part = host_part,
    .report = host_report,
    .text = host_text,
    .notice = host_notice,
    .list = host_list,
    .suggesting = host_suggesting,
    .kept = host_kept,
    .keep = host_keep,
    .wants = host_wants,
};

void fake_init(struct uk_call *call, const char *folder)
{
	*call = (struct uk_call){.folder = folder, .word_room = 1024};
	call->words = malloc(call->word_room * sizeof(*call->words));
	assert(call->words);
	call->words[call->word_count++] = "";
	grow_slots(call);
	buf_init(&call->text);
}

void fake_release(struct uk_call *call)
{
	buf_release(&call->text);
	arena_release(&call->given);
	arena_release(&call->arena);
	free(call->words);
	free(call->slots);
}

void fake_clear(struct uk_call *call)
{
	buf_clear(&call->text);
	arena_clear(&call->given);
	call->failure[0] = '\0';
	call->part_count = 0;
	call->finding_count = 0;
	call->analysis = (struct uk_analysis){.size = 0};
}

uint32_t fake_find(const struct uk_call *call, const char *word)
{
	return host_find(call, word, strlen(word));
}

const char *fake_spelling(const struct uk_call *call, uint32_t word)
{
	return word < call->word_count ? call->words[word] : "";
}
