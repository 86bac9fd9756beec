#include "model/io/DeploymentFile.h"

#include "model/core/Consistency.h"
#include "model/core/JsonText.h"
#include "model/io/DeploymentReader.h"
#include "model/io/SafeFile.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

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
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes)
        return tl::unexpected(bytes.error());
    Result<Deployment> deployment = readDeployment(*bytes);
    if (deployment)
        return deployment;
    const Error &error = deployment.error();
    // "FILE:LINE:COLUMN: ..." for syntax, "FILE: path: ..." for meaning.
    const bool isPlace = !error.where.isEmpty() && error.where.front().isDigit();
    return failure(shownPath(path) + (isPlace ? u":"_s : u": "_s) + error.toString());
}

Result<void> saveDeployment(const QString &path, const Deployment &deployment)
{
    return writeFile(path, writeDeployment(deployment));
}

} // namespace portolan
