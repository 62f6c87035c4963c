/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * The plugin line of Uitkomst: all that a plugin sees of the program.
 *
 * A plugin is a shared object that exports one constant, `uk_plugin`. It
 * includes this header, links against nothing of Uitkomst, and compiles as
 * C99, C11 or C++17. What it needs from the program arrives as a table of
 * functions, `struct uk_host`.
 *
 * The rules of the line, in nine sentences:
 *
 *  1. Everything crosses by copy. What a plugin receives lives until the call
 *     returns; what it hands over is copied before the host function returns.
 *     Neither side frees the memory of the other.
 *  2. Results are reported through the host, not returned; what was reported
 *     before a failure is kept.
 *  3. A callback returns 0, or -1 after `host->fail()` told why.
 *  4. All text is valid UTF-8 in NFC without NUL, in both directions.
 *  5. Positions are byte offsets within the statement, half open, on code
 *     point borders. Token, verb, clause and chunk numbers count from 0;
 *     UK_NONE says "none".
 *  6. A plugin never prints, never calls exit(), never changes locale,
 *     directory or signal handlers, and lets no C++ exception out.
 *  7. A plugin reports a rule id and parameters; the words that people read
 *     stand in its rules file (see docs/uitkomst-plugin.7).
 *  8. Lexicon and spell callbacks may not call lookup, inflect or spell.
 *  9. Structs that start with `size` may grow at their end in a later minor
 *     version; structs without it travel in arrays and never grow.
 */
#ifndef UITKOMST_PLUGIN_H
#define UITKOMST_PLUGIN_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A change of MAJOR breaks old plugins; MINOR only adds. */
#define UK_ABI_MAJOR 1u
#define UK_ABI_MINOR 1u

/** "No such token, verb, clause or chunk." */
#define UK_NONE UINT32_MAX

/** One request from the host; opaque, handed back in every host call. */
struct uk_call;

/** A piece of text: UTF-8, NFC, no NUL; not NUL-terminated. */
struct uk_text {
	const char *bytes;
	size_t len; /* bytes */
};

/** Bytes [begin, end) of the statement, on code point borders. */
struct uk_range {
	uint32_t begin, end;
};

/* ------------------------------------------------------------------------ */
/* What a statement looks like once the language plugin has read it.        */

/** Word classes; the coarse ones that every European grammar knows. */
enum uk_word_class {
	UK_WORD_OTHER,
	UK_WORD_NOUN,
	UK_WORD_NAME, /* proper name, product, abbreviation in capitals */
	UK_WORD_VERB,
	UK_WORD_ADJECTIVE,
	UK_WORD_ADVERB,
	UK_WORD_DETERMINER, /* article, possessive, demonstrative, quantifier */
	UK_WORD_PRONOUN,
	UK_WORD_NUMERAL,
	UK_WORD_PREPOSITION,
	UK_WORD_CONJUNCTION, /* coordinating */
	UK_WORD_SUBORDINATOR, /* opens a subordinate clause */
	UK_WORD_PARTICLE, /* separated part of a verb; also "te" */
	UK_WORD_PUNCTUATION,
	UK_WORD_CODE /* inline code, URL, e-mail address, number with a unit */
};

/** Features of a token or of a verb; bits, several may be set. */
enum uk_feature {
	UK_FINITE = 1 << 0,
	UK_INFINITIVE = 1 << 1,
	UK_PARTICIPLE = 1 << 2, /* past participle */
	UK_GERUND = 1 << 3, /* present participle */
	UK_PAST = 1 << 4,
	UK_SINGULAR = 1 << 5,
	UK_PLURAL = 1 << 6,
	UK_FIRST = 1 << 7,
	UK_SECOND = 1 << 8,
	UK_THIRD = 1 << 9,
	UK_MODAL = 1 << 10,
	UK_AUXILIARY = 1 << 11, /* of perfect or passive */
	UK_COPULA = 1 << 12,
	UK_DEFINITE = 1 << 13,
	UK_WH = 1 << 14, /* question word */
	UK_RELATIVE = 1 << 15,
	UK_REFLEXIVE = 1 << 16,
	UK_PERSONAL = 1 << 17, /* noun or pronoun that names a person */
	UK_INITIAL = 1 << 18, /* first word of a sentence */
	UK_CAPITAL = 1 << 19, /* opens with a capital letter */
	UK_CAPITALS = 1 << 20, /* capitals only, two or more */
	UK_DIGITS = 1 << 21, /* holds a digit */
	UK_PASSIVE = 1 << 22,
	UK_PERFECT = 1 << 23,
	UK_NEGATION = 1 << 24,
	UK_NOMINALISED = 1 << 25, /* "het analyseren van" */
	UK_INVERTED = 1 << 26, /* finite verb before its agent */
	UK_TE = 1 << 27, /* infinitive with "te" */
	UK_LEARNER = 1 << 28, /* names the learner or professional */
	UK_GUESS = 1 << 29 /* made by rule, not found in a list */
};

