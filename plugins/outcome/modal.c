/* SPDX-License-Identifier: Apache-2.0 */
/*
 * "De student kan een plan opstellen" becomes "De student stelt een plan op":
 * the finite verb comes where the ability stood, its particle where the
 * infinitive was, and all other words keep their places.
 */
#include "rules.h"
#include "rewrite.h"

enum { VERBS_MOST = 6 };

/* The finite verb of the ability: "kan", "is" of "is in staat om", "toont" of
 * "toont aan dat hij ... kan". */
static uint32_t ability_of(const struct reader *reader,
			   const struct uk_verb *verb)
{
	const struct uk_statement *statement = reader->statement;
	bool able = verb->auxiliary != UK_NONE &&
		    word_kinds(reader, verb->auxiliary) & WORD_ABLE;
	uint32_t first = able ? verb->auxiliary : UK_NONE;

	if (verb->features & (UK_PASSIVE | UK_PERFECT) ||
	    !(verb->features & UK_INFINITIVE) ||
	    !(able || verb->features & UK_TE))
		return UK_NONE;
	for (size_t i = statement->chunk_count; i-- > 0;)
		if (statement->chunks[i].kind == UK_CHUNK_FRAME)
			first = statement->chunks[i].first;
	/* "moet een plan kunnen opstellen" */
	if (first != UK_NONE && statement->tokens[first].features & UK_MODAL &&
	    !(word_kinds(reader, first) & WORD_ABLE))
		return UK_NONE;
	return first;
}

static const struct uk_chunk *agent_of(const struct uk_statement *statement)
{
	const struct uk_chunk *agent = NULL;

	for (size_t i = 0; i < statement->chunk_count; i++) {
		if (statement->chunks[i].kind != UK_CHUNK_AGENT)
			continue;
		if (agent)
			return NULL;
		agent = &statement->chunks[i];
	}
	return agent;
}

/* The form that goes with the agent, as the ability did. */
static uint32_t form_for(const struct reader *reader, uint32_t ability,
			 const struct uk_chunk *agent)
{
	const struct uk_statement *statement = reader->statement;
	uint32_t kinds = agent && agent->head != UK_NONE
			     ? word_kinds(reader, agent->head)
			     : 0;

	if (kinds & WORD_SECOND && !(kinds & WORD_FORMAL))
		return kinds & WORD_ONE ? agent->first > ability
					      ? UK_FORM_FIRST
					      : UK_FORM_SECOND
					: UK_FORM_PLURAL;
	if (kinds & WORD_FORMAL)
		return UK_FORM_SECOND;
	if (kinds & WORD_FIRST)
		return kinds & WORD_ONE ? UK_FORM_FIRST : UK_FORM_PLURAL;
	return word_kinds(reader, ability) & WORD_MANY ||
		       (statement->tokens[ability].features & UK_PLURAL &&
			!(statement->tokens[ability].features & UK_SINGULAR))
		   ? UK_FORM_PLURAL
		   : UK_FORM_THIRD;
}

/* Nothing in the main clause that could change its meaning or needs another
 * place: "niet", other verbs, a second sentence. */
static bool is_plain(const struct reader *reader)
{
	const struct uk_statement *statement = reader->statement;

	for (uint32_t i = 0; i < statement->token_count; i++) {
		const struct uk_token *token = &statement->tokens[i];
		const struct uk_chunk *chunk = uk_chunk_at(statement, i);

		if (i && token->features & UK_INITIAL)
			return false;
		if (chunk->kind == UK_CHUNK_CLAUSE)
			continue;
		if (token->features & UK_NEGATION ||
		    (token->word_class == UK_WORD_VERB &&
		     chunk->kind != UK_CHUNK_VERB &&
		     chunk->kind != UK_CHUNK_FRAME))
			return false;
	}
	return true;
}

/* "kan", and of "is in staat om" all but the verb: none of it stays. */
static bool drop_frames(struct rewrite *rewrite, uint32_t ability)
{
	const struct uk_statement *statement = rewrite->reader->statement;

	for (size_t i = 0; i < statement->chunk_count; i++) {
		const struct uk_chunk *chunk = &statement->chunks[i];
		uint32_t first = chunk->first;

		if (chunk->kind != UK_CHUNK_FRAME)
			continue;
		first += first == ability;
		if (first < chunk->last &&
		    !rewrite_put(rewrite, first, chunk->last,
				 (struct uk_text){"", 0}))
			return false;
	}
	return true;
}

/* The infinitive, with "te" and the particle before that, goes; the particle
 * of the finite verb takes its place. */
