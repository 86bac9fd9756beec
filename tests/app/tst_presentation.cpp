#include "app/window/Tables.h"
#include "tests/app/Stage.h"
#include "views/chart/ChartScene.h"
#include "views/chart/ChartView.h"
#include "views/presentation/CaptionBar.h"
#include "views/presentation/CustomerPage.h"
#include "views/presentation/PresentationOverlay.h"

#include <QClipboard>
#include <QDockWidget>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QMouseEvent>
#include <QPushButton>
#include <QStatusBar>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

/// Everything that the painter of a chart writes, and what tool tips and screen readers get.
QStringList textsOf(const ChartView &chart, const Deployment &deployment)
{
    const Geometry &geometry = chart.geometryOfChart();
    QStringList texts;
    for (const CardBox &card : geometry.cards)
        texts << card.id << card.name << card.addresses;
    for (const ZoneBox &zone : geometry.zones)
        texts << zone.id << zone.name << zone.detail;
    for (const Dock &dock : geometry.docks)
        texts << dock.component << dock.text;
    for (const EdgeLine &edge : geometry.edges) {
        texts << edge.from << edge.to << edge.flows;
        for (const LabelLine &line : edge.label.lines)
            texts << line.text << line.suffix;
    }
    for (const Flow &flow : deployment.flows)
        texts << flowFacts(deployment, flow) << flow.note;
    for (const Component &component : deployment.components)
        texts << component.label() << component.note;
    return texts;
}

const QStringList Hidden = {u"203.0.113."_s, u"192.0.2."_s, u"198.51.100."_s, u"2001:db8"_s,
    u"redis"_s, u"rack 7"_s, u"video team"_s, u"net-10"_s};

QString firstHidden(const QStringList &texts)
{
    for (const QString &text : texts) {
        for (const QString &hidden : Hidden) {
            if (text.contains(hidden, Qt::CaseInsensitive))
                return text + u" holds "_s + hidden;
        }
    }
    return {};
}

} // namespace

class TestPresentation : public QObject
{
    Q_OBJECT

private slots:
    void stepsFlowByFlow();
    void closeUpsCutNoText_data();
    void closeUpsCutNoText();
    void keys_data();
    void keys();
    void savedViewsAreTheSteps();
    void theSelectionStays();
    void followsTheDocument();
    void mouseGoesOn();
    void blackAndLaser();
    void customerModeHides();
    void customersNeverSeeIt();
    void framesStayWhereTheyAre();
    void customersSeeTheZoneView();
    void customerModeOfTheWindow();
    void emptyChart();
};

void TestPresentation::stepsFlowByFlow()
{
    Stage stage;
    QVERIFY(stage.opened && stage.edited);
    PresentationWindow *shown = stage.start();
    QVERIFY(shown);
    QVERIFY(shown->isFullScreen());
    const Deployment &deployment = stage.window->document()->deployment();
    QCOMPARE(shown->stepCount(), int(deployment.flows.size()) + 1);
    QCOMPARE(shown->captions()->texts().first(), deployment.settings.name);
    QCOMPARE(shown->captions()->texts().last(), u"1 / %1"_s.arg(shown->stepCount()));
    // Everything is in view at first.
    QVERIFY(shown->chart()->visiblePart().contains(shown->chart()->geometryOfChart().bounds));
    // Along the chart: the client opens the first connection.
    QTest::keyClick(shown, Qt::Key_Right);
    const QStringList texts = shown->captions()->texts();
    QVERIFY2(texts.first().startsWith(u"LiveKit client to "_s), qPrintable(texts.join(u'|')));
    QVERIFY(texts.contains(u"Required"_s));
    QCOMPARE(texts.last(), u"2 / %1"_s.arg(shown->stepCount()));
    // Every flow once, each with its ports and its purpose.
    QStringList seen;
    for (int i = 1; i < shown->stepCount(); ++i) {
        shown->goTo(i);
        seen += shown->captions()->texts().join(u'|').section(u'|', 0, -2);
    }
    QCOMPARE(seen.size(), qsizetype(deployment.flows.size()));
    for (const Flow &flow : deployment.flows) {
        QVERIFY2(std::ranges::any_of(seen,
                     [&](const QString &text) {
                         return text.contains(flow.ports.toString()) && text.contains(flow.purpose);
                     }),
            qPrintable(flow.id));
    }
}

