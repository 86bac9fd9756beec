#include "model/core/JsonText.h"

#include "model/core/JsonScan.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace portolan {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(JsonText)
};

constexpr qsizetype MaxBytes = 256LL * 1024 * 1024;
constexpr int MaxDepth = 512; // QJsonDocument itself stops at 1024

} // namespace

Result<QJsonObject> parseJsonObject(const QByteArray &utf8)
{
    if (utf8.size() > MaxBytes)
        return failure(Tr::tr("the text is larger than %1 MiB").arg(MaxBytes / 1024 / 1024));
    const QByteArray text = utf8.startsWith("\xef\xbb\xbf")
                                ? QByteArray::fromRawData(utf8.constData() + 3, utf8.size() - 3)
                                : utf8;
    if (text.trimmed().isEmpty())
        return failure(Tr::tr("the file is empty"), QStringLiteral("1:1"));
    if (const Result<void> scanned = scanJson(text, MaxDepth); !scanned)
        return tl::unexpected(scanned.error());

    // QJsonDocument drops a byte order mark at the beginning of a string, but not its escape. After
    // the scan a quote in front of one can only be inside a string or begin one.
    QByteArray escaped = text;
    if (text.contains("\"\xef\xbb\xbf"))
        escaped.replace("\"\xef\xbb\xbf", "\"\\ufeff");

    // The scan leaves only what is beyond QJsonDocument's own limits, such as 1e999.
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(escaped, &error);
    if (error.error != QJsonParseError::NoError)
        return failure(error.errorString(), placeOf(escaped, error.offset));
    return document.object();
}

} // namespace portolan
