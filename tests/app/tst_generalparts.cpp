#include "model/catalog/PartMime.h"
#include "tests/app/PlanBench.h"
#include "views/fields/PartKinds.h"
#include "views/panels/CatalogTree.h"

#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>

#include <memory>

using namespace portolan;
using namespace Qt::StringLiterals;

/// Parts of the catalog that belong to no product, and what they are called.
class TestGeneralParts : public QObject
{
    Q_OBJECT

private slots:
    void generalPartsAreFound();
    void generalPartIsDroppedAndNamed_data();
    void generalPartIsDroppedAndNamed();
    void whoTypesElsewhereGoesOn();
    void generalPartByEnter();
    void theFirstNameIsTheIdAsWell_data();
    void theFirstNameIsTheIdAsWell();
    void aLaterNameLeavesTheId();
};

namespace {

struct Plan : PlanBench
{
    CatalogTree *tree() const { return window->findChild<CatalogTree *>(); }
    QTreeWidgetItem *row(const QString &text) const
    {
        QTreeWidgetItem *general = nullptr;
        for (int i = 0; i < tree()->topLevelItemCount(); ++i) {
            if (tree()->topLevelItem(i)->text(0) == "General"_L1)
                general = tree()->topLevelItem(i);
        }
        for (int i = 0; general && i < general->childCount(); ++i) {
            if (general->child(i)->text(0) == text)
                return general->child(i);
        }
        return nullptr;
    }
    void drop(const QTreeWidgetItem *row, const QPointF &point) const
    {
        const std::unique_ptr<QMimeData> mime(
            tree()->mimeData({const_cast<QTreeWidgetItem *>(row)}));
        const QPoint at = chart()->fromChart(point).toPoint();
        QDragEnterEvent enter(at, Qt::CopyAction, mime.get(), Qt::LeftButton, {});
        QApplication::sendEvent(chart(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(at, Qt::CopyAction, mime.get(), Qt::LeftButton, {});
        QApplication::sendEvent(chart(), &event);
        QVERIFY(event.isAccepted());
    }
    QLineEdit *nameField() const { return find<QLineEdit>(u"chartText"_s); }
};

} // namespace

void TestGeneralParts::generalPartsAreFound()
{
    Plan plan;
    // Products have all other ids.
    QVERIFY(!plan.catalog->entry(GeneralParts.toString()));
    QTreeWidgetItem *general = plan.tree()->topLevelItem(0);
    QCOMPARE(general->text(0), u"General"_s);
    QVERIFY(general->isExpanded());
    QCOMPARE(size_t(general->childCount()), componentKinds().size() + zoneKinds().size());
    QVERIFY(!std::unique_ptr<QMimeData>(plan.tree()->mimeData({general})));
    auto *search = plan.find<QLineEdit>(u"catalogSearch"_s);
    search->setText(u"balancer"_s);
    QVERIFY(!plan.row(u"Load balancer"_s)->isHidden());
    QVERIFY(plan.row(u"Server"_s)->isHidden());
    search->setText(u"zone"_s);
    QVERIFY(!plan.row(u"Network"_s)->isHidden());
    QVERIFY(plan.row(u"Load balancer"_s)->isHidden());
    search->clear();
    // Enter on the group opens and closes it.
    plan.tree()->setCurrentItem(general);
    QTest::keyClick(plan.tree(), Qt::Key_Return);
    QVERIFY(!general->isExpanded());
    // Where the chart is of a product, that comes first.
    QVERIFY(plan.window->open(plan.example(u"livekit"_s)));
    QCOMPARE(plan.tree()->topLevelItem(0)->text(0), u"LiveKit"_s);
    QCOMPARE(plan.tree()->topLevelItem(1)->text(0), u"General"_s);
    QVERIFY(!plan.tree()->topLevelItem(1)->isExpanded());
}

void TestGeneralParts::generalPartIsDroppedAndNamed_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("keeps"); // Enter, or Esc
    QTest::newRow("component") << u"Load balancer"_s << true;
    QTest::newRow("component, Esc") << u"Load balancer"_s << false;
    QTest::newRow("zone") << u"Host"_s << true;
    QTest::newRow("zone, Esc") << u"Host"_s << false;
}

void TestGeneralParts::generalPartIsDroppedAndNamed()
{
    QFETCH(QString, kind);
    QFETCH(bool, keeps);
    Plan plan;
    plan.drop(plan.row(u"Network"_s), {400, 300});
    QTRY_VERIFY(plan.nameField() && plan.nameField()->hasFocus());
    QTest::keyClick(plan.nameField(), Qt::Key_Return);
    const QPointF point = plan.zone(u"network"_s).center() + QPointF(0, 10);
    plan.drop(plan.row(kind), point);
    QTRY_VERIFY(plan.nameField() && plan.nameField()->hasFocus());
    QCOMPARE(plan.nameField()->selectedText(), kind);
    QTest::keyClicks(plan.nameField(), u"Edge one"_s);
    QTest::keyClick(plan.nameField(), keeps ? Qt::Key_Return : Qt::Key_Escape);
    const QString name = keeps ? u"Edge one"_s : kind;
    if (kind == "Host"_L1) {
        const QString id = keeps ? u"edge-one"_s : u"host"_s;
        QVERIFY(plan.deployment().zone(id));
        QCOMPARE(plan.deployment().zone(id)->name, name);
        QCOMPARE(plan.deployment().zone(id)->parent, u"network"_s);
        QTRY_VERIFY(plan.zone(u"network"_s).contains(plan.zone(id)));
    } else {
        const QString id = keeps ? u"edge-one"_s : u"load-balancer"_s;
        QVERIFY(plan.deployment().component(id));
        QCOMPARE(plan.deployment().component(id)->name, name);
        QCOMPARE(plan.deployment().component(id)->kind, u"load balancer"_s);
        QCOMPARE(plan.deployment().component(id)->zone, u"network"_s);
        QTRY_VERIFY(plan.zone(u"network"_s).contains(plan.card(id)));
    }
    QCOMPARE(plan.steps()->count(), keeps ? 3 : 2);
}

/// A large chart is laid out before its new card can be named.
void TestGeneralParts::whoTypesElsewhereGoesOn()
{
    Plan plan;
    QVERIFY(QTest::qWaitForWindowActive(plan.window.get()));
    auto *filter = plan.find<QLineEdit>(u"filter"_s);
    plan.drop(plan.row(u"Database"_s), {400, 300});
    filter->setFocus();
    QCoreApplication::processEvents();
    QCOMPARE(plan.deployment().components.size(), size_t(1));
    QVERIFY(!plan.nameField());
    QVERIFY(filter->hasFocus());
    plan.drop(plan.row(u"Server"_s), {400, 500});
    plan.window->actions()[ActionId::CustomerMode]->trigger();
    QCoreApplication::processEvents();
    QCOMPARE(plan.deployment().components.size(), size_t(2));
    QVERIFY(!plan.nameField());
}

void TestGeneralParts::generalPartByEnter()
{
    Plan plan;
    plan.tree()->setFocus();
    plan.tree()->setCurrentItem(plan.row(u"Database"_s));
    QTest::keyClick(plan.tree(), Qt::Key_Return);
    QTRY_VERIFY(plan.nameField() && plan.nameField()->hasFocus());
    QTest::keyClicks(plan.nameField(), u"Ledger"_s);
    QTest::keyClick(plan.nameField(), Qt::Key_Return);
    QCOMPARE(plan.deployment().components.size(), size_t(1));
    QCOMPARE(plan.deployment().components[0].name, u"Ledger"_s);
    QCOMPARE(plan.deployment().components[0].kind, u"database"_s);
    QCOMPARE(plan.deployment().components[0].id, u"ledger"_s);
    QTRY_VERIFY(plan.chart()->visiblePart().contains(plan.card(u"ledger"_s)));
}

void TestGeneralParts::theFirstNameIsTheIdAsWell_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("id");
    for (const char *kind : {"Network", "Database"}) {
        const QString plain = QString::fromLatin1(kind).toLower();
        const auto row = [&](const char *what, const QString &typed, const QString &id) {
            QTest::addRow("%s: %s", kind, what) << QString::fromLatin1(kind) << typed << id;
        };
        row("other", u"DMZ west"_s, u"dmz-west"_s);
        row("taken", u"Old"_s, u"old-2"_s);
        row("the same", QString::fromLatin1(kind), plain);
        row("in capitals", plain.toUpper(), plain);
        row("none", QString(), plain);
        row("no letter of an id", u"\u7db2"_s, plain);
    }
}

