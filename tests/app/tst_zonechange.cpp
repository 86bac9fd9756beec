#include "app/window/Tables.h"
#include "model/document/Selection.h"
#include "model/items/PlaceModels.h"
#include "model/layout/Around.h"
#include "tests/app/Bench.h"
#include "tests/support/ZoneBoxes.h"
#include "views/chart/TextMetrics.h"
#include "views/dialogs/PasteDialog.h"
#include "views/panels/InspectorPanel.h"
#include "views/panels/PickCombo.h"
#include "views/panels/TablesPanel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>
#include <QUndoStack>

using namespace portolan;
using namespace portolan::testing;
using namespace Qt::StringLiterals;

namespace {

using Act = bool (*)(Bench &bench, const QStringList &ids, const QString &zone);

void select(Bench &bench, const QStringList &ids)
{
    Selection::Ids chosen;
    for (const QString &id : ids)
        (bench.window->document()->deployment().zone(id) ? chosen.zones : chosen.components) << id;
    bench.window->selection()->set(chosen);
}

bool isZones(const Bench &bench, const QStringList &ids)
{
    return bench.window->document()->deployment().zone(ids.first());
}

bool byMenu(Bench &bench, const QStringList &ids, const QString &zone)
{
    select(bench, ids);
    const Zone *target = bench.window->document()->deployment().zone(zone);
    const QString text = target ? target->label() : u"Out of all zones"_s;
    for (QMenu *menu : bench.window->findChildren<QMenu *>()) {
        if (menu->title().remove(u'&') != "Move to zone"_L1)
            continue;
        emit menu->aboutToShow();
        for (QAction *action : menu->actions()) {
            if (action->text().remove(QChar(QChar::Nbsp)).remove(u'&') == text) {
                action->trigger();
                return true;
            }
        }
    }
    return false;
}

bool byForm(Bench &bench, const QStringList &ids, const QString &zone)
{
    select(bench, ids);
    const QString name = isZones(bench, ids) ? u"parent"_s : u"zone"_s;
    for (auto *combo : bench.window->inspector()->findChildren<PickCombo *>(name)) {
        if (!combo->isVisible())
            continue;
        combo->setFocus();
        const int at = combo->findData(zone);
        combo->setCurrentIndex(at);
        emit combo->activated(at);
        return at >= 0;
    }
    return false;
}

bool byCells(Bench &bench, const QStringList &ids, const QString &zone)
{
    const bool zones = isZones(bench, ids);
    const auto kind = zones ? TableView::Kind::Zones : TableView::Kind::Components;
    auto *model = qobject_cast<RecordModel *>(bench.table(kind)->source());
    const int column = zones ? int(ZoneModel::Inside) : int(ComponentModel::InZone);
    if (ids.size() == 1)
        return model->setData(model->index(model->rowOf(ids.first()), column), zone, Qt::EditRole);
    std::vector<int> rows;
    for (const QString &id : ids)
        rows.push_back(model->rowOf(id));
    return model->setValues(rows, column, zone, Qt::EditRole);
}

bool byPaste(Bench &bench, const QStringList &ids, const QString &zone)
{
    const bool zones = isZones(bench, ids);
    QString text = zones ? u"Id\tInside\n"_s : u"Id\tZone\n"_s;
    for (const QString &id : ids)
        text += id + u'\t' + zone + u'\n';
    QGuiApplication::clipboard()->setText(text);
    bench.window->tables()->setCurrentPage(zones ? TablesPanel::Zones : TablesPanel::Components);
    bench.window->actions()[ActionId::PasteRows]->trigger();
    auto *dialog = bench.find<PasteDialog>(u"paste"_s);
    if (!dialog || dialog->plan().changes() != int(ids.size()))
        return false;
    dialog->findChild<QPushButton *>(u"apply"_s)->click();
    return true;
}

/// Where all is drawn.
struct Picture
{
    std::vector<std::pair<QString, QRectF>> boxes;

    explicit Picture(const Geometry &geometry)
    {
        for (const CardBox &card : geometry.cards)
            boxes.emplace_back(card.id, card.rect);
        for (const ZoneBox &zone : geometry.zones)
            boxes.emplace_back(zone.id, zone.rect);
    }
    bool operator==(const Picture &) const = default;
};

} // namespace

/// Whatever says that something is in another zone now, it is drawn there.
class TestZoneChange : public QObject
{
    Q_OBJECT

private slots:
    void drawnWhereItIs_data();
    void drawnWhereItIs();
};

