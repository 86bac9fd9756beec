#pragma once

#include "model/core/FilterFields.h"

namespace portolan {

/// A query that finds the same flows without \a words as \a query does with them
/// (FlowFilter::alsoFind): what is stored must not depend on the language in which it was typed.
/// German "erforderlich" becomes "erforderlich or need:required", since it may also stand in a text
/// of the chart. A query that finds the same anyway, or that cannot be read, comes back as it is,
/// and so does one that was spelled before.
///
/// Not for what the tables show of zones in other words (their kinds and dialects), which no field
/// asks for, nor for a choice of more negated words ("-a or -b ...") than anybody types, which
/// would double with each of them: it stays as it is. Where such a word is negated the components
/// without flows fit no more, as with every field that is about flows.
QString inFileWords(const QString &query, const ShownWords &words);

} // namespace portolan