/// Messages, rules and files call it by its id.
void TestGeneralParts::theFirstNameIsTheIdAsWell()
{
    QFETCH(QString, kind);
    QFETCH(QString, typed);
    QFETCH(QString, id);
    Plan plan;
    Zone old;
    old.id = u"old"_s;
    plan.add(old);
    const int before = plan.steps()->count();
    plan.drop(plan.row(kind), {600, 500});
    QTRY_VERIFY(plan.nameField() && plan.nameField()->hasFocus());
    const Deployment dropped = plan.deployment();
    plan.nameField()->setText(typed);
    QTest::keyClick(plan.nameField(), Qt::Key_Return);
    const bool isZone = kind == "Network"_L1;
    QCOMPARE(plan.deployment().zones.size(), size_t(isZone ? 2 : 1));
    QCOMPARE(plan.deployment().components.size(), size_t(isZone ? 0 : 1));
    if (isZone) {
        QVERIFY(plan.deployment().zone(id));
        QCOMPARE(plan.deployment().zone(id)->name, typed);
        QCOMPARE(plan.window->selection()->ids().zones, QStringList{id});
        QTRY_VERIFY(!plan.zone(id).isEmpty());
    } else {
        QVERIFY(plan.deployment().component(id));
        QCOMPARE(plan.deployment().component(id)->name, typed);
        QCOMPARE(plan.window->selection()->ids().components, QStringList{id});
        QTRY_VERIFY(!plan.card(id).isEmpty());
    }
    if (typed == kind) {
        QCOMPARE(plan.steps()->count(), before + 1);
        return;
    }
    QCOMPARE(plan.steps()->count(), before + 2);
    plan.steps()->undo();
    QCOMPARE(plan.deployment(), dropped);
}

void TestGeneralParts::aLaterNameLeavesTheId()
{
    Plan plan;
    plan.drop(plan.row(u"Network"_s), {400, 300});
    for (const QString &name : {u"DMZ"_s, u"Perimeter"_s}) {
        QTRY_VERIFY(plan.nameField() && plan.nameField()->hasFocus());
        plan.nameField()->setText(name);
        QTest::keyClick(plan.nameField(), Qt::Key_Return);
        QCOMPARE(plan.deployment().zones.size(), size_t(1));
        QCOMPARE(plan.deployment().zones[0].id, u"dmz"_s);
        QCOMPARE(plan.deployment().zones[0].name, name);
        if (name == "DMZ"_L1) {
            QTRY_VERIFY(!plan.zone(u"dmz"_s).isEmpty());
            const QRectF box = plan.zone(u"dmz"_s);
            QTest::mouseDClick(plan.chart(), Qt::LeftButton, {},
                plan.chart()->fromChart(box.topLeft() + QPointF(20, 12)).toPoint());
        }
    }
}

QTEST_MAIN(TestGeneralParts)
#include "tst_generalparts.moc"
