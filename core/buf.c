/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <stdarg.h>

#include "buf.h"

char buf_empty[1];

void buf_init(struct buf *b)
{
	*b = (struct buf)BUF_INIT;
}

void buf_release(struct buf *b)
{
	if (b->size)
		free(b->bytes);
	buf_init(b);
}

void buf_clear(struct buf *b)
{
	b->len = 0;
	if (b->size)
		b->bytes[0] = '\0';
}

static bool fail(struct buf *b)
{
	buf_release(b);
	b->failed = true;
	return false;
}

bool buf_grow(struct buf *b, size_t more)
{
	size_t need = b->len + more + 1;
	size_t size = b->size + b->size / 2 + 64;
	char *bytes;

	if (b->failed || need <= more)
		return false;
	if (need <= b->size)
		return true;
	if (size < need)
		size = need;
	bytes = realloc(b->size ? b->bytes : NULL, size);
	if (!bytes)
		return fail(b);
	bytes[b->len] = '\0';
	b->bytes = bytes;
	b->size = size;
	return true;
}

void buf_add(struct buf *b, const char *bytes, size_t len)
{
	if (!len || !buf_grow(b, len))
		return;
	memcpy(b->bytes + b->len, bytes, len);
	b->len += len;
	b->bytes[b->len] = '\0';
}

void buf_adds(struct buf *b, const char *string)
{
	buf_add(b, string, strlen(string));
}

void buf_addc(struct buf *b, char c)
{
	buf_add(b, &c, 1);
}

void buf_addt(struct buf *b, struct uk_text text)
{
	buf_add(b, text.bytes, text.len);
}

void buf_addf(struct buf *b, const char *format, ...)
{
	va_list values;
	int len;

	va_start(values, format);
	len = vsnprintf(NULL, 0, format, values);
	va_end(values);
	if (len < 0 || !buf_grow(b, (size_t)len))
		return;
	va_start(values, format);
	vsnprintf(b->bytes + b->len, (size_t)len + 1, format, values);
	va_end(values);
	b->len += (size_t)len;
}

char *buf_detach(struct buf *b)
{
	char *bytes;

	if (!b->size && !buf_grow(b, 0))
		return NULL;
	bytes = b->bytes;
	buf_init(b);
	return bytes;
}
