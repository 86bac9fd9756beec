#pragma once

#include "model/core/Deployment.h"
#include "model/io/FileIdentity.h"

#include <QByteArray>

namespace portolan {

/// The `.portolan` format, version 1 (resources/schema/portolan.schema.json). Reading checks all
/// that the schema says and what it cannot say: ids unique, references found, no circle of zones.
/// Errors: `where` is "LINE:COLUMN" for syntax, a path such as "flows[3].ports" for meaning. A
/// newer format version is refused. Unknown keys are kept in the records' `extra`.
Result<Deployment> readDeployment(const QByteArray &utf8);

/// Stable text: records sorted by id (views in their own order), keys alphabetical, defaults not
/// written, unknown keys written back, one trailing newline. readDeployment() of it gives an equal
/// value, and writing that value gives the same bytes.
QByteArray writeDeployment(const Deployment &deployment);

/// What is written; the only version so far, so nothing older can be read.
inline constexpr int FormatVersion = 1;

/// A chart with the bytes that it was read from.
struct StoredDeployment
{
    Deployment deployment;
    FileIdentity identity;
};

/// The same with a file. Errors carry the file's name as the user gave it: the message is already
/// "FILE:LINE:COLUMN: ..." or "FILE: flows[3].ports: ..." and `where` is empty.
Result<Deployment> loadDeployment(const QString &path);
Result<StoredDeployment> loadStored(const QString &path);
/// By writeFile(), after a file of an older format was kept (FormatBackup.h). Nothing is written
/// that could not be read again. Gives what is on the disk now.
Result<FileIdentity> saveDeployment(const QString &path, const Deployment &deployment);

} // namespace portolan