/** One word, number, sign or code span. Blanks are no tokens. */
struct uk_token {
	struct uk_range range;
	uint32_t word_class; /* enum uk_word_class */
	uint32_t features; /* enum uk_feature bits */
	uint32_t word; /* host's number of the folded word, 0 unknown */
	uint32_t lemma; /* host's number of its lemma, 0 unknown */
};

/**
 * One main verb: an act that the statement asks for. Verbs of subordinate
 * clauses are no main verbs, save those under a frame such as "toont aan dat
 * hij ... kan". In text order; coordinated verbs each have an entry.
 */
struct uk_verb {
	uint32_t token; /* the word that carries the meaning */
	uint32_t particle; /* separated particle, or UK_NONE */
	uint32_t auxiliary; /* modal or auxiliary, or UK_NONE */
	uint32_t fixed_first, fixed_last; /* tokens of a fixed complement
					     ("in kaart"), empty when equal */
	uint32_t lemma; /* host's number: "opstellen", "in kaart brengen" */
	uint32_t features; /* finite, infinitive, te, person, number, passive */
	uint32_t clause;
};

enum uk_clause_kind {
	UK_CLAUSE_MAIN,
	UK_CLAUSE_FRAME, /* "dat hij ... kan" under an ability frame */
	UK_CLAUSE_PURPOSE, /* om ... te, teneinde ... te */
	UK_CLAUSE_RESULT, /* zodat, waardoor, opdat */
	UK_CLAUSE_RELATIVE, /* die, dat, waarin */
	UK_CLAUSE_QUESTION, /* hoe, welke, of: a dependent question */
	UK_CLAUSE_THAT, /* dat: content clause */
	UK_CLAUSE_MANNER, /* door ... te, waarbij */
	UK_CLAUSE_TIME, /* nadat, voordat, terwijl */
	UK_CLAUSE_CONDITION /* als, indien, wanneer, tenzij */
};

/** A clause: tokens [first, last), its opening word, its parent clause. */
struct uk_clause {
	uint32_t kind; /* enum uk_clause_kind */
	uint32_t first, last;
	uint32_t parent; /* UK_NONE for a main clause */
};

enum uk_chunk_kind {
	UK_CHUNK_OTHER,
	UK_CHUNK_AGENT, /* grammatical subject of the main verb */
	UK_CHUNK_FRAME, /* ability frame: "kan", "is in staat om" */
	UK_CHUNK_VERB, /* main verb, particle, "te" or fixed complement */
	UK_CHUNK_NOUN, /* noun phrase, "van" phrases included */
	UK_CHUNK_PREPOSITION, /* prepositional phrase */
	UK_CHUNK_ADVERB, /* adverb or predicative adjective */
	UK_CHUNK_CLAUSE, /* a whole subordinate clause */
	UK_CHUNK_CONJUNCTION,
	UK_CHUNK_PUNCTUATION
};

/**
 * A run of tokens of the main clause that belongs together. The chunks
 * follow each other without overlap and cover every token.
 */
struct uk_chunk {
	uint32_t kind; /* enum uk_chunk_kind */
	uint32_t first, last;
	uint32_t head; /* head noun, adverb or verb; UK_NONE when unknown */
	uint32_t intro; /* preposition or subordinator, or UK_NONE */
	uint32_t clause; /* its clause; for UK_CHUNK_CLAUSE the inner one */
	uint32_t verb; /* main verb it stands with, or UK_NONE */
};