Q_DECLARE_METATYPE(Act)

void TestZoneChange::drawnWhereItIs_data()
{
    QTest::addColumn<Act>("act");
    QTest::addColumn<QStringList>("ids");
    QTest::addColumn<QString>("zone");
    QTest::addColumn<bool>("placed");
    const std::pair<const char *, Act> acts[] = {
        {"menu", byMenu}, {"form", byForm}, {"cell", byCells}, {"pasted rows", byPaste}};
    const std::tuple<const char *, QStringList, QString> moves[] = {
        {"Redis to the DMZ", {u"redis"_s}, u"dmz"_s},
        {"Redis to the Internet", {u"redis"_s}, u"internet"_s},
        {"Redis to a machine", {u"redis"_s}, u"sfu-1"_s},
        {"the client into the data network", {u"livekit-client"_s}, u"data"_s},
        {"the server off its machine", {u"livekit-server"_s}, u"dmz"_s},
        {"several to the Internet", {u"livekit-server"_s, u"prometheus"_s, u"redis"_s},
            u"internet"_s},
        {"out of all", {u"redis"_s}, QString()},
        {"a machine to the Internet", {u"sfu-1"_s}, u"internet"_s},
        {"two machines out of all", {u"lb-1"_s, u"sfu-1"_s}, QString()},
        {"a network with machines into another", {u"dmz"_s}, u"data"_s}};
    for (const auto &[way, act] : acts)
        for (const auto &[what, ids, zone] : moves)
            for (const bool placed : {false, true})
                QTest::addRow("%s: %s%s", way, what, placed ? ", all placed" : "")
                    << act << ids << zone << placed;
}

void TestZoneChange::drawnWhereItIs()
{
    QFETCH(Act, act);
    QFETCH(QStringList, ids);
    QFETCH(QString, zone);
    QFETCH(bool, placed);
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    QVERIFY(QTest::qWaitForWindowActive(bench.window.get()));
    DeploymentDocument *document = bench.window->document();
    const ChartView *chart = bench.window->chart();
    if (placed) {
        QVERIFY(
            document->edit(u"x"_s, placeEdits(document->deployment(), chart->geometryOfChart())));
    }
    const Deployment before = document->deployment();
    const Picture shown(chart->geometryOfChart());
    const int steps = document->undoStack()->count();
    QCOMPARE(strayBoxes(before, chart->geometryOfChart()), QStringList());

    QVERIFY(act(bench, ids, zone));
    const Deployment after = document->deployment();
    QCOMPARE(document->undoStack()->count(), steps + 1);
    for (const QString &id : ids) {
        const Component *component = after.component(id);
        QCOMPARE(component ? component->zone : after.zone(id)->parent, zone);
    }
    // A machine between others that were placed by hand, which make no way.
    const bool isWedged = placed && zone == "sfu-1"_L1;
    const auto stray = [&](const Geometry &geometry) {
        const QStringList found = strayBoxes(after, geometry);
        return (isWedged ? found.filter(u"is not in"_s) : found).join(u", "_s);
    };
    QCOMPARE(stray(chart->geometryOfChart()), QString());
    // What has left its place has none; all others keep theirs.
    for (const Component &component : after.components) {
        const auto chain = before.zoneChain(before.component(component.id)->zone);
        const bool goes =
            ids.contains(component.id) ||
            std::ranges::any_of(chain, [&](const Zone *each) { return ids.contains(each->id); });
        QCOMPARE(component.position.has_value(), placed && !goes);
    }
    const Picture drawn(chart->geometryOfChart());

    document->undoStack()->undo();
    QVERIFY(document->deployment() == before);
    QVERIFY(Picture(chart->geometryOfChart()) == shown);
    document->undoStack()->redo();
    QVERIFY(document->deployment() == after);
    QVERIFY(Picture(chart->geometryOfChart()) == drawn);
    QCOMPARE(stray(chart->geometryOfChart()), QString());
    // As it opens from its file, or is rendered.
    const QStringList opened = strayBoxes(after, layOut(after, chartTextMeasure()));
    if (!opened.isEmpty())
        qInfo("%s", qPrintable(opened.join(u", "_s)));
    QCOMPARE((placed ? opened.filter(u"is not in"_s) : opened).join(u", "_s), QString());
}

QTEST_MAIN(TestZoneChange)
#include "tst_zonechange.moc"
