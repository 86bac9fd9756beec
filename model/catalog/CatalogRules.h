#pragma once

#include "model/catalog/Catalog.h"

#include <optional>

namespace portolan {

/// What a schema cannot say about an entry: ids are unique (ignoring case), references and
/// conditions name what the entry has, colours are colours, a host stands in one place. The first
/// mistake, with its path, or nothing.
std::optional<Error> contradiction(const CatalogEntry &entry);

} // namespace portolan
