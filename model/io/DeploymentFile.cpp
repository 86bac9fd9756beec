#include "model/io/DeploymentFile.h"

#include "model/core/Consistency.h"
#include "model/core/JsonText.h"
#include "model/io/DeploymentReader.h"
#include "model/io/FormatBackup.h"
#include "model/io/SafeFile.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(DeploymentFile)
};

template<class Record> void sortById(std::vector<Record> &records)
{
    std::sort(records.begin(), records.end(),
        [](const Record &a, const Record &b) { return compareIds(a.id, b.id) < 0; });
}

} // namespace

Result<Deployment> readDeployment(const QByteArray &utf8)
{
    const Result<QJsonObject> document = parseJsonObject(utf8);
    if (!document)
        return tl::unexpected(document.error());
    Result<Deployment> deployment = readRecords(*document);
    if (!deployment)
        return deployment;
    // Before sorting, so that the paths count as the file does.
    if (const Result<void> consistent = checkConsistency(*deployment); !consistent)
        return tl::unexpected(consistent.error());
    sortById(deployment->zones);
    sortById(deployment->components);
    sortById(deployment->flows);
    return deployment;
}

Result<Deployment> loadDeployment(const QString &path)
{
    Result<StoredDeployment> stored = loadStored(path);
    if (!stored)
        return tl::unexpected(stored.error());
    return std::move(stored->deployment);
}

Result<StoredDeployment> loadStored(const QString &path)
{
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes)
        return tl::unexpected(bytes.error());
    Result<Deployment> deployment = readDeployment(*bytes);
    if (deployment)
        return StoredDeployment{std::move(*deployment), identityOf(*bytes)};
    const Error &error = deployment.error();
    // "FILE:LINE:COLUMN: ..." for syntax, "FILE: path: ..." for meaning.
    const bool isPlace = !error.where.isEmpty() && error.where.front().isDigit();
    return failure(shownPath(path) + (isPlace ? u":"_s : u": "_s) + error.toString());
}

Result<FileIdentity> saveDeployment(const QString &path, const Deployment &deployment)
{
    const QByteArray bytes = writeDeployment(deployment);
    // A file that does not open again is a loss that shows too late.
    if (const Result<Deployment> again = readDeployment(bytes); !again) {
        return failure(Tr::tr("%1: not saved, for it could not be opened again: %2")
                           .arg(shownPath(path), again.error().toString()));
    }
    if (const Result<void> kept = keepOlderFormat(path); !kept)
        return tl::unexpected(kept.error());
    if (const Result<void> written = writeFile(path, bytes); !written)
        return tl::unexpected(written.error());
    return identityOf(bytes);
}

} // namespace portolan