/** All that a language plugin reports about one statement, in one call. */
struct uk_analysis {
	size_t size;
	const struct uk_token *tokens;
	size_t token_count;
	const struct uk_verb *verbs;
	size_t verb_count;
	const struct uk_clause *clauses;
	size_t clause_count;
	const struct uk_chunk *chunks;
	size_t chunk_count;
};

/** What a statement is, as the reader or the caller said. */
enum uk_scope {
	UK_SCOPE_OUTCOME,
	UK_SCOPE_INDICATOR,
	UK_SCOPE_EVIDENCE,
	UK_SCOPE_ASSESSMENT,
	UK_SCOPE_ACTIVITY,
	UK_SCOPE_PLAIN /* prose; not judged */
};

/** A recognised part: its slot and its place. */
struct uk_part {
	const char *slot;
	struct uk_range range;
};

/** A phrase of two or more words from a list, found in the statement. */
struct uk_match {
	uint32_t list; /* the number host->list() gave */
	uint32_t value; /* the value host->add() was given */
	uint32_t first, last; /* tokens [first, last) */
};

/** A statement as models and checkers see it. */
struct uk_statement {
	size_t size;
	struct uk_text text;
	uint32_t scope; /* enum uk_scope */
	const char *model; /* id of the chosen model, or NULL */
	const char *id; /* the author's name for it ("LU1"), or NULL */
	struct uk_text stem; /* lead-in of a bullet ("De student kan:") */
	const struct uk_range *code; /* inline code in the text */
	size_t code_count;
	const struct uk_token *tokens;
	size_t token_count;
	const uint64_t *lists; /* per token: bit n = on list n, by word or
				  by lemma */
	const struct uk_verb *verbs;
	size_t verb_count;
	const struct uk_clause *clauses;
	size_t clause_count;
	const struct uk_chunk *chunks;
	size_t chunk_count;
	const struct uk_match *matches;
	size_t match_count;
	const struct uk_part *parts; /* none before the model has segmented */
	size_t part_count;
};

/** The chunk that holds token number `token`; NULL when the statement has
 *  none, or no such token. It looks up nothing of the host's. */
static inline const struct uk_chunk *
uk_chunk_at(const struct uk_statement *statement, uint32_t token)
{
	size_t low = 0, high = statement->chunk_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (statement->chunks[middle].last <= token)
			low = middle + 1;
		else
			high = middle;
	}
	return low < statement->chunk_count ? &statement->chunks[low] : NULL;
}

/** key=value of a statement's attribute block, {type=BK-1 toetst=LU1}: one
 *  for each value of a list. */
struct uk_link {
	const char *key, *value;
};

/** What a statement of a unit is tied to. */
struct uk_ties {
	const struct uk_link *links;
	size_t link_count;
	uint32_t parent; /* number in the set of the outcome that an indicator
			    or evidence belongs to, or UK_NONE */
};

/** What a document says of the unit that its statements make. */
struct uk_unit {
	size_t size;
	const char *title, *level, *load; /* as written, or NULL */
	const char *const *qualifications; /* that the unit says to cover */
	size_t qualification_count;
	const struct uk_ties *ties; /* one for each statement of the set */
};

/* ------------------------------------------------------------------------ */
/* What plugins report.                                                     */

enum uk_severity { UK_ERROR = 1, UK_WARNING, UK_INFO, UK_HINT };

/** A value for {name} in the rule's message. */
struct uk_parameter {
	const char *name;
	struct uk_text value;
};

enum uk_fix_flags {
	UK_FIX_SAFE = 1 /* same meaning: `uitkomst fix` may apply it unasked */
};

/** One replacement that leaves correct language. */
struct uk_fix {
	struct uk_range range;
	struct uk_text text;
	const char *title; /* key in the rule's "fixes", or NULL for "fix" */
	uint32_t flags; /* enum uk_fix_flags */
};

struct uk_finding {
	size_t size;
	const char *rule; /* "vague-verb", without the plugin's id */
	uint32_t severity; /* enum uk_severity; 0: the rule's own */
	struct uk_range range;
	const struct uk_parameter *parameters;
	size_t parameter_count;
	const struct uk_fix *fixes; /* alternatives, best first */
	size_t fix_count;
};

