#include "tests/chart/ArrangedChart.h"
#include "tests/support/SiteChart.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace portolan;
using namespace portolan::testing;
using namespace Qt::StringLiterals;

namespace {

/// A chart with its file.
struct Filed : Arranged
{
    using Arranged::Arranged;

    QString path() const { return dir.filePath(u"chart.portolan"_s); }
    void save()
    {
        const auto saved = document.save(path());
        QVERIFY2(saved.has_value(), qPrintable(saved ? QString() : saved.error().toString()));
    }
    void addFlow(const QString &id, const QString &from, const QString &to)
    {
        QVERIFY(
            document.edit(u"add"_s, {Insert<Flow>{livekit::flow(id, from, to, u"9100/tcp"_s)}}));
        wait();
    }
    void move(const QString &id, const QPointF &by)
    {
        arranger->move({id}, by);
        wait();
    }

    QTemporaryDir dir;
};

Deployment sites(int components) { return SiteChart::make(components, 2 * components, 3); }

/// Draws what the file holds, in a window of that shape.
QString opened(const QString &path, double aspect = 1.6)
{
    Arranged chart(Deployment{});
    chart.arranger->setAspect(aspect);
    if (!chart.document.load(path))
        return u"does not open"_s;
    chart.wait();
    return chart.drawing();
}

} // namespace

/// A file holds places and no lines, and opens as it was left all the same.
class TestSaved : public QObject
{
    Q_OBJECT

private slots:
    void opensAsItWasLeft_data();
    void opensAsItWasLeft();
    void opensAlikeInEveryWindow_data();
    void opensAlikeInEveryWindow();
    void isDrawnOnce();
    void withoutPlacesNothingChanges();
    void savingTakesNoStepAway();
    void undoBringsTheOldLinesBack();
    void workGoesOn();
};

void TestSaved::opensAsItWasLeft_data()
{
    QTest::addColumn<int>("components");
    QTest::addColumn<QString>("how");
    for (const int components : {20, 100}) {
        for (const char *how :
            {"a drag", "drags", "flows", "flows removed", "a part", "a new part", "a new zone"})
            QTest::addRow("%d: %s", components, how) << components << QString::fromLatin1(how);
    }
}

void TestSaved::opensAsItWasLeft()
{
    QFETCH(int, components);
    QFETCH(QString, how);
    Filed chart(sites(components));
    chart.wait();
    const auto &all = chart.document.deployment().components;
    chart.move(all[3].id, {40, 72});
    if (how == "drags"_L1) {
        for (size_t i = 1; i < all.size(); i += all.size() / 6)
            chart.move(all[i].id, {24. - double(i), 16 + 2. * double(i)});
    } else if (how == "flows"_L1) {
        for (size_t i = 0; i < 4; ++i)
            chart.addFlow(u"later%1"_s.arg(i), all[i].id, all[all.size() - 2 - 3 * i].id);
    } else if (how == "flows removed"_L1) {
        QVERIFY(chart.document.edit(
            u"remove"_s, {Remove<Flow>{chart.document.deployment().flows[2].id},
                             Remove<Flow>{chart.document.deployment().flows[9].id}}));
    } else if (how == "a part"_L1) {
        chart.addPart(u"later"_s, all[5].zone);
        chart.wait();
        chart.addFlow(u"later"_s, u"later"_s, all[7].id);
        chart.arranger->arrangeNew();
    } else if (how == "a new part"_L1) {
        // As it came, without a place of its own.
        chart.addPart(u"later"_s, all[5].zone);
        chart.wait();
        chart.addFlow(u"later"_s, u"later"_s, all[7].id);
    } else if (how == "a new zone"_L1) {
        QVERIFY(chart.document.edit(
            u"add"_s, {Insert<Zone>{livekit::zone(u"lab"_s, {}, ZoneKind::Network)}}));
        chart.addPart(u"later"_s, u"lab"_s);
        chart.wait();
        chart.addFlow(u"later"_s, u"later"_s, all[7].id);
    }
    chart.wait();
    const auto places = chart.places();
    chart.arranger->keepPlaces();
    chart.wait();
    chart.save();
    chart.wait();
    QCOMPARE(chart.places(), places);
    QCOMPARE(opened(chart.path()), chart.drawing());
}

