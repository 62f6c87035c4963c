/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <errno.h>
#include <poll.h>
#include <stdarg.h>
#include <unistd.h>

#include "out.h"

enum { BUFFER = 1 << 16 };

void out_init(struct out *o, int fd)
{
	*o = (struct out){.fd = fd};
}

void out_release(struct out *o)
{
	free(o->bytes);
	out_init(o, o->fd);
}

/* A descriptor that another program made non-blocking: wait for room. */
static void wait_for_room(int fd)
{
	struct pollfd p = {.fd = fd, .events = POLLOUT};

	poll(&p, 1, -1);
}

static void write_all(struct out *o, const char *bytes, size_t len)
{
	while (len && !o->error) {
		ssize_t n = write(o->fd, bytes, len);

		if (n >= 0) {
			bytes += n;
			len -= (size_t)n;
		} else if (errno == EAGAIN) {
			wait_for_room(o->fd);
		} else if (errno != EINTR) {
			o->error = errno;
		}
	}
}

int out_flush(struct out *o)
{
	if (o->fd == OUT_MEMORY)
		return o->error ? -1 : 0;
	write_all(o, o->bytes, o->len);
	o->len = 0;
	return o->error ? -1 : 0;
}

static bool grow(struct out *o, size_t more)
{
	size_t size = o->size ? o->size : BUFFER;
	char *bytes;

	while (size - o->len < more && size < SIZE_MAX / 2)
		size *= 2;
	bytes = o->error ? NULL : realloc(o->bytes, size);
	if (!bytes) {
		o->error = o->error ? o->error : ENOMEM;
		return false;
	}
	o->bytes = bytes;
	o->size = size;
	return true;
}

/* Room for `more` bytes; of a descriptor no more than the buffer holds. */
static bool make_room(struct out *o, size_t more)
{
	if (more <= o->size - o->len)
		return true;
	if (o->fd != OUT_MEMORY && o->size && (out_flush(o), more <= o->size))
		return true;
	return grow(o, more);
}

void out_add(struct out *o, const char *bytes, size_t len)
{
	if (!len)
		return;
	if (o->fd != OUT_MEMORY && len > BUFFER) {
		out_flush(o);
		write_all(o, bytes, len);
	} else if (make_room(o, len)) {
		memcpy(o->bytes + o->len, bytes, len);
		o->len += len;
	}
}

void out_adds(struct out *o, const char *string)
{
	out_add(o, string, strlen(string));
}

void out_addc(struct out *o, char c)
{
	if (make_room(o, 1))
		o->bytes[o->len++] = c;
}

void out_number(struct out *o, size_t number)
{
	char digits[24], *at = digits + sizeof(digits);

	do {
		*--at = (char)('0' + number % 10);
	} while (number /= 10);
	out_add(o, at, (size_t)(digits + sizeof(digits) - at));
}

void out_addf(struct out *o, const char *format, ...)
{
	char text[1024];
	va_list values;
	int len;

	va_start(values, format);
	len = vsnprintf(text, sizeof(text), format, values);
	va_end(values);
	if (len > 0)
		out_add(o, text,
			(size_t)len < sizeof(text) ? (size_t)len
						   : sizeof(text) - 1);
}

static void add_escape(struct out *o, unsigned char c)
{
	static const char hex[] = "0123456789abcdef";
	char text[6] = {'\\', 'u', '0', '0', hex[c >> 4], hex[c & 15]};

	switch (c) {
	case '"':
	case '\\':
		text[1] = (char)c;
		break;
	case '\n':
		text[1] = 'n';
		break;
	case '\t':
		text[1] = 't';
		break;
	default:
		out_add(o, text, sizeof(text));
		return;
	}
	out_add(o, text, 2);
}

static bool needs_escape(unsigned char c)
{
	return c < 0x20 || c == '"' || c == '\\';
}

void out_json(struct out *o, const char *bytes, size_t len)
{
	size_t from = 0;

	out_addc(o, '"');
	for (size_t i = 0; i < len; i++) {
		unsigned char c = (unsigned char)bytes[i];

		if (!needs_escape(c))
			continue;
		out_add(o, bytes + from, i - from);
		add_escape(o, c);
		from = i + 1;
	}
	out_add(o, bytes + from, len - from);
	out_addc(o, '"');
}

void out_jsons(struct out *o, const char *string)
{
	out_json(o, string, strlen(string));
}

/* Bytes of the control character at `at`, 0 when it is none. */
static size_t control_len(const char *at, size_t len)
{
	unsigned char c = (unsigned char)at[0];

	if (c < 0x20 || c == 0x7f)
		return 1;
	if (c == 0xc2 && len > 1 && (unsigned char)at[1] < 0xa0)
		return 2;
	return 0;
}

/* The first byte from `at` on that is no ASCII letter, digit, sign or blank;
 * `len` when there is none. */
static size_t skip_printable(const char *bytes, size_t len, size_t at)
{
	while (at < len && (unsigned char)(bytes[at] - ' ') < 0x7f - ' ')
		at++;
	return at;
}

void out_clean(struct out *o, const char *bytes, size_t len)
{
	size_t from = 0, at = 0;

	while ((at = skip_printable(bytes, len, at)) < len) {
		size_t n = control_len(bytes + at, len - at);

		if (!n) {
			at++;
			continue;
		}
		out_add(o, bytes + from, at - from);
		out_adds(o, bytes[at] == '\t' || bytes[at] == '\n'
				? " "
				: "\xef\xbf\xbd");
		at += n;
		from = at;
	}
	out_add(o, bytes + from, len - from);
}
