#include "model/document/Selection.h"

namespace portolan {

void Selection::set(Ids ids)
{
    for (QStringList *list : {&ids.flows, &ids.components, &ids.zones}) {
        list->sort();
        list->removeDuplicates();
    }
    if (ids == m_ids)
        return;
    m_ids = std::move(ids);
    emit changed();
}

} // namespace portolan
