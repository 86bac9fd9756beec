#pragma once

#include <QString>

namespace portolan {

/// \a text, a name for instance, for a menu or a button: an "&" in it is no mnemonic.
inline QString withoutMnemonic(QString text) { return text.replace(u'&', QStringLiteral("&&")); }

} // namespace portolan
