#include "model/document/Selection.h"

#include <algorithm>

namespace portolan {

void Selection::set(Ids ids)
{
    for (QStringList *list : {&ids.flows, &ids.components, &ids.zones}) {
        // Most come in order and without doubles, and many take their time.
        const auto outOfOrder = [](const QString &x, const QString &y) { return !(x < y); };
        const QStringList &now = std::as_const(*list);
        if (std::ranges::adjacent_find(now, outOfOrder) == now.end())
            continue;
        list->sort();
        list->removeDuplicates();
    }
    if (ids == m_ids)
        return;
    m_ids = std::move(ids);
    emit changed();
}

} // namespace portolan
