# One block a module. The file's name is the plugin's id. The -D gives the
# module a symbol of its own, so that it can also be built in.
