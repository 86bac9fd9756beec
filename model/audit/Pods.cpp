#include "model/audit/Pods.h"

#include "model/audit/Fields.h"
#include "model/audit/Names.h"

#include <QCoreApplication>

namespace portolan::pods {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Pods)
};

using Kind = YamlNode::Kind;

} // namespace

Result<const YamlNode *> fieldOf(const YamlNode &node, QStringView name, Kind kind)
{
    const YamlNode *field = node.field(name);
    if (!field || field->kind == Kind::Null)
        return nullptr;
    if (field->kind != kind)
        return failureAt(field->line, Tr::tr("%1 is of another kind").arg(quoted(name)));
    return field;
}

Result<void> onlyFields(const YamlNode &node, const QStringList &known)
{
    if (node.kind != Kind::Map && node.kind != Kind::Null)
        return failureAt(node.line, Tr::tr("this has to be a map"));
    for (const auto &[key, value] : node.fields) {
        if (!known.contains(key))
            return failureAt(value.line, Tr::tr("%1 is not understood").arg(quoted(key)));
    }
    return {};
}

Result<QStringList> selected(const YamlNode &selector, const ReaderContext &context)
{
    if (auto fine = onlyFields(selector, {u"matchLabels"_s, u"matchExpressions"_s}); !fine)
        return tl::unexpected(fine.error());
    QStringList members;
    for (const auto &[id, addresses] : context.members)
        members << id;
    const auto narrow = [&](const QStringList &values) {
        members.removeIf([&](const QString &id) { return !values.contains(id); });
    };
    const auto labels = fieldOf(selector, u"matchLabels", Kind::Map);
    const auto expressions = fieldOf(selector, u"matchExpressions", Kind::Sequence);
    if (!labels || !expressions)
        return tl::unexpected((labels ? expressions : labels).error());
    const auto unknown = [](const YamlNode &node, const QString &key) {
        return failureAt(
            node.line, Tr::tr("which pods have the label %1 is not known").arg(quoted(key)));
    };
    if (*labels) {
        for (const auto &[key, value] : (*labels)->fields) {
            if (key != ComponentLabel || !context.members.count(value.text))
                return unknown(value, key);
            narrow({value.text});
        }
    }
    if (*expressions) {
        for (const YamlNode &expression : (*expressions)->items) {
            const YamlNode *key = expression.field(u"key");
            const YamlNode *is = expression.field(u"operator");
            const YamlNode *values = expression.field(u"values");
            if (!key || key->text != ComponentLabel || !is || is->text != "In"_L1 || !values)
                return unknown(expression, key ? key->text : QString());
            QStringList texts;
            for (const YamlNode &value : values->items) {
                if (!context.members.count(value.text))
                    return unknown(value, value.text);
                texts << value.text;
            }
            narrow(texts);
        }
    }
    return members;
}

std::vector<IpRange> addressesOf(const QStringList &members, const ReaderContext &context)
{
    std::vector<IpRange> ranges;
    for (const QString &id : members) {
        const auto &own = context.members.at(id);
        ranges.insert(ranges.end(), own.begin(), own.end());
    }
    return normalized(std::move(ranges));
}

Result<std::vector<IpRange>> blockOf(const YamlNode &node)
{
    if (auto fine = onlyFields(node, {u"cidr"_s, u"except"_s}); !fine)
        return tl::unexpected(fine.error());
    const YamlNode *cidr = node.field(u"cidr");
    const auto range = cidr && cidr->text.contains(u'/') ? rangeOf(cidr->text) : std::nullopt;
    if (!range)
        return failureAt(node.line, Tr::tr("a block of addresses reads cidr: 192.0.2.0/24"));
    std::vector<IpRange> excepted;
    const auto except = fieldOf(node, u"except", Kind::Sequence);
    if (!except)
        return tl::unexpected(except.error());
    if (*except) {
        for (const YamlNode &item : (*except)->items) {
            const auto hole = rangeOf(item.text);
            if (!hole || hole->family != range->family)
                return failureAt(item.line, Tr::tr("%1 is no block").arg(quoted(item.text)));
            excepted.push_back(*hole);
        }
    }
    return intersectedRanges({*range}, complementOf(std::move(excepted), range->family));
}

Result<Found> policiesOf(const std::vector<YamlNode> &documents, QLatin1StringView kind)
{
    Found found;
    std::vector<const YamlNode *> waiting;
    for (const YamlNode &document : documents)
        waiting.push_back(&document);
    for (size_t i = 0; i < waiting.size(); ++i) {
        const YamlNode &node = *waiting[i];
        if (node.kind == Kind::Null)
            continue;
        const YamlNode *name = node.field(u"kind");
        if (!node.isMap() || !name)
            return failureAt(node.line, Tr::tr("this is no object of Kubernetes"));
        if (name->text == "List"_L1) {
            if (const YamlNode *items = node.field(u"items")) {
                for (const YamlNode &item : items->items)
                    waiting.push_back(&item);
            }
        } else if (name->text == kind) {
            found.policies.push_back(&node);
        } else if (name->text.endsWith("Policy"_L1)) {
            return failureAt(
                node.line, Tr::tr("a %1 is not understood here").arg(quoted(name->text)));
        } else {
            found.notes
                << Tr::tr("line %1: a %2 is left aside").arg(node.line).arg(quoted(name->text));
        }
    }
    return found;
}

} // namespace portolan::pods
