// The resources of portolan_data are generated; a library needs one source of its own.
