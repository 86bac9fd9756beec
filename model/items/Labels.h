#pragma once

#include "model/core/Records.h"

namespace portolan {

/// The words of the file in the language of the application, for people.
QString needLabel(const Need &need); ///< "Required", "Conditional: the words"
QString exposureLabel(Exposure exposure);
QString zoneKindLabel(ZoneKind kind);
/// "192.0.2.10, 2001:db8::10"
QString addressesText(const std::vector<Address> &addresses);
/// Reads what addressesText() wrote; empty text is no address.
Result<std::vector<Address>> parseAddresses(QStringView text);

} // namespace portolan
