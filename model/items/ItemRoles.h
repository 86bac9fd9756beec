#pragma once

#include <Qt>

namespace portolan {

/// What the models of this room answer beside Qt's own roles.
enum ItemRole {
    IdRole = Qt::UserRole, ///< QString: id of the record, or of the check that found a problem
    SortRole,              ///< what a column is ordered by: a number, a QDate or a QString
    PortsRole,             ///< PortSpec of a flow
    EnabledRole,           ///< bool: false for a flow that is switched off
    KindRole,              ///< QString: the kind of the component or zone that the cell names
    SeverityRole,          ///< int: Severity of a problem
    FlowIdsRole,           ///< QStringList: the records that a problem is about
    ComponentIdsRole,
    ZoneIdsRole,
    /// QString, any column: what the row is grouped by, never empty. Of a flow the zones of its
    /// ends, of a component or zone the zone that it is in.
    ZoneGroupRole,
    SystemGroupRole,
    ProtocolGroupRole,
    /// QString, of a horizontal header: the title in English, whatever the language.
    ColumnKeyRole,
    FixesRole ///< int: how many ways out of a problem there are
};

} // namespace portolan
