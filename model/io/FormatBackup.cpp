#include "model/io/FormatBackup.h"

#include "model/core/JsonText.h"
#include "model/io/SafeFile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonObject>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(FormatBackup)
};

constexpr int MostBackups = 99;

/// 0 for anything but a chart.
int versionOf(const QByteArray &bytes)
{
    const Result<QJsonObject> document = parseJsonObject(bytes);
    if (!document || document->value("format"_L1).toString() != "portolan"_L1)
        return 0;
    return document->value("version"_L1).toInt();
}

} // namespace

Result<void> keepOlderFormat(const QString &path, int current)
{
    constexpr int first = 1;
    if (current <= first || !QFileInfo(path).isFile())
        return {};
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const int version = versionOf(*bytes);
    if (version < first || version >= current)
        return {};
    for (int i = 1; i <= MostBackups; ++i) {
        const QString number = i == 1 ? QString() : u'.' + QString::number(i);
        const QString backup = path + u".v%1%2.bak"_s.arg(version).arg(number);
        if (!QFileInfo::exists(backup) && !QFileInfo(backup).isSymLink())
            return writeFile(backup, *bytes);
        if (const Result<QByteArray> kept = readFile(backup); kept && *kept == *bytes)
            return {};
    }
    return failure(Tr::tr("%1: there are more than %2 backups of older formats; move some away")
                       .arg(shownPath(path))
                       .arg(MostBackups));
}

} // namespace portolan
