#include "tests/chart/ShownView.h"
#include "views/fields/PortField.h"
#include "views/gestures/TextGesture.h"

#include <QLineEdit>
#include <QSignalSpy>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

struct Writing : Shown
{
    explicit Writing(Deployment deployment = liveKitDeployment())
        : Shown(std::move(deployment))
    {
        view->setLegendVisible(false);
        view->setMinimapVisible(false);
        view->setAnimated(false);
        texts = new TextGesture(view.get(), nullptr);
        view->addGesture(texts);
        view->activateWindow();
    }

    const Deployment &deployment() const { return document.deployment(); }
    void doubleClick(const QPoint &at)
    {
        QTest::mouseClick(view.get(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(view.get(), Qt::LeftButton, {}, at);
        QTest::mouseRelease(view.get(), Qt::LeftButton, {}, at);
    }
    void type(const QString &text)
    {
        texts->field()->selectAll();
        QTest::keyClicks(texts->field(), text);
    }
    /// Where the label of that flow is clicked.
    QPoint label(const QString &flow) const
    {
        const bool open = selection.ids().flows.contains(flow);
        const std::optional<TextPlace> place = labelPlace(view->scene(), flow, open);
        return place ? at(place->start + QPointF(8, 0)) : QPoint();
    }

    TextGesture *texts;
};

} // namespace

class TestTextGesture : public QObject
{
    Q_OBJECT

private slots:
    void nameOfACard();
    void titleOfAZone();
    void portsOfALabel();
    void portsOfADock();
    void rowOfABundle();
    void byKey_data();
    void byKey();
    void standsOnTheText_data();
    void standsOnTheText();
    void enterTabAndLeavingCommit_data();
    void enterTabAndLeavingCommit();
    void escapeLeavesAllAsItWas();
    void nothingChangedIsNoStep();
    void wrongPortsStay();
    void wrongPortsThatAreLeftAreTold();
    void followsTheView();
    void undoElsewhereKeepsOrClosesIt();
    void severalHaveNoField();
    void hostileName();
    void arrowsStayInTheField();
};

void TestTextGesture::nameOfACard()
{
    Writing writing;
    const QSignalSpy asked(writing.view.get(), &ChartView::editRequested);
    writing.doubleClick(writing.at(writing.card(u"redis"_s).center()));
    QVERIFY(writing.texts->field());
    QCOMPARE(asked.count(), 0);
    QTRY_VERIFY(writing.texts->field()->hasFocus());
    writing.type(u"Cache"_s);
    QTest::keyClick(writing.texts->field(), Qt::Key_Return);
    QVERIFY(!writing.texts->field());
    QCOMPARE(writing.deployment().component(u"redis")->name, u"Cache"_s);
    QCOMPARE(writing.document.undoStack()->count(), 1);
    QVERIFY(writing.view->hasFocus());
}

void TestTextGesture::titleOfAZone()
{
    Writing writing;
    writing.doubleClick(writing.at(writing.zone(u"data"_s).title.center()));
    QVERIFY(writing.texts->field());
    writing.type(u"Back end"_s);
    QTest::keyClick(writing.texts->field(), Qt::Key_Return);
    QCOMPARE(writing.deployment().zone(u"data")->name, u"Back end"_s);
}

void TestTextGesture::portsOfALabel()
{
    Writing writing;
    QString alone;
    for (const EdgeLine &line : writing.view->geometryOfChart().edges) {
        if (line.flows.size() == 1 && line.label.rect.isValid())
            alone = line.flows.first();
    }
    QVERIFY(!alone.isEmpty());
    const std::vector<CardBox> cards = writing.view->geometryOfChart().cards;
    writing.doubleClick(writing.label(alone));
    QVERIFY(writing.texts->field());
    QCOMPARE(writing.texts->field()->text(), writing.deployment().flow(alone)->ports.toString());
    writing.type(u"https, 8080/tcp"_s);
    QTest::keyClick(writing.texts->field(), Qt::Key_Return);
    QCOMPARE(writing.deployment().flow(alone)->ports.toString(), u"443,8080/tcp"_s);
    for (const CardBox &box : cards)
        QCOMPARE(writing.card(box.id).center(), box.rect.center());
}

/// As on the label of its flow, and there where the port stands.
void TestTextGesture::portsOfADock()
{
    Writing writing;
    const QSignalSpy asked(writing.view.get(), &ChartView::editRequested);
    std::optional<Dock> alone;
    std::optional<Dock> shared;
    for (const Dock &dock : writing.view->geometryOfChart().docks) {
        if (dock.rect.isValid())
            (dock.flows.size() == 1 ? alone : shared) = dock;
    }
    QVERIFY(alone);
    const QString flow = alone->flows.first();
    writing.doubleClick(writing.at(alone->rect.center()));
    QLineEdit *field = writing.texts->field();
    QVERIFY(field);
    QCOMPARE(asked.count(), 0);
    QCOMPARE(field->text(), writing.deployment().flow(flow)->ports.toString());
    const QPoint middle = field->mapTo(writing.view.get(), field->rect().center());
    QVERIFY((middle - writing.at(alone->rect.center())).manhattanLength() < field->width());
    writing.type(u"8080/tcp"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(writing.deployment().flow(flow)->ports.toString(), u"8080/tcp"_s);
    if (!shared)
        return;
    // Whose port is it? The inspector has room for all.
    writing.doubleClick(writing.at(shared->rect.center()));
    QVERIFY(!writing.texts->field());
    QCOMPARE(asked.count(), 1);
}

void TestTextGesture::rowOfABundle()
{
    Deployment deployment = liveKitDeployment();
    // Five flows between two components are one line.
    for (int i = 0; i < 5; ++i) {
        Flow flow = livekit::flow(
            u"more-%1"_s.arg(i), u"prometheus"_s, u"redis"_s, u"%1/tcp"_s.arg(7000 + i));
        deployment.flows.insert(
            deployment.flows.begin() + qsizetype(lowerBound(deployment.flows, flow.id)), flow);
    }
    Writing writing(deployment);
    const EdgeLine &line = writing.edge(u"more-3"_s);
    QVERIFY(line.flows.size() >= 5);
    writing.doubleClick(writing.label(u"more-3"_s));
    QVERIFY(writing.texts->field());
    QCOMPARE(writing.texts->field()->text(), u"7003/tcp"_s);
    writing.type(u"7013/tcp"_s);
    QTest::keyClick(writing.texts->field(), Qt::Key_Return);
    QCOMPARE(writing.deployment().flow(u"more-3"_s)->ports.toString(), u"7013/tcp"_s);
    QCOMPARE(writing.deployment().flow(u"more-2"_s)->ports.toString(), u"7002/tcp"_s);
}

void TestTextGesture::byKey_data()
{
    QTest::addColumn<Selection::Ids>("ids");
    QTest::addColumn<int>("key");
    QTest::newRow("a card") << Selection::Ids{{}, {u"redis"_s}, {}} << int(Qt::Key_F2);
    QTest::newRow("a card by Enter") << Selection::Ids{{}, {u"redis"_s}, {}} << int(Qt::Key_Return);
    QTest::newRow("a zone") << Selection::Ids{{}, {}, {u"data"_s}} << int(Qt::Key_F2);
    QTest::newRow("a flow") << Selection::Ids{{u"ice-udp"_s}, {}, {}} << int(Qt::Key_F2);
}

void TestTextGesture::byKey()
{
    QFETCH(Selection::Ids, ids);
    QFETCH(int, key);
    Writing writing;
    writing.selection.set(ids);
    QVERIFY(writing.selection.ids() == ids);
    QTest::keyClick(writing.view.get(), Qt::Key(key));
    QVERIFY(writing.texts->field());
    QTest::keyClick(writing.texts->field(), Qt::Key_Escape);
    QVERIFY(!writing.texts->field());
}

void TestTextGesture::standsOnTheText_data()
{
    QTest::addColumn<double>("zoom");
    for (const double zoom : {.3, .6, 1., 2.})
        QTest::addRow("%.1f", zoom) << zoom;
}

void TestTextGesture::standsOnTheText()
{
    QFETCH(double, zoom);
    Writing writing;
    writing.view->setZoom(zoom);
    writing.selection.set({{}, {u"redis"_s}, {}});
    writing.view->revealSelection();
    QTest::keyClick(writing.view.get(), Qt::Key_F2);
    QLineEdit *field = writing.texts->field();
    QVERIFY(field);
    // It can be read, and at readable sizes it is as large as what it stands on.
    QVERIFY(field->font().pixelSize() >= 12);
    if (zoom >= 1)
        QCOMPARE(field->font().pixelSize(), int(13 * zoom));
    const QRectF card = QRectF(writing.view->fromChart(writing.card(u"redis"_s).topLeft()),
        writing.card(u"redis"_s).size() * zoom);
    const QRect box(field->mapTo(writing.view.get(), QPoint()), field->size());
    QVERIFY(card.intersects(box));
    QVERIFY(writing.view->rect().contains(box));
    if (zoom >= .6) {
        const int begin = box.left() + 6;
        const double expected = card.left() + 44 * zoom;
        QVERIFY2(qAbs(begin - expected) <= 1.5, qPrintable(QString::number(begin - expected)));
    }
}

void TestTextGesture::enterTabAndLeavingCommit_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("Enter") << int(Qt::Key_Enter);
    QTest::newRow("Tab") << int(Qt::Key_Tab);
    QTest::newRow("a click elsewhere") << 0;
}

void TestTextGesture::enterTabAndLeavingCommit()
{
    QFETCH(int, key);
    Writing writing;
    QVERIFY(QTest::qWaitForWindowActive(writing.view.get()));
    writing.selection.set({{}, {u"redis"_s}, {}});
    QTest::keyClick(writing.view.get(), Qt::Key_F2);
    writing.type(u"Cache"_s);
    if (key != 0)
        QTest::keyClick(writing.texts->field(), Qt::Key(key));
    else
        QTest::mouseClick(writing.view.get(), Qt::LeftButton, {}, QPoint(8, 8));
    QTRY_VERIFY(!writing.texts->field());
    QCOMPARE(writing.deployment().component(u"redis")->name, u"Cache"_s);
    QCOMPARE(writing.document.undoStack()->count(), 1);
    writing.document.undoStack()->undo();
    QCOMPARE(writing.deployment(), liveKitDeployment());
}

void TestTextGesture::escapeLeavesAllAsItWas()
{
    Writing writing;
    writing.selection.set({{}, {u"redis"_s}, {}});
    QTest::keyClick(writing.view.get(), Qt::Key_F2);
    writing.type(u"Cache"_s);
    QTest::keyClick(writing.texts->field(), Qt::Key_Escape);
    QVERIFY(!writing.texts->field());
    QCOMPARE(writing.document.undoStack()->count(), 0);
}

void TestTextGesture::nothingChangedIsNoStep()
{
    Writing writing;
    writing.selection.set({{}, {u"redis"_s}, {}});
    QTest::keyClick(writing.view.get(), Qt::Key_F2);
    QTest::keyClick(writing.texts->field(), Qt::Key_Return);
    QVERIFY(!writing.texts->field());
    QCOMPARE(writing.document.undoStack()->count(), 0);
}

void TestTextGesture::wrongPortsStay()
{
    Writing writing;
    writing.selection.set({{u"ice-udp"_s}, {}, {}});
    QTest::keyClick(writing.view.get(), Qt::Key_F2);
    writing.type(u"50000-40000/udp"_s);
    QTest::keyClick(writing.texts->field(), Qt::Key_Return);
    QVERIFY(writing.texts->field());
    QVERIFY(writing.texts->field()->accessibleDescription().contains(u"40000-50000"_s));
    QCOMPARE(writing.document.undoStack()->count(), 0);
    writing.type(u"40000-50000/udp"_s);
    QTest::keyClick(writing.texts->field(), Qt::Key_Return);
    QVERIFY(!writing.texts->field());
    QCOMPARE(writing.deployment().flow(u"ice-udp")->ports.toString(), u"40000-50000/udp"_s);
}

void TestTextGesture::wrongPortsThatAreLeftAreTold()
{
    Writing writing;
    QVERIFY(QTest::qWaitForWindowActive(writing.view.get()));
    const QSignalSpy refused(writing.texts, &TextGesture::refused);
    writing.selection.set({{u"ice-udp"_s}, {}, {}});
    QTest::keyClick(writing.view.get(), Qt::Key_F2);
    writing.type(u"nonsense"_s);
    QTest::mouseClick(writing.view.get(), Qt::LeftButton, {}, QPoint(8, 8));
    QTRY_COMPARE(refused.count(), 1);
    QVERIFY(!writing.texts->field());
    QCOMPARE(writing.document.undoStack()->count(), 0);
}

void TestTextGesture::followsTheView()
{
    Writing writing;
    writing.selection.set({{}, {u"redis"_s}, {}});
    QTest::keyClick(writing.view.get(), Qt::Key_F2);
    QLineEdit *field = writing.texts->field();
    const int size = field->font().pixelSize();
    const QPoint place = field->mapTo(writing.view.get(), QPoint());
    writing.view->setZoom(writing.view->zoom() * 1.5);
    QCOMPARE(writing.texts->field(), field);
    QVERIFY(field->font().pixelSize() > size);
    QVERIFY(field->mapTo(writing.view.get(), QPoint()) != place);
}

void TestTextGesture::undoElsewhereKeepsOrClosesIt()
{
    Writing writing;
    const Component fresh = livekit::component(u"new"_s, u"New"_s, u"server"_s, u"data"_s);
    writing.document.edit(u"Insert"_s, {Insert<Component>{fresh}});
    writing.selection.set({{}, {u"redis"_s}, {}});
    QTest::keyClick(writing.view.get(), Qt::Key_F2);
    QVERIFY(writing.texts->field());
    writing.document.undoStack()->undo();
    QVERIFY(writing.texts->field());
    writing.document.undoStack()->redo();
    QTest::keyClick(writing.texts->field(), Qt::Key_Escape);
    writing.selection.set({{}, {u"new"_s}, {}});
    QTest::keyClick(writing.view.get(), Qt::Key_F2);
    QVERIFY(writing.texts->field());
    writing.document.undoStack()->undo();
    QVERIFY(!writing.texts->field());
}

void TestTextGesture::severalHaveNoField()
{
    Writing writing;
    const QSignalSpy asked(writing.view.get(), &ChartView::editRequested);
    writing.selection.set({{}, {u"prometheus"_s, u"redis"_s}, {}});
    QTest::keyClick(writing.view.get(), Qt::Key_F2);
    QVERIFY(!writing.texts->field());
    QCOMPARE(asked.count(), 1);
}

void TestTextGesture::hostileName()
{
    Writing writing;
    writing.selection.set({{}, {u"redis"_s}, {}});
    QTest::keyClick(writing.view.get(), Qt::Key_F2);
    writing.texts->field()->setText(u"<b>\n$(x)"_s + QString(400, u'w'));
    QVERIFY(writing.texts->field()->width() <= writing.view->width());
    QTest::keyClick(writing.texts->field(), Qt::Key_Return);
    const QString name = writing.deployment().component(u"redis")->name;
    QVERIFY(name.startsWith(u"<b> $(x)w"_s));
    QVERIFY(!name.contains(u'\n'));
}

void TestTextGesture::arrowsStayInTheField()
{
    Writing writing;
    writing.selection.set({{}, {u"redis"_s}, {}});
    QTest::keyClick(writing.view.get(), Qt::Key_F2);
    QTest::keyClick(writing.texts->field(), Qt::Key_Up);
    QTest::keyClick(writing.texts->field(), Qt::Key_Down);
    QCOMPARE(writing.selection.ids().components, QStringList{u"redis"_s});
    QVERIFY(writing.texts->field());
}

QTEST_MAIN(TestTextGesture)
#include "tst_textgesture.moc"