static bool put_end(struct rewrite *rewrite, const struct uk_verb *verb,
		    struct uk_text particle)
{
	uint32_t first = verb->token;

	if (verb->features & UK_TE && first)
		first--;
	if (verb->particle != UK_NONE) {
		if (verb->particle + 1 != first)
			return false;
		first--;
	}
	return rewrite_put(rewrite, first, verb->token + 1, particle);
}

/* Does a new act open here, with all that belongs to it: "en een begroting
 * maken"? Verbs that share an object with the first have none. */
static bool opens_act(const struct reader *reader, const struct uk_verb *before,
		      const struct uk_verb *verb, uint32_t *opening)
{
	const struct uk_statement *statement = reader->statement;
	const struct uk_chunk *chunk =
	    uk_chunk_at(statement, before->token) + 1;
	const struct uk_chunk *end = statement->chunks + statement->chunk_count;
	bool joined = false, object = false;

	for (; chunk < end && chunk->first < verb->token; chunk++) {
		if (chunk->kind == UK_CHUNK_CONJUNCTION && !joined) {
			joined = word_kinds(reader, chunk->first) & WORD_AND;
			*opening = chunk->last;
		} else if (joined) {
			object |= chunk->kind == UK_CHUNK_NOUN;
			if (chunk->kind == UK_CHUNK_CONJUNCTION ||
			    chunk->kind == UK_CHUNK_PUNCTUATION ||
			    chunk->kind == UK_CHUNK_CLAUSE)
				return false;
		}
	}
	return joined && object;
}

/* Of "in kaart brengen" only "brengen" changes, of "op elkaar afstemmen"
 * "afstemmen": the infinitive as it stands, with a particle before "te". */
static uint32_t base_of(const struct reader *reader, const struct uk_verb *verb)
{
	const struct uk_statement *statement = reader->statement;
	struct writing writing;

	if (verb->fixed_first == verb->fixed_last)
		return verb->lemma;
	writing_init(&writing, reader, statement->text.len + 1);
	if (verb->particle != UK_NONE)
		write_text(&writing,
			   text_of(statement,
				   statement->tokens[verb->particle].range));
	write_text(&writing,
		   text_of(statement, statement->tokens[verb->token].range));
	return writing.failed ? 0
			      : reader->host->find(reader->call, writing.text,
						   writing.len);
}

/* One act: its finite form comes at `place`, in the place of the ability or
 * before the act's own words. */
static bool put_act(struct rewrite *rewrite, const struct uk_verb *verb,
		    uint32_t which, uint32_t place, bool ability)
{
	struct form form;

	return form_of(rewrite->reader, base_of(rewrite->reader, verb), which,
		       &form) &&
	       rewrite_put(rewrite, place, place + ability, form.surface) &&
	       put_end(rewrite, verb, form.particle);
}

static bool finite_fix(const struct reader *reader, uint32_t ability,
		       struct uk_fix *fix)
{
	const struct uk_statement *statement = reader->statement;
	const struct uk_chunk *agent = agent_of(statement);
	struct rewrite rewrite = {.reader = reader};
	uint32_t which = form_for(reader, ability, agent);
	uint32_t place = ability;

	if (statement->verb_count > VERBS_MOST || !is_plain(reader) ||
	    !drop_frames(&rewrite, ability))
		return false;
	for (size_t i = 0; i < statement->verb_count; i++) {
		const struct uk_verb *verb = &statement->verbs[i];

		if (ability_of(reader, verb) != ability ||
		    (i && !opens_act(reader, verb - 1, verb, &place)) ||
		    !put_act(&rewrite, verb, which, place, i == 0))
			return false;
	}
	return rewrite_fix(&rewrite, fix);
}

void rule_modal(const struct reader *reader)
{
	const struct uk_statement *statement = reader->statement;
	struct uk_parameter parameter = {.name = "word"};
	uint32_t ability = statement->verb_count
			       ? ability_of(reader, statement->verbs)
			       : UK_NONE;
	struct uk_fix fix;
	struct uk_finding finding = {
	    .size = sizeof(finding),
	    .rule = "modal",
	    .parameters = &parameter,
	    .parameter_count = 1,
	    .fixes = &fix,
	};

	if (ability == UK_NONE ||
	    !UK_WANTS(reader->host, reader->call, 0, "modal"))
		return;
	finding.range = statement->tokens[ability].range;
	parameter.value = text_of(statement, finding.range);
	finding.fix_count = finite_fix(reader, ability, &fix);
	(void)reader->host->report(reader->call, 0, &finding);
}
