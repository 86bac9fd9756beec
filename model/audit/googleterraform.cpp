#include "model/audit/Fields.h"
#include "model/audit/Google.h"
#include "model/audit/Hcl.h"
#include "model/audit/Names.h"
#include "model/audit/Readers.h"

#include <QCoreApplication>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Google)
};

using Kind = hcl::Value::Kind;

Result<QStringList> textsOf(const hcl::Value &value)
{
    QStringList texts;
    if (value.kind != Kind::List)
        return failureAt(value.line, Tr::tr("this has to be a list"));
    for (const hcl::Value &item : value.items) {
        if (item.kind != Kind::String)
            return failureAt(item.line, Tr::tr("%1 is not known").arg(quoted(item.text)));
        texts << item.text;
    }
    return texts;
}

Result<google::FirewallRule> ruleOfBlock(const hcl::Block &block)
{
    google::FirewallRule rule;
    rule.line = block.line;
    for (const auto &[key, value] : block.attributes) {
        static const QStringList Silent{
            u"name"_s, u"description"_s, u"network"_s, u"project"_s, u"log_config"_s};
        if (Silent.contains(key))
            continue;
        if (key == "direction"_L1) {
            if (value.text != "INGRESS"_L1 && value.text != "EGRESS"_L1)
                return failureAt(value.line, Tr::tr("%1 is no direction").arg(quoted(value.text)));
            rule.direction = value.text == "INGRESS"_L1 ? Direction::Inbound : Direction::Outbound;
        } else if (key == "priority"_L1) {
            const auto number = numberOf(value.text, 65535);
            if (!number)
                return failureAt(value.line, Tr::tr("%1 is no priority").arg(quoted(value.text)));
            rule.priority = int(*number);
        } else if (key == "disabled"_L1 && value.text == "false"_L1) {
            continue;
        } else if (key == "source_ranges"_L1 || key == "destination_ranges"_L1 ||
                   key == "target_tags"_L1) {
            auto texts = textsOf(value);
            if (!texts)
                return tl::unexpected(texts.error());
            (key == "target_tags"_L1        ? rule.tags
                : key == "source_ranges"_L1 ? rule.sources
                                            : rule.destinations) = std::move(*texts);
        } else {
            return failureAt(value.line, Tr::tr("%1 is not understood").arg(quoted(key)));
        }
    }
    for (const hcl::Block &action : block.blocks) {
        const hcl::Value *protocol = action.attribute(u"protocol");
        const hcl::Value *ports = action.attribute(u"ports");
        if ((action.type != "allow"_L1 && action.type != "deny"_L1) || !protocol ||
            protocol->kind != Kind::String)
            return failureAt(action.line, Tr::tr("%1 is not understood").arg(quoted(action.type)));
        const bool isAllowed = action.type == "allow"_L1;
        if (!rule.services.isEmpty() && isAllowed != rule.isAllowed)
            return failureAt(action.line, Tr::tr("one rule both allows and denies"));
        rule.isAllowed = isAllowed;
        if (!ports || ports->items.empty()) {
            rule.services << protocol->text;
            continue;
        }
        const auto texts = textsOf(*ports);
        if (!texts)
            return tl::unexpected(texts.error());
        for (const QString &port : *texts)
            rule.services << protocol->text + u':' + port;
    }
    if (rule.services.isEmpty())
        return failureAt(block.line, Tr::tr("the protocols are missing"));
    return rule;
}

} // namespace

Result<Ruleset> readGoogleTerraform(const QByteArray &bytes, const ReaderContext &context)
{
    const QString text = QString::fromUtf8(bytes);
    const auto blocks = hcl::read(text);
    if (!blocks)
        return tl::unexpected(blocks.error());
    std::vector<google::FirewallRule> rules;
    for (const hcl::Block &block : *blocks) {
        static const QStringList Silent{u"terraform"_s, u"variable"_s, u"provider"_s, u"output"_s};
        if (Silent.contains(block.type))
            continue;
        if (block.type != "resource"_L1 || block.labels.value(0) != "google_compute_firewall"_L1)
            return failureAt(
                block.line, Tr::tr("%1 is not understood here")
                                .arg(quoted(block.type + u' ' + block.labels.value(0))));
        const hcl::Value *disabled = block.attribute(u"disabled");
        if (disabled && disabled->text == "true"_L1)
            continue;
        auto rule = ruleOfBlock(block);
        if (!rule)
            return tl::unexpected(rule.error());
        rules.push_back(std::move(*rule));
    }
    return google::rulesetOf(std::move(rules), text, context);
}

} // namespace portolan
