/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <locale.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

#include "terminal.h"

enum { WIDTH_UNKNOWN = 100, WIDTH_LEAST = 40, WIDTH_MOST = 160 };

static locale_t utf8;

void terminal_open(void)
{
	utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
	if (utf8)
		uselocale(utf8);
}

void terminal_close(void)
{
	if (!utf8)
		return;
	uselocale(LC_GLOBAL_LOCALE);
	freelocale(utf8);
	utf8 = (locale_t)0;
}

bool terminal_colour(int fd)
{
	const char *no = getenv("NO_COLOR"), *term = getenv("TERM");

	return isatty(fd) && !(no && *no) && term && strcmp(term, "dumb") != 0;
}

size_t terminal_width(int fd)
{
	struct winsize size;

	if (!isatty(fd) || ioctl(fd, TIOCGWINSZ, &size) || !size.ws_col)
		return WIDTH_UNKNOWN;
	if (size.ws_col < WIDTH_LEAST)
		return WIDTH_LEAST;
	return size.ws_col > WIDTH_MOST ? WIDTH_MOST : size.ws_col;
}

size_t terminal_char(const char *bytes, size_t len, size_t column,
		     size_t *columns)
{
	mbstate_t state = {0};
	wchar_t c;
	size_t n;
	int width;

	*columns = 1;
	if ((unsigned char)bytes[0] < 0x80) {
		if (bytes[0] == '\t')
			*columns = 8 - column % 8;
		return 1;
	}
	n = mbrtowc(&c, bytes, len, &state);
	if (!n || n > len)
		return 1;
	width = wcwidth(c);
	if (width >= 0)
		*columns = (size_t)width;
	return n;
}

size_t terminal_columns(const char *bytes, size_t len)
{
	size_t all = 0, columns;

	for (size_t i = 0; i < len; all += columns)
		i += terminal_char(bytes + i, len - i, all, &columns);
	return all;
}
