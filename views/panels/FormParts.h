#pragma once

#include "model/items/Labels.h"
#include "views/panels/FormOf.h"
#include "views/panels/PickCombo.h"
#include "views/panels/ZoneChoice.h"

namespace portolan {

/// "Site / DMZ"
QString zonePath(const Deployment &deployment, const QString &id);

/// The dialects, the first one being the default. For data a target's id.
void fillDialects(QComboBox *box);
/// The number of the dialect in such a box; -1 where it is not known.
int dialectIndex(const QString &target);
QString dialectAt(int index);

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
