#pragma once

#include <QStringList>

namespace portolan {

/// Names of objects in clouds and clusters, made of ids, which hold more signs than such names do.

/// Eight digits that stand for a text.
QString nameChecksum(const QString &text);
/// \a text cut to \a max characters, with "-" for every one that is neither a letter nor a digit of
/// ASCII, and none at its ends. Never empty.
QString wordOf(const QString &text, qsizetype max);
/// A DNS label (RFC 1123), or at least what looks like one: \a words joined to \a prefix by "-",
/// in lower case. With a checksum where more than the case had to change, and where several words
/// are joined: they may hold "-", too. Different for words that differ in more than the case.
QString dnsLabel(QLatin1StringView prefix, const QStringList &words, qsizetype max);

} // namespace portolan
