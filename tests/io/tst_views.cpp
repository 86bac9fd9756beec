#include "tests/io/FileText.h"

using namespace portolan;
using namespace portolan::testing;
using namespace Qt::StringLiterals;

/// Saved views and the title block in the file.
class TestViews : public QObject
{
    Q_OBJECT

private slots:
    void viewsAndTitleBlock()
    {
        const auto deployment = readDeployment(fileText(R"("views": [
            {"id": "z-first", "name": "Media", "caption": "Sound and picture",
             "filter": "proto:udp client", "colour": "red",
             "frame": {"x": -1.005, "y": 0, "width": 960, "height": 540.5}},
            {"id": "a-second"}, {"id": "boundaries", "zoneView": true}],
            "titleBlock": {"title": "Plan", "customer": "Example Ltd", "version": "1.2",
                           "draft": true, "logo": 7},
            "upsideDown": true)"));
        QVERIFY2(deployment, qPrintable(deployment ? QString() : deployment.error().toString()));
        const auto &[name, views, block, lookups, systems, suppressed, upsideDown, extra] =
            deployment->settings;
        QCOMPARE(views.size(), 3U);
        QCOMPARE(views[0].id, u"z-first"_s); // the order is the presentation's
        QCOMPARE(views[0].caption, u"Sound and picture"_s);
        QCOMPARE(views[0].filter, u"proto:udp client"_s);
        QCOMPARE(*views[0].frame, (Frame{{-1.005, 0}, 960, 540.5}));
        QVERIFY(!views[1].frame);
        QVERIFY(!views[1].zoneView);
        QVERIFY(views[2].zoneView);
        QCOMPARE(views[1].label(), u"a-second"_s);
        QCOMPARE(block.title, u"Plan"_s);
        QCOMPARE(block.customer, u"Example Ltd"_s);
        QVERIFY(block.draft);
        QVERIFY(upsideDown);
        QVERIFY(extra.isEmpty());
        const QByteArray written = writeDeployment(*deployment);
        QVERIFY(written.contains("\"colour\": \"red\""));
        QVERIFY(written.contains("\"logo\": 7"));
        QVERIFY(written.contains("        {\n            \"id\": \"a-second\"\n        }"));
        QVERIFY(!written.contains("null"));
        const auto again = readDeployment(written);
        QVERIFY(again);
        QCOMPARE(writeDeployment(*again), written);
    }

    void framesThatAreNoneAreNotWritten_data()
    {
        QTest::addColumn<double>("x");
        QTest::addColumn<double>("width");
        QTest::newRow("no number") << std::numeric_limits<double>::quiet_NaN() << 10.0;
        QTest::newRow("endless") << 0.0 << std::numeric_limits<double>::infinity();
        QTest::newRow("far out") << -2e9 << 10.0;
        QTest::newRow("no area") << 0.0 << 0.0;
        QTest::newRow("hardly any area") << 0.0 << 0.999;
    }
    void framesThatAreNoneAreNotWritten()
    {
        QFETCH(double, x);
        QFETCH(double, width);
        Deployment deployment;
        deployment.settings.views = {{u"v"_s, {}, {}, {}, Frame{{x, 0}, width, 10}, {}}};
        const QByteArray written = writeDeployment(deployment);
        QVERIFY(!written.contains("frame"));
        QVERIFY(readDeployment(written));
    }

    void refusesWithAPlace_data()
    {
        const Refusals row;
        const auto view = [](const QByteArray &keys) {
            return fileText("\"views\":[{\"id\":\"v\"},{\"id\":\"w\"" + keys + "}]");
        };
        row("views no list", fileText("\"views\":{}"), u"views"_s, u"expected a list"_s);
        row("a view no object", fileText("\"views\":[null]"), u"views[0]"_s,
            u"expected an object"_s);
        row("view without id", fileText("\"views\":[{\"name\":\"a\"}]"), u"views[0].id"_s,
            u"missing"_s);
        row("bad id of a view", fileText("\"views\":[{\"id\":\"a b\"}]"), u"views[0].id"_s,
            u"A-Z"_s);
        row("doubled view", fileText("\"views\":[{\"id\":\"a\"},{\"id\":\"A\"}]"), u"views[1].id"_s,
            u"views[0]"_s);
        row("caption no text", view(",\"caption\":[]"), u"views[1].caption"_s,
            u"expected a string"_s);
        row("filter with an unknown field", view(",\"filter\":\"colour:red\""),
            u"views[1].filter"_s, u"\"colour\" is no field of the filter"_s);
        row("filter with an open quote", view(",\"filter\":\"from:\\\"a\""), u"views[1].filter"_s,
            u"closing quote"_s);
        row("long filter", view(",\"filter\":\"" + QByteArray(100'001, 'x') + "\""),
            u"views[1].filter"_s, u"100000"_s);
        row.frames([&](const QByteArray &frame) { return view(",\"frame\":" + frame); },
            u"views[1].frame"_s);
        row("frame beyond numbers",
            view(",\"frame\":{\"x\":1e999,\"y\":0,\"width\":9,\"height\":9}"), u"1:82"_s,
            u"number"_s);
        row("frame of no number", view(",\"frame\":{\"x\":NaN,\"y\":0,\"width\":9,\"height\":9}"),
            u"1:77"_s, u"a value"_s);
        QByteArray views;
        for (int i = 0; i <= 1000; ++i)
            views += (i ? ",{\"id\":\"v" : "{\"id\":\"v") + QByteArray::number(i) + "\"}";
        row("zone view no flag", view(",\"zoneView\":\"yes\""), u"views[1].zoneView"_s,
            u"true or false"_s);
        row("many views", fileText("\"views\":[" + views + "]"), u"views"_s, u"1000"_s);
        row("title block no object", fileText("\"titleBlock\":\"Draft\""), u"titleBlock"_s,
            u"expected an object"_s);
        row("draft no flag", fileText("\"titleBlock\":{\"draft\":1}"), u"titleBlock.draft"_s,
            u"true or false"_s);
        row("customer no text", fileText("\"titleBlock\":{\"customer\":7}"),
            u"titleBlock.customer"_s, u"expected a string"_s);
    }
    void refusesWithAPlace() { refusedWithAPlace(); }
};

QTEST_GUILESS_MAIN(TestViews)
#include "tst_views.moc"
