#include "tests/targets/PfReading.h"

using namespace portolan;
using namespace portolan::test;
using namespace portolan::test::pfreading;

/// pf: what was written is read back by a small reader of its own as exactly the policy's packets,
/// at a boundary and at a host.
class TestPf : public QObject
{
    Q_OBJECT

private slots:
    void boundarySaysThePolicy();
    void boundaryRandom();
    void twoBoundariesKeepApart();
    void zonesOfHalfOfAllAddresses_data();
    void zonesOfHalfOfAllAddresses();
    void hostSaysThePolicy();
    void strictReader();
    void forwardedPacketsPass();
    void familiesStayApart();
    void emptyTablesMatchNothing();
    void tableNamesAndLabels();
    void oneDirectionWarns();
    void singleRulesAndTheirDeletion();
    void placeholderIsNoTable();
};

void TestPf::boundarySaysThePolicy()
{
    const QString text = boundaryWrong(everyKindAcross());
    QVERIFY2(text.isEmpty(), qPrintable(text));
}

void TestPf::boundaryRandom()
{
    QVERIFY(rc::check("pf rules are the policy", [] {
        const Policy policy = *genAcross();
        const QString text = boundaryWrong(policy);
        if (!text.isEmpty())
            RC_FAIL((text + shown(policy)).toStdString());
    }));
}

void TestPf::hostSaysThePolicy()
{
    const QString text = hostWrong(everyKind());
    QVERIFY2(text.isEmpty(), qPrintable(text));
}

void TestPf::strictReader()
{
    const Policy policy = everyKindAcross();
    const QString text = pf().writePolicy(policy).value().text;
    const auto verdict = [&](const QString &from, const QString &to) {
        QString changed = text;
        changed.replace(from, to);
        const Reading reading = Reader().read(changed);
        return reading.error.isEmpty()
                   ? wrongWith(reading.lines, policy, pf().info, {.linkLocalPasses = true})
                   : reading.error;
    };
    QVERIFY(verdict(u"-"_s, u"-"_s).isEmpty());
    QVERIFY(!verdict(u"port 8443"_s, u"port 8444"_s).isEmpty());
    QVERIFY(!verdict(u"8000:8010"_s, u"8000, 8010"_s).isEmpty());
    QVERIFY(!verdict(u"block drop"_s, u"pass"_s).isEmpty());
    QVERIFY(!verdict(u"!203.0.113.0/26"_s, u"!203.0.113.0/27"_s).isEmpty());
    QVERIFY(!verdict(u" flags S/SA"_s, QString()).isEmpty());
}

/// Law 6: a host policy never filters forwarded traffic, and pf has no chain of its own for it.
void TestPf::forwardedPacketsPass()
{
    PacketSpace space;
    const Decided decided =
        firstMatch(Reader().read(pf().writePolicy(everyKind()).value().text).lines, space);
    for (const PacketState state : {PacketState::NewInbound, PacketState::NewOutbound}) {
        const Packet packet{.protocol = 6,
            .source = range(u"192.0.2.1"_s).first,
            .destination = range(u"198.51.100.3"_s).first,
            .sourcePort = 4000,
            .destinationPort = 443,
            .state = state};
        QVERIFY(!decided.permitted.contains(packet));
        QVERIFY(!decided.denied.contains(packet));
    }
}

void TestPf::familiesStayApart()
{
    const Policy policy = whole({inbound(u"web"_s, Family::IPv4, any(), u"443/tcp"_s)});
    for (const Policy &each : {policy, across(policy)}) {
        const QString text = pf().writePolicy(each).value().text;
        for (const QString &line : text.split(u'\n')) {
            if (line.contains(u"label \"web\""_s))
                QVERIFY(line.contains(u" inet proto tcp "_s));
        }
        QCOMPARE(text.count(u"label \"web\""_s), 1);
    }
}

void TestPf::emptyTablesMatchNothing()
{
    const QString text = pf().writePolicy(everyKind()).value().text;
    Reader reader;
    QVERIFY(reader.read(text).error.isEmpty());
    int empty = 0;
    for (const auto &[name, table] : reader.tables)
        empty += table.in.empty() ? 1 : 0;
    QCOMPARE(empty, 3);
    QVERIFY(!text.contains(u"to 1hub"_s));
}

