#include "model/policy/PacketSet.h"

#include "model/policy/PacketDiagrams.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(quint32 protocol)
{
    for (const Protocol known : AllProtocols) {
        if (quint32(protocolNumber(known)) == protocol)
            return protocolName(known);
    }
    return u"protocol %1"_s.arg(protocol);
}

/// "inbound, new"; nothing for all four.
QString statesText(const FieldRange &states)
{
    static const QString names[] = {
        u"inbound, new"_s, u"inbound, reply"_s, u"outbound, new"_s, u"outbound, reply"_s};
    if (states == FieldRange{0, 1})
        return u"inbound"_s;
    if (states == FieldRange{2, 3})
        return u"outbound"_s;
    if (states == FieldRange{0, 3})
        return {};
    QStringList all;
    for (quint32 state = states.first; state <= std::min(states.last, 3U); ++state)
        all += names[state];
    return all.join(" or "_L1);
}

QString portsText(const FieldRange &ports)
{
    return ports.first == ports.last ? QString::number(ports.first)
                                     : u"%1-%2"_s.arg(ports.first).arg(ports.last);
}

/// "8/0", "8" for all codes of a type, "3/1-4/0" for more.
QString typesText(const FieldRange &types)
{
    const auto one = [](quint32 number) { return u"%1/%2"_s.arg(number >> 8).arg(number & 255); };
    if (types.first == types.last)
        return one(types.first);
    const bool whole = (types.first & 255) == 0 && (types.last & 255) == 255;
    if (whole && types.first >> 8 == types.last >> 8)
        return QString::number(types.first >> 8);
    return whole ? u"%1-%2"_s.arg(types.first >> 8).arg(types.last >> 8)
                 : one(types.first) + u'-' + one(types.last);
}

QString addressText(const IpRange &range) { return range.isAll() ? u"any"_s : range.toString(); }

constexpr FieldRange AllPorts{0, 65535};

} // namespace

QString Packet::toString() const
{
    const PortsOf ports = portsOf(protocol);
    const auto end = [&](uint128 address, quint16 port) {
        const QString text = IpAddress{family, address}.toString();
        if (ports != PortsOf::Both)
            return text;
        return (family == Family::IPv6 ? u"[%1]:%2"_s : u"%1:%2"_s).arg(text).arg(port);
    };
    QString text = nameOf(protocol) + u' ';
    if (ports == PortsOf::Type)
        text += typesText({destinationPort, destinationPort}) + u' ';
    return text + end(source, sourcePort) + " > "_L1 + end(destination, destinationPort) + u' ' +
           statesText({quint32(state), quint32(state)});
}

QString toString(const PacketBox &box)
{
    const auto &[first, last] = box.protocols;
    const bool one = first == last;
    const bool typed = one && portsOf(first) == PortsOf::Type;
    QStringList words;
    if (!(first == 0 && last >= 255))
        words += one ? nameOf(first) : u"protocols %1-%2"_s.arg(first).arg(last);
    else
        words += box.family() == Family::IPv4 ? u"IPv4"_s : u"IPv6"_s;
    if (typed && box.destinationPorts != AllPorts)
        words += u"type "_s + typesText(box.destinationPorts);
    // Without an address the family would not show.
    if (!words.contains(u"IPv4"_s) && !words.contains(u"IPv6"_s) && box.source.isAll() &&
        box.destination.isAll())
        words += box.family() == Family::IPv4 ? u"IPv4"_s : u"IPv6"_s;
    words += addressText(box.source);
    if (box.sourcePorts != AllPorts)
        words += u"port "_s + portsText(box.sourcePorts);
    words += u">"_s;
    words += addressText(box.destination);
    if (!typed && box.destinationPorts != AllPorts)
        words += u"port "_s + portsText(box.destinationPorts);
    const QString states = statesText(box.states);
    return states.isEmpty() ? words.join(u' ') : words.join(u' ') + u' ' + states;
}

} // namespace portolan
