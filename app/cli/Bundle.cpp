#include "app/cli/Bundle.h"

#include "model/io/SafeFile.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <QTemporaryDir>

#include <fcntl.h>
#include <stdio.h>

#include <algorithm>

namespace portolan::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView ReadmeName = "README.txt"_L1;
constexpr QLatin1StringView ReadmeTitle = "Firewall rules written by Portolan"_L1;

QString uniqueName(const QString &id, QLatin1StringView suffix, QSet<QString> &taken)
{
    QString name = id + u'.' + suffix;
    for (int n = 2; taken.contains(name.toLower()); ++n)
        name = id + u'-' + QString::number(n) + u'.' + suffix;
    taken.insert(name.toLower());
    return name;
}

/// Which dialect a point is written in.
Result<const Target *> targetOf(const EnforcementPoint &point, const Target *wanted)
{
    if (wanted)
        return wanted;
    if (point.target.isEmpty())
        return &defaultTarget();
    if (const Target *preferred = target(point.target))
        return preferred;
    QStringList ids;
    for (const Target &known : targets())
        ids += known.info.id;
    return failure(quoted(point.id) + ": its target "_L1 + quoted(point.target) +
                   " is not known; there is "_L1 + ids.join(", "_L1));
}

/// The README's own list of files, by which an earlier bundle is known.
std::optional<QSet<QString>> filesOfEarlierBundle(const QString &folder)
{
    const Result<QByteArray> text = readFile(QDir(folder).filePath(ReadmeName), 64 * 1024 * 1024);
    if (!text || !text->startsWith(ReadmeTitle.data()))
        return {};
    QSet<QString> names{ReadmeName};
    for (const QByteArray &line : text->split('\n')) {
        if (!line.startsWith(' ') && line.endsWith(':'))
            names.insert(QString::fromUtf8(line.chopped(1)));
    }
    return names;
}

/// Whether \a folder may be replaced: absent, empty, or nothing but an earlier bundle.
Result<void> checkFolder(const QString &folder)
{
    const QFileInfo info(folder);
    if (!info.exists() && !info.isSymLink())
        return {};
    if (!info.isDir() || info.isSymLink())
        return failure(
            shownPath(folder) + ": this is no folder; a bundle is a folder of its own"_L1);
    const QStringList found = QDir(folder).entryList(
        QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDir::Name);
    if (found.isEmpty())
        return {};
    const auto ours = filesOfEarlierBundle(folder);
    const auto foreign = std::find_if(found.begin(), found.end(),
        [&](const QString &name) { return !ours || !ours->contains(name); });
    if (foreign == found.end())
        return {};
    return failure(shownPath(folder) +
                   ": the folder holds something else than an earlier bundle ("_L1 +
                   quoted(*foreign) + "); name a new or empty one"_L1);
}

QString systemError() { return QString::fromLocal8Bit(strerror(errno)); }

/// Moves \a from to \a to, which may hold an earlier bundle that then ends up at \a from.
bool swapIn(const QString &from, const QString &to)
{
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
    if (!QFileInfo::exists(to))
        return ::rename(source.constData(), target.constData()) == 0;
    return ::renameat2(
               AT_FDCWD, source.constData(), AT_FDCWD, target.constData(), RENAME_EXCHANGE) == 0;
}

} // namespace

Result<Bundle> makeBundle(const Deployment &deployment, const Target *wanted, Directions directions)
{
    Bundle bundle;
    QString readme = QString(ReadmeTitle) + "\n\nOne file for each host:\n\n"_L1;
    QStringList left;
    std::optional<Error> firstError;
    QSet<QString> taken{QString(ReadmeName).toLower()};
    const PolicyCompiler compiler(deployment);
    const std::vector<EnforcementPoint> points = compiler.enforcementPoints();
    for (const EnforcementPoint &point : points) {
        const Result<const Target *> target = targetOf(point, wanted);
        if (!target)
            return tl::unexpected(target.error());
        const TargetInfo &info = (*target)->info;
        const Result<Emission> emission =
            compiler.host(point.id, directions).and_then((*target)->writePolicy);
        if (!emission) {
            const QString why = point.id + ": "_L1 + emission.error().toString();
            bundle.warnings += why;
            left += why;
            if (!firstError)
                firstError = Error{{}, why};
            continue;
        }
        for (const QString &warning : emission->warnings)
            bundle.warnings += point.id + ": "_L1 + warning;
        const QString name = uniqueName(point.id, info.suffix, taken);
        bundle.files.push_back({name, emission->text.toUtf8()});
        readme += name + ":\n  goes to "_L1 + quoted(point.label) + "\n  written for "_L1 +
                  info.name + "\n  applied with "_L1 +
                  QString(info.apply).replace("FILE"_L1, name) + u'\n';
    }
    for (const Zone &zone : deployment.zones) {
        if (!zone.enforce || zone.kind == ZoneKind::Host)
            continue;
        left += zone.id + ": rules at the boundary of a zone cannot be written yet"_L1;
        bundle.warnings += left.back();
    }
    if (points.empty())
        return failure(u"there is no host and no component with an address to write rules for"_s);
    if (bundle.files.empty())
        return tl::unexpected(*firstError);
    if (!left.isEmpty())
        readme += "\nNot written:\n  "_L1 + left.join("\n  "_L1) + u'\n';
    bundle.files.push_back({ReadmeName, readme.toUtf8()});
    return bundle;
}

Result<void> writeBundle(const Bundle &bundle, const QString &folder)
{
    const QString path = QDir::cleanPath(QFileInfo(folder).absoluteFilePath());
    if (const Result<void> fine = checkFolder(path); !fine)
        return fine;
    QTemporaryDir work(path + ".part-XXXXXX"_L1);
    if (!work.isValid())
        return failure(shownPath(folder) + ": the folder cannot be made: "_L1 + work.errorString());
    const QString fresh = work.filePath(u"bundle"_s);
    if (!QDir().mkdir(fresh))
        return failure(shownPath(folder) + ": the folder cannot be made: "_L1 + systemError());
    for (const Bundle::File &file : bundle.files) {
        if (const Result<void> written = writeFile(fresh + u'/' + file.name, file.bytes); !written)
            return written;
    }
    if (!swapIn(fresh, path))
        return failure(
            shownPath(folder) + ": the folder cannot be put in its place: "_L1 + systemError());
    return {};
}

} // namespace portolan::cli
