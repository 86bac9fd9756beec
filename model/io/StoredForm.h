#pragma once

#include "model/core/Edit.h"

namespace portolan {

/// The edit as a file would give it back: positions of two decimals, no halves of surrogate pairs.
/// What a file may not hold (a text of more than 100,000 characters, a query that does not parse, a
/// thousand and one views) is an error of the reader, with the path within the record. So a
/// document that is changed by nothing else is equal to itself saved and read. Cheap for what is
/// usual.
Result<Edit> asStored(Edit edit);

} // namespace portolan