/** The band of levels on which a verb, or the statement as a whole, stands in
 *  one taxonomy. */
struct uk_level {
	const char *taxonomy; /* "bloom_revised" */
	uint32_t verb; /* number of the verb, or UK_NONE: the statement */
	uint32_t low, high; /* 1 = lowest level of the taxonomy */
	uint32_t sources; /* how many sources say so */
};

/* ------------------------------------------------------------------------ */
/* Inflecting and composing.                                                */

enum uk_form {
	UK_FORM_INFINITIVE,
	UK_FORM_TE, /* "op te stellen" */
	UK_FORM_FIRST, /* ik stel; also "stel je" */
	UK_FORM_SECOND, /* je stelt */
	UK_FORM_THIRD, /* hij stelt */
	UK_FORM_PLURAL, /* zij stellen */
	UK_FORM_PARTICIPLE, /* opgesteld */
	UK_FORM_PAST, /* stelde */
	UK_FORM_PAST_PLURAL /* stelden */
};

/** Receives one inflected form; `particle` is empty unless separated. */
typedef int (*uk_form_fn)(void *closure, struct uk_text surface,
			  struct uk_text particle, uint32_t features);

/** What a piece of a composed sentence is, grammatically. */
enum uk_role {
	UK_ROLE_AGENT, /* "De student" */
	UK_ROLE_VERB, /* an infinitive: "opstellen", "in kaart brengen" */
	UK_ROLE_OBJECT, /* noun phrase, prepositional object or question */
	UK_ROLE_ADJUNCT, /* prepositional phrase after the verb's end */
	UK_ROLE_CLAUSE /* subordinate clause, set off by a comma */
};

enum uk_style {
	UK_STYLE_FINITE, /* De student stelt ... op */
	UK_STYLE_MODAL, /* De student kan ... opstellen */
	UK_STYLE_JE, /* Je stelt ... op */
	UK_STYLE_INFINITIVE, /* ... opstellen */
	UK_STYLE_RESULT /* Het plan is opgesteld */
};

/** One piece, in the order in which the sentence shall have them. */
struct uk_piece {
	const char *slot;
	uint32_t role; /* enum uk_role */
	struct uk_text text;
};

/* ------------------------------------------------------------------------ */
/* The host.                                                                */

/** Receives one row of a data file; fields are copies for this call only. */
typedef int (*uk_row_fn)(void *closure, const struct uk_text *fields,
			 size_t count);

/** Receives one entry of a lexicon: its form and "key=value;..." tags. */
typedef int (*uk_entry_fn)(void *closure, struct uk_text form,
			   struct uk_text tags);

/**
 * What the program offers to plugins. Test a member that came after 1.0 with
 * UK_HAS before use. "open" marks what may only be called from open();
 * everything else may be called from any callback.
 */
struct uk_host {
	size_t size;
	uint32_t abi_major, abi_minor;

	/** Note for the log (`--verbose`). */
	void (*log)(struct uk_call *, const char *text);

	/** Says why this call fails; returns -1, to be returned at once. */
	int (*fail)(struct uk_call *, const char *text);

	/** 1 when the time of this call is up: stop soon. */
	int (*expired)(const struct uk_call *);

	/** Zeroed memory until the call returns; NULL when there is none. In
	 *  open(): until the program ends. */
	void *(*memory)(struct uk_call *, size_t size);

	/** open: reads a tab-separated file that stands beside the module,
	 *  else in the data folder, else beside the settings, row by row,
	 *  without empty lines and lines that open with '#'. `each` returns 0
	 *  to go on. Returns -1 when the file cannot be read, having called
	 *  fail with the reason. */
	int (*rows)(struct uk_call *, const char *file, uk_row_fn each,
		    void *closure);

	/** open: the number of a word, made when new; case is folded. Numbers
	 *  are small and dense, 0 is "unknown"; the same in all plugins. */
	uint32_t (*word)(struct uk_call *, struct uk_text);

