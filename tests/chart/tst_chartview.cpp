#include "tests/chart/ShownView.h"

#include <QProxyStyle>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

/// A style that animates for so long.
class Motion : public QProxyStyle
{
public:
    explicit Motion(int duration)
        : m_duration(duration)
    {}
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
        QStyleHintReturn *data) const override
    {
        return hint == SH_Widget_Animation_Duration
                   ? m_duration
                   : QProxyStyle::styleHint(hint, option, widget, data);
    }

private:
    int m_duration;
};

QPoint free(const Shown &shown)
{
    // A corner of the view in which there is nothing.
    return QPoint(4, shown.view->height() - 4);
}

} // namespace

/// What a chart shows: it follows its document, the mouse and the language.
class TestChartView : public QObject
{
    Q_OBJECT

private slots:
    void followsTheDocument();
    void hoverEndsWithTheEdge();
    void speaksTheNewLanguage();
    void paintsStates();
    void hugeAndHostile();
    void glides();
    void reducedMotion_data();
    void reducedMotion();
    void escapeEndsALayout();
};

void TestChartView::followsTheDocument()
{
    Shown shown;
    QCOMPARE(shown.view->geometryOfChart().cards.size(), size_t(7));
    QVERIFY(shown.document.edit(
        u"Remove"_s, {Remove<Flow>{u"metrics"_s}, Remove<Component>{u"prometheus"_s}}));
    QCOMPARE(shown.view->geometryOfChart().cards.size(), size_t(6));
    shown.document.reset({}, {});
    QCOMPARE(shown.view->geometryOfChart().cards.size(), size_t(0));
    shown.view->fitAll();
    shown.view->grab();
}

void TestChartView::hoverEndsWithTheEdge()
{
    Shown shown;
    const QPoint at = shown.at(shown.onLine(u"ice-udp"_s));
    QTest::mouseMove(shown.view.get(), at);
    QTRY_COMPARE(shown.view->cursor().shape(), Qt::PointingHandCursor);
    const QString id = shown.edge(u"ice-udp"_s).flows.first();
    std::vector<Edit> edits;
    for (const QString &flow : shown.edge(u"ice-udp"_s).flows)
        edits.push_back(Remove<Flow>{flow});
    QVERIFY(shown.document.edit(u"delete"_s, std::move(edits)));
    QVERIFY(!shown.document.deployment().flow(id));
    const QImage after = shown.view->grab().toImage();
    // The mouse at the same place finds nothing new.
    QMouseEvent move(QEvent::MouseMove, at, shown.view->mapToGlobal(at), Qt::NoButton, {}, {});
    QApplication::sendEvent(shown.view.get(), &move);
    QCOMPARE(after, shown.view->grab().toImage());
}

void TestChartView::speaksTheNewLanguage()
{
    struct Backwards : QTranslator
    {
        bool isEmpty() const override { return false; }
        QString translate(const char *, const char *text, const char *, int) const override
        {
            return qstrcmp(text, "host") == 0 ? u"Maschine"_s : QString();
        }
    };
    Shown shown;
    const auto hosts = [&] {
        const std::vector<ZoneBox> &zones = shown.view->geometryOfChart().zones;
        return std::ranges::count_if(
            zones, [](const ZoneBox &zone) { return zone.detail.contains("Maschine"_L1); });
    };
    QCOMPARE(hosts(), 0);
    Backwards translator;
    QCoreApplication::installTranslator(&translator);
    QTRY_VERIFY(hosts() > 0);
    QCoreApplication::removeTranslator(&translator);
    QTRY_COMPARE(hosts(), 0);
}

void TestChartView::paintsStates()
{
    Shown shown;
    const QImage normal = shown.view->grab().toImage();
    shown.selection.set({{u"ice-udp"_s}, {}, {}});
    const QImage selected = shown.view->grab().toImage();
    QVERIFY(selected != normal);
    // A selected label is filled with its protocol's colour.
    const QPoint inside = shown.at(shown.edge(u"ice-udp"_s).label.rect.topLeft() + QPointF(8, 10));
    QCOMPARE(selected.pixelColor(inside), Theme::of(ThemeId::Light).pen(FlowStyle::Udp).color);
    shown.selection.clear();
    shown.view->setFilter([](const Flow &flow) { return flow.id == "https"_L1; });
    QVERIFY(shown.view->grab().toImage() != normal);
    shown.view->setFilter({});
    QCOMPARE(shown.view->grab().toImage(), normal);
    QTest::mouseMove(shown.view.get(), shown.at(shown.edge(u"https"_s).label.rect.center()));
    QVERIFY(shown.view->grab().toImage() != normal);
    QTest::mouseMove(shown.view.get(), free(shown));
    QCOMPARE(shown.view->grab().toImage(), normal);
    shown.view->setTheme(Theme::of(ThemeId::Dark));
    QCOMPARE(shown.view->grab().toImage().pixelColor(1, shown.view->height() - 2),
        Theme::of(ThemeId::Dark).canvas);
}

