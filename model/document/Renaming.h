#pragma once

#include "model/core/Edit.h"
#include "model/core/RecordFields.h"

#include <QStringList>

#include <optional>

namespace portolan {

/// Gives the zone, component or flow of that id another one, and names it so wherever the document
/// names it: zones and components in it, its flows, suppressed problems, and terms of saved views
/// that would not find it any more. Nothing where the id is the same. An error says why it cannot
/// be that id, and which one could. In an order in which no reference dangles: the record comes
/// under its new id, and goes under the old one in the end.
Result<std::vector<Edit>> renaming(
    const Deployment &deployment, RecordKind kind, const QString &id, const QString &newId);

/// A record that has another id now.
struct Renamed
{
    RecordKind kind = RecordKind::Component;
    QString from;
    QString to;
};

/// Notices in the edits of one step that they are a renaming(), or its undoing.
class RenameWatch
{
public:
    /// \a edit is about to be carried out on \a before.
    void add(const Deployment &before, const Edit &edit);
    const std::optional<Renamed> &renamed() const { return m_renamed; }

private:
    template<class Record> void add(const Deployment &before, const Edit &edit, RecordKind kind);

    RecordKind m_kind = RecordKind::Settings;
    QString m_added;
    int m_count = 0; ///< of records that were added
    std::optional<Renamed> m_renamed;
};

} // namespace portolan