	/** The number of a *folded* word, 0 when no plugin knows it. */
	uint32_t (*find)(const struct uk_call *, const char *folded,
			 size_t len);

	/** The word behind a number; empty for 0. Lives as long as we do. */
	struct uk_text (*spelling)(const struct uk_call *, uint32_t word);

	/** open: the number (0..63) of a named list, "bloom.vague", made when
	 *  new; UK_NONE when all 64 are taken. */
	uint32_t (*list)(struct uk_call *, const char *name);

	/** open: puts a word, or a phrase of words parted by one space, on a
	 *  list. Words mark `lists` of the statement, phrases give `matches`
	 *  with this value. */
	int (*add)(struct uk_call *, uint32_t list, struct uk_text,
		   uint32_t value);

	/** open, model: hands over the formula in this JSON file beside the
	 *  module, else of the data folder. See
	 *  docs/schema/formula.schema.json. */
	int (*formula)(struct uk_call *, const char *file);

	/** language: the analysis of the statement; once per call. */
	int (*analysis)(struct uk_call *, const struct uk_analysis *);

	/** model: a part found by segment(). */
	int (*part)(struct uk_call *, const struct uk_part *);

	/** checker: where a verb or the statement stands in a taxonomy. */
	int (*level)(struct uk_call *, const struct uk_level *);

	/** checker, model: a finding on the statement, or on number
	 *  `statement` of the set in check_set (else 0). Returns -1 when it
	 *  is not valid or when there are too many. */
	int (*report)(struct uk_call *, size_t statement,
		      const struct uk_finding *);

	/** compose, realise, suggest: gives text; suggestions one a call. */
	int (*text)(struct uk_call *, struct uk_text);

	/** Asks the language plugin for a form of an infinitive. */
	int (*inflect)(struct uk_call *, struct uk_text infinitive,
		       uint32_t form, uk_form_fn, void *closure);

	/** Asks the lexicon plugins; an empty key gives all of the list. */
	int (*lookup)(struct uk_call *, const char *list, struct uk_text key,
		      uk_entry_fn, void *closure);

	/** 1 spelled right, 0 not, -1 no speller. */
	int (*spell)(struct uk_call *, struct uk_text word);

	/** Tells the user once, in the session's language, what is missing
	 *  while the work goes on: "no Dutch dictionary is installed". The
	 *  same notice again is not shown again. */
	void (*notice)(struct uk_call *, const char *nl, const char *en);

	/** 1 when fixes that cost time, such as spelling suggestions, are
	 *  wanted in this run. */
	int (*suggesting)(const struct uk_call *);

	/** check_set: what the document says of its unit; lives until the call
	 *  returns. NULL elsewhere. */
	const struct uk_unit *(*unit)(const struct uk_call *);

	/** open, language: what keep() was given at an earlier start, when
	 *  none of these data files (NULL-ended, named as for rows) has
	 *  changed since, nor the plugin; NULL when there is none. Words have
	 *  the same numbers as then. Aligned for any type; lives as long as
	 *  we do. To be asked before anything else. Since 1.1. */
	const void *(*kept)(struct uk_call *, const char *const *files,
			    size_t *size);

	/** open, language: keeps what was made of these files, and the words
	 *  so far, for the next start; a copy is made. Since 1.1. */
	void (*keep)(struct uk_call *, const void *bytes, size_t size);

	/** checker, model: 1 when a finding of this rule on number `statement`
	 *  of the set in check_set (else 0) would be kept: the rule is on, and
	 *  for such statements. Worth asking before work that only this rule
	 *  needs. Since 1.1. */
	int (*wants)(struct uk_call *, size_t statement, const char *rule);
};

/** The list of words that the user's and the project's settings accept. */
#define UK_LIST_ACCEPTED "uitkomst.accepted"

/** 1 when the struct behind `table` is new enough to have `member`. */
#define UK_HAS(table, type, member)                                            \
	((table)->size >=                                                      \
	 offsetof(type, member) + sizeof(((const type *)0)->member))

/** What host->wants() says; 1 when the host is too old to be asked. */
#define UK_WANTS(host, call, statement, rule)                                  \
	(!UK_HAS(host, struct uk_host, wants) ||                               \
	 (host)->wants(call, statement, rule))

