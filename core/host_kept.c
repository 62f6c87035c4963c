/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include "data_file.h"
#include "hash.h"
#include "host_kept.h"

/* In front of the words and, on a cache line, what the plugin gave. */
struct head {
	uint64_t words, own;
	uint64_t unused[6];
};

/* One file for each place that a plugin and its data are at. */
static const char *name_of(struct uk_call *call)
{
	const struct module *module = call->plugin->module;
	const char *path = module->path, *data = call->session->datadir;
	uint64_t hash = hash_mix(hash_word(path, strlen(path)),
				 hash_word(data, strlen(data)));

	return arena_printf(&call->session->arena, "%s-%016jx",
			    module->plugin.id, (uintmax_t)hash);
}

/* A module that is built in is as old as the program. */
static void stamp_module(struct buf *stamp, const struct module *module)
{
	buf_addf(stamp, "%s %s %s\n", PACKAGE_VERSION, module->plugin.id,
		 module->plugin.version);
	kept_stamp(stamp, module->builtin ? "/proc/self/exe" : module->path);
}

static int make_stamp(struct uk_call *call, const char *const *files,
		      struct buf *stamp)
{
	buf_clear(stamp);
	stamp_module(stamp, call->plugin->module);
	for (; *files; files++) {
		const char *path = data_file(call, *files);

		if (!path)
			return -1;
		kept_stamp(stamp, path);
	}
	return 0;
}

/* The words become those of the session; what is the plugin's is given. */
static const void *take(struct uk_session *s, size_t *size)
{
	const struct head *head = (const void *)s->kept.bytes;
	char *words = s->kept.bytes + sizeof(*head);

	if (s->kept.size < sizeof(*head) ||
	    head->words > s->kept.size - sizeof(*head) ||
	    head->own != s->kept.size - sizeof(*head) - head->words ||
	    words_take(&s->words, words, head->words)) {
		kept_release(&s->kept);
		return NULL;
	}
	*size = head->own;
	return words + head->words;
}

const void *host_kept(struct uk_call *call, const char *const *files,
		      size_t *size)
{
	struct uk_session *s = call->session;

	*size = 0;
	if (!(call->may & MAY_OPEN) || s->words.count > 1 || s->kept.map)
		return NULL;
	s->kept_name = name_of(call);
	s->kept_by = call->plugin;
	if (!s->kept_name || make_stamp(call, files, &s->kept_stamp) ||
	    kept_read(&s->kept, s->kept_name, &s->kept_stamp))
		return NULL;
	return take(s, size);
}

/* That it cannot be kept is no one's concern: the next start reads again. */
void host_keep(struct uk_call *call, const void *bytes, size_t size)
{
	struct uk_session *s = call->session;
	CLEANUP_BUF struct buf words = BUF_INIT, all = BUF_INIT;
	struct head head = {.own = size};

	if (!(call->may & MAY_OPEN) || s->kept_by != call->plugin)
		return;
	words_write(&s->words, &words);
	head.words = words.len;
	buf_add(&all, (const char *)&head, sizeof(head));
	buf_add(&all, words.bytes, words.len);
	buf_add(&all, bytes, size);
	if (!words.failed)
		(void)kept_write(s->kept_name, &s->kept_stamp, &all);
	s->kept_by = NULL;
}