void TestPresentation::closeUpsCutNoText_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QSize>("size");
    for (const char *name : {"livekit", "livekit-crowdsec", "anbox-cloud", "crowdsec", "anyware"})
        for (const QSize &size : {QSize(1600, 1000), QSize(1920, 1080), QSize(1024, 768)})
            QTest::addRow("%s, %d x %d", name, size.width(), size.height())
                << QString::fromLatin1(name) << size;
}

/// Where the picture goes near to a flow no name or label is cut by the rim of the screen.
void TestPresentation::closeUpsCutNoText()
{
    QFETCH(QString, name);
    QFETCH(QSize, size);
    qputenv("PORTOLAN_REDUCED_MOTION", "1");
    Bench bench;
    QVERIFY(bench.window->open(bench.example(name)));
    bench.window->actions()[ActionId::Present]->trigger();
    PresentationWindow *shown = bench.window->presentations()->presentation();
    QVERIFY(shown);
    shown->showNormal();
    shown->resize(size);
    QCOMPARE(shown->size(), size);
    QStringList cut;
    const Geometry &geometry = shown->chart()->geometryOfChart();
    for (int step = 0; step < shown->stepCount(); ++step) {
        shown->goTo(step);
        const QRectF seen = shown->chart()->visiblePart();
        const auto look = [&](const QRectF &rect, const QString &what) {
            if (rect.isValid() && seen.intersects(rect) && !seen.contains(rect))
                cut << u"%1: %2"_s.arg(step).arg(what);
        };
        for (const CardBox &card : geometry.cards)
            look(card.rect, card.name);
        for (const ZoneBox &zone : geometry.zones)
            look(zone.title, zone.name);
        for (const EdgeLine &edge : geometry.edges)
            look(edge.label.rect, edge.flows.first());
    }
    QCOMPARE(cut.join(u"; "_s), QString());
}

void TestPresentation::keys_data()
{
    QTest::addColumn<QList<int>>("pressed");
    QTest::addColumn<int>("step");
    using Keys = QList<int>;
    QTest::newRow("right") << Keys{Qt::Key_Right} << 1;
    QTest::newRow("space") << Keys{Qt::Key_Space, Qt::Key_Space} << 2;
    QTest::newRow("page down, enter") << Keys{Qt::Key_PageDown, Qt::Key_Return} << 2;
    QTest::newRow("left") << Keys{Qt::Key_Right, Qt::Key_Right, Qt::Key_Left} << 1;
    QTest::newRow("backspace") << Keys{Qt::Key_Right, Qt::Key_Backspace} << 0;
    QTest::newRow("page up at the first") << Keys{Qt::Key_PageUp} << 0;
    QTest::newRow("end") << Keys{Qt::Key_End} << 14;
    QTest::newRow("beyond the end") << Keys{Qt::Key_End, Qt::Key_Right} << 14;
    QTest::newRow("home") << Keys{Qt::Key_End, Qt::Key_Home} << 0;
}

void TestPresentation::keys()
{
    QFETCH(QList<int>, pressed);
    QFETCH(int, step);
    Stage stage;
    PresentationWindow *shown = stage.start();
    QVERIFY(shown);
    for (const int key : pressed)
        QTest::keyClick(shown, Qt::Key(key));
    QCOMPARE(shown->step(), step);
}

