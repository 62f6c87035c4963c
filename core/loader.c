/* SPDX-License-Identifier: Apache-2.0 */
#include "base.h"

#include <dlfcn.h>
#include <elf.h>
#include <link.h>
#include <ltdl.h>
#include <unistd.h>

#include "buf.h"
#include "loader.h"
#include "places.h"

/* Made by libtool in programs that are linked with -dlpreopen; in others
 * there is no such thing, hence weak. */
extern const lt_dlsymlist lt__PROGRAM__LTX_preloaded_symbols[]
    __attribute__((weak));

static int no_memory(struct uk_error *error)
{
	return error_set(error, "te weinig geheugen", "out of memory");
}

static char *path_of(const char *folder, const char *name, const char *end)
{
	struct buf path = BUF_INIT;

	buf_addf(&path, "%s/%s%s", folder, name, end);
	return buf_detach(&path);
}

/* How many bytes the symbol table gives the constant; 0 unknown. */
static size_t size_of(const void *self)
{
#ifdef __GLIBC__
	const ElfW(Sym) *symbol = NULL;
	void *extra = NULL;
	Dl_info place;

	if (!dladdr1(self, &place, &extra, RTLD_DL_SYMENT) || !extra ||
	    place.dli_saddr != self)
		return 0;
	symbol = extra;
	return symbol->st_size;
#else
	(void)self;
	return 0;
#endif
}

static bool is_preloaded(const void *self)
{
	const lt_dlsymlist *symbol = lt__PROGRAM__LTX_preloaded_symbols;

	for (; symbol && symbol->name; symbol++)
		if (symbol->address == self)
			return true;
	return false;
}

int loader_adopt(struct module *module, void *handle, const char *name,
		 struct uk_error *error)
{
	const struct uk_plugin *self = lt_dlsym(handle, "uk_plugin");

	if (!self)
		return error_set(error,
				 "dit is geen plugin van Uitkomst: uk_plugin "
				 "ontbreekt",
				 "this is no plugin of Uitkomst: uk_plugin is "
				 "missing");
	module->builtin = is_preloaded(self);
	return module_adopt(module, self, size_of(self), name, error);
}

/*
 * Binds all symbols at once, so that one that is missing refuses the module
 * here and not the process later; and dlerror() knows the reason, of which
 * lt_dlerror() only says "file not found".
 */
static int bind_now(const char *path, struct uk_error *error)
{
	if (places_trust(path, error))
		return -1;
	if (dlopen(path, RTLD_NOW | RTLD_LOCAL))
		return 0;
	return error_set(error, "de module kan niet worden geladen: %s",
			 "the module cannot be loaded: %s", dlerror());
}

static lt_dlhandle open_resident(const char *path)
{
	lt_dlhandle handle = NULL;
	lt_dladvise advise;

	if (lt_dladvise_init(&advise))
		return NULL;
	if (!lt_dladvise_resident(&advise) && !lt_dladvise_local(&advise) &&
	    !lt_dladvise_ext(&advise))
		handle = lt_dlopenadvise(path, advise);
	lt_dladvise_destroy(&advise);
	return handle;
}

/* A libtool archive is a text beside .libs/NAME.so. */
static int bind_archive(const char *folder, const char *name, const char *path,
			struct uk_error *error)
{
	CLEANUP_STRING char *inner = path_of(folder, ".libs", "");
	CLEANUP_STRING char *object = NULL;

	if (!inner)
		return no_memory(error);
	object = path_of(inner, name, ".so");
	if (!object)
		return no_memory(error);
	if (places_trust(path, error))
		return -1;
	return access(object, F_OK) ? 0 : bind_now(object, error);
}

int loader_open(struct module *module, const char *folder, const char *name,
		struct uk_error *error)
{
	const char *end = strrchr(module->path, '.');
	lt_dlhandle handle;

	if (!module_is_id(name))
		return error_set(error,
				 "de naam van een module bestaat uit kleine "
				 "letters, cijfers en _",
				 "the name of a module is made of small "
				 "letters, digits and _");
	if (end && strcmp(end, ".la") == 0
		? bind_archive(folder, name, module->path, error)
		: bind_now(module->path, error))
		return -1;
	handle = open_resident(module->path);
	if (!handle)
		return error_set(error, "de module kan niet worden geladen: %s",
				 "the module cannot be loaded: %s",
				 lt_dlerror());
	return loader_adopt(module, handle, name, error);
}

/* lt_dlpreload_open() hands no closure on; loading is for one thread. */
static struct {
	loader_builtin_fn each;
	void *closure;
	struct uk_error *error;
} builtins;

static int each_builtin(lt_dlhandle handle)
{
	const lt_dlinfo *about = lt_dlgetinfo(handle);

	if (!about || !about->name)
		return 0;
	return builtins.each(builtins.closure, handle, about->name,
			     builtins.error);
}

int loader_builtins(loader_builtin_fn each, void *closure,
		    struct uk_error *error)
{
	if (!lt__PROGRAM__LTX_preloaded_symbols)
		return 0;
	builtins.each = each;
	builtins.closure = closure;
	builtins.error = error;
	lt_dlpreload_open("@PROGRAM@", each_builtin);
	return error->text[0] ? -1 : 0;
}

/* Once for the process, and never lt_dlexit(): modules stay. */
int loader_start(struct uk_error *error)
{
	static bool started;

	if (started)
		return 0;
	if (lt__PROGRAM__LTX_preloaded_symbols)
		lt_dlpreload_default(lt__PROGRAM__LTX_preloaded_symbols);
	if (lt_dlinit())
		return error_set(error, "libltdl start niet: %s",
				 "libltdl does not start: %s", lt_dlerror());
	started = true;
	return 0;
}
