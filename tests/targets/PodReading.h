#pragma once

#include "tests/targets/Fixtures.h"

#include <yaml-cpp/yaml.h>

#include <QJsonArray>
#include <QJsonObject>

#include <set>
#include <stdexcept>

/// Independent readers of the three kinds of policy objects: what each object lets through, as
/// lines that can be compared with those of the policy that it was written from.
namespace portolan::test {

/// Only what is not quoted is a number, a truth value or null, as in YAML 1.2.
inline QJsonValue toJson(const YAML::Node &node)
{
    if (node.IsMap()) {
        QJsonObject object;
        for (const auto &entry : node) {
            const QString key = QString::fromStdString(entry.first.as<std::string>());
            if (object.contains(key))
                throw std::runtime_error("duplicate key " + key.toStdString());
            object.insert(key, toJson(entry.second));
        }
        return object;
    }
    if (node.IsSequence()) {
        QJsonArray array;
        for (const YAML::Node &item : node)
            array.append(toJson(item));
        return array;
    }
    if (node.IsNull())
        return QJsonValue::Null;
    const QString text = QString::fromStdString(node.Scalar());
    if (node.Tag() == "!")
        return text;
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (isNumber)
        return number;
    if (text == u"true"_s || text == u"false"_s)
        return text == u"true"_s;
    throw std::runtime_error("unquoted text " + text.toStdString());
}

inline QJsonArray objectsOf(const QString &text)
{
    QJsonArray objects;
    for (const YAML::Node &node : YAML::LoadAll(text.toStdString()))
        objects.append(toJson(node));
    return objects;
}

using Lines = std::set<QString>;

/// "in 4 tcp 443-443 192.0.2.0/24", "out 6 udp 53-53 pod:dns", "in 4 icmp - 0.0.0.0/0".
inline QString line(Direction direction, int family, const QString &protocol, int first, int last,
    const QString &peer)
{
    const QString ports = first < 0 ? u"-"_s : u"%1-%2"_s.arg(first).arg(last);
    return u"%1 %2 %3 %4 %5"_s.arg(direction == Direction::Inbound ? u"in"_s : u"out"_s)
        .arg(family)
        .arg(protocol, ports, peer);
}

/// A block that is well-formed, without host bits, of the family that it shows.
inline int familyOf(const QString &cidr)
{
    const Result<Address> address = Address::parse(cidr);
    if (!address || address->kind() != Address::Kind::Ip || !address->range().prefixLength())
        throw std::runtime_error("no block: " + cidr.toStdString());
    return address->range().family == Family::IPv4 ? 4 : 6;
}

inline int portOf(const QJsonValue &value)
{
    const int port = value.isString() ? value.toString().toInt() : value.toInt();
    if (port < 1 || port > 65535)
        throw std::runtime_error("no port");
    return port;
}

/// A peer as it was read: a block, or what stands for both families.
inline std::vector<std::pair<int, QString>> families(const QString &block, const QString &other)
{
    if (!block.isEmpty())
        return {{familyOf(block), block}};
    return {{4, other}, {6, other}};
}

inline QString selectedPod(const QJsonObject &selector)
{
    const QJsonObject labels = selector[u"matchLabels"].toObject();
    if (selector.size() != 1 || labels.size() != 1 || !labels.contains(u"portolan/component"))
        throw std::runtime_error("not one label");
    return u"pod:"_s + labels[u"portolan/component"].toString();
}

inline QJsonArray nonEmpty(const QJsonValue &value)
{
    if (!value.isArray() || value.toArray().isEmpty())
        throw std::runtime_error("an empty or missing list is everything");
    return value.toArray();
}

inline void onlyKeys(const QJsonObject &object, const QStringList &keys)
{
    for (const QString &key : object.keys()) {
        if (!keys.contains(key))
            throw std::runtime_error("unknown key " + key.toStdString());
    }
}

inline Lines readKubernetes(const QJsonObject &spec)
{
    Lines lines;
    onlyKeys(spec, {u"podSelector"_s, u"policyTypes"_s, u"ingress"_s, u"egress"_s});
    for (const Direction direction : {Direction::Inbound, Direction::Outbound}) {
        const bool in = direction == Direction::Inbound;
        for (const QJsonValue &value : spec[in ? u"ingress"_s : u"egress"_s].toArray()) {
            const QJsonObject rule = value.toObject();
            onlyKeys(rule, {in ? u"from"_s : u"to"_s, u"ports"_s});
            for (const QJsonValue &peerValue : nonEmpty(rule[in ? u"from"_s : u"to"_s])) {
                const QJsonObject peer = peerValue.toObject();
                // A second selector of another peer would be an "or".
                onlyKeys(peer, {u"ipBlock"_s, u"podSelector"_s});
                if (peer.size() != 1)
                    throw std::runtime_error("a peer of several kinds");
                const QString block = peer[u"ipBlock"][u"cidr"].toString();
                const QString pod =
                    block.isEmpty() ? selectedPod(peer[u"podSelector"].toObject()) : QString();
                for (const QJsonValue &portValue : nonEmpty(rule[u"ports"])) {
                    const QJsonObject port = portValue.toObject();
                    onlyKeys(port, {u"protocol"_s, u"port"_s, u"endPort"_s});
                    const int first = portOf(port[u"port"]);
                    const int last = port.contains(u"endPort") ? portOf(port[u"endPort"]) : first;
                    if (last < first || !port[u"port"].isDouble())
                        throw std::runtime_error("ports");
                    for (const auto &[family, text] : families(block, pod)) {
                        lines.insert(line(direction, family, port[u"protocol"].toString().toLower(),
                            first, last, text));
                    }
                }
            }
        }
    }
    return lines;
}

inline Lines readCilium(const QJsonObject &spec)
{
    Lines lines;
    onlyKeys(spec, {u"endpointSelector"_s, u"enableDefaultDeny"_s, u"ingress"_s, u"egress"_s});
    for (const Direction direction : {Direction::Inbound, Direction::Outbound}) {
        const bool in = direction == Direction::Inbound;
        const QString way = in ? u"from"_s : u"to"_s;
        for (const QJsonValue &value : spec[in ? u"ingress"_s : u"egress"_s].toArray()) {
            const QJsonObject rule = value.toObject();
            if (rule.isEmpty())
                continue; // closes the direction and lets nothing in
            onlyKeys(rule,
                {way + u"Endpoints"_s, way + u"CIDRSet"_s, u"toFQDNs"_s, u"toPorts"_s, u"icmps"_s});
            std::vector<std::pair<int, QString>> peers;
            const auto add = [&](const QString &block, const QString &other) {
                for (const auto &peer : families(block, other))
                    peers.push_back(peer);
            };
            for (const QJsonValue &peer : rule[way + u"CIDRSet"_s].toArray())
                add(peer[u"cidr"].toString(), {});
            for (const QJsonValue &peer : rule[way + u"Endpoints"_s].toArray())
                add({}, selectedPod(peer.toObject()));
            for (const QJsonValue &peer : rule[u"toFQDNs"].toArray())
                add({}, u"name:"_s + peer[u"matchName"].toString());
            if (peers.empty() || rule.size() != 2 || (in && rule.contains(u"toFQDNs")))
                throw std::runtime_error("not one kind of peer with one of ports");
            if (rule.contains(u"icmps")) {
                std::map<int, std::set<int>> types;
                for (const QJsonValue &some : nonEmpty(rule[u"icmps"])) {
                    if (nonEmpty(some[u"fields"]).size() > 40)
                        throw std::runtime_error("more than 40 ICMP types");
                    for (const QJsonValue &field : some[u"fields"].toArray())
                        types[field[u"family"] == u"IPv4"_s ? 4 : 6].insert(
                            field[u"type"].toInt(-1));
                }
                for (const auto &[family, of] : types) {
                    if (of.size() != 256 || *of.begin() != 0 || *of.rbegin() != 255)
                        throw std::runtime_error("not every ICMP type");
                    for (const auto &[peerFamily, text] : peers) {
                        if (peerFamily == family)
                            lines.insert(line(direction, family,
                                family == 4 ? u"icmp"_s : u"icmpv6"_s, -1, -1, text));
                    }
                }
                continue;
            }
            for (const QJsonValue &some : nonEmpty(rule[u"toPorts"])) {
                onlyKeys(some.toObject(), {u"ports"_s, u"rules"_s});
                if (nonEmpty(some[u"ports"]).size() > 40)
                    throw std::runtime_error("more than 40 ports");
                for (const QJsonValue &portValue : some[u"ports"].toArray()) {
                    const QJsonObject port = portValue.toObject();
                    onlyKeys(port, {u"protocol"_s, u"port"_s, u"endPort"_s});
                    const int first = portOf(port[u"port"]);
                    const int last = port.contains(u"endPort") ? portOf(port[u"endPort"]) : first;
                    if (last < first || !port[u"port"].isString())
                        throw std::runtime_error("ports");
                    for (const auto &[family, text] : peers) {
                        lines.insert(line(direction, family, port[u"protocol"].toString().toLower(),
                            first, last, text));
                    }
                }
            }
        }
    }
    return lines;
}

inline Lines readCalico(const QJsonObject &spec)
{
    Lines lines;
    onlyKeys(spec, {u"order"_s, u"selector"_s, u"types"_s, u"ingress"_s, u"egress"_s});
    for (const Direction direction : {Direction::Inbound, Direction::Outbound}) {
        const bool in = direction == Direction::Inbound;
        for (const QJsonValue &value : spec[in ? u"ingress"_s : u"egress"_s].toArray()) {
            const QJsonObject rule = value.toObject();
            onlyKeys(rule, {u"action"_s, u"metadata"_s, u"ipVersion"_s, u"protocol"_s, u"source"_s,
                               u"destination"_s});
            if (rule[u"action"] != u"Allow"_s)
                throw std::runtime_error("action");
            const int family = rule[u"ipVersion"].toInt();
            QJsonObject peer = rule[in ? u"source"_s : u"destination"_s].toObject();
            const QJsonArray ports = rule[u"destination"][u"ports"].toArray();
            peer.remove(u"ports"_s);
            onlyKeys(peer, {u"nets"_s, u"selector"_s});
            if (peer.size() != 1)
                throw std::runtime_error("not one kind of peer");
            QStringList texts;
            for (const QJsonValue &net : peer[u"nets"].toArray()) {
                if (familyOf(net.toString()) != family)
                    throw std::runtime_error("a block of the other family");
                texts += net.toString();
            }
            const QString start = u"portolan/component == '"_s;
            const QString selector = peer[u"selector"].toString();
            if (selector.startsWith(start))
                texts += u"pod:"_s + selector.mid(start.size()).chopped(1);
            if (texts.isEmpty())
                throw std::runtime_error("no peer is everybody");
            QString protocol = rule[u"protocol"].toString().toLower();
            for (const Protocol each : AllProtocols) {
                if (rule[u"protocol"].toInt() == protocolNumber(each))
                    protocol = protocolName(each);
            }
            const bool withPorts = QStringList({u"tcp"_s, u"udp"_s, u"sctp"_s}).contains(protocol);
            if (withPorts == ports.isEmpty())
                throw std::runtime_error("ports");
            for (const QString &text : texts) {
                if (!withPorts)
                    lines.insert(line(direction, family, protocol, -1, -1, text));
                for (const QJsonValue &port : ports) {
                    const QStringList ends = port.toString().split(u':');
                    const int first = port.isDouble() ? portOf(port) : portOf(ends.front());
                    lines.insert(line(direction, family, protocol, first,
                        port.isDouble() ? first : portOf(ends.at(1)), text));
                }
            }
        }
    }
    return lines;
}

/// What the policy lets through, worked out without the dialects' code.
inline Lines expected(const Policy &policy)
{
    Lines lines;
    for (const PolicyItem &item : policy.items) {
        const Rule *rule = std::get_if<Rule>(&item);
        if (!rule)
            continue;
        const bool in = rule->direction == Direction::Inbound;
        const AddressMatch &peer = in ? rule->source : rule->destination;
        const int family = rule->family == Family::IPv4 ? 4 : 6;
        QStringList peers;
        if (peer.kind == Kind::Component)
            peers += u"pod:"_s + peer.name;
        else if (peer.kind == Kind::Any)
            peers += family == 4 ? u"0.0.0.0/0"_s : u"::/0"_s;
        for (const IpRange &range :
            peer.kind == Kind::Component ? std::vector<IpRange>() : peer.ranges) {
            for (const IpRange &block : toBlocks(range)) {
                const QString text = block.toString();
                peers += block.isSingle() ? text + (family == 4 ? u"/32"_s : u"/128"_s) : text;
            }
        }
        for (const QString &text : peers) {
            const QString protocol = protocolName(rule->protocol);
            if (rule->ports.empty())
                lines.insert(line(rule->direction, family, protocol, -1, -1, text));
            for (const PortRange &range : rule->ports)
                lines.insert(
                    line(rule->direction, family, protocol, range.first, range.last, text));
        }
    }
    return lines;
}

inline QString joined(const Lines &lines)
{
    return QStringList(lines.begin(), lines.end()).join(u'\n');
}

} // namespace portolan::test
