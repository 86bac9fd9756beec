#pragma once

#include "model/targets/Target.h"

#include <QString>

#include <vector>

namespace portolan::cli {

/// A folder with the whole policy of every enforcement point.
struct Bundle
{
    struct File
    {
        QString name;
        QByteArray bytes;
    };
    std::vector<File> files; ///< the last one is README.txt
    QStringList warnings;
};

/// Writes every enforcement point in \a target, or where that is null in the one that it prefers.
/// A point that cannot be expressed at all is named in README.txt and in a warning; an error means
/// that there is none that can.
Result<Bundle> makeBundle(
    const Deployment &deployment, const Target *target, Directions directions);

/// Puts the bundle in the place of \a folder, whole or not at all: everything is written beside it
/// and then renamed. A folder that holds anything else than an earlier bundle is left alone, with
/// an error.
Result<void> writeBundle(const Bundle &bundle, const QString &folder);

} // namespace portolan::cli
