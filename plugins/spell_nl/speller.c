/* SPDX-License-Identifier: Apache-2.0 */
#include "speller.h"

#include <stdlib.h>
#include <string.h>

#include "judge.h"
#include "suggest.h"

/* Any change of the rules by which words are judged makes old verdicts
 * worthless: count it here. */
#define JUDGEMENT 10

struct reading {
	struct speller *speller;
	struct uk_call *call;
};

static const struct {
	const char *kind;
	uint32_t marks;
} kinds[] = {
    {"first", TERM_FIRST},
    {"last", TERM_LAST},
    {"noun", TERM_WORD | TERM_NOUN},
    {"short", TERM_WORD | TERM_SHORT},
    {"word", TERM_WORD},
};

static uint32_t kind_marks(const char *kind, size_t len)
{
	for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
		if (len == strlen(kinds[i].kind) &&
		    !memcmp(kind, kinds[i].kind, len))
			return kinds[i].marks;
	return 0;
}

/* Kinds, parted by blanks; 0 when there is none or one is unknown. */
static uint32_t all_marks(struct uk_text text)
{
	uint32_t marks = 0, more;

	for (size_t from = 0, to; from < text.len; from = to + 1) {
		for (to = from; to < text.len && text.bytes[to] != ' '; to++)
			;
		more = kind_marks(text.bytes + from, to - from);
		if (!more)
			return 0;
		marks |= more;
	}
	return marks;
}

static int add_term(struct speller *speller, const char *word, size_t len,
		    uint32_t marks)
{
	uint64_t hash = word_hash(word, len);

	speller->terms_hash = hash_mix(speller->terms_hash, hash ^ marks);
	return wordset_add(&speller->terms, hash, marks);
}

/* Forms, parted by blanks, with the marks of their word. */
static int add_forms(struct speller *speller, struct uk_text forms,
		     uint32_t marks)
{
	size_t from = 0;

	for (size_t i = 0; i <= forms.len; i++) {
		if (i < forms.len && forms.bytes[i] != ' ')
			continue;
		if (i > from &&
		    add_term(speller, forms.bytes + from, i - from, marks))
			return -1;
		from = i + 1;
	}
	return 0;
}

static int read_term(void *closure, const struct uk_text *fields, size_t count)
{
	struct reading *reading = closure;
	struct speller *speller = reading->speller;
	uint32_t marks = count > 1 ? all_marks(fields[1]) : 0;

	if (!marks || !fields[0].len)
		return speller->host->fail(
		    reading->call, "spell_nl/words.tsv: een regel heeft geen "
				   "woord of geen bekende soort");
	if (add_term(speller, fields[0].bytes, fields[0].len, marks) ||
	    (count > 2 && add_forms(speller, fields[2], marks)))
		return speller->host->fail(reading->call, "geen geheugen");
	return 0;
}

static int read_english(void *closure, const struct uk_text *fields,
			size_t count)
{
	struct reading *reading = closure;
	uint32_t marks = TERM_ENGLISH;

	if (count != 2)
		return reading->speller->host->fail(
		    reading->call, "spell_nl/english.tsv: een regel heeft geen "
				   "vakgebied, tab en woorden");
	if (fields[0].len != strlen("grammar") ||
	    memcmp(fields[0].bytes, "grammar", fields[0].len))
		marks |= TERM_ALONE;
	if (add_forms(reading->speller, fields[1], marks))
		return reading->speller->host->fail(reading->call,
						    "geen geheugen");
	return 0;
}

/* What this run decides is worth nothing to a run with a dictionary. */
static int open_verdicts(struct speller *speller)
{
	uint64_t key = hash_mix(dictionary_identity(&speller->dictionary),
				speller->terms_hash + JUDGEMENT);
	char *path = NULL;
	int status;

	if (dictionary_there(&speller->dictionary))
		path = verdicts_path();
	status = verdicts_open(&speller->verdicts, path, key);
	free(path);
	return status;
}

int speller_open(struct speller *speller, const struct uk_host *host,
		 struct uk_call *call)
{
	struct reading reading = {speller, call};
	uint32_t accepted = host->list(call, UK_LIST_ACCEPTED);