void TestSaved::opensAlikeInEveryWindow_data()
{
    QTest::addColumn<double>("arranged");
    for (const double aspect : {1., 1.6, 3.})
        QTest::addRow("%g", aspect) << aspect;
}

void TestSaved::opensAlikeInEveryWindow()
{
    QFETCH(double, arranged);
    Filed chart(sites(100));
    chart.wait();
    chart.arranger->setAspect(arranged);
    chart.arranger->arrangeAll();
    chart.wait();
    chart.move(chart.document.deployment().components[12].id, {16, 48});
    const QString left = chart.drawing();
    chart.save();
    chart.wait();
    QCOMPARE(chart.drawing(), left);
    for (const double aspect : {1., 1.6, 3.})
        QCOMPARE(opened(chart.path(), aspect), left);
}

void TestSaved::isDrawnOnce()
{
    Filed chart(sites(20));
    chart.move(chart.document.deployment().components[3].id, {40, 72});
    chart.addFlow(u"later"_s, chart.document.deployment().components[1].id,
        chart.document.deployment().components[17].id);
    chart.save();
    QSignalSpy pictures(chart.arranger.get(), &ChartArranger::shownChanged);
    QVERIFY(!chart.document.isModified());
    chart.save();
    QCOMPARE(pictures.count(), 0);
}

void TestSaved::withoutPlacesNothingChanges()
{
    Filed chart(sites(20));
    chart.addPart(u"later"_s, chart.document.deployment().components[3].zone);
    QSignalSpy pictures(chart.arranger.get(), &ChartArranger::shownChanged);
    const QString left = chart.drawing();
    chart.save();
    QCOMPARE(pictures.count(), 0);
    QCOMPARE(chart.drawing(), left);
}

/// What was undone can be done again after saving.
void TestSaved::savingTakesNoStepAway()
{
    Filed chart(sites(20));
    chart.addPart(u"later"_s, chart.document.deployment().components[3].zone);
    chart.addPart(u"last"_s, chart.document.deployment().components[3].zone);
    chart.undo();
    chart.arranger->keepPlaces();
    chart.wait();
    chart.save();
    QVERIFY(chart.document.undoStack()->canRedo());
    chart.redo();
    QVERIFY(chart.document.deployment().component(u"last"_s));
    // With nothing to be done again the places are kept.
    chart.arranger->keepPlaces();
    QTRY_VERIFY(chart.document.deployment().component(u"last"_s)->position);
}

void TestSaved::undoBringsTheOldLinesBack()
{
    Filed chart(sites(20));
    chart.move(chart.document.deployment().components[3].id, {40, 72});
    const QString before = chart.drawing();
    chart.addFlow(u"later"_s, chart.document.deployment().components[1].id,
        chart.document.deployment().components[17].id);
    chart.save();
    const QString saved = chart.drawing();
    QCOMPARE(chart.document.undoStack()->count(), 2);
    chart.undo();
    QCOMPARE(chart.drawing(), before);
    chart.redo();
    QCOMPARE(chart.drawing(), saved);
}

/// A large chart is drawn anew in the other thread; nobody has to wait for it.
void TestSaved::workGoesOn()
{
    Filed chart(sites(100));
    chart.wait();
    const QString card = chart.document.deployment().components[3].id;
    chart.move(card, {40, 72});
    chart.addFlow(u"later"_s, card, chart.document.deployment().components[57].id);
    const QString left = chart.drawing();
    chart.save();
    QVERIFY(chart.arranger->isBusy());
    QVERIFY(chart.arranger->mayBegin());
    // Somebody presses the mouse, and lets it go.
    chart.arranger->holdSaved();
    QVERIFY(!chart.arranger->isBusy());
    QVERIFY(!chart.arranger->isBehind());
    QCOMPARE(chart.drawing(), left);
    chart.arranger->drawSaved();
    QVERIFY(chart.arranger->isBusy());
    // An edit takes its place.
    chart.move(card, {8, 8});
    QVERIFY(chart.document.isModified());
    chart.arranger->drawSaved();
    QVERIFY(!chart.arranger->isBusy());
    chart.save();
    chart.wait();
    QCOMPARE(opened(chart.path()), chart.drawing());
}

QTEST_MAIN(TestSaved)
#include "tst_saved.moc"
