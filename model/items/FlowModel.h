#pragma once

#include "model/items/RecordTable.h"
#include "model/items/ZonePairs.h"

namespace portolan {

/// The flows. From and To take a component's id or its name, Need and Exposed the words of the
/// file, Expires year-month-day or nothing. Roles: PortsRole, EnabledRole, KindRole on From and To.
class FlowModel : public RecordTable<Flow>
{
    Q_OBJECT

public:
    enum Column {
        Enabled,
        From,
        To,
        Ports,
        Need,
        Exposed,
        Purpose,
        Owner,
        Ticket,
        Expires,
        SourceRow,
        Note,
        Encryption,
        ConfigKey,
        Product,
        Option,
        Decided,
        SourceDocument,
        SourceSection,
        Id,
        ColumnCount
    };

    static std::span<const RecordColumn<Flow>> columnTable();

    explicit FlowModel(DeploymentDocument *document, QObject *parent = nullptr);

protected:
    QVariant recordData(const Flow &flow, int role) const override;
    void neighbourApplied(const Edit &edit) override;

private:
    void noteEnds(const Edit &edit);

    mutable ZonePairs m_zonePairs;
    bool m_endsChange = false; ///< with the edit that is under way: other words, icons or groups
};

} // namespace portolan
