/* SPDX-License-Identifier: Apache-2.0 */
/* Rooms that are still being built. Whoever lands the real function deletes
 * its line here; the file goes with the last one. */
#include "base.h"

#include "error.h"

int uk_document_check(struct uk_document *d, const struct uk_check_options *o,
		      struct uk_error *e)
{
	(void)d, (void)o;
	return error_set(e, "nog niet", "not yet");
}

int uk_document_fix(struct uk_document *d, char **fixed, size_t *len,
		    size_t *count, struct uk_error *e)
{
	(void)d, (void)fixed, (void)len, (void)count;
	return error_set(e, "nog niet", "not yet");
}