void TestChartView::hugeAndHostile()
{
    Deployment deployment = liveKitDeployment();
    for (Component &component : deployment.components)
        component.name = QString(100000, u'W') + u"\n<b>\x01"_s;
    for (Flow &flow : deployment.flows) {
        flow.purpose = QString(100000, u'p');
        flow.need = {Need::Kind::Conditional, QString(100000, u'c')};
    }
    deployment.components[0].position = Point{1e5, -1e5};
    Shown shown(deployment);
    shown.view->grab();
    shown.view->setZoom(.05);
    shown.view->grab();
    shown.view->setZoom(8);
    shown.view->grab();
}

void TestChartView::glides()
{
    Motion style(200);
    Shown shown;
    shown.view->setStyle(&style);
    shown.drag(shown.at(shown.card(u"redis"_s).center()), QPoint(96, 160), Qt::AltModifier);
    QTRY_VERIFY(!shown.view->isGliding());
    const QImage before = shown.view->grab().toImage();
    shown.document.undoStack()->undo();
    QVERIFY(shown.view->isGliding());
    const QRectF there = shown.card(u"redis"_s);
    // What is there is asked of the new picture at once, whatever is painted meanwhile.
    QTest::mouseClick(shown.view.get(), Qt::LeftButton, {}, shown.at(there.center()));
    QCOMPARE(shown.selection.ids().components, QStringList{u"redis"_s});
    QVERIFY(!shown.view->isGliding());
    shown.document.undoStack()->redo();
    QVERIFY(shown.view->isGliding());
    QTRY_VERIFY(!shown.view->isGliding());
    shown.selection.set({{}, {u"redis"_s}, {}});
    QVERIFY(shown.view->grab().toImage() == before);
    shown.view->setStyle(nullptr);
}

void TestChartView::reducedMotion_data()
{
    QTest::addColumn<int>("duration");
    QTest::addColumn<bool>("environment");
    QTest::addColumn<bool>("animated");
    QTest::newRow("animated") << 200 << false << true;
    QTest::newRow("the style has no animation") << 0 << false << true;
    QTest::newRow("environment") << 200 << true << true;
    QTest::newRow("switched off") << 200 << false << false;
}

void TestChartView::reducedMotion()
{
    QFETCH(int, duration);
    QFETCH(bool, environment);
    QFETCH(bool, animated);
    Motion style(duration);
    Shown shown;
    shown.view->setStyle(&style);
    if (environment)
        qputenv("PORTOLAN_REDUCED_MOTION", "1");
    shown.view->setAnimated(animated);
    shown.selection.set({{}, {u"redis"_s}, {}});
    QTest::keyClick(shown.view.get(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(shown.view->isGliding(), duration > 0 && !environment && animated);
    qunsetenv("PORTOLAN_REDUCED_MOTION");
    shown.view->setStyle(nullptr);
}

void TestChartView::escapeEndsALayout()
{
    Deployment deployment = liveKitDeployment();
    for (int i = 0; i < 80; ++i)
        deployment.components.push_back(
            livekit::component(u"x-%1"_s.arg(i, 2, 10, QChar(u'0')), {}, u"server"_s, u"data"_s));
    Shown shown(deployment);
    QTRY_VERIFY_WITH_TIMEOUT(!shown.view->isLayingOut(), 60'000);
    QSignalSpy ended(shown.view.get(), &ChartView::layoutEnded);
    shown.view->setReading(Reading::TopToBottom);
    shown.view->arrangeAll();
    QVERIFY(shown.view->isLayingOut());
    QTest::keyClick(shown.view.get(), Qt::Key_Escape);
    QVERIFY(!shown.view->isLayingOut());
    QCOMPARE(ended.count(), 1);
    QCOMPARE(shown.document.undoStack()->count(), 0);
}

QTEST_MAIN(TestChartView)
#include "tst_chartview.moc"
