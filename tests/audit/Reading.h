#pragma once

#include "model/audit/Evaluate.h"

#include <QRegularExpression>
#include <QTest>

/// Rulesets that were written by hand, and the packets that they let through.
namespace portolan::testing {

using namespace Qt::StringLiterals;

/// "tcp 192.0.2.1 > 198.51.100.7:443", "udp [2001:db8::1]:53 > [2001:db8::2]:9000 out reply",
/// "icmp 192.0.2.1 > 198.51.100.7:8.0" (type and code), "47 192.0.2.1 > 198.51.100.7". Inbound and
/// new where nothing else is said; the source port is 50000.
inline Packet packetOf(const QString &text)
{
    static const QRegularExpression Form(
        u"^(\\S+) (?:\\[(.*?)\\]|([0-9.]+))(?::(\\d+))? > (?:\\[(.*?)\\]|([0-9.]+))"
        "(?::(\\d+)(?:\\.(\\d+))?)?( out)?( reply)?$"_s);
    const auto match = Form.match(text);
    if (!match.hasMatch())
        qFatal("no packet: %s", qPrintable(text));
    const auto address = [&](int six, int four) {
        const auto ip = IpAddress::parse(
            match.captured(six).isEmpty() ? match.captured(four) : match.captured(six));
        if (!ip)
            qFatal("no address: %s", qPrintable(text));
        return *ip;
    };
    Packet packet;
    const QString protocol = match.captured(1);
    const auto known = protocolFromName(protocol);
    packet.protocol = quint8(known ? protocolNumber(*known) : protocol.toInt());
    packet.family = address(2, 3).family;
    packet.source = address(2, 3).value;
    packet.destination = address(5, 6).value;
    const bool hasPort = known && hasPorts(*known);
    if (hasPort)
        packet.sourcePort = match.captured(4).isEmpty() ? 50000 : match.captured(4).toUShort();
    packet.destinationPort = match.captured(7).toUShort();
    if (protocol.startsWith("icmp"_L1))
        packet.destinationPort =
            quint16(packet.destinationPort * 256 + match.captured(8).toUShort());
    const bool out = !match.captured(9).isEmpty();
    const bool reply = !match.captured(10).isEmpty();
    packet.state = out ? (reply ? PacketState::ReplyOutbound : PacketState::NewOutbound)
                       : (reply ? PacketState::ReplyInbound : PacketState::NewInbound);
    return packet;
}

inline bool isOutbound(const Packet &packet) { return packet.state >= PacketState::NewOutbound; }

/// Empty where all of \a passes pass and none of \a drops does, at the hooks Input and Output or,
/// with "forward" in front of the packet, Forward.
inline QString judged(const QString &reader, const QString &text, const QStringList &passes,
    const QStringList &drops, const ReaderContext &context = {})
{
    const auto ruleset = rulesetReader(reader)->read(text.toUtf8(), context);
    if (!ruleset)
        return ruleset.error().toString();
    PacketSpace space;
    const auto set = [&](Ruleset::Hook hook) { return acceptedBy(*ruleset, hook, space); };
    const Result<PacketSet> sets[] = {
        set(Ruleset::Hook::Input), set(Ruleset::Hook::Output), set(Ruleset::Hook::Forward)};
    for (const auto &one : sets) {
        if (!one)
            return one.error().toString();
    }
    QStringList wrong;
    for (const auto &[list, expected] : {std::pair{&passes, true}, {&drops, false}}) {
        for (QString words : *list) {
            const bool forward = words.startsWith("forward "_L1);
            const Packet packet = packetOf(forward ? words.mid(8) : words);
            const size_t hook = forward ? 2 : isOutbound(packet) ? 1 : 0;
            if (sets[hook]->contains(packet) != expected)
                wrong << (expected ? u"does not pass: "_s : u"passes: "_s) + words;
        }
    }
    return wrong.join(u'\n');
}

/// The columns of a table of rulesets.
inline void rulesetColumns()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("passes");
    QTest::addColumn<QStringList>("drops");
}

/// The columns of a table of texts that cannot be understood.
inline void errorColumns()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("message");
}

/// Empty where the text gives an error at that place, whose message holds those words.
inline QString refused(const QString &reader, const QString &text, const QString &where,
    const QString &message, const ReaderContext &context = {})
{
    const auto ruleset = rulesetReader(reader)->read(text.toUtf8(), context);
    if (ruleset)
        return u"it was read"_s;
    if (ruleset.error().where != where || !ruleset.error().message.contains(message))
        return ruleset.error().toString();
    return {};
}

/// The tables of rulesets and of errors of one reader: their columns, and what adds a row.
inline auto rulesetTable()
{
    rulesetColumns();
    return [](const char *name, const QString &text, const QStringList &passes,
               const QStringList &drops) { QTest::newRow(name) << text << passes << drops; };
}
inline auto errorTable()
{
    errorColumns();
    return [](const char *name, const QString &text, const QString &where, const QString &message) {
        QTest::newRow(name) << text << where << message;
    };
}

/// The row of the moment.
inline void checkRuleset(const QString &reader)
{
    QFETCH(QString, text);
    QFETCH(QStringList, passes);
    QFETCH(QStringList, drops);
    const QString wrong = judged(reader, text, passes, drops);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}
inline void checkError(const QString &reader)
{
    QFETCH(QString, text);
    QFETCH(QString, where);
    QFETCH(QString, message);
    const QString wrong = refused(reader, text, where, message);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

} // namespace portolan::testing
