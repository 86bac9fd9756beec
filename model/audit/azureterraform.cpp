#include "model/audit/Azure.h"
#include "model/audit/Fields.h"
#include "model/audit/Hcl.h"
#include "model/audit/Names.h"
#include "model/audit/Readers.h"

#include <QCoreApplication>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Azure)
};

using Kind = hcl::Value::Kind;

Result<QStringList> textsOf(const hcl::Value &value)
{
    QStringList texts;
    const std::vector<hcl::Value> one{value};
    for (const hcl::Value &item : value.kind == Kind::List ? value.items : one) {
        if (item.kind != Kind::String)
            return failureAt(value.line, Tr::tr("%1 is not known").arg(quoted(item.text)));
        texts << item.text;
    }
    return texts;
}

Result<azure::SecurityRule> ruleOfBlock(const hcl::Block &block)
{
    azure::SecurityRule rule;
    rule.line = block.line;
    for (const auto &[key, value] : block.attributes) {
        static const std::map<QString, QStringList azure::SecurityRule::*> Lists{
            {u"source_address_prefix"_s, &azure::SecurityRule::sources},
            {u"source_address_prefixes"_s, &azure::SecurityRule::sources},
            {u"destination_address_prefix"_s, &azure::SecurityRule::destinations},
            {u"destination_address_prefixes"_s, &azure::SecurityRule::destinations},
            {u"source_port_range"_s, &azure::SecurityRule::sourcePorts},
            {u"source_port_ranges"_s, &azure::SecurityRule::sourcePorts},
            {u"destination_port_range"_s, &azure::SecurityRule::destinationPorts},
            {u"destination_port_ranges"_s, &azure::SecurityRule::destinationPorts}};
        if (key == "name"_L1 || key == "description"_L1)
            continue;
        if (const auto list = Lists.find(key); list != Lists.end()) {
            const auto texts = textsOf(value);
            if (!texts)
                return tl::unexpected(texts.error());
            rule.*(list->second) += *texts;
        } else if (key == "priority"_L1) {
            const auto number = numberOf(value.text, 4096);
            if (!number)
                return failureAt(value.line, Tr::tr("%1 is no priority").arg(quoted(value.text)));
            rule.priority = int(*number);
        } else if (key == "direction"_L1 &&
                   (value.text == "Inbound"_L1 || value.text == "Outbound"_L1)) {
            rule.direction = value.text == "Inbound"_L1 ? Direction::Inbound : Direction::Outbound;
        } else if (key == "access"_L1 && (value.text == "Allow"_L1 || value.text == "Deny"_L1)) {
            rule.isAllowed = value.text == "Allow"_L1;
        } else if (key == "protocol"_L1 && value.kind == Kind::String) {
            rule.protocol = value.text;
        } else {
            return failureAt(value.line, Tr::tr("%1 is not understood").arg(quoted(key)));
        }
    }
    return rule;
}

} // namespace

/// The network security groups of a Terraform file, their rules inside them.
Result<Ruleset> readAzureTerraform(const QByteArray &text, const ReaderContext &context)
{
    const auto blocks = hcl::read(QString::fromUtf8(text));
    if (!blocks)
        return tl::unexpected(blocks.error());
    std::vector<azure::SecurityRule> rules;
    bool isThere = false;
    for (const hcl::Block &block : *blocks) {
        static const QStringList Silent{u"terraform"_s, u"variable"_s, u"provider"_s, u"output"_s};
        if (Silent.contains(block.type))
            continue;
        if (block.type != "resource"_L1 ||
            block.labels.value(0) != "azurerm_network_security_group"_L1)
            return failureAt(
                block.line, Tr::tr("%1 is not understood here")
                                .arg(quoted(block.type + u' ' + block.labels.value(0))));
        const hcl::Value *name = block.attribute(u"name");
        if (!context.at.isEmpty() &&
            (!name || name->text != "portolan-"_L1 + context.at + "-nsg"_L1))
            continue;
        if (isThere)
            return failureAt(block.line, Tr::tr("the text has several groups: which one?"));
        isThere = true;
        for (const hcl::Block &inner : block.blocks) {
            if (inner.type != "security_rule"_L1)
                return failureAt(
                    inner.line, Tr::tr("%1 is not understood").arg(quoted(inner.type)));
            auto rule = ruleOfBlock(inner);
            if (!rule)
                return tl::unexpected(rule.error());
            rules.push_back(std::move(*rule));
        }
    }
    if (!isThere)
        return failure(Tr::tr("the text has no group of %1").arg(quoted(context.at)));
    return azure::rulesetOf(std::move(rules));
}

} // namespace portolan
