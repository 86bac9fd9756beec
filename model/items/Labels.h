#pragma once

#include "model/core/Records.h"

namespace portolan {

/// The words of the file in the language of the application, for people.
QString needLabel(const Need &need); ///< "Required", "Conditional: the words"
QString exposureLabel(Exposure exposure);
QString zoneKindLabel(ZoneKind kind);
/// The words of the file for what one of the labels above says, in the language of the application
/// or in English; any other text as it is.
QString needFromLabel(const QString &text);
QString exposureFromLabel(const QString &text);
QString zoneKindFromLabel(const QString &text);
/// "Yes" or "No" for a check box, and what such a word means.
QString checkLabel(bool checked);
Result<bool> checkFromLabel(const QString &text);
/// "192.0.2.10, 2001:db8::10"
QString addressesText(const std::vector<Address> &addresses);
/// What lists of addresses are ordered by, as texts: by number, IPv4 before IPv6 before names
/// before "any", an empty list last.
QString addressesKey(const std::vector<Address> &addresses);
/// Reads what addressesText() wrote; empty text is no address.
Result<std::vector<Address>> parseAddresses(QStringView text);

} // namespace portolan
