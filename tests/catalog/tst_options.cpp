#include "model/catalog/Catalog.h"

#include <QtTest>

using namespace portolan;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(portolan::ChosenOptions)

class TestOptions : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void conditions_data();
    void conditions();
    void choices_data();
    void choices();
    void mistakesNameWhatWouldBeRight_data();
    void mistakesNameWhatWouldBeRight();
    void valueReplacesThePort();

private:
    Catalog m_catalog;
};

void TestOptions::initTestCase()
{
    const Result<Catalog> catalog =
        Catalog::load(QStringLiteral(PORTOLAN_SOURCE_DIR "/resources/catalog"));
    QVERIFY2(catalog, catalog ? "" : qPrintable(catalog.error().toString()));
    m_catalog = *catalog;
}

void TestOptions::conditions_data()
{
    QTest::addColumn<QString>("when");
    QTest::addColumn<bool>("expected");
    QTest::newRow("none") << QString() << true;
    QTest::newRow("on") << u"turn"_s << true;
    QTest::newRow("off") << u"sip"_s << false;
    QTest::newRow("not on") << u"!turn"_s << false;
    QTest::newRow("not off") << u"!sip"_s << true;
    QTest::newRow("both") << u"turn,!sip"_s << true;
    QTest::newRow("one fails") << u"turn,sip"_s << false;
}

void TestOptions::conditions()
{
    QFETCH(QString, when);
    QFETCH(bool, expected);
    QCOMPARE(holds(when, {{u"turn"_s, QString()}, {u"port"_s, u"7"_s}}), expected);
}

void TestOptions::choices_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<ChosenOptions>("expected");
    const QString on;
    using Chosen = ChosenOptions;
    QTest::newRow("defaults") << u"livekit"_s << Chosen{{u"load-balancer"_s, on}};
    QTest::newRow("off") << u"livekit:no-load-balancer"_s << Chosen{};
    QTest::newRow("several") << u"livekit:udp-mux,turn"_s
                             << Chosen{
                                    {u"load-balancer"_s, on}, {u"turn"_s, on}, {u"udp-mux"_s, on}};
    QTest::newRow("needs") << u"livekit:sip-outbound,no-load-balancer"_s
                           << Chosen{{u"redis"_s, on}, {u"sip"_s, on}, {u"sip-outbound"_s, on}};
    QTest::newRow("twice the same")
        << u"livekit:turn,turn,no-load-balancer"_s << Chosen{{u"turn"_s, on}};
    QTest::newRow("default value") << u"anyware:radius"_s << Chosen{{u"radius"_s, u"1812"_s}};
    QTest::newRow("value") << u"anyware:radius=1645,license-server=7071"_s
                           << Chosen{{u"license-server"_s, u"7071"_s}, {u"radius"_s, u"1645"_s}};
    QTest::newRow("one database") << u"crowdsec:mysql,no-postgresql,no-install,no-prometheus"_s
                                  << Chosen{{u"central-api"_s, on}, {u"mysql"_s, on}};
    QTest::newRow("ignores case") << u"LiveKit:TURN,no-load-balancer"_s << Chosen{{u"turn"_s, on}};
}

void TestOptions::choices()
{
    QFETCH(QString, text);
    QFETCH(ChosenOptions, expected);
    const Result<SystemChoice> choice = parseSystemChoice(m_catalog, text);
    QVERIFY2(choice, choice ? "" : qPrintable(choice.error().toString()));
    QCOMPARE(choice->options, expected);
}

void TestOptions::mistakesNameWhatWouldBeRight_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("parts");
    QTest::newRow("no system") << u"livekitt"_s << QStringList{u"livekitt"_s, u"anyware"_s};
    QTest::newRow("empty") << QString() << QStringList{u"livekit"_s};
    QTest::newRow("no option") << u"livekit:turnn"_s << QStringList{u"turnn"_s, u"udp-mux"_s};
    QTest::newRow("off with value") << u"livekit:no-turn=1"_s << QStringList{u"no-turn=1"_s};
    QTest::newRow("missing") << u"livekit:turn,"_s << QStringList{u"OPTION"_s};
    QTest::newRow("nothing after colon") << u"livekit:"_s << QStringList{u"OPTION"_s};
    QTest::newRow("takes no value")
        << u"livekit:turn=3478"_s << QStringList{u"turn"_s, u"no value"_s};
    QTest::newRow("no number") << u"anyware:radius=x"_s << QStringList{u"1 to 65535"_s};
    QTest::newRow("port 0") << u"anyware:radius=0"_s << QStringList{u"1 to 65535"_s};
    QTest::newRow("port 65536") << u"anyware:radius=65536"_s << QStringList{u"radius=1812"_s};
    QTest::newRow("port 01812") << u"anyware:radius=01812"_s << QStringList{u"1 to 65535"_s};
    QTest::newRow("empty value") << u"anyware:radius="_s << QStringList{u"1 to 65535"_s};
    QTest::newRow("exclude") << u"crowdsec:mysql,postgresql"_s
                             << QStringList{u"mysql"_s, u"postgresql"_s};
    QTest::newRow("on and off") << u"livekit:turn,no-turn"_s << QStringList{u"turn"_s, u"twice"_s};
    QTest::newRow("two values") << u"anyware:radius=1,radius=2"_s << QStringList{u"twice"_s};
    QTest::newRow("needed is off") << u"livekit:sip,no-redis"_s << QStringList{u"no-redis"_s};
    QTest::newRow("line break") << u"live\nkit"_s << QStringList{u"\\n"_s};
}

void TestOptions::mistakesNameWhatWouldBeRight()
{
    QFETCH(QString, text);
    QFETCH(QStringList, parts);
    const Result<SystemChoice> choice = parseSystemChoice(m_catalog, text);
    QVERIFY(!choice);
    QVERIFY(!choice.error().message.contains(u'\n'));
    for (const QString &part : parts)
        QVERIFY2(choice.error().message.contains(part), qPrintable(choice.error().message));
}

void TestOptions::valueReplacesThePort()
{
    const CatalogEntry *anyware = m_catalog.entry(u"anyware"_s);
    const auto flow = std::find_if(anyware->flows.begin(), anyware->flows.end(),
        [](const CatalogFlow &known) { return known.id == "radius"_L1; });
    QVERIFY(flow != anyware->flows.end());
    QCOMPARE(portsOf(*flow, {{u"radius"_s, u"1645"_s}}).toString(), u"1645/udp"_s);
    QCOMPARE(portsOf(*flow, {{u"radius"_s, QString()}}).toString(), u"1812/udp"_s);
    QCOMPARE(portsOf(*flow, {}).toString(), u"1812/udp"_s);
}

QTEST_APPLESS_MAIN(TestOptions)
#include "tst_options.moc"
