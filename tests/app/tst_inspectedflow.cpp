#include "tests/app/InspectorBench.h"

#include <QPixmap>

using namespace portolan;
using namespace Qt::StringLiterals;

/// What the inspector says about a flow.
class TestInspectedFlow : public QObject
{
    Q_OBJECT

private slots:
    void noLineForNoZone();
};

/// Where a flow has no zone at either end, there is no empty line for their names.
void TestInspectedFlow::noLineForNoZone()
{
    InspectorBench bench;
    QVERIFY(bench.opened);
    const auto make = [](const QString &name) {
        Component component;
        component.id = name.toLower();
        component.name = name;
        return component;
    };
    Flow flow;
    flow.id = u"browse"_s;
    flow.from = u"browser"_s;
    flow.to = u"portal"_s;
    QVERIFY(bench.document->edit(
        u"new"_s, {Insert<Component>{make(u"Browser"_s)}, Insert<Component>{make(u"Portal"_s)},
                      Insert<Flow>{flow}}));
    const auto blank = [&] {
        const QList<QLabel *> labels = bench.window->inspector()->findChildren<QLabel *>();
        return std::ranges::count_if(labels, [](const QLabel *label) {
            return label->isVisible() && label->text().isEmpty() && label->pixmap().isNull();
        });
    };
    bench.selection->set({{u"browse"_s}, {}, {}});
    QTRY_VERIFY(bench.says(u"Browser"_s) && bench.says(u"Portal"_s));
    QCOMPARE(blank(), 0);
    bench.selection->set({{u"ice-tcp"_s}, {}, {}});
    QTRY_VERIFY(bench.says(u"Internet → "_s));
    QCOMPARE(blank(), 0);
    // And back from one that has zones.
    bench.selection->set({{u"browse"_s}, {}, {}});
    QTRY_VERIFY(bench.says(u"Portal"_s) && !bench.says(u"Internet → "_s));
    QCOMPARE(blank(), 0);
}

QTEST_MAIN(TestInspectedFlow)
#include "tst_inspectedflow.moc"
