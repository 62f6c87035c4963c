/* SPDX-License-Identifier: Apache-2.0 */
/* Checking and composing one statement, for front ends. */
#include "base.h"

#include "compose.h"
#include "document.h"
#include "guard.h"
#include "judge.h"
#include "result.h"
#include "utf8.h"

/* Text from outside: valid, NFC, not too long, ending in NUL. */
static int take_text(struct arena *arena, const char *bytes, size_t len,
		     struct uk_text *out, struct uk_error *error)
{
	struct buf nfc CLEANUP_BUF = BUF_INIT;
	size_t bad;

	if (len > STATEMENT_MOST)
		return error_set(error,
				 "de uitspraak is te lang (meer dan %zu MiB)",
				 "the statement is too long (over %zu MiB)",
				 (size_t)STATEMENT_MOST >> 20);
	if (utf8_check(bytes, len, &bad))
		return error_set(
		    error,
		    "byte %zu is geen geldige UTF-8; bewaar de tekst als UTF-8",
		    "byte %zu is not valid UTF-8; save the text as UTF-8",
		    bad + 1);
	if (!utf8_is_nfc(bytes, len)) {
		utf8_nfc(bytes, len, &nfc, NULL);
		bytes = nfc.bytes;
		len = nfc.len;
	}
	out->bytes = arena_copy(arena, bytes, len);
	out->len = len;
	return out->bytes && !nfc.failed
		   ? 0
		   : error_set(error, "geen geheugen", "out of memory");
}

static int finish(struct uk_session *session, const struct judged *judged,
		  struct uk_scratch *scratch, struct uk_result *result,
		  struct uk_error *error)
{
	if (result_make(session, judged, &scratch->words, result))
		return error_set(error, "geen geheugen", "out of memory");
	return 0;
}

int uk_check(struct uk_session *session, const struct uk_input *input,
	     struct uk_scratch *scratch, struct uk_result *result,
	     struct uk_error *error)
{
	const struct model *model = NULL;
	struct judged judged;
	struct uk_statement *s = &judged.statement;
	const char *stem = input->stem ? input->stem : "";

	error->text[0] = '\0';
	arena_clear(&scratch->arena);
	judged_init(&judged, &scratch->arena, &scratch->arena);
	if (session->model_count) {
		model = session_model(session, input->model, error);
		if (!model)
			return -1;
	}
	if (take_text(&scratch->arena, input->text, input->len, &s->text,
		      error) ||
	    take_text(&scratch->arena, stem, strlen(stem), &s->stem, error))
		return -1;
	s->scope = input->scope;
	s->id = input->id;
	judge(session, scratch->worker, model, &judged, false, true);
	return finish(session, &judged, scratch, result, error);
}

/* The sentence of the pieces, in `s->text`. */
static int realise(struct uk_session *session, struct uk_scratch *scratch,
		   const struct uk_piece *pieces, size_t count, uint32_t style,
		   struct uk_text *text, struct uk_error *error)
{
	struct buf sentence CLEANUP_BUF = BUF_INIT;
	struct uk_part parts[32];
	size_t part_count = ARRAY_SIZE(parts);

	if (guard_realise(session, scratch->worker, &scratch->arena, pieces,
			  count, style, &sentence, parts, &part_count, error))
		return -1;
	return take_text(&scratch->arena, sentence.bytes,
			 strlen(sentence.bytes), text, error);
}

/* The parts in valid NFC; an error says which slot is wrong. */
static int take_parts(struct arena *arena, const struct uk_composition *from,
		      struct uk_composition *to, struct uk_error *error)
{
	size_t count = from->part_count;
	struct uk_slot_text *parts = arena_take(arena, count * sizeof(*parts));

	*to = *from;
	to->parts = parts;
	for (size_t i = 0; parts && i < count; i++) {
		const char *given = from->parts[i].text;
		struct uk_error why = {""};
		struct uk_text text;

		if (take_text(arena, given, strlen(given), &text, &why))
			return error_set(error, "%s: %s", "%s: %s",
					 from->parts[i].slot, why.text);
		parts[i] =
		    (struct uk_slot_text){from->parts[i].slot, text.bytes};
	}
	return parts ? 0 : error_set(error, "geen geheugen", "out of memory");
}

int uk_compose(struct uk_session *session,
	       const struct uk_composition *composition,
	       struct uk_scratch *scratch, struct uk_result *result,
	       struct uk_error *error)
{
	struct uk_composition taken;
	const struct model *model;
	struct judged judged;
	struct uk_piece *pieces;
	size_t count;
	uint32_t style;

	error->text[0] = '\0';
	arena_clear(&scratch->arena);
	judged_init(&judged, &scratch->arena, &scratch->arena);
	model = session_model(session, composition->model, error);
	if (!model || take_parts(&scratch->arena, composition, &taken, error) ||
	    compose_pieces(model->formula, &taken, &scratch->arena, &pieces,
			   &count, &style, error) ||
	    realise(session, scratch, pieces, count, style,
		    &judged.statement.text, error))
		return -1;
	judge(session, scratch->worker, model, &judged, false, true);
	return finish(session, &judged, scratch, result, error);
}
