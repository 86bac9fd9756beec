#pragma once

#include "model/targets/FastForm.h"

namespace portolan {

/// The sets that come with a large policy of iptables, in the format of "ipset restore".
///
/// Two addresses and a port are in hash:ip,port,ip; one address, a block and a port in
/// hash:ip,port,net; one end and a port in hash:ip,port or hash:net,port. Two blocks would need
/// hash:net,port,net, which not every kernel has, so these stay rules; and so do ranges of many
/// ports, which ipset writes out one by one. A set is named after what it holds, so that restoring
/// it again changes nothing, another policy never changes a set that is in use, and the rules
/// switch from the old sets to the new ones in one step.
class IpSets
{
public:
    explicit IpSets(const Policy &policy);

    /// What the names of all sets of a policy begin with, whatever its rules.
    static QString prefix(const Policy &policy);

    /// Takes the rules that fit out of \a items. Gives a rule for each set: the mark of its family,
    /// then what stands behind the chain's name.
    QStringList take(std::vector<PolicyItem> &items, Direction direction);

    bool isEmpty() const { return m_text.isEmpty(); }
    const QString &text() const { return m_text; }

private:
    QString m_prefix;
    QString m_text;
};

} // namespace portolan
