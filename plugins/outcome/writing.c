/* SPDX-License-Identifier: Apache-2.0 */
#include "writing.h"

#include <string.h>

void writing_init(struct writing *writing, const struct reader *reader,
		  size_t room)
{
	*writing = (struct writing){.reader = reader, .room = room};
	writing->text = reader->host->memory(reader->call, room);
	writing->failed = !writing->text;
}

void write_text(struct writing *writing, struct uk_text text)
{
	if (writing->failed || text.len > writing->room - writing->len) {
		writing->failed = true;
		return;
	}
	if (text.len)
		memcpy(writing->text + writing->len, text.bytes, text.len);
	writing->len += text.len;
}

void write_string(struct writing *writing, const char *string)
{
	write_text(writing, (struct uk_text){string, strlen(string)});
}

void write_tokens(struct writing *writing, uint32_t first, uint32_t last)
{
	const struct uk_statement *statement = writing->reader->statement;

	if (first >= last)
		return;
	if (writing->len &&
	    statement->tokens[first].word_class != UK_WORD_PUNCTUATION)
		write_string(writing, " ");
	write_text(writing,
		   text_of(statement, range_of(statement, first, last)));
}

bool writing_text(const struct writing *writing, struct uk_text *text)
{
	*text = (struct uk_text){writing->text, writing->len};
	return !writing->failed;
}

static struct uk_text copy_text(const struct reader *reader,
				struct uk_text text)
{
	char *copy = reader->host->memory(reader->call, text.len + 1);

	if (!copy)
		return (struct uk_text){"", 0};
	if (text.len)
		memcpy(copy, text.bytes, text.len);
	return (struct uk_text){copy, text.len};
}

static int catch_form(void *closure, struct uk_text surface,
		      struct uk_text particle, uint32_t features)
{
	struct form *form = closure;

	if (form->found || features & UK_GUESS)
		return 0;
	form->surface = copy_text(form->reader, surface);
	form->particle = copy_text(form->reader, particle);
	form->found = form->surface.len;
	return 0;
}

bool form_of(const struct reader *reader, uint32_t lemma, uint32_t which,
	     struct form *form)
{
	*form = (struct form){.reader = reader};
	return lemma &&
	       !reader->host->inflect(
		   reader->call, reader->host->spelling(reader->call, lemma),
		   which, catch_form, form) &&
	       form->found;
}
