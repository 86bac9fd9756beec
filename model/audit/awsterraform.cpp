#include "model/audit/Aws.h"
#include "model/audit/Fields.h"
#include "model/audit/Hcl.h"
#include "model/audit/Readers.h"

#include <QCoreApplication>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Aws)
};

using Kind = hcl::Value::Kind;

/// What "each.value.x" stands for in one turn of for_each, else the value itself.
const hcl::Value *valueOf(const hcl::Value *value, const hcl::Value *each)
{
    if (!value || value->kind != Kind::Word || !value->text.startsWith("each.value."_L1))
        return value;
    return each ? each->field(value->text.mid(11)) : nullptr;
}

Result<void> addRule(
    const hcl::Block &block, const hcl::Value *each, Direction direction, DirectedRules &into)
{
    aws::Permission permission{direction, {}, -1, -1, {}, each ? each->line : block.line};
    for (const auto &[key, written] : block.attributes) {
        static const QStringList Silent{
            u"security_group_id"_s, u"description"_s, u"for_each"_s, u"tags"_s};
        if (Silent.contains(key))
            continue;
        const hcl::Value *value = valueOf(&written, each);
        const int line = written.line;
        if (!value || value->kind == Kind::Template || value->kind == Kind::List ||
            value->kind == Kind::Object || (value->kind == Kind::Word && value->text != "null"_L1))
            return failureAt(line, Tr::tr("the value of %1 is not known").arg(quoted(key)));
        if (value->kind == Kind::Word)
            continue;
        if (key == "ip_protocol"_L1) {
            permission.protocol = value->text;
        } else if (key == "from_port"_L1 || key == "to_port"_L1) {
            bool isNumber = false;
            (key == "from_port"_L1 ? permission.first : permission.last) =
                value->text.toInt(&isNumber);
            if (!isNumber)
                return failureAt(line, Tr::tr("%1 is no port").arg(quoted(value->text)));
        } else if (key == "cidr_ipv4"_L1 || key == "cidr_ipv6"_L1) {
            if (!permission.cidr.isEmpty())
                return failureAt(line, Tr::tr("one rule has two peers"));
            permission.cidr = value->text;
        } else {
            return failureAt(line, Tr::tr("%1 is not understood").arg(quoted(key)));
        }
    }
    return aws::add(permission, into);
}

} // namespace

/// The security groups of a Terraform file and the rules that are resources of their own. Terraform
/// takes away what AWS lets out by default.
Result<Ruleset> readAwsTerraform(const QByteArray &text, const ReaderContext &context)
{
    const auto blocks = hcl::read(QString::fromUtf8(text));
    if (!blocks)
        return tl::unexpected(blocks.error());
    QStringList groups;
    DirectedRules rules;
    rules.close(Direction::Inbound);
    rules.close(Direction::Outbound);
    const auto isResource = [](const hcl::Block &block, QLatin1StringView type) {
        return block.type == "resource"_L1 && block.labels.size() == 2 && block.labels[0] == type;
    };
    for (const hcl::Block &block : *blocks) {
        if (!isResource(block, "aws_security_group"_L1))
            continue;
        if (!block.blocks.empty() || block.attribute(u"ingress") || block.attribute(u"egress"))
            return failureAt(block.line, Tr::tr("rules inside a group are not understood"));
        const hcl::Value *name = block.attribute(u"name");
        if (context.at.isEmpty() ||
            (name && name->text.section(u':', 0, 0) == "portolan-"_L1 + context.at))
            groups << u"aws_security_group."_s + block.labels[1] + u".id"_s;
    }
    if (groups.isEmpty())
        return failure(Tr::tr("the text has no group of %1").arg(quoted(context.at)));
    for (const hcl::Block &block : *blocks) {
        static const QStringList Silent{u"terraform"_s, u"variable"_s, u"provider"_s, u"output"_s};
        const bool in = isResource(block, "aws_vpc_security_group_ingress_rule"_L1);
        const bool out = isResource(block, "aws_vpc_security_group_egress_rule"_L1);
        if (Silent.contains(block.type) || isResource(block, "aws_security_group"_L1))
            continue;
        if (!in && !out)
            return failureAt(
                block.line, Tr::tr("%1 is not understood here")
                                .arg(quoted(block.type + u' ' + block.labels.value(0))));
        const hcl::Value *group = block.attribute(u"security_group_id");
        if (!group || !groups.contains(group->text))
            continue;
        if (!block.blocks.empty() || block.attribute(u"count"))
            return failureAt(block.line, Tr::tr("blocks in a rule are not understood"));
        const Direction direction = in ? Direction::Inbound : Direction::Outbound;
        const hcl::Value *each = block.attribute(u"for_each");
        if (each && each->kind != Kind::Object)
            return failureAt(each->line, Tr::tr("what for_each goes over is not known"));
        if (!each) {
            if (auto done = addRule(block, nullptr, direction, rules); !done)
                return tl::unexpected(done.error());
            continue;
        }
        for (const auto &[key, value] : each->fields) {
            if (auto done = addRule(block, &value, direction, rules); !done)
                return tl::unexpected(done.error());
        }
    }
    return rules.result({});
}

} // namespace portolan
