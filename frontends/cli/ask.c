/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <histedit.h>
#include <signal.h>
#include <strings.h>
#include <unistd.h>

#include "ask.h"
#include "terminal.h"
#include "words.h"

/* So many of a group are shown; who wants more types a letter. */
enum { SHOWN = 16, MARGIN = 78 };

/* Ctrl-C between two questions, when the terminal makes a signal of it. */
static volatile sig_atomic_t interrupted;

static void remember(int number UK_UNUSED)
{
	interrupted = 1;
}

struct ask {
	EditLine *editor;
	struct sigaction before; /* what SIGINT did */
	struct out *out;
	const char *prompt;
	ask_offers_fn offers;
	void *closure;
	char *line;
};

static char *prompt_of(EditLine *editor)
{
	struct ask *a = NULL;

	el_get(editor, EL_CLIENTDATA, &a);
	return (char *)(uintptr_t)a->prompt;
}

/* Bytes that all offers have in common, case aside. */
static size_t common_len(const struct ask_offer *offers, size_t count)
{
	size_t len = strlen(offers[0].text);

	for (size_t i = 1; i < count; i++)
		while (strncasecmp(offers[0].text, offers[i].text, len) != 0)
			len--;
	while (((unsigned char)offers[0].text[len] & 0xc0) == 0x80)
		len--;
	return len;
}

static void put_offer(struct out *o, const struct ask_offer *offer,
		      size_t *used)
{
	size_t columns = terminal_columns(offer->text, strlen(offer->text));

	if (*used + columns + 2 > MARGIN) {
		out_adds(o, ",\n   ");
		*used = 3;
	} else {
		out_adds(o, *used > 3 ? "," : "");
	}
	out_adds(o, *used ? " " : "    ");
	out_adds(o, offer->text);
	*used += columns + 2;
}

static bool is_same_group(const struct ask_offer *a, const struct ask_offer *b)
{
	return a->group == b->group ||
	       (a->group && b->group && strcmp(a->group, b->group) == 0);
}

static void put_offers(struct out *o, const struct ask_offer *offers,
		       size_t count)
{
	size_t used = 0, in_group = 0;

	out_addc(o, '\n');
	for (size_t i = 0; i < count; i++) {
		if (i && !is_same_group(&offers[i - 1], &offers[i])) {
			out_addc(o, '\n');
			in_group = 0;
		}
		if (!in_group) {
			used = 0;
			if (offers[i].group)
				out_addf(o, "  %s\n", offers[i].group);
			out_adds(o, "   ");
			used = 3;
		}
		if (in_group++ < SHOWN)
			put_offer(o, &offers[i], &used);
		else if (in_group == SHOWN + 1)
			out_adds(o, ", ...");
	}
	out_addc(o, '\n');
	out_flush(o);
}

/* Tab: adds what is certain; shows the choice when nothing is. */
static unsigned char complete(EditLine *editor, int key UK_UNUSED)
{
	const LineInfo *line = el_line(editor);
	size_t len = (size_t)(line->cursor - line->buffer), count = 0, same;
	const struct ask_offer *offers = NULL;
	CLEANUP_STRING char *typed = strndup(line->buffer, len);
	struct ask *a = NULL;

	el_get(editor, EL_CLIENTDATA, &a);
	if (typed && a->offers)
		offers = a->offers(a->closure, typed, &count);
	if (!offers || !count)
		return CC_REFRESH_BEEP;
	same = common_len(offers, count);
	if (same > len) {
		CLEANUP_STRING char *rest =
		    strndup(offers[0].text + len, same - len);

		return rest && !el_insertstr(editor, rest) ? CC_REFRESH
							   : CC_ERROR;
	}
	if (count == 1)
		return CC_REFRESH_BEEP;
	put_offers(a->out, offers, count);
	return CC_REDISPLAY;
}

static unsigned char leave(EditLine *editor UK_UNUSED, int key UK_UNUSED)
{
	return CC_EOF;
}

struct ask *ask_open(struct out *out)
{
	struct ask *a = calloc(1, sizeof(*a));

	if (!a)
		return NULL;
	a->out = out;
	a->editor = el_init("uitkomst", stdin, stdout, stderr);
	if (!a->editor) {
		free(a);
		return NULL;
	}
	el_set(a->editor, EL_CLIENTDATA, a);
	el_set(a->editor, EL_EDITOR, "emacs");
	el_set(a->editor, EL_SIGNAL, 1);
	el_set(a->editor, EL_PROMPT, prompt_of);
	el_set(a->editor, EL_ADDFN, "complete", "complete", complete);
	el_set(a->editor, EL_ADDFN, "leave", "leave", leave);
	el_set(a->editor, EL_BIND, "^I", "complete", NULL);
	/* Ctrl-C as a key: nothing that was typed before may be lost. */
	el_set(a->editor, EL_SETTY, "-d", "-isig", NULL);
	el_set(a->editor, EL_BIND, "^C", "leave", NULL);
	sigaction(SIGINT, &(struct sigaction){.sa_handler = remember},
		  &a->before);
	return a;
}

void ask_close(struct ask *a)
{
	if (!a)
		return;
	el_end(a->editor);
	sigaction(SIGINT, &a->before, NULL);
	free(a->line);
	free(a);
}

static char *trimmed(const char *line, size_t len)
{
	while (len && strchr(" \t\r\n", line[len - 1]))
		len--;
	while (len && strchr(" \t", *line)) {
		line++;
		len--;
	}
	return strndup(line, len);
}

const char *ask_line(struct ask *a, const char *prompt, const char *given,
		     ask_offers_fn offers, void *closure)
{
	const char *line;
	int len = 0;

	a->prompt = prompt;
	a->offers = offers;
	a->closure = closure;
	if (out_flush(a->out) || interrupted)
		return NULL;
	if (*given)
		el_push(a->editor, given);
	line = el_gets(a->editor, &len);
	free(a->line);
	a->line =
	    line && len > 0 && !interrupted ? trimmed(line, (size_t)len) : NULL;
	if (!a->line)
		fputc('\n', stdout);
	fflush(stdout);
	return a->line;
}
