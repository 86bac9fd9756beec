#pragma once

#include "model/targets/FastForm.h"

#include <map>
#include <set>
#include <tuple>

namespace portolan {

/// "ip", "ip6".
QString nftFamilyKey(Family family);

/// The named sets of one nftables table: names with their looked-up addresses (empty where they
/// were not looked up), the zone of a boundary, and the elements of large policies.
class NftSets
{
public:
    explicit NftSets(const std::map<QString, Lookup> &lookups);

    /// The set of a name: the same for the same text and addresses.
    QString setFor(const AddressMatch &end, Family family);
    /// A set of plain addresses, not empty.
    void addRanges(const QString &id, const QString &what, const std::vector<IpRange> &ranges);
    /// A set for each group, and the rule for each, a line without indentation. \a in: "in", "out".
    QStringList addGroups(const FastForm &form, const QString &in);

    /// What goes in front of the chains of the table.
    QString declarations() const;

private:
    QString uniqueId(const QString &name);
    void declare(const QString &id, const QString &comment, const QString &type, bool isInterval,
        const QString &elements);

    /// Name, family and addresses.
    using NamedSet = std::tuple<QString, Family, std::vector<IpRange>>;

    const std::map<QString, Lookup> &m_lookups;
    std::map<QString, QString> m_bases; ///< name -> what the ids of its sets begin with
    std::map<NamedSet, QString> m_names;
    std::set<QString> m_ids;
    std::set<QString> m_taken;
    QString m_text;
};

} // namespace portolan
