// The resources of portolan_translations are generated; a library needs one source of its own.
