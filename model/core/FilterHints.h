#pragma once

#include "model/core/FilterFields.h"

namespace portolan {

/// The field that somebody who wrote \a name may have meant, or null: a part of its name, a letter
/// off, or as other languages and other tools call it.
const FilterField *nearestField(const QString &name);

/// An error where a query that can be read is most likely not meant as it reads: "not proto:udp",
/// "port=443". It says how that is written. For what somebody types; what stands in a file or a
/// command is taken at its word.
Result<void> readsAsMeant(const QString &query);

} // namespace portolan
