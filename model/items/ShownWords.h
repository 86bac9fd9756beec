#pragma once

#include "model/core/FilterFields.h"

namespace portolan {

/// What the tables show in the place of words of the file, in the language of the application: so
/// that a filter finds what is to be read there.
ShownWords shownWords();

} // namespace portolan