/* ------------------------------------------------------------------------ */
/* What a plugin offers: tables; a missing function is NULL.                */

struct uk_language_ops {
	size_t size;
	const char *language; /* "nl" */

	/** Reads text and stem of a statement (nothing else of it is filled)
	 *  and reports one analysis. Required. */
	int (*analyse)(void *self, struct uk_call *,
		       const struct uk_statement *);

	/** Gives a form of an infinitive to `each`; guesses when unknown and
	 *  says so with UK_GUESS. */
	int (*inflect)(void *self, struct uk_call *, struct uk_text infinitive,
		       uint32_t form, uk_form_fn each, void *closure);

	/** Makes a sentence of the pieces: inflects, places particle and
	 *  infinitive, sets capital and full stop; gives it to host->text and
	 *  the place of each piece to host->part. */
	int (*realise)(void *self, struct uk_call *,
		       const struct uk_piece *pieces, size_t count,
		       uint32_t style);
};

struct uk_model_ops {
	size_t size;

	/** Own segmentation; NULL: the formula engine does it. */
	int (*segment)(void *self, struct uk_call *,
		       const struct uk_statement *);

	/** What only the model knows: missing parts, wrong order. */
	int (*check)(void *self, struct uk_call *, const struct uk_statement *);
};

struct uk_checker_ops {
	size_t size;
	int (*check)(void *self, struct uk_call *, const struct uk_statement *);

	/** All statements of one unit or file together. */
	int (*check_set)(void *self, struct uk_call *,
			 const struct uk_statement *, size_t count);
};

struct uk_lexicon_ops {
	size_t size;
	const char *const *lists; /* names, NULL at the end */
	int (*lookup)(void *self, struct uk_call *, const char *list,
		      struct uk_text key, uk_entry_fn each, void *closure);
};

struct uk_spell_ops {
	size_t size;
	const char *language;

	/** 1 right, 0 wrong, -1 failed. */
	int (*check)(void *self, struct uk_call *, struct uk_text word);

	/** Gives at most `most` suggestions to host->text, best first. */
	int (*suggest)(void *self, struct uk_call *, struct uk_text word,
		       size_t most);
};

/** What a plugin promises about threads. */
enum uk_threads {
	UK_THREADS_ONE, /* one call at a time: the host holds a lock */
	UK_THREADS_INSTANCE, /* one instance, opened apart, for each worker */
	UK_THREADS_ANY /* calls at the same time on one instance */
};

/** A setting from the user's or the project's settings file. */
struct uk_setting {
	const char *key, *value;
};

struct uk_plugin {
	uint32_t abi_major, abi_minor; /* these three never move */
	size_t size;
	const char *id; /* [a-z][a-z0-9_]*, the module's name */
	const char *version; /* "1.0" */
	const char *title; /* one line, Dutch */
	uint32_t threads; /* enum uk_threads */

	/** Reads data and sets *self. May be NULL. */
	int (*open)(const struct uk_host *, struct uk_call *,
		    const struct uk_setting *, size_t count, void **self);
	void (*close)(void *self);

	const struct uk_language_ops *language;
	const struct uk_model_ops *model;
	const struct uk_checker_ops *checker;
	const struct uk_lexicon_ops *lexicon;
	const struct uk_spell_ops *spell;
};

/** First members of every plugin: UK_PLUGIN_HEAD, "id", "1.0", ... */
#define UK_PLUGIN_HEAD UK_ABI_MAJOR, UK_ABI_MINOR, sizeof(struct uk_plugin)

#define UK_JOIN2(a, b) a##b
#define UK_JOIN(a, b) UK_JOIN2(a, b)
#ifdef UK_MODULE /* built in: a symbol of its own for each module */
#define UK_PLUGIN UK_JOIN(UK_MODULE, _LTX_uk_plugin)
#else
#define UK_PLUGIN uk_plugin
#endif

#if defined(__GNUC__)
#define UK_EXPORT __attribute__((visibility("default")))
#else
#define UK_EXPORT
#endif

extern UK_EXPORT const struct uk_plugin UK_PLUGIN;

#ifdef __cplusplus
}
#endif

#endif
