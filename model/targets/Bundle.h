#pragma once

#include "model/targets/Target.h"

#include <QByteArray>
#include <QSet>

#include <vector>

namespace portolan {

/// The whole policies of all enforcement points, as the files of one folder.
struct Bundle
{
    struct File
    {
        QString name;
        QByteArray bytes;
    };
    /// What became of one enforcement point.
    struct Place
    {
        EnforcementPoint point;
        const Target *target = nullptr; ///< that it is written in; null where nothing was written
        QStringList files = {};         ///< in the order in which they are applied
        QStringList warnings = {};      ///< without the place; why nothing was written, too
    };
    std::vector<File> files;   ///< the last one is BundleReadme
    std::vector<Place> places; ///< in the order in which their rules are applied
    QStringList warnings; ///< in the language of the application, each beginning with its place
};

inline constexpr QLatin1StringView BundleReadme{"README.txt"};

/// In which dialects a bundle is written.
struct BundleDialects
{
    const Target *everywhere = nullptr; ///< whatever the places prefer; null: what each prefers
    const Target *otherwise = nullptr;  ///< where none is preferred; null: defaultTarget()
};

/// Writes every enforcement point (hosts, components that are their own host, enforced zones).
/// Where a dialect cannot write that kind of place, the first one that can does, with a warning; a
/// dialect for routers is taken at a machine only where somebody named it for that, with a warning,
/// too. What has to be applied before a file stands beside it under its name and a suffix.
/// README.txt says what goes where, in which dialect, how and in which order it is applied, what
/// was left out and why, and every warning (these in the language of the application). An error
/// means that there is nothing at all to write, or that a place prefers a dialect that does not
/// exist.
Result<Bundle> makeBundle(const Deployment &deployment, const BundleDialects &dialects = {},
    Directions directions = Directions::Both);

/// The names of the files of the bundle whose README.txt this is; none where it is none.
QSet<QString> bundleNames(const QByteArray &readme);

} // namespace portolan
