#include "tests/io/FileText.h"

using namespace portolan;
using namespace portolan::testing;
using namespace Qt::StringLiterals;

/// What names stood for, in the file.
class TestLookups : public QObject
{
    Q_OBJECT

private slots:
    void areKept()
    {
        const QByteArray text = fileText(R"("lookups": {"api.example.com": {"addresses":
            ["192.0.2.7", "2001:db8::7"], "date": "2026-11-21", "source": "DNS", "ttl": 60},
            "published:cloudfront": {"date": "2026-11-20"}})");
        const auto deployment = readDeployment(text);
        QVERIFY2(deployment, qPrintable(deployment ? QString() : deployment.error().toString()));
        const auto &lookups = deployment->settings.lookups;
        QCOMPARE(lookups.size(), 2U);
        const Lookup &api = lookups.at(u"api.example.com"_s);
        QCOMPARE(api.addresses.size(), 2U);
        QCOMPARE(api.addresses[1].toString(), u"2001:db8::7"_s);
        QCOMPARE(api.date, QDate(2026, 11, 21));
        QCOMPARE(api.source, u"DNS"_s);
        QCOMPARE(api.extra, (QJsonObject{{u"ttl"_s, 60}}));
        QVERIFY(lookups.at(u"published:cloudfront"_s).addresses.empty());
        const QByteArray written = writeDeployment(*deployment);
        const auto again = readDeployment(written);
        QVERIFY(again);
        QCOMPARE(*again, *deployment);
        QCOMPARE(writeDeployment(*again), written);
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("lookups");
        QTest::addColumn<QString>("where");
        QTest::newRow("no name") << R"({"192.0.2.1": {"date": "2026-11-21"}})"_ba
                                 << u"lookups.192.0.2.1"_s;
        QTest::newRow("capitals") << R"({"API.example.com": {"date": "2026-11-21"}})"_ba
                                  << u"lookups.API.example.com"_s;
        QTest::newRow("no object") << R"({"a.example.com": []})"_ba << u"lookups.a.example.com"_s;
        QTest::newRow("no date") << R"({"a.example.com": {}})"_ba
                                 << u"lookups.a.example.com.date"_s;
        QTest::newRow("name as address")
            << R"({"a.example.com": {"date": "2026-11-21", "addresses": ["b.example.com"]}})"_ba
            << u"lookups.a.example.com.addresses[0]"_s;
        QTest::newRow("any as address")
            << R"({"a.example.com": {"date": "2026-11-21", "addresses": ["any"]}})"_ba
            << u"lookups.a.example.com.addresses[0]"_s;
    }

    void refused()
    {
        QFETCH(QByteArray, lookups);
        QFETCH(QString, where);
        const auto deployment = readDeployment(fileText("\"lookups\": " + lookups));
        QVERIFY(!deployment);
        QCOMPARE(deployment.error().where, where);
    }
};

QTEST_APPLESS_MAIN(TestLookups)
#include "tst_lookups.moc"