	*speller = (struct speller){.host = host};
	if (accepted != UK_NONE)
		speller->accepted = UINT64_C(1) << accepted;
	dictionary_init(&speller->dictionary);
	pthread_mutex_init(&speller->vocabulary_lock, NULL);
	speller->memo = calloc(SPELLER_MEMO, sizeof(*speller->memo));
	if (!speller->memo)
		return host->fail(call, "geen geheugen");
	if (host->rows(call, "spell_nl/words.tsv", read_term, &reading) ||
	    host->rows(call, "spell_nl/english.tsv", read_english, &reading))
		return -1;
	if (open_verdicts(speller))
		return host->fail(call, "geen geheugen");
	return 0;
}

void speller_close(struct speller *speller)
{
	if (speller->verdicts.fresh)
		(void)verdicts_save(&speller->verdicts);
	verdicts_release(&speller->verdicts);
	wordset_release(&speller->terms);
	dictionary_release(&speller->dictionary);
	vocabulary_release(&speller->vocabulary);
	pthread_mutex_destroy(&speller->vocabulary_lock);
	free(speller->memo);
}

static int judge_new(struct speller *speller, const char *word, size_t len,
		     uint64_t hash)
{
	int right = spell_judge(speller, word, len);

	if (right >= 0)
		verdicts_add(&speller->verdicts, hash, right == 1);
	return right;
}

int speller_word(struct speller *speller, const char *word, size_t len)
{
	uint64_t hash = word_hash(word, len);
	enum verdict verdict = verdicts_find(&speller->verdicts, hash);

	return verdict ? verdict == VERDICT_RIGHT
		       : judge_new(speller, word, len, hash);
}

/* Other questions about a word are remembered among the verdicts, as if of
 * another word. */
enum question { QUESTION_NEAR = 1, QUESTION_LISTED, QUESTION_ALIKE };

static uint64_t question_hash(const char *word, size_t len, enum question q)
{
	return hash_mix(word_hash(word, len), q) | 1;
}

static bool asked(struct speller *speller, const char *word, size_t len,
		  enum question question,
		  bool (*ask)(struct speller *, const char *, size_t))
{
	uint64_t hash = question_hash(word, len, question);
	enum verdict verdict = verdicts_find(&speller->verdicts, hash);
	bool yes;

	if (verdict)
		return verdict == VERDICT_RIGHT;
	yes = ask(speller, word, len);
	verdicts_add(&speller->verdicts, hash, yes);
	return yes;
}

bool speller_near(struct speller *speller, const char *word, size_t len)
{
	return asked(speller, word, len, QUESTION_NEAR, is_near_word);
}

bool speller_alike(struct speller *speller, const char *word, size_t len)
{
	return asked(speller, word, len, QUESTION_ALIKE, is_alike_word);
}

bool speller_lists(struct speller *speller, const char *word, size_t len)
{
	uint64_t hash = question_hash(word, len, QUESTION_LISTED);
	enum verdict verdict = verdicts_find(&speller->verdicts, hash);
	const struct vocabulary *vocabulary;
	bool listed;

	if (verdict)
		return verdict == VERDICT_RIGHT;
	vocabulary = speller_vocabulary(speller);
	if (!vocabulary)
		return false;
	listed = vocabulary_find(vocabulary, word, len) & FORM_WORD;
	verdicts_add(&speller->verdicts, hash, listed);
	return listed;
}

static int read_vocabulary(struct speller *speller)
{
	const struct dictionary *dictionary = &speller->dictionary;

	if (!dictionary_there(dictionary) ||
	    vocabulary_read(&speller->vocabulary, dictionary->affixes,
			    dictionary->words))
		return VOCABULARY_NONE;
	return VOCABULARY_READ;
}

const struct vocabulary *speller_vocabulary(struct speller *speller)
{
	int state = atomic_load(&speller->vocabulary_state);

	if (state == VOCABULARY_UNREAD) {
		pthread_mutex_lock(&speller->vocabulary_lock);
		state = atomic_load(&speller->vocabulary_state);
		if (state == VOCABULARY_UNREAD) {
			state = read_vocabulary(speller);
			atomic_store(&speller->vocabulary_state, state);
		}
		pthread_mutex_unlock(&speller->vocabulary_lock);
	}
	return state == VOCABULARY_READ ? &speller->vocabulary : NULL;
}
