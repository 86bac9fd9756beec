#pragma once

#include "model/items/RecordTable.h"

namespace portolan {

/// The components. Zone takes a zone's id, or a name that only one has (empty: none), Addresses a
/// list with commas, Target the id or the name of a dialect (empty: none). Roles: KindRole on Name.
class ComponentModel : public RecordTable<Component>
{
    Q_OBJECT

public:
    enum Column {
        Name,
        Id,
        Kind,
        InZone,
        Addresses,
        PublicAddresses,
        Instances,
        Product,
        Note,
        Part,
        Target,
        Internal,
        PreservesClients,
        ColumnCount
    };

    static std::span<const RecordColumn<Component>> columnTable();

    explicit ComponentModel(DeploymentDocument *document, QObject *parent = nullptr);

protected:
    QVariant recordData(const Component &component, int role) const override;
    void neighbourApplied(const Edit &edit) override;
};

/// The zones. Inside takes a zone's id, or a name that only one has (empty: none), Kind the word of
/// the file, Target the id or the name of a dialect (empty: none). Roles: KindRole on Name.
class ZoneModel : public RecordTable<Zone>
{
    Q_OBJECT

public:
    enum Column { Name, Id, Kind, Inside, Addresses, Enforced, Target, Note, ColumnCount };

    static std::span<const RecordColumn<Zone>> columnTable();

    explicit ZoneModel(DeploymentDocument *document, QObject *parent = nullptr);

    /// A host is always enforced: its box is checked and stays so.
    Qt::ItemFlags flags(const QModelIndex &index) const override;

protected:
    QVariant recordData(const Zone &zone, int role) const override;
    void neighbourApplied(const Edit &edit) override;
};

} // namespace portolan
