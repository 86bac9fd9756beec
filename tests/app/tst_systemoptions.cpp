#include "tests/app/InspectorBench.h"

#include <QCheckBox>
#include <QPushButton>

using namespace portolan;
using namespace Qt::StringLiterals;

/// The options of a system in the inspector: seen before they are applied, or discarded.
class TestSystemOptions : public QObject
{
    Q_OBJECT

private slots:
    void optionIsShownBeforeItIsApplied();
    void applyIsInSight();
    void optionByKeyboardAlone();
    void discardedOptionsChangeNothing();
    void whatStaysIsSaid();
    void whatIsFilledInIsHandedOver();
    void reasonLeadsToTheOption();
    void switchesEndWithTheChart();
};

void TestSystemOptions::optionIsShownBeforeItIsApplied()
{
    InspectorBench bench;
    QVERIFY(bench.opened);
    const Deployment before = bench.document->deployment();
    bench.selection->set({{}, {u"livekit-server"_s}, {}});
    auto *mux = bench.shown<QCheckBox>(u"option-udp-mux"_s);
    QVERIFY(mux && !mux->isChecked());
    mux->click();
    QVERIFY(bench.document->deployment() == before);
    QVERIFY(bench.says(u"50000-60000/udp becomes 7882/udp"_s));
    auto *apply = bench.shown<QPushButton>(u"applyOptions"_s);
    QVERIFY(apply);
    apply->click();
    QVERIFY(!bench.shown<QPushButton>(u"applyOptions"_s));
    QVERIFY(bench.document->deployment().settings.systems.at(u"livekit"_s).contains(u"udp-mux"_s));
    QVERIFY(bench.document->deployment().flow(u"ice-udp-mux"));
    QCOMPARE(bench.document->undoStack()->count(), 1);
    QCOMPARE(bench.document->undoStack()->undoText(), u"Switch UDP mux on"_s);
    bench.document->undoStack()->undo();
    QVERIFY(bench.document->deployment() == before);
    QVERIFY(!mux->isChecked());
}

void TestSystemOptions::applyIsInSight()
{
    InspectorBench bench;
    QVERIFY(bench.opened);
    InspectorPanel *panel = bench.window->inspector();
    bench.selection->clear();
    for (const QString &option : {u"sip"_s, u"udp-mux"_s, u"turn"_s}) {
        auto *check = bench.shown<QCheckBox>(u"option-"_s + option);
        QVERIFY(check);
        panel->ensureWidgetVisible(check);
        QTest::mouseClick(check, Qt::LeftButton, {}, {8, check->height() / 2});
        auto *apply = bench.shown<QPushButton>(u"applyOptions"_s);
        QVERIFY(apply);
        const auto seen = [panel](QWidget *part) {
            const QRect at(part->mapTo(panel->viewport(), QPoint()), part->size());
            return panel->viewport()->rect().contains(at);
        };
        QTRY_VERIFY(seen(apply));
        QVERIFY(seen(check));
        QTest::mouseClick(bench.shown<QPushButton>(u"discardOptions"_s), Qt::LeftButton);
    }
}

