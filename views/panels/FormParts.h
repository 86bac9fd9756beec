#pragma once

#include "model/items/Labels.h"
#include "views/fields/ZoneChoice.h"
#include "views/panels/FormOf.h"
#include "views/panels/PickCombo.h"

namespace portolan {

/// "Site / DMZ"
QString zonePath(const Deployment &deployment, const QString &id);

/// Reads a list of addresses into \a member.
template<class Record>
std::function<Result<std::function<void(Record &)>>(const QString &)> addressReader(
    std::vector<Address> Record::*member)
{
    return [member](const QString &text) -> Result<std::function<void(Record &)>> {
        const Result<std::vector<Address>> read = parseAddresses(text);
        if (!read)
            return tl::unexpected(read.error());
        return std::function<void(Record &)>(
            [member, addresses = *read](Record &record) { record.*member = addresses; });
    };
}

} // namespace portolan
