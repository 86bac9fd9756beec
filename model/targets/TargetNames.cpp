#include "model/targets/TargetNames.h"

#include "model/targets/Target.h"

#include <QCoreApplication>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(TargetNames)
};

/// Those that what was written is a part of.
QStringList namesLike(const QString &text)
{
    constexpr qsizetype most = 6;
    QStringList names;
    for (const Target &known : targets()) {
        const bool isLike = known.info.name.contains(text, Qt::CaseInsensitive) ||
                            known.info.id.contains(text, Qt::CaseInsensitive);
        if (isLike && names.size() < most)
            names += quoted(QString(known.info.name));
    }
    return names;
}

} // namespace

QStringList targetIds()
{
    QStringList ids;
    for (const Target &known : targets())
        ids += known.info.id;
    return ids;
}

QString targetLabel(const QString &id)
{
    const Target *known = id.isEmpty() ? nullptr : target(id);
    return known ? QString(known->info.name) : id;
}

Result<QString> readTarget(const QString &text)
{
    const QString wanted = text.trimmed();
    if (wanted.isEmpty())
        return QString();
    for (const Target &known : targets()) {
        if (wanted.compare(known.info.id, Qt::CaseInsensitive) == 0 ||
            wanted.compare(known.info.name, Qt::CaseInsensitive) == 0)
            return QString(known.info.id);
    }
    const QStringList like = namesLike(wanted);
    if (like.isEmpty()) {
        return failure(Tr::tr("There is no target %1: name one, for example %2, or none")
                           .arg(quoted(wanted), quoted(QString(defaultTarget().info.name))));
    }
    return failure(
        Tr::tr("There is no target %1: it could be %2").arg(quoted(wanted), like.join(u", "_s)));
}

} // namespace portolan
