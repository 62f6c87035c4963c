/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <pthread.h>

#include "pattern.h"

enum {
	STEPS = 20000000, /* of one search, over all starts together */
	STEPS_MOST = 100000, /* from one start */
	STEPS_LEAST = 1000,
	DEPTH_MOST = 10000, /* of the interpreter */
	HEAP_MOST = 4096, /* KiB, of the interpreter */
	STACK_FIRST = 32 * 1024, /* bytes, of the JIT */
	STACK_MOST = 1024 * 1024,
	TEXT_MOST = 1024 * 1024
};

struct pattern {
	pcre2_code *code;
};

/* What matching needs for itself: one for each thread. */
struct matcher {
	pcre2_match_context *context;
	pcre2_match_data *match;
	pcre2_jit_stack *stack;
};

static pthread_key_t matcher_key;
static pthread_once_t matcher_once = PTHREAD_ONCE_INIT;
static bool has_key;

static void matcher_free(void *value)
{
	struct matcher *m = value;

	pcre2_match_context_free(m->context);
	pcre2_match_data_free(m->match);
	pcre2_jit_stack_free(m->stack);
	free(m);
}

static void make_key(void)
{
	has_key = pthread_key_create(&matcher_key, matcher_free) == 0;
}

static struct matcher *matcher_new(void)
{
	struct matcher *m = calloc(1, sizeof(*m));

	if (!m)
		return NULL;
	m->context = pcre2_match_context_create(NULL);
	m->match = pcre2_match_data_create(1, NULL);
	m->stack = pcre2_jit_stack_create(STACK_FIRST, STACK_MOST, NULL);
	if (!m->context || !m->match || pthread_setspecific(matcher_key, m)) {
		matcher_free(m);
		return NULL;
	}
	/* Without a stack, the JIT has the 32 KiB of its own. */
	if (m->stack)
		pcre2_jit_stack_assign(m->context, NULL, m->stack);
	pcre2_set_depth_limit(m->context, DEPTH_MOST);
	pcre2_set_heap_limit(m->context, HEAP_MOST);
	return m;
}

static struct matcher *matcher_of_thread(void)
{
	struct matcher *m;

	pthread_once(&matcher_once, make_key);
	if (!has_key)
		return NULL;
	m = pthread_getspecific(matcher_key);
	return m ? m : matcher_new();
}

static int fail_compile(struct uk_text source, int code, size_t at,
			struct uk_error *error)
{
	char reason[128] = "";

	pcre2_get_error_message(code, (PCRE2_UCHAR *)reason, sizeof(reason));
	return error_set(error,
			 "het patroon \"%.*s\" klopt niet bij byte %zu: %s",
			 "the pattern \"%.*s\" is wrong at byte %zu: %s",
			 (int)source.len, source.bytes, at, reason);
}

static int check_source(struct uk_text source, struct uk_error *error)
{
	if (!source.len || source.len > PATTERN_LENGTH)
		return error_set(error,
				 "een patroon heeft 1 tot %d bytes, niet %zu",
				 "a pattern has 1 to %d bytes, not %zu",
				 PATTERN_LENGTH, source.len);
	/* "(*LIMIT_MATCH=...)" and its like would lift our limits. */
	if (source.len >= 2 && memcmp(source.bytes, "(*", 2) == 0)
		return error_set(error, "een patroon mag niet met (* beginnen",
				 "a pattern may not open with (*");
	return 0;
}

struct pattern *pattern_new(struct uk_text source, struct uk_error *error)
{
	const uint32_t options =
	    PCRE2_UTF | PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C;
	struct pattern *pattern;
	size_t at = 0;
	int code = 0;

	if (check_source(source, error))
		return NULL;
	pattern = calloc(1, sizeof(*pattern));
	if (!pattern) {
		error_set(error, "te weinig geheugen", "out of memory");
		return NULL;
	}
	pattern->code = pcre2_compile((PCRE2_SPTR)source.bytes, source.len,
				      options, &code, &at, NULL);
	if (!pattern->code) {
		fail_compile(source, code, at, error);
		pattern_free(pattern);
		return NULL;
	}
	/* Where the system forbids it, the interpreter does the work. */
	(void)pcre2_jit_compile(pattern->code, PCRE2_JIT_COMPLETE);
	return pattern;
}

void pattern_free(struct pattern *pattern)
{
	if (!pattern)
		return;
	pcre2_code_free(pattern->code);
	free(pattern);
}

/* pcre2 counts steps anew from every start in the text, so that a long text
 * would multiply the limit: a longer one gets fewer from each. */
static uint32_t steps_for(size_t len)
{
	size_t steps = STEPS / (len + 1);

	if (steps > STEPS_MOST)
		return STEPS_MOST;
	return steps < STEPS_LEAST ? STEPS_LEAST : (uint32_t)steps;
}

static int match(const struct pattern *pattern, struct uk_text text,
		 size_t from, struct matcher *m)
{
	PCRE2_SPTR bytes = (PCRE2_SPTR)(text.len ? text.bytes : "");
	int found = pcre2_match(pattern->code, bytes, text.len, from,
				PCRE2_NO_UTF_CHECK, m->match, m->context);

	if (found == PCRE2_ERROR_JIT_STACKLIMIT)
		found = pcre2_match(pattern->code, bytes, text.len, from,
				    PCRE2_NO_UTF_CHECK | PCRE2_NO_JIT, m->match,
				    m->context);
	return found;
}

int pattern_find(const struct pattern *pattern, struct uk_text text,
		 size_t from, struct uk_range *range)
{
	struct matcher *m = matcher_of_thread();
	const size_t *place;
	int found;

	if (!m || text.len > TEXT_MOST)
		return PATTERN_LIMIT;
	pcre2_set_match_limit(m->context, steps_for(text.len - from));
	found = match(pattern, text, from, m);
	if (found == PCRE2_ERROR_NOMATCH)
		return PATTERN_NONE;
	if (found < 0)
		return PATTERN_LIMIT;
	place = pcre2_get_ovector_pointer(m->match);
	range->begin = (uint32_t)place[0];
	range->end = (uint32_t)(place[1] < place[0] ? place[0] : place[1]);
	return PATTERN_FOUND;
}
