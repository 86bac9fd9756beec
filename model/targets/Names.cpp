#include "model/targets/Names.h"

#include <QCryptographicHash>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

bool isAlphanumeric(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

} // namespace

QString nameChecksum(const QString &text)
{
    const QByteArray hash = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().left(8));
}

QString wordOf(const QString &text, qsizetype max)
{
    QString word = text.left(max);
    for (QChar &c : word) {
        if (!isAlphanumeric(c))
            c = u'-';
    }
    while (word.endsWith(u'-'))
        word.chop(1);
    while (word.startsWith(u'-'))
        word.remove(0, 1);
    return word.isEmpty() ? u"x"_s : word;
}

QString dnsLabel(QLatin1StringView prefix, const QStringList &words, qsizetype max)
{
    const QString wanted = prefix + u'-' + words.join(u'-');
    if (words.size() == 1 && !words.front().isEmpty() && wordOf(wanted, max) == wanted)
        return wanted.toLower();
    return (wordOf(wanted, max - 9) + u'-' + nameChecksum(words.join(u'\n').toLower())).toLower();
}

} // namespace portolan
