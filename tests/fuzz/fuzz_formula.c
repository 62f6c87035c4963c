/* SPDX-License-Identifier: Apache-2.0 */
/* The reader of models: whatever one value of a model is changed into, it is
 * read or refused with words, and then everything of it can be asked for. */
#include "base.h"

#include <sys/mman.h>
#include <unistd.h>

#include "formula.h"
#include "formula_rules.h"
#include "fuzz.h"
#include "json.h"
#include "rules.h"
#include "words.h"

static const char *const odd[] = {
    "null", "true", "-1",   "1.5",    "\"\"",	   "\"x\"",	     "\"none\"",
    "[]",   "{}",   "[[]]", "[\"\"]", "[\"a b\"]", "{\"x\": \"y\"}",
};

/* The model, and a file to read it from. */
struct model {
	json_t *root;
	int fd;
	char path[32];
};

static void check(bool right)
{
	if (!right)
		abort();
}

static void ask_all(const struct formula *f)
{
	struct uk_slot_info slot;
	struct uk_step_info step;
	struct uk_case example;

	check(formula_id(f) && formula_title(f) && formula_style(f, 0));
	for (size_t i = 0; formula_slot(f, i, &slot); i++) {
		check(slot.id && slot.label && slot.hint);
		for (size_t n = 0; formula_step(f, i, n, &step); n++)
			check(formula_step_named(f, i, step.label) > 0);
	}
	for (size_t i = 0; formula_order(f, i); i++)
		check(*formula_order(f, i) != '\0');
	for (size_t i = 0; formula_case(f, i, &example); i++)
		check(example.text != NULL);
}

static void read_file(const char *path)
{
	static struct words words;
	struct uk_error error = {""};
	struct rules rules;
	struct formula *f;

	check(words.count || !words_init(&words));
	rules_init(&rules, "nl");
	if (formula_load(&f, path, &words, NULL, &error)) {
		check(!f && error.text[0]);
	} else {
		check(!formula_rules_read(f, path, &rules, &error) ||
		      error.text[0]);
		ask_all(f);
	}
	formula_free(f);
	rules_release(&rules);
}

static void read_model(const struct model *m)
{
	CLEANUP_STRING char *text = json_dumps(m->root, JSON_COMPACT);
	size_t len = text ? strlen(text) : 0;

	check(len && !ftruncate(m->fd, 0));
	check(pwrite(m->fd, text, len, 0) == (ssize_t)len);
	read_file(m->path);
}

static void change_below(const struct model *m, json_t *value);

static void put(json_t *in, const char *key, size_t index, json_t *value)
{
	check(!(key ? json_object_set_new(in, key, value)
		    : json_array_set_new(in, index, value)));
}

static void change(const struct model *m, json_t *in, const char *key,
		   size_t index)
{
	json_t *was = json_incref(key ? json_object_get(in, key)
				      : json_array_get(in, index));

	for (size_t i = 0; i < ARRAY_SIZE(odd); i++) {
		put(in, key, index, json_loads(odd[i], JSON_DECODE_ANY, NULL));
		read_model(m);
	}
	put(in, key, index, was);
	change_below(m, was);
}

static void change_below(const struct model *m, json_t *value)
{
	const char *key;
	json_t *member;

	json_object_foreach(value, key, member) change(m, value, key, 0);
	for (size_t i = 0; i < json_array_size(value); i++)
		change(m, value, NULL, i);
}

int LLVMFuzzerTestOneInput(const uint8_t *input, size_t len)
{
	struct uk_error error = {""};
	struct model m = {
	    .root = json_parse((const char *)input, len, "fuzz", &error),
	    .fd = memfd_create("model", MFD_CLOEXEC),
	};

	check(m.fd >= 0);
	(void)snprintf(m.path, sizeof(m.path), "/proc/self/fd/%d", m.fd);
	if (m.root) {
		read_model(&m);
		change_below(&m, m.root);
	}
	json_decref(m.root);
	close(m.fd);
	return 0;
}
