#include "model/targets/IpSets.h"

#include "model/targets/IptablesWords.h"
#include "model/targets/LinuxScript.h"
#include "model/targets/Spelling.h"

#include <QStringBuilder>

#include <algorithm>
#include <bit>
#include <map>
#include <tuple>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// Ports that a rule may have in all: each is an element of its own.
constexpr int MostPorts = 16;

/// A kind of set, with the ends that its fields match.
struct Shape
{
    Family family = Family::IPv4;
    QLatin1StringView type;
    QLatin1StringView ends;

    bool operator<(const Shape &other) const
    {
        return std::tie(family, type, ends) < std::tie(other.family, other.type, other.ends);
    }
};

bool isBlocks(const AddressMatch &end)
{
    return end.kind == AddressMatch::Kind::Ranges &&
           std::any_of(end.ranges.begin(), end.ranges.end(),
               [](const IpRange &range) { return !range.isSingle(); });
}

bool fits(const Rule &rule)
{
    int ports = 0;
    for (const PortRange &range : rule.ports)
        ports += range.last - range.first + 1;
    const auto isAll = [](const AddressMatch &end) {
        return end.kind == AddressMatch::Kind::Ranges && end.ranges.front().isAll();
    };
    const auto isMatched = [](const AddressMatch &end) {
        return end.kind == AddressMatch::Kind::Ranges;
    };
    return hasPorts(rule.protocol) && ports <= MostPorts &&
           (isMatched(rule.source) || isMatched(rule.destination)) && !isAll(rule.source) &&
           !isAll(rule.destination) && !(isBlocks(rule.source) && isBlocks(rule.destination));
}

Shape shapeOf(const FastGroup &group, const FastElement &element)
{
    const bool source = element.source.isSingle();
    const bool destination = element.destination.isSingle();
    if (!group.matchesDestination)
        return {group.family, source ? "hash:ip,port"_L1 : "hash:net,port"_L1, "src,dst"_L1};
    if (!group.matchesSource)
        return {group.family, destination ? "hash:ip,port"_L1 : "hash:net,port"_L1, "dst,dst"_L1};
    if (source && destination)
        return {group.family, "hash:ip,port,ip"_L1, "src,dst,dst"_L1};
    if (source)
        return {group.family, "hash:ip,port,net"_L1, "src,dst,dst"_L1};
    return {group.family, "hash:ip,port,net"_L1, "dst,dst,src"_L1};
}

void appendElement(
    QString &text, const Shape &shape, const FastGroup &group, const FastElement &element)
{
    const bool sourceFirst = shape.ends.startsWith("src"_L1);
    text += (sourceFirst ? element.source : element.destination).toString() + u',' +
            protocolName(element.protocol) + u':' + element.ports.toString();
    if (group.matchesSource && group.matchesDestination)
        text += u',' + (sourceFirst ? element.destination : element.source).toString();
}

struct Content
{
    QString elements; ///< a line each, behind the set's name
    quint32 count = 0;
};

} // namespace

IpSets::IpSets(const Policy &policy)
    : m_prefix(prefix(policy))
{}

QString IpSets::prefix(const Policy &policy)
{
    const QString scope = policy.scope == Scope::Boundary ? u"boundary "_s + policy.at : u"host"_s;
    return "portolan-"_L1 + shortHash(scope) + u'-';
}

QStringList IpSets::take(std::vector<PolicyItem> &items, Direction direction)
{
    const FastForm form = fastForm(items, fits);
    const bool withNames = elementCount(form) <= MostNamedElements;
    std::map<Shape, Content> contents;
    for (const FastGroup &group : form.groups) {
        for (const FastElement &element : group.elements) {
            const Shape shape = shapeOf(group, element);
            Content &content = contents[shape];
            content.elements += u' ';
            appendElement(content.elements, shape, group, element);
            if (withNames) {
                content.elements +=
                    " comment \""_L1 + flowsText(*element.rule, MaxIptablesComment) + u'"';
            }
            content.elements += u'\n';
            content.count += quint32(element.ports.last - element.ports.first + 1);
        }
    }
    QStringList rules;
    for (const auto &[shape, content] : contents) {
        const QString kind = QString(shape.type) + u' ' + QString(shape.ends);
        const QString name = m_prefix + shortHash(kind + content.elements) +
                             (shape.family == Family::IPv4 ? u"-4"_s : u"-6"_s) +
                             byDirection(direction, "i"_L1, "o"_L1);
        const quint32 size = std::bit_ceil(std::max(content.count, quint32(1024)));
        m_text += "create "_L1 + name + u' ' + shape.type + " family "_L1 +
                  (shape.family == Family::IPv4 ? "inet"_L1 : "inet6"_L1) + " hashsize "_L1 +
                  QString::number(size) + " maxelem "_L1 + QString::number(size * 2) +
                  (withNames ? " comment\n"_L1 : "\n"_L1);
        const QString add = "add "_L1 + name;
        m_text.reserve(m_text.size() + content.elements.size() + content.count * (add.size() + 1));
        for (const auto line : QStringView(content.elements).split(u'\n', Qt::SkipEmptyParts))
            m_text += add % line % u'\n';
        rules += familyMark(shape.family) + " -m set --match-set "_L1 + name + u' ' + shape.ends +
                 " -j ACCEPT"_L1;
    }
    items = form.rest;
    return rules;
}

} // namespace portolan
