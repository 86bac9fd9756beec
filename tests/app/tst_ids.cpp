#include "model/core/Consistency.h"
#include "tests/app/Bench.h"

#include <QLabel>
#include <QLineEdit>
#include <QUndoStack>

#include <algorithm>

using namespace portolan;
using namespace Qt::StringLiterals;

/// Other ids for what is on the chart, in the inspector of the real window.
class TestIds : public QObject
{
    Q_OBJECT

private slots:
    void idIsChangedInTheInspector_data();
    void idIsChangedInTheInspector();
    void idThatCannotBeSaysWhy();
};

void TestIds::idIsChangedInTheInspector_data()
{
    QTest::addColumn<Selection::Ids>("before");
    QTest::addColumn<Selection::Ids>("after");
    using Ids = Selection::Ids;
    QTest::newRow("component") << Ids{{}, {u"livekit-server"_s}, {}} << Ids{{}, {u"sfu"_s}, {}};
    QTest::newRow("zone") << Ids{{}, {}, {u"dmz"_s}} << Ids{{}, {}, {u"sfu"_s}};
    QTest::newRow("flow") << Ids{{u"ice-tcp"_s}, {}, {}} << Ids{{u"sfu"_s}, {}, {}};
}

/// The picture stays, the selection follows, and undo brings the old one back.
void TestIds::idIsChangedInTheInspector()
{
    QFETCH(Selection::Ids, before);
    QFETCH(Selection::Ids, after);
    Bench plan;
    QVERIFY(plan.window->open(plan.example(u"livekit"_s)));
    QVERIFY(QTest::qWaitForWindowActive(plan.window.get()));
    const Deployment start = plan.window->document()->deployment();
    const auto rects = [&plan] {
        std::vector<QRectF> all;
        for (const CardBox &card : plan.window->chart()->geometryOfChart().cards)
            all.push_back(card.rect);
        for (const ZoneBox &zone : plan.window->chart()->geometryOfChart().zones)
            all.push_back(zone.rect);
        std::ranges::sort(all, [](const QRectF &a, const QRectF &b) {
            return std::pair(a.x(), a.y()) < std::pair(b.x(), b.y());
        });
        return all;
    };
    const std::vector<QRectF> shown = rects();
    plan.window->selection()->set(before);
    QLineEdit *field = nullptr;
    for (QLineEdit *each : plan.window->findChildren<QLineEdit *>(u"id"_s)) {
        if (each->isVisible())
            field = each;
    }
    QVERIFY(field);
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, u"sfu"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(plan.window->selection()->ids(), after);
    QCOMPARE(field->text(), u"sfu"_s);
    QVERIFY(field->hasFocus());
    QVERIFY(checkConsistency(plan.window->document()->deployment()));
    QCOMPARE(plan.window->document()->deployment().flows.size(), start.flows.size());
    QCOMPARE(plan.window->document()->deployment().components.size(), start.components.size());
    QCOMPARE(plan.window->document()->undoStack()->count(), 1);
    QVERIFY2(plan.window->document()->undoStack()->undoText().startsWith("Change id"_L1),
        qPrintable(plan.window->document()->undoStack()->undoText()));
    QVERIFY(rects() == shown);
    QTest::keyClick(plan.window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(plan.window->document()->deployment(), start);
    QCOMPARE(plan.window->selection()->ids(), before);
    QVERIFY(rects() == shown);
    QTest::keyClick(plan.window.get(), Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(plan.window->selection()->ids(), after);
    QVERIFY(rects() == shown);
}

void TestIds::idThatCannotBeSaysWhy()
{
    Bench plan;
    QVERIFY(plan.window->open(plan.example(u"livekit"_s)));
    QVERIFY(QTest::qWaitForWindowActive(plan.window.get()));
    const Deployment start = plan.window->document()->deployment();
    plan.window->selection()->set({{}, {u"livekit-server"_s}, {}});
    const QList<QLineEdit *> fields = plan.window->findChildren<QLineEdit *>(u"id"_s);
    const auto field = std::ranges::find_if(fields, &QLineEdit::isVisible);
    QVERIFY(field != fields.end());
    (*field)->setFocus();
    (*field)->selectAll();
    QTest::keyClicks(*field, u"live kit"_s);
    QTest::keyClick(*field, Qt::Key_Return);
    QCOMPARE(plan.window->document()->deployment(), start);
    bool told = false;
    for (const QLabel *label : plan.window->findChildren<QLabel *>())
        told = told || (label->isVisible() && label->text().contains("such as \"live-kit\""_L1));
    QVERIFY(told);
    // Of several there is none to change.
    QTest::keyClick(*field, Qt::Key_Escape);
    (*field)->setText(u"livekit-server"_s);
    plan.window->selection()->set({{}, {u"livekit-server"_s, u"redis"_s}, {}});
    QVERIFY(!(*field)->isVisible());
}

QTEST_MAIN(TestIds)
#include "tst_ids.moc"
