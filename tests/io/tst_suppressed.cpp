#include "tests/io/FileText.h"

using namespace portolan;
using namespace portolan::testing;
using namespace Qt::StringLiterals;

/// Suppressed problems in the file.
class TestSuppressed : public QObject
{
    Q_OBJECT

private slots:
    void readAndWritten()
    {
        const auto deployment = readDeployment(fileText(R"("suppressed": [
            {"check": "zone-outside", "zones": ["dmz"], "components": ["b", "A", "a"],
             "about": "192.0.2.7", "reason": "moves\nnext week", "by": {"who": 1}},
            {"check": "of-another-version", "reason": "?"},
            {"check": "clear-text", "flows": ["http"], "reason": "redirects"}])"));
        QVERIFY2(deployment, qPrintable(deployment ? QString() : deployment.error().toString()));
        const auto &suppressed = deployment->settings.suppressed;
        QCOMPARE(suppressed.size(), size_t(3));
        QStringList checks;
        for (const auto &[key, suppression] : suppressed) {
            QCOMPARE(key, suppression.key());
            checks += suppression.check;
        }
        QCOMPARE(
            checks, (QStringList{u"clear-text"_s, u"of-another-version"_s, u"zone-outside"_s}));
        const Suppression &outside = std::prev(suppressed.end())->second;
        QCOMPARE(outside.components.size(), 2);
        QCOMPARE(outside.components[1], u"b"_s);
        QCOMPARE(outside.about, u"192.0.2.7"_s);
        QCOMPARE(outside.reason, u"moves\nnext week"_s);
        QVERIFY(deployment->settings.extra.isEmpty());
        const QByteArray written = writeDeployment(*deployment);
        QVERIFY(written.contains("\"who\": 1"));
        QVERIFY(!written.contains("\"about\": \"\""));
        const auto again = readDeployment(written);
        QVERIFY(again);
        QCOMPARE(*again, *deployment);
        QCOMPARE(writeDeployment(*again), written);
    }

    void filesWithoutAnyStayAsTheyAre()
    {
        const auto deployment = readDeployment(fileText("\"name\":\"old\""));
        QVERIFY(deployment);
        QVERIFY(deployment->settings.suppressed.empty());
        QVERIFY(!writeDeployment(*deployment).contains("suppressed"));
    }

    void refusesWithAPlace_data()
    {
        const Refusals row;
        const auto one = [](const QByteArray &keys) {
            return fileText("\"suppressed\":[{\"check\":\"a\",\"reason\":\"b\"},{" + keys + "}]");
        };
        const QByteArray both = "\"check\":\"c\",\"reason\":\"d\"";
        row("no list", fileText("\"suppressed\":{}"), u"suppressed"_s, u"expected a list"_s);
        row("no object", fileText("\"suppressed\":[7]"), u"suppressed[0]"_s,
            u"expected an object"_s);
        row("no check", one("\"reason\":\"d\""), u"suppressed[1].check"_s, u"missing"_s);
        row("no id of a check", one("\"check\":\"a | b\",\"reason\":\"d\""),
            u"suppressed[1].check"_s, u"clear-text"_s);
        row("no reason", one("\"check\":\"c\""), u"suppressed[1].reason"_s, u"missing"_s);
        row("empty reason", one("\"check\":\"c\",\"reason\":\"\""), u"suppressed[1].reason"_s,
            u"empty"_s);
        row("reason no text", one("\"check\":\"c\",\"reason\":true"), u"suppressed[1].reason"_s,
            u"expected a string"_s);
        row("ids no list", one(both + ",\"flows\":\"f\""), u"suppressed[1].flows"_s,
            u"expected a list"_s);
        row("an id that is none", one(both + ",\"flows\":[\"f\",\"a,b\"]"),
            u"suppressed[1].flows[1]"_s, u"\"a,b\" is no id"_s);
        row("an id no text", one(both + ",\"zones\":[{}]"), u"suppressed[1].zones[0]"_s,
            u"expected a string"_s);
        row("about no text", one(both + ",\"about\":[]"), u"suppressed[1].about"_s,
            u"expected a string"_s);
        row("the same twice", one("\"check\":\"a\",\"reason\":\"d\""), u"suppressed[1]"_s,
            u"twice"_s);
        row("the same twice, spelled otherwise",
            fileText("\"suppressed\":[{\"check\":\"a\",\"flows\":[\"f\",\"g\"],\"reason\":\"b\"},"
                     "{\"check\":\"a\",\"flows\":[\"G\",\"f\",\"F\"],\"reason\":\"c\"}]"),
            u"suppressed[1]"_s, u"twice"_s);
        QByteArray ids;
        for (int i = 0; i <= 1000; ++i)
            ids += (i ? ",\"f" : "\"f") + QByteArray::number(i) + '"';
        row("many ids", one(both + ",\"flows\":[" + ids + "]"), u"suppressed[1].flows"_s,
            u"1000"_s);
        QByteArray many;
        for (int i = 0; i <= 10'000; ++i) {
            many += (i ? ",{\"check\":\"c" : "{\"check\":\"c") + QByteArray::number(i) +
                    "\",\"reason\":\"d\"}";
        }
        row("many", fileText("\"suppressed\":[" + many + "]"), u"suppressed"_s, u"10000"_s);
    }
    void refusesWithAPlace() { refusedWithAPlace(); }
};

QTEST_GUILESS_MAIN(TestSuppressed)
#include "tst_suppressed.moc"