void TestPresentation::savedViewsAreTheSteps()
{
    Stage stage;
    SavedView media;
    media.id = u"media"_s;
    media.name = u"Media"_s;
    media.caption = u"Sound and picture take the short way."_s;
    media.filter = u"proto:udp"_s;
    SavedView part;
    part.id = u"part"_s;
    part.frame = Frame{{0, 0}, 400, 300};
    stage.setViews({media, part});
    QVERIFY(stage.edited);
    PresentationWindow *shown = stage.start();
    QVERIFY(shown);
    QCOMPARE(shown->stepCount(), 3);
    const QImage whole = shown->chart()->grab().toImage();
    QTest::keyClick(shown, Qt::Key_Right);
    QCOMPARE(shown->captions()->texts(),
        (QStringList{u"Media"_s, u"Sound and picture take the short way."_s, u"2 / 3"_s}));
    QVERIFY(shown->chart()->grab().toImage() != whole); // what the filter leaves out is faded
    QTest::keyClick(shown, Qt::Key_Right);
    QCOMPARE(shown->captions()->texts().first(), u"part"_s);
    const QRectF seen = shown->chart()->visiblePart();
    QVERIFY(seen.contains(QRectF(1, 1, 398, 298)));
    QVERIFY(qMin(seen.width() / 400, seen.height() / 300) < 1.01);
}

void TestPresentation::theSelectionStays()
{
    Stage stage;
    stage.window->selection()->set({{u"ice-udp"_s}, {}, {}});
    for (const auto key : {Qt::Key_Escape, Qt::Key_F5}) {
        QPointer<PresentationWindow> shown = stage.start();
        QVERIFY(shown);
        QTest::keyClick(shown, Qt::Key_Right);
        QTest::keyClick(shown, key);
        QTRY_VERIFY(!shown);
        QVERIFY(!stage.window->presentations()->presentation());
        QCOMPARE(stage.window->selection()->ids().flows, QStringList{u"ice-udp"_s});
    }
}

void TestPresentation::followsTheDocument()
{
    Stage stage;
    PresentationWindow *shown = stage.start();
    QVERIFY(shown);
    QTest::keyClick(shown, Qt::Key_End);
    const QString id = stage.window->document()->deployment().flows.front().id;
    QVERIFY(stage.window->document()->edit(u"x"_s, {Remove<Flow>{id}}));
    QCOMPARE(shown->stepCount(), 14);
    QCOMPARE(shown->step(), 13);
    QVERIFY(!shown->deployment().flow(id));
    stage.window->document()->undoStack()->undo();
    QCOMPARE(shown->stepCount(), 15);
}

void TestPresentation::mouseGoesOn()
{
    Stage stage;
    PresentationWindow *shown = stage.start();
    QVERIFY(shown);
    const Deployment before = shown->deployment();
    const QPoint at(shown->chart()->width() / 2, shown->chart()->height() / 2);
    QTest::mouseClick(shown->chart(), Qt::LeftButton, {}, at);
    QTest::mouseClick(shown->captions(), Qt::LeftButton);
    QCOMPARE(shown->step(), 2);
    QTest::mouseClick(shown->chart(), Qt::RightButton, {}, at);
    QCOMPARE(shown->step(), 1);
    // A drag moves nothing.
    QTest::mousePress(shown->chart(), Qt::LeftButton, {}, at);
    QMouseEvent move(QEvent::MouseMove, at + QPoint(50, 50),
        shown->chart()->mapToGlobal(QPointF(at + QPoint(50, 50))), Qt::NoButton, Qt::LeftButton,
        Qt::NoModifier);
    QCoreApplication::sendEvent(shown->chart(), &move);
    QTest::mouseRelease(shown->chart(), Qt::LeftButton, {}, at + QPoint(50, 50));
    QVERIFY(shown->deployment() == before);
    QVERIFY(!stage.window->document()->undoStack()->canRedo());
}

