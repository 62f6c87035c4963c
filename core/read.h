/* SPDX-License-Identifier: Apache-2.0 */
/**
 * @file
 * The readers: each walks through the source of the outline's document, from
 * byte `from` on, and tells the outline what it sees. They return 0, or -1
 * when memory ran out; no text is wrong to them, but JSON may be. Time is
 * linear in the length of the source.
 */
#ifndef READ_H
#define READ_H

#include "base.h"
#include "outline.h"

/** Plain text: paragraphs, items, headings; also text taken from a PDF. */
int read_text(struct outline *, size_t from);

/** Markdown: CommonMark with tables, task lists and strike-through. What is
 *  built to be slow (nesting or marks by the thousand) is read as plain text,
 *  with a notice. */
int read_markdown(struct outline *, size_t from);

/** A unit as JSON, head and statements; its keys say what each statement is,
 *  so it needs no outline. Fails with the file, the line and the way to what is
 *  wrong: broken JSON, an unknown key, no outcomes. At most JSON_FILE bytes. */
int read_json(struct uk_document *, struct uk_error *);

#endif
