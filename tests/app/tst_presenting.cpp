#include "tests/app/Stage.h"
#include "views/presentation/CaptionBar.h"
#include "views/presentation/PresentationBar.h"
#include "views/presentation/PresentationOverlay.h"

#include <QGraphicsEffect>
#include <QMouseEvent>
#include <QToolButton>

using namespace portolan;
using namespace Qt::StringLiterals;

/// What a presentation is led by with the mouse, and where it looks.
class TestPresenting : public QObject
{
    Q_OBJECT

private slots:
    void closeUpsAreEven_data();
    void closeUpsAreEven();
    void barLeadsByMouse();
    void barComesAndGoes();
};

void TestPresenting::closeUpsAreEven_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QSize>("size");
    for (const char *name : {"livekit", "livekit-crowdsec", "anbox-cloud", "crowdsec", "anyware"})
        for (const QSize &size : {QSize(1600, 1000), QSize(1920, 1080), QSize(1024, 768)})
            QTest::addRow("%s, %d x %d", name, size.width(), size.height())
                << QString::fromLatin1(name) << size;
}

/// No side of the screen is empty while the chart is cut on the other, unless there is no other
/// way.
void TestPresenting::closeUpsAreEven()
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
    QStringList uneven;
    const QRectF whole = shown->chart()->geometryOfChart().bounds;
    for (int step = 1; step < shown->stepCount(); ++step) {
        shown->goTo(step);
        const QRectF seen = shown->chart()->visiblePart();
        const auto look = [&](double before, double after, double length) {
            const double least = qMin(qMax(before, after), -qMin(before, after));
            if (least > .22 * length)
                uneven << u"%1: %2 of %3"_s.arg(step).arg(least).arg(length);
        };
        look(whole.left() - seen.left(), seen.right() - whole.right(), seen.width());
        look(whole.top() - seen.top(), seen.bottom() - whole.bottom(), seen.height());
    }
    QCOMPARE(uneven.join(u"; "_s), QString());
}

void TestPresenting::barLeadsByMouse()
{
    Stage stage;
    QPointer<PresentationWindow> shown = stage.start();
    QVERIFY(shown);
    PresentationBar *bar = shown->bar();
    // It says what there is to press; the first key of the presentation leaves it alone.
    QVERIFY(bar->isVisible());
    QCOMPARE(bar->findChild<QToolButton *>(u"customer"_s)->text(), u"Customer mode (C)"_s);
    QCOMPARE(bar->findChild<QToolButton *>(u"leave"_s)->text(), u"Esc"_s);
    bar->disappear();
    const auto move = [&](const QPointF &to) {
        QMouseEvent event(QEvent::MouseMove, to, shown->chart()->mapToGlobal(to), Qt::NoButton,
            Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(shown->chart(), &event);
    };
    move({50, 50});
    QVERIFY(bar->isVisible());
    QVERIFY(shown->rect().contains(bar->geometry()));
    QVERIFY(!bar->geometry().intersects(shown->captions()->geometry()));
    const auto press = [&](const char *name) {
        auto *button = bar->findChild<QToolButton *>(QLatin1StringView(name));
        QVERIFY(button && button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
    };
    QVERIFY(!bar->findChild<QToolButton *>(u"previous"_s)->isEnabled());
    press("next");
    press("next");
    QCOMPARE(shown->step(), 2);
    press("previous");
    QCOMPARE(shown->step(), 1);
    QVERIFY(shown->captions()->texts().contains(u"2 / %1"_s.arg(shown->stepCount())));
    // Beside the buttons nothing happens, and keys still reach the window.
    QTest::mouseClick(bar, Qt::LeftButton, {}, {2, 2});
    QCOMPARE(shown->step(), 1);
    QVERIFY(!bar->isAncestorOf(QApplication::focusWidget()));
    press("customer");
    QVERIFY(shown->isCustomerMode());
    QTest::keyClick(shown, Qt::Key_C);
    QVERIFY(!bar->findChild<QToolButton *>(u"customer"_s)->isChecked());
    press("laser");
    QVERIFY(shown->overlay()->hasLaser());
    move({60, double(shown->chart()->height()) - 20});
    press("laser");
    QVERIFY(!shown->overlay()->hasLaser());
    const std::pair<const char *, QString> keys[] = {{"previous", u"Left"_s}, {"next", u"Right"_s},
        {"customer", u"C"_s}, {"laser", u"L"_s}, {"leave", u"Esc"_s}};
    for (const auto &[name, key] : keys) {
        const QString tip = bar->findChild<QToolButton *>(QLatin1StringView(name))->toolTip();
        QVERIFY2(tip.endsWith(u'(' + key + u')'), qPrintable(tip));
    }
    press("leave");
    QTRY_VERIFY(!shown);
}

void TestPresenting::barComesAndGoes()
{
    Stage stage;
    PresentationWindow *shown = stage.start();
    QVERIFY(shown);
    PresentationBar *bar = shown->bar();
    bar->disappear();
    bar->appear();
    QVERIFY(bar->isVisible());
    QTRY_VERIFY(!bar->isVisible());
    bar->setAnimated(true);
    bar->appear();
    QTRY_VERIFY(bar->graphicsEffect()->isEnabled()); // it fades
    QTRY_VERIFY(!bar->isVisible());
    bar->appear();
    QTest::keyClick(shown, Qt::Key_B);
    QVERIFY(!bar->isVisible());
}

QTEST_MAIN(TestPresenting)
#include "tst_presenting.moc"