void TestPf::tableNamesAndLabels()
{
    Policy policy = everyKind();
    QStringList others;
    for (int i = 0; i < 30; ++i)
        others += u"another-flow-"_s + QString::number(i);
    policy.items.push_back(alsoFor(inbound(u"crowd"_s, Family::IPv4, any(), u"7/tcp"_s), others));
    for (const QString &host :
        {u"a-very-long-name-that.is.example.com"_s, u"a-very-long-name-that-is.example.com"_s})
        policy.items.push_back(outbound(u"far"_s, Family::IPv6, name(host), u"443/tcp"_s));
    Reader reader;
    const Reading reading = reader.read(pf().writePolicy(policy).value().text);
    QVERIFY2(reading.error.isEmpty(), qPrintable(reading.error));
    for (const auto &[name, table] : reader.tables) {
        QVERIFY2(name.size() <= 31, qPrintable(name));
        QVERIFY(name.front().isLetter());
    }
    for (const QString &label : reader.labels)
        QVERIFY2(label.size() <= 63 && !label.contains(u'$'), qPrintable(label));
}

void TestPf::oneDirectionWarns()
{
    const auto warnings = [](Directions directions) {
        return pf().writePolicy(whole({}, directions)).value().warnings.join(u'\n');
    };
    QVERIFY(warnings(Directions::Both).isEmpty());
    QVERIFY(warnings(Directions::In).contains(u"keep state"_s));
    QVERIFY(!pf().writePolicy(whole({}, Directions::In)).value().text.contains(u" out quick"_s));
}

void TestPf::singleRulesAndTheirDeletion()
{
    Policy policy = everyKind();
    policy.single = true;
    const auto anchors = [](const QString &text) {
        QStringList found;
        const QRegularExpression pattern(u"pfctl -a (portolan-rules/\\S+) "_s);
        auto matches = pattern.globalMatch(text);
        while (matches.hasNext())
            found += matches.next().captured(1);
        return found;
    };
    const QStringList inserted = anchors(pf().writeRules(policy).value().text);
    QVERIFY(inserted.size() > 20);
    QCOMPARE(QSet<QString>(inserted.begin(), inserted.end()).size(), inserted.size());
    QCOMPARE(anchors(pf().deleteRules(policy).value().text), inserted);
}

/// pf takes a name in brackets for a table, one that is not there for an empty one, and resolves
/// every other word.
void TestPf::placeholderIsNoTable()
{
    const Policy policy =
        single({inbound(u"open"_s, Family::IPv4, unknown(u"db-1"_s), u"443/tcp"_s)});
    QVERIFY(pf().writeRules(policy).value().text.contains(u" from <<ADDRESS-OF-db-1>> to "_s));
}

/// Loading the policy of one zone must not take that of another one, or of the host, away.
void TestPf::twoBoundariesKeepApart()
{
    QSet<QString> anchors{u"portolan"_s};
    const QStringList ids{
        u"dmz"_s, u"lan"_s, u"a.b"_s, u"a-b"_s, QString(63, u'x'), QString(62, u'x') + u'y'};
    for (const QString &id : ids) {
        Policy policy = everyKindAcross();
        policy.at = id;
        const QString text = pf().writePolicy(policy).value().text;
        const QString anchor = text.section(u"pfctl -a "_s, 1).section(u' ', 0, 0);
        QVERIFY(anchor.size() <= 63);
        QVERIFY(text.contains(u"anchor \""_s + anchor + u'"'));
        anchors.insert(anchor);
    }
    QCOMPARE(anchors.size(), ids.size() + 1);
    QVERIFY(pf().writePolicy(everyKind()).value().text.contains(u"pfctl -a portolan -f"_s));
}

void TestPf::zonesOfHalfOfAllAddresses_data()
{
    QTest::addColumn<QStringList>("zone");
    QTest::newRow("half") << QStringList{u"128.0.0.0/1"_s, u"2001:db8:f::/48"_s};
    QTest::newRow("all but a little") << QStringList{u"0.0.0.0-223.255.255.255"_s};
    QTest::newRow("everything") << QStringList{u"0.0.0.0/0"_s, u"::/0"_s};
}

/// The longest prefix decides in a table, so "!0.0.0.0/0" takes nothing away from 0.0.0.0/1.
void TestPf::zonesOfHalfOfAllAddresses()
{
    QFETCH(QStringList, zone);
    Policy policy = everyKindAcross();
    policy.zoneAddresses = addresses(zone).ranges;
    const QString text = boundaryWrong(policy);
    QVERIFY2(text.isEmpty(), qPrintable(text));
}

QTEST_GUILESS_MAIN(TestPf)
#include "tst_pf.moc"
