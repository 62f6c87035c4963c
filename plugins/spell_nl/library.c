/* SPDX-License-Identifier: Apache-2.0 */
#include <dlfcn.h>
#include <stddef.h>
#include <string.h>

#include "library.h"

#ifdef HUNSPELL_FILE

static const struct {
	const char *name;
	size_t at;
} functions[] = {
    {"Hunspell_create", offsetof(struct library, create)},
    {"Hunspell_destroy", offsetof(struct library, destroy)},
    {"Hunspell_get_dic_encoding", offsetof(struct library, encoding)},
    {"Hunspell_spell", offsetof(struct library, spell)},
    {"Hunspell_suggest", offsetof(struct library, suggest)},
    {"Hunspell_free_list", offsetof(struct library, free_list)},
};

bool library_load(struct library *library)
{
	void *file = dlopen(HUNSPELL_FILE, RTLD_NOW | RTLD_LOCAL);

	for (size_t i = 0; i < sizeof(functions) / sizeof(*functions); i++) {
		void *found = file ? dlsym(file, functions[i].name) : NULL;

		if (!found)
			return false;
		/* C has no cast from an object to a function. */
		memcpy((char *)library + functions[i].at, &found,
		       sizeof(found));
	}
	return true;
}

#else

bool library_load(struct library *library)
{
	*library = (struct library){
	    Hunspell_create, Hunspell_destroy, Hunspell_get_dic_encoding,
	    Hunspell_spell,  Hunspell_suggest, Hunspell_free_list,
	};
	return true;
}

#endif
