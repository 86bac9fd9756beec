#pragma once

#include "model/audit/DirectedRules.h"
#include "model/audit/Yaml.h"

namespace portolan::pods {

/// What policies of Kubernetes and of Cilium have in common: they select pods, and all policies
/// that select a pod are united. Where none of a direction does, all of it passes.

/// The label that says which component of a chart a pod is.
inline constexpr QLatin1StringView ComponentLabel("portolan/component");

/// The ids of the members that a selector selects: all where it is empty. Error: labels of which
/// nothing is known.
Result<QStringList> selected(const YamlNode &selector, const ReaderContext &context);
/// The addresses of these members.
std::vector<IpRange> addressesOf(const QStringList &members, const ReaderContext &context);

/// Takes "cidr" and "except" of a node.
Result<std::vector<IpRange>> blockOf(const YamlNode &node);

/// The field, which has to be of that kind where it is there. Null is as good as absent.
Result<const YamlNode *> fieldOf(const YamlNode &node, QStringView name, YamlNode::Kind kind);
/// Error: a field that is none of these.
Result<void> onlyFields(const YamlNode &node, const QStringList &known);

/// The policies of \a kind in the text that select the member `at`; those in a `List` too. Other
/// kinds are noted.
struct Found
{
    std::vector<const YamlNode *> policies;
    QStringList notes;
};
Result<Found> policiesOf(const std::vector<YamlNode> &documents, QLatin1StringView kind);

} // namespace portolan::pods
