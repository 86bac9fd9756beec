#include "model/items/KnownValues.h"

namespace portolan {

using namespace Qt::StringLiterals;

QStringList usualEncryptions() { return {u"dtls"_s, u"none"_s, u"tls"_s}; }

} // namespace portolan