void TestSystemOptions::optionByKeyboardAlone()
{
    InspectorBench bench;
    QVERIFY(bench.opened);
    const Deployment before = bench.document->deployment();
    // Nothing is selected: the systems of the whole chart.
    QTest::keyClick(bench.window.get(), Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    auto *mux = bench.shown<QCheckBox>(u"option-udp-mux"_s);
    QVERIFY(mux);
    QTRY_VERIFY(mux->hasFocus());
    QTest::keyClick(mux, Qt::Key_Space);
    auto *apply = bench.shown<QPushButton>(u"applyOptions"_s);
    QVERIFY(apply);
    for (int i = 0; i < 30 && !apply->hasFocus(); ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(apply->hasFocus());
    QTest::keyClick(apply, Qt::Key_Space);
    QVERIFY(bench.document->deployment() != before);
}

void TestSystemOptions::discardedOptionsChangeNothing()
{
    InspectorBench bench;
    QVERIFY(bench.opened);
    const Deployment before = bench.document->deployment();
    bench.selection->set({{}, {u"livekit-server"_s}, {}});
    bench.shown<QCheckBox>(u"option-sip-outbound"_s)->click();
    // It needs SIP: both stand there.
    QVERIFY(bench.shown<QCheckBox>(u"option-sip"_s)->isChecked());
    bench.shown<QPushButton>(u"discardOptions"_s)->click();
    QVERIFY(!bench.shown<QCheckBox>(u"option-sip-outbound"_s)->isChecked());
    QVERIFY(!bench.shown<QPushButton>(u"discardOptions"_s));
    QVERIFY(bench.document->deployment() == before);
    QCOMPARE(bench.document->undoStack()->count(), 0);
}

void TestSystemOptions::whatStaysIsSaid()
{
    InspectorBench bench;
    QVERIFY(bench.opened);
    Flow flow = *bench.flow(u"ice-udp"_s);
    flow.owner = u"Video"_s;
    flow.purpose = u"Calls"_s;
    QVERIFY(bench.document->edit(u"x"_s, {Replace<Flow>{flow}}));
    bench.selection->set({{}, {u"livekit-server"_s}, {}});
    bench.shown<QCheckBox>(u"option-udp-mux"_s)->click();
    QVERIFY(bench.says(u"you changed: "_s));
    auto *all = bench.shown<QCheckBox>(u"takeAll"_s);
    QVERIFY(all);
    all->click();
    QVERIFY(!bench.says(u"you changed: "_s));
    all->click();
    bench.shown<QPushButton>(u"applyOptions"_s)->click();
    QVERIFY(bench.flow(u"ice-udp"_s));
    QVERIFY(!bench.flow(u"ice-udp"_s)->enabled);
    QCOMPARE(bench.flow(u"ice-udp"_s)->owner, u"Video"_s);
}

void TestSystemOptions::whatIsFilledInIsHandedOver()
{
    InspectorBench bench;
    QVERIFY(bench.opened);
    Flow flow = *bench.flow(u"ice-udp"_s);
    flow.owner = u"Video"_s;
    flow.ticket = u"NET-7"_s;
    QVERIFY(bench.document->edit(u"x"_s, {Replace<Flow>{flow}}));
    bench.selection->set({{}, {u"livekit-server"_s}, {}});
    bench.shown<QCheckBox>(u"option-udp-mux"_s)->click();
    bench.shown<QPushButton>(u"applyOptions"_s)->click();
    QVERIFY(!bench.flow(u"ice-udp"_s));
    QVERIFY(bench.flow(u"ice-udp-mux"_s));
    QCOMPARE(bench.flow(u"ice-udp-mux"_s)->owner, u"Video"_s);
    QCOMPARE(bench.flow(u"ice-udp-mux"_s)->ticket, u"NET-7"_s);
}

void TestSystemOptions::reasonLeadsToTheOption()
{
    InspectorBench bench;
    QVERIFY(bench.opened);
    bench.selection->set({{u"ice-udp"_s}, {}, {}});
    QVERIFY(bench.says(u"On, because UDP mux is off"_s));
    for (QPushButton *button : bench.window->inspector()->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == "Show the option"_L1)
            button->click();
    }
    QTRY_VERIFY(bench.shown<QCheckBox>(u"option-udp-mux"_s)->hasFocus());
}

void TestSystemOptions::switchesEndWithTheChart()
{
    InspectorBench bench;
    QVERIFY(bench.opened);
    const QString other = bench.folder.filePath(u"other.portolan"_s);
    QVERIFY(QFile::copy(bench.document->path(), other));
    bench.window->actions()[ActionId::SystemOptions]->trigger();
    bench.shown<QCheckBox>(u"option-udp-mux"_s)->click();
    QVERIFY(bench.shown<QPushButton>(u"applyOptions"_s));
    QVERIFY(bench.window->open(other));
    bench.window->actions()[ActionId::SystemOptions]->trigger();
    QVERIFY(!bench.shown<QCheckBox>(u"option-udp-mux"_s)->isChecked());
    QVERIFY(!bench.shown<QPushButton>(u"applyOptions"_s));
}

QTEST_MAIN(TestSystemOptions)
#include "tst_systemoptions.moc"
