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

/// Writes every enforcement point (hosts, components that are their own host, enforced zones) in
/// \a wanted, or where that is null in the dialect that it prefers. Where a dialect cannot write
/// that kind of place, the first one that can does, with a warning. What has to be applied before a
/// file stands beside it under its name and a suffix. README.txt says what goes where, how and in
/// which order it is applied, and what was left out and why (this in the language of the
/// application). An error means that there is nothing at all to write, or that a place prefers a
/// dialect that does not exist.
Result<Bundle> makeBundle(
    const Deployment &deployment, const Target *wanted, Directions directions = Directions::Both);

/// The names of the files of the bundle whose README.txt this is; none where it is none.
QSet<QString> bundleNames(const QByteArray &readme);

} // namespace portolan
