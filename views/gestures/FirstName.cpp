#include "views/gestures/FirstName.h"

#include "model/document/Renaming.h"

#include <algorithm>

namespace portolan {

namespace {

/// The old id where the name has nothing for another one.
QString idFrom(const Deployment &deployment, const QString &name, const QString &old)
{
    const QString lower = name.toLower();
    if (std::ranges::none_of(lower, [](QChar c) { return isValidId(QString(c)); }))
        return old;
    std::vector<QString> taken = deployment.placeIds();
    std::erase_if(taken, [&](const QString &id) { return compareIds(id, old) == 0; });
    return freeId(name, taken);
}

template<class Record>
std::vector<Edit> naming(
    const Deployment &deployment, RecordKind kind, Record record, const QString &name)
{
    std::vector<Edit> edits;
    if (name != record.name) {
        const QString id = idFrom(deployment, name, record.id);
        if (Result<std::vector<Edit>> renamed = renaming(deployment, kind, record.id, id)) {
            edits = std::move(*renamed);
            record.id = id;
        }
    }
    record.name = name;
    edits.emplace_back(Replace<Record>{std::move(record)});
    return edits;
}

} // namespace

std::vector<Edit> firstNaming(
    const Deployment &deployment, const Component &component, const QString &name)
{
    return naming(deployment, RecordKind::Component, component, name);
}

std::vector<Edit> firstNaming(const Deployment &deployment, const Zone &zone, const QString &name)
{
    return naming(deployment, RecordKind::Zone, zone, name);
}

} // namespace portolan