void TestPresentation::blackAndLaser()
{
    Stage stage;
    PresentationWindow *shown = stage.start();
    QVERIFY(shown);
    QTest::keyClick(shown, Qt::Key_B);
    const QImage black = shown->grab().toImage();
    QCOMPARE(black.pixelColor(black.width() / 2, black.height() / 2), QColor(Qt::black));
    QCOMPARE(black.pixelColor(3, black.height() - 3), QColor(Qt::black));
    QTest::keyClick(shown, Qt::Key_B);
    QVERIFY(shown->grab().toImage() != black);
    QTest::keyClick(shown, Qt::Key_B);
    QTest::keyClick(shown, Qt::Key_Right); // going on brings the picture back
    QVERIFY(!shown->overlay()->isBlack());

    QTest::keyClick(shown, Qt::Key_L);
    QCOMPARE(shown->cursor().shape(), Qt::BlankCursor);
    const QPoint at(60, 50);
    // Straight to the chart: the offscreen platform may think that the mouse is elsewhere.
    for (const QPoint &point : {at - QPoint(20, 0), at}) {
        QMouseEvent move(QEvent::MouseMove, point, shown->chart()->mapToGlobal(QPointF(point)),
            Qt::NoButton, Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(shown->chart(), &move);
    }
    QCOMPARE(shown->grab().toImage().pixelColor(at), Theme::of(ThemeId::Light).closed);
    QTest::keyClick(shown, Qt::Key_L);
    QVERIFY(shown->grab().toImage().pixelColor(at) != Theme::of(ThemeId::Light).closed);
}

void TestPresentation::customerModeHides()
{
    Stage stage;
    QVERIFY(stage.opened && stage.edited);
    PresentationWindow *shown = stage.start();
    QVERIFY(shown);
    // The test would see it.
    QVERIFY(!firstHidden(textsOf(*shown->chart(), shown->deployment())).isEmpty());
    QTest::keyClick(shown, Qt::Key_C);
    QVERIFY(shown->isCustomerMode());
    QVERIFY(stage.window->actions()[ActionId::CustomerMode]->isChecked());
    QCOMPARE(firstHidden(textsOf(*shown->chart(), shown->deployment())), QString());
    for (int i = 0; i < shown->stepCount(); ++i) {
        shown->goTo(i);
        QCOMPARE(firstHidden(shown->captions()->texts() << shown->windowTitle()), QString());
    }
    QTest::keyClick(shown, Qt::Key_C);
    QVERIFY(!stage.window->actions()[ActionId::CustomerMode]->isChecked());
    QVERIFY(!firstHidden(textsOf(*shown->chart(), shown->deployment())).isEmpty());
}

/// For an audience that must not see them not even for a moment.
void TestPresentation::customersNeverSeeIt()
{
    Stage stage;
    QVERIFY(stage.opened && stage.edited);
    for (int time = 0; time < 2; ++time) {
        QVERIFY(QTest::qWaitForWindowActive(stage.window.get()));
        QTest::keyClick(stage.window->chart(), Qt::Key_F5, Qt::ControlModifier);
        PresentationWindow *shown = stage.window->presentations()->presentation();
        QVERIFY(shown);
        QVERIFY(shown->isCustomerMode());
        QCOMPARE(firstHidden(textsOf(*shown->chart(), shown->deployment())), QString());
        delete shown;
        QVERIFY(stage.window->actions()[ActionId::CustomerMode]->isChecked());
    }
}

void TestPresentation::framesStayWhereTheyAre()
{
    Stage stage;
    SavedView part;
    part.id = u"part"_s;
    part.frame = Frame{{0, 0}, 400, 300};
    stage.setViews({part});
    QVERIFY(stage.edited);
    const auto centres = [](const ChartView &chart) {
        std::vector<QPoint> points;
        for (const CardBox &card : chart.geometryOfChart().cards)
            points.push_back(card.rect.center().toPoint());
        std::ranges::sort(points, {}, [](const QPoint &p) { return std::pair(p.x(), p.y()); });
        return points;
    };
    const auto before = centres(*stage.window->chart());
    stage.window->actions()[ActionId::CustomerMode]->trigger();
    QVERIFY(centres(*stage.window->customerPage()->chart()) == before);
    QVERIFY(centres(*stage.start()->chart()) == before);
}

void TestPresentation::customersSeeTheZoneView()
{
    Stage stage;
    QAction *zones = stage.window->actions()[ActionId::ZoneView];
    zones->trigger();
    stage.window->actions()[ActionId::CustomerMode]->trigger();
    const ChartView *chart = stage.window->customerPage()->chart();
    QVERIFY(chart->isVisible() && chart->isZoneView());
    const QImage on = stage.window->customerPage()->chart()->grab().toImage();
    QVERIFY(zones->isEnabled());
    zones->trigger();
    QVERIFY(!chart->isZoneView() && !stage.window->chart()->isZoneView());
    QVERIFY(stage.window->customerPage()->chart()->grab().toImage() != on);
    zones->trigger();
    QCOMPARE(stage.window->customerPage()->chart()->grab().toImage(), on);
    // What is copied is what is seen.
    const auto picture = [&] {
        stage.window->actions()[ActionId::CopyPicture]->trigger();
        return QGuiApplication::clipboard()->mimeData()->data(u"image/svg+xml"_s);
    };
    const QByteArray with = picture();
    QVERIFY(with.contains("6379/tcp") && !with.contains("7880/tcp"));
    zones->trigger();
    QVERIFY(picture().contains("7880/tcp"));
    // In the window's own chart as well.
    stage.window->actions()[ActionId::CustomerMode]->trigger();
    QVERIFY(picture().contains("7880/tcp"));
    zones->trigger();
    QVERIFY(!picture().contains("7880/tcp"));
}

void TestPresentation::customerModeOfTheWindow()
{
    Stage stage;
    const Deployment before = stage.window->document()->deployment();
    QAction *action = stage.window->actions()[ActionId::CustomerMode];
    const QList<QDockWidget *> docks = stage.window->findChildren<QDockWidget *>();
    QList<QDockWidget *> shown = docks;
    shown.removeIf([](const QDockWidget *dock) { return !dock->isVisible(); });
    QVERIFY(shown.size() >= 4);
    action->trigger();
    CustomerPage *page = stage.window->customerPage();
    QVERIFY(page->isVisible());
    QVERIFY(!stage.window->chart()->isVisible());
    for (const QDockWidget *dock : docks)
        QVERIFY(!dock->isVisible());
    QCOMPARE(firstHidden(textsOf(*page->chart(), page->deployment())), QString());
    const auto *counts = stage.window->statusBar()->findChild<QLabel *>(u"counts"_s);
    QVERIFY(counts->isVisible() && !counts->text().contains(u"problem"_s));
    QVERIFY(counts->text().startsWith(u"%1 component"_s.arg(page->deployment().components.size())));
    for (const ActionId id : {ActionId::Undo, ActionId::Delete, ActionId::CopyRule,
             ActionId::AddFlow, ActionId::SaveBundle, ActionId::Find})
        QVERIFY(!stage.window->actions()[id]->isEnabled());
    for (const ActionId id : {ActionId::Present, ActionId::ExportPicture, ActionId::ZoomIn})
        QVERIFY(stage.window->actions()[id]->isEnabled());
    const double zoom = page->chart()->zoom();
    stage.window->actions()[ActionId::ZoomIn]->trigger();
    QVERIFY(page->chart()->zoom() > zoom);
    // A presentation begins in the same mode.
    QVERIFY(stage.start()->isCustomerMode());
    stage.window->presentations()->presentation()->close();

    QTest::mouseClick(page->findChild<QPushButton *>(), Qt::LeftButton);
    QVERIFY(!action->isChecked());
    QVERIFY(stage.window->chart()->isVisible());
    for (const QDockWidget *dock : docks)
        QCOMPARE(dock->isVisible(), shown.contains(dock));
    QVERIFY(page->deployment() == Deployment());
    QVERIFY(counts->text().contains(u"problem"_s));
    QVERIFY(counts->text().startsWith(u"%1 component"_s.arg(before.components.size())));
    QVERIFY(stage.window->document()->deployment() == before);
}

void TestPresentation::emptyChart()
{
    Bench bench;
    bench.window->document()->reset({}, {});
    PresentationCommands presentations(bench.window->document(), bench.window->chart(),
        bench.window->actions(), bench.window.get());
    presentations.present();
    PresentationWindow *shown = presentations.presentation();
    QVERIFY(shown);
    QCOMPARE(shown->stepCount(), 1);
    QCOMPARE(shown->captions()->texts().first(), u"The whole chart"_s);
    QTest::keyClick(shown, Qt::Key_Right);
    QCOMPARE(shown->step(), 0);
}

QTEST_MAIN(TestPresentation)
#include "tst_presentation.moc"
