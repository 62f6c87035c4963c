/* SPDX-License-Identifier: Apache-2.0 */
#include "uitkomst/plugin.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

#include "dictionary.h"
#include "hash.h"

static const char *const names[] = {"nl_NL", "nl"};
static const char folders[] = "/usr/share/hunspell:"
			      "/usr/share/myspell:"
			      "/usr/share/myspell/dicts:"
			      "/usr/local/share/hunspell";

/* Hunspell gives a handle for missing files too: look first. */
static bool find_in(struct dictionary *dictionary, const char *folder,
		    size_t len, const char *name)
{
	int a = snprintf(dictionary->affixes, DICTIONARY_PATH, "%.*s/%s.aff",
			 (int)len, folder, name);
	int w = snprintf(dictionary->words, DICTIONARY_PATH, "%.*s/%s.dic",
			 (int)len, folder, name);

	if (a < DICTIONARY_PATH && w < DICTIONARY_PATH &&
	    !access(dictionary->affixes, R_OK) &&
	    !access(dictionary->words, R_OK))
		return true;
	dictionary->affixes[0] = dictionary->words[0] = '\0';
	return false;
}

/* `list` is folders parted by colons. */
static bool find(struct dictionary *dictionary, const char *list)
{
	while (list && *list) {
		size_t len = strcspn(list, ":");

		for (size_t i = 0; len && i < sizeof(names) / sizeof(*names);
		     i++)
			if (len < DICTIONARY_PATH &&
			    find_in(dictionary, list, len, names[i]))
				return true;
		list += len + (list[len] == ':');
	}
	return false;
}

void dictionary_init(struct dictionary *dictionary)
{
	*dictionary = (struct dictionary){.handle = NULL};
	pthread_mutex_init(&dictionary->lock, NULL);
	if (!find(dictionary, getenv("DICPATH")))
		(void)find(dictionary, folders);
}

void dictionary_release(struct dictionary *dictionary)
{
	if (dictionary->handle)
		dictionary->library.destroy(dictionary->handle);
	dictionary->handle = NULL;
	pthread_mutex_destroy(&dictionary->lock);
}

bool dictionary_there(const struct dictionary *dictionary)
{
	return dictionary->affixes[0] && !atomic_load(&dictionary->refused);
}

static uint64_t identify(uint64_t hash, const char *path)
{
	struct stat st;

	if (!path[0] || stat(path, &st))
		return hash;
	hash = hash_mix(hash, word_hash(path, strlen(path)));
	hash = hash_mix(hash, (uint64_t)st.st_size);
	hash = hash_mix(hash, (uint64_t)st.st_mtim.tv_sec);
	return hash_mix(hash, (uint64_t)st.st_mtim.tv_nsec);
}

uint64_t dictionary_identity(const struct dictionary *dictionary)
{
	return identify(identify(1, dictionary->affixes), dictionary->words);
}

static void load(struct dictionary *dictionary)
{
	const struct library *library = &dictionary->library;

	if (!library_load(&dictionary->library))
		return;
	dictionary->handle =
	    library->create(dictionary->affixes, dictionary->words);
	if (dictionary->handle &&
	    strcasecmp(library->encoding(dictionary->handle), "UTF-8")) {
		library->destroy(dictionary->handle);
		dictionary->handle = NULL;
	}
}

/* Call with the lock held. */
static bool loaded(struct dictionary *dictionary)
{
	if (dictionary->handle)
		return true;
	if (!dictionary_there(dictionary))
		return false;
	load(dictionary);
	atomic_store(&dictionary->refused, !dictionary->handle);
	return dictionary->handle != NULL;
}

int dictionary_check(struct dictionary *dictionary, const char *word,
		     size_t len)
{
	char copy[DICTIONARY_WORD];
	int status = -1;

	if (len >= sizeof(copy))
		return 0;
	memcpy(copy, word, len);
	copy[len] = '\0';
	pthread_mutex_lock(&dictionary->lock);
	if (loaded(dictionary))
		status =
		    dictionary->library.spell(dictionary->handle, copy) != 0;
	pthread_mutex_unlock(&dictionary->lock);
	return status;
}

size_t dictionary_suggest(struct dictionary *dictionary, const char *word,
			  size_t len,
			  char words[DICTIONARY_MOST][DICTIONARY_WORD])
{
	char copy[DICTIONARY_WORD], **list = NULL;
	size_t count = 0;
	int all = 0;

	if (len >= sizeof(copy))
		return 0;
	memcpy(copy, word, len);
	copy[len] = '\0';
	pthread_mutex_lock(&dictionary->lock);
	if (loaded(dictionary)) {
		all = dictionary->library.suggest(dictionary->handle, &list,
						  copy);
		for (int i = 0; i < all && count < DICTIONARY_MOST; i++)
			if (strlen(list[i]) < DICTIONARY_WORD)
				(void)snprintf(words[count++], DICTIONARY_WORD,
					       "%s", list[i]);
		dictionary->library.free_list(dictionary->handle, &list, all);
	}
	pthread_mutex_unlock(&dictionary->lock);
	return count;
}
