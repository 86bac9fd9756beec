#include "model/items/FlowReason.h"

#include "model/catalog/OptionEdits.h"
#include "model/items/ChangeLines.h"

#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

/// What a person is told about options: why a flow is on or off, and what a switch would change.
class TestFlowReason : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void saysWhy_data();
    void saysWhy();
    void unknownProductsHaveNoOptions();
    void linesOfASwitch_data();
    void linesOfASwitch();
    void linesOfAnEdit();

private:
    Deployment deploy(const QString &system) const;
    Catalog m_catalog;
};

void TestFlowReason::initTestCase()
{
    const auto catalog = Catalog::load(QStringLiteral(PORTOLAN_SOURCE_DIR "/resources/catalog"));
    QVERIFY(catalog);
    m_catalog = *catalog;
}

Deployment TestFlowReason::deploy(const QString &system) const
{
    return instantiate({parseSystemChoice(m_catalog, system).value()}).value();
}

void TestFlowReason::saysWhy_data()
{
    QTest::addColumn<QString>("system");
    QTest::addColumn<QString>("when");
    QTest::addColumn<bool>("enabled");
    QTest::addColumn<bool>("decided");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("option");
    const QString plain = u"livekit"_s;
    const QString mux = u"livekit:udp-mux"_s;
    QTest::newRow("always on") << plain << QString() << true << false << QString() << QString();
    QTest::newRow("by hand") << plain << QString() << false << false << u"Switched off by you"_s
                             << QString();
    QTest::newRow("by an option") << mux << u"udp-mux"_s << true << false
                                  << u"On, because UDP mux is on"_s << u"udp-mux"_s;
    QTest::newRow("by one that is off") << plain << u"!udp-mux"_s << true << false
                                        << u"On, because UDP mux is off"_s << u"udp-mux"_s;
    QTest::newRow("off by an option") << plain << u"udp-mux"_s << false << false
                                      << u"Off, because UDP mux is off"_s << u"udp-mux"_s;
    QTest::newRow("off by hand") << mux << u"udp-mux"_s << false << false
                                 << u"Switched off by you; UDP mux is on"_s << u"udp-mux"_s;
    QTest::newRow("off by both") << plain << u"udp-mux"_s << false << true
                                 << u"Switched off by you; UDP mux is off"_s << u"udp-mux"_s;
    QTest::newRow("on by hand") << plain << u"udp-mux"_s << true << false
                                << u"Switched on by you, although UDP mux is off"_s << u"udp-mux"_s;
    QTest::newRow("two options") << plain << u"turn,!load-balancer"_s << false << false
                                 << u"Off, because Embedded TURN is off, Load balancer is on"_s
                                 << u"turn"_s;
}

void TestFlowReason::saysWhy()
{
    QFETCH(QString, system);
    QFETCH(QString, when);
    QFETCH(bool, enabled);
    QFETCH(bool, decided);
    QFETCH(QString, text);
    QFETCH(QString, option);
    const Deployment deployment = deploy(system);
    Flow flow;
    flow.product = u"livekit"_s;
    flow.when = when;
    flow.enabled = enabled;
    flow.decided = decided;
    const FlowReason reason = reasonOf(deployment, flow, m_catalog.entry(u"livekit"));
    QCOMPARE(reason.text, text);
    QCOMPARE(reason.option, option);
}

void TestFlowReason::unknownProductsHaveNoOptions()
{
    Flow flow;
    flow.product = u"elsewhere"_s;
    flow.when = u"option"_s;
    QCOMPARE(reasonOf({}, flow, nullptr), FlowReason());
    flow.enabled = false;
    QCOMPARE(reasonOf({}, flow, nullptr).text, u"Switched off by you"_s);
}

void TestFlowReason::linesOfASwitch_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QStringList>("present");
    QTest::newRow("UDP mux") << u"livekit:sip"_s << u"livekit:sip,udp-mux"_s
                             << QStringList{u"~LiveKit client → LiveKit server: 50000-60000/udp "
                                            "becomes 7882/udp"_s,
                                    u"~LiveKit SIP → LiveKit server: 50000-60000/udp becomes "
                                    "7882/udp"_s};
    QTest::newRow("no load balancer")
        << u"livekit:turn"_s << u"livekit:turn,no-load-balancer"_s
        << QStringList{u"+LiveKit client → LiveKit server: 443/tcp"_s,
               u"-TURN load balancer → LiveKit server: 5349/tcp"_s,
               u"-TURN load balancer in DMZ / turn-lb-1"_s, u"-zone turn-lb-1 in DMZ"_s};
    QTest::newRow("SIP") << u"livekit"_s << u"livekit:sip"_s
                         << QStringList{u"+LiveKit SIP in DMZ / sip-1"_s, u"+Redis in LAN"_s,
                                u"+SIP provider → LiveKit SIP: 5061/tcp"_s,
                                u"+LiveKit SIP → Redis: 6379/tcp"_s, u"+zone LAN"_s};
    QTest::newRow("nothing") << u"livekit"_s << u"livekit"_s << QStringList();
}

void TestFlowReason::linesOfASwitch()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QStringList, present);
    const Deployment start = deploy(before);
    const auto options = parseSystemChoice(m_catalog, after).value().options;
    const auto change = changeOptions(start, *m_catalog.entry(u"livekit"), options);
    QVERIFY(change);
    Deployment end = start;
    QVERIFY(applyAll(end, change->edits));
    QStringList lines;
    for (const ChangeLine &line : changeLines(start, end)) {
        const QChar sign = line.what == RecordChange::What::Added     ? u'+'
                           : line.what == RecordChange::What::Removed ? u'-'
                                                                      : u'~';
        lines << sign + line.text;
    }
    for (const QString &line : present)
        QVERIFY2(lines.contains(line), qPrintable(line + u'\n' + lines.join(u'\n')));
    if (present.isEmpty())
        QVERIFY2(lines.isEmpty(), qPrintable(lines.join(u'\n')));
}

void TestFlowReason::linesOfAnEdit()
{
    const Deployment before = deploy(u"livekit:turn"_s);
    Deployment after = before;
    Flow &flow = after.flows[lowerBound(after.flows, u"turn-udp")];
    flow.enabled = false;
    flow.decided = true;
    flow.owner = u"Video"_s;
    const std::vector<ChangeLine> lines = changeLines(before, after);
    QCOMPARE(lines.size(), 1U);
    QCOMPARE(lines[0].text,
        u"LiveKit client → LiveKit server, 3478/udp: switched off, owner becomes Video"_s);
}

QTEST_GUILESS_MAIN(TestFlowReason)
#include "tst_flowreason.moc"
