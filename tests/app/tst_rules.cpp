#include "Bench.h"
#include "CommandLine.h"

#include "app/window/Menus.h"
#include "app/window/Preferences.h"
#include "app/window/RuleCommands.h"
#include "app/window/Tables.h"
#include "model/io/SafeFile.h"
#include "model/targets/Target.h"
#include "views/panels/RulePanel.h"
#include "views/panels/Toast.h"
#include "views/table/TableView.h"

#include <QClipboard>
#include <QDialog>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTextBlock>
#include <QTextLayout>

using namespace portolan;
using namespace Qt::StringLiterals;

class TestRules : public QObject
{
    Q_OBJECT

private slots:
    void hostShowsItsWholePolicy();
    void policyOfTheHost_data();
    void policyOfTheHost();
    void policyAsCommand();
    void deleteForm();
    void copyAsMenu();
    void saveRules();
    void saveBundle();
    void bundleIsInThePanelsTarget();
    void bundleWarnsOfALockOut();
    void anotherThemeColoursTheRuleAnew();
};

void TestRules::hostShowsItsWholePolicy()
{
    Bench bench;
    const QString path = bench.example(u"livekit"_s);
    QVERIFY(bench.window->open(path));
    bench.window->selection()->set({{}, {u"livekit-server"_s}, {}});
    bench.window->rulePanel()->updateNow();
    QCOMPARE(bench.window->rulePanel()->ruleText().toUtf8(),
        commandLine({u"export"_s, path, u"--target"_s, u"nftables"_s, u"--at"_s, u"sfu-1"_s}));
    for (const ActionId copy : {ActionId::CopyRule, ActionId::CopyShown}) {
        QApplication::clipboard()->setText(u"an old rule"_s);
        bench.window->actions()[copy]->trigger();
        QCOMPARE(QApplication::clipboard()->text(), bench.window->rulePanel()->ruleText());
        QVERIFY(bench.window->toast()->text().contains("nftables policy copied"_L1));
    }
    // The command is called by what it copies.
    const QAction *copyRule = bench.window->actions()[ActionId::CopyRule];
    QCOMPARE(copyRule->text(), u"&Copy policy"_s);
    bench.window->selection()->set({{u"ice-udp"_s, u"ice-tcp"_s}, {}, {}});
    QCOMPARE(copyRule->text(), u"&Copy rules"_s);
    bench.window->actions()[ActionId::CopyRule]->trigger();
    QVERIFY(bench.window->toast()->text().contains("2 nftables rule"_L1));
    // Nothing to copy is said, too: who pastes now pastes something else.
    bench.window->selection()->set({{}, {u"redis"_s, u"livekit-server"_s}, {}});
    for (const ActionId copy : {ActionId::CopyRule, ActionId::CopyShown}) {
        QApplication::clipboard()->setText(u"an old rule"_s);
        bench.window->actions()[copy]->trigger();
        const QString said = bench.window->toast()->text();
        QVERIFY2(said.contains("Nothing was copied. "_L1), qPrintable(said));
        QCOMPARE(QApplication::clipboard()->text(), u"an old rule"_s);
    }
}

void TestRules::policyOfTheHost_data()
{
    QTest::addColumn<Selection::Ids>("from");
    QTest::addColumn<Selection::Ids>("to");
    using Ids = Selection::Ids;
    QTest::newRow("flow") << Ids{{u"ice-udp"_s}, {}, {}} << Ids{{}, {}, {u"sfu-1"_s}};
    QTest::newRow("component") << Ids{{}, {u"livekit-sip"_s}, {}} << Ids{{}, {}, {u"sip-1"_s}};
    QTest::newRow("no host") << Ids{{u"redis-server"_s}, {}, {}} << Ids{{}, {u"redis"_s}, {}};
    QTest::newRow("zone") << Ids{{}, {}, {u"dmz"_s}} << Ids{{}, {}, {u"dmz"_s}};
}

/// By keyboard, from the row of a flow to all rules of the machine.
void TestRules::policyOfTheHost()
{
    QFETCH(Selection::Ids, from);
    QFETCH(Selection::Ids, to);
    Bench bench;
    const QString path = bench.example(u"livekit"_s);
    QVERIFY(bench.window->open(path));
    QVERIFY(QTest::qWaitForWindowActive(bench.window.get()));
    QVERIFY(!bench.window->actions()[ActionId::SelectHost]->isEnabled());
    bench.window->selection()->set(from);
    QTest::keyClick(bench.window->tables()->currentView(), Qt::Key_H, Qt::ControlModifier);
    QCOMPARE(bench.window->selection()->ids(), to);
    QCOMPARE(bench.window->toast()->text().contains("Select a flow"_L1), from == to);
    if (!to.zones.contains(u"sfu-1"_s))
        return;
    bench.window->rulePanel()->updateNow();
    QCOMPARE(bench.window->rulePanel()->ruleText().toUtf8(),
        commandLine({u"export"_s, path, u"--target"_s, u"nftables"_s, u"--at"_s, u"sfu-1"_s}));
}

void TestRules::policyAsCommand()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    const Actions &actions = bench.window->actions();
    auto *panel = bench.window->rulePanel();
    bench.window->selection()->set({{}, {}, {u"sfu-1"_s}});
    panel->updateNow();
    const auto policy =
        exportPolicy(bench.window->document()->deployment(), u"sfu-1", panel->target());
    QVERIFY(policy && panel->target().asCommand);
    actions[ActionId::CopyCommand]->trigger();
    QCOMPARE(QApplication::clipboard()->text(), panel->target().asCommand(*policy, false));
    QVERIFY(bench.window->toast()->text().contains("command without rollback copied"_L1));
    // What is at hand has a way back, the other has to be asked for.
    auto *button = bench.find<QPushButton>(u"copyCommand"_s);
    QVERIFY(button->toolTip().contains("unless it is confirmed"_L1));
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(QApplication::clipboard()->text(), panel->target().asCommand(*policy, true));
    QVERIFY(bench.window->toast()->text().contains("with rollback copied"_L1));
    QApplication::clipboard()->clear();
    actions[ActionId::CopyRollback]->trigger();
    QCOMPARE(QApplication::clipboard()->text(), panel->target().asCommand(*policy, true));
    QVERIFY(bench.window->toast()->text().contains("with rollback copied"_L1));
    // A single flow is no policy, and not every target has such a command.
    bench.window->selection()->set({{u"ice-udp"_s}, {}, {}});
    panel->updateNow();
    QVERIFY(!actions[ActionId::CopyCommand]->isEnabled());
    // But its rule has a way back, as far as the target can tell it from others.
    for (const Target &target : targets()) {
        panel->setTarget(target.info.id.toString());
        panel->updateNow();
        const bool can = target.tryRules && !panel->ruleText().isEmpty();
        QCOMPARE(actions[ActionId::CopyRollback]->isEnabled(), can);
        QCOMPARE(button->isEnabled(), can);
        QCOMPARE(button->toolTip().contains("unless it is confirmed"_L1), can);
        if (!can) {
            const QString why = target.tryRules ? u"no rule"_s : u"nftables, iptables"_s;
            QVERIFY2(button->toolTip().contains(why), qPrintable(button->toolTip()));
            continue;
        }
        QGuiApplication::clipboard()->clear();
        actions[ActionId::CopyRollback]->trigger();
        const auto trial = exportFlows(bench.window->document()->deployment(), {u"ice-udp"_s},
            target, Directions::In, {}, RuleForm::Try);
        QVERIFY2(trial, qPrintable(trial ? QString() : trial.error().toString()));
        QCOMPARE(QApplication::clipboard()->text(), trial->text);
        QGuiApplication::clipboard()->clear();
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(), trial->text);
        QVERIFY(bench.window->toast()->text().contains("with rollback copied"_L1));
    }
    // One command is for one machine.
    panel->setTarget(u"nftables"_s);
    bench.window->selection()->set({{u"ice-udp"_s, u"ice-tcp"_s}, {}, {}});
    panel->updateNow();
    QVERIFY(!actions[ActionId::CopyRollback]->isEnabled());
    QVERIFY(!button->isEnabled());
    QVERIFY(button->toolTip().contains("select one flow"_L1));
    bench.window->selection()->set({{}, {}, {u"sfu-1"_s}});
    for (const Target &target : targets()) {
        panel->setTarget(target.info.id.toString());
        panel->updateNow();
        const bool can = target.asCommand && !panel->ruleText().isEmpty();
        QCOMPARE(actions[ActionId::CopyCommand]->isEnabled(), can);
        QCOMPARE(button->isEnabled(), can);
    }
}

void TestRules::deleteForm()
{
    Bench bench;
    const QString path = bench.example(u"livekit"_s);
    QVERIFY(bench.window->open(path));
    bench.window->selection()->set({{u"turn-udp"_s, u"ice-udp"_s}, {}, {}});
    bench.window->rulePanel()->updateNow();
    bench.window->actions()[ActionId::CopyDeletion]->trigger();
    QCOMPARE(QApplication::clipboard()->text().toUtf8(),
        commandLine({u"export"_s, path, u"--target"_s, u"nftables"_s, u"--flow"_s, u"ice-udp"_s,
            u"--flow"_s, u"turn-udp"_s, u"--delete"_s}));
    bench.window->selection()->set({{}, {}, {u"sfu-1"_s}});
    bench.window->rulePanel()->updateNow();
    QVERIFY(!bench.window->actions()[ActionId::CopyDeletion]->isEnabled());
}

void TestRules::copyAsMenu()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    bench.window->selection()->set({{u"ice-udp"_s}, {}, {}});
    auto *menu = bench.window->findChild<Menus *>()->copyAs();
    const auto inGroups = [&] {
        QStringList ids;
        for (const QAction *group : menu->actions()) {
            for (const QAction *action :
                group->menu() ? group->menu()->actions() : QList<QAction *>())
                ids += action->data().toString();
        }
        return ids;
    };
    QCOMPARE(inGroups().size(), int(targets().size()));
    // What most machines have needs no second menu, until somebody has chosen.
    QCOMPARE(menu->actions().at(0)->data().toString(), u"nftables"_s);
    QCOMPARE(menu->actions().at(1)->data().toString(), u"iptables"_s);
    emit bench.window->rulePanel()->favouritesChanged({});
    QCOMPARE(bench.settings.favouriteTargets(), QStringList());
    QVERIFY(menu->actions().first()->menu());
    emit bench.window->rulePanel()->favouritesChanged({u"ufw"_s, u"iptables"_s});
    QCOMPARE(bench.settings.favouriteTargets(), (QStringList{u"ufw"_s, u"iptables"_s}));
    QCOMPARE(inGroups().size(), int(targets().size()));
    QCOMPARE(menu->actions().at(0)->data().toString(), u"ufw"_s);
    QCOMPARE(menu->actions().at(1)->data().toString(), u"iptables"_s);
    QVERIFY(menu->actions().at(2)->isSeparator());
    menu->actions().at(0)->trigger();
    QCOMPARE(QApplication::clipboard()->text(),
        exportFlows(bench.window->document()->deployment(), {u"ice-udp"_s}, *target(u"ufw"))->text);
}

void TestRules::saveRules()
{
    Bench bench;
    const QString path = bench.example(u"livekit"_s);
    QVERIFY(bench.window->open(path));
    bench.window->selection()->set({{}, {}, {u"sfu-1"_s}});
    const QString file = bench.folder.filePath(u"sfu-1.nft"_s);
    QVERIFY(bench.window->rules()->saveTo(file));
    const auto bytes = readFile(file);
    QVERIFY(bytes);
    QCOMPARE(*bytes,
        commandLine({u"export"_s, path, u"--target"_s, u"nftables"_s, u"--at"_s, u"sfu-1"_s}));
    QVERIFY(bench.window->toast()->text().contains("sfu-1.nft"_L1));
    QVERIFY(!bench.window->rules()->saveTo(bench.folder.filePath(u"none/sfu-1.nft"_s)));
    QVERIFY(bench.window->toast()->text().startsWith(u'!'));
}

void TestRules::saveBundle()
{
    Bench bench;
    const QString path = bench.example(u"livekit"_s);
    QVERIFY(bench.window->open(path));
    const QString ours = bench.folder.filePath(u"livekit-rules"_s);
    const QString theirs = bench.folder.filePath(u"by the command line"_s);
    QSignalSpy done(bench.window->rules(), &RuleCommands::done);
    bench.window->rules()->saveBundleTo(ours);
    QVERIFY(done.wait(30'000));
    commandLine({u"export"_s, path, u"--bundle"_s, theirs});
    const QStringList names = QDir(theirs).entryList(QDir::Files);
    QVERIFY(names.size() > 1);
    QCOMPARE(QDir(ours).entryList(QDir::Files), names);
    for (const QString &name : names)
        QCOMPARE(*readFile(ours + u'/' + name), *readFile(theirs + u'/' + name));
    // Again it takes the place of the first; what is somebody else's stays.
    bench.window->rules()->saveBundleTo(ours);
    QVERIFY(done.wait(30'000));
    QVERIFY(writeFile(ours + u"/own notes"_s, "mine"));
    QSignalSpy failed(bench.window->rules(), &RuleCommands::failed);
    bench.window->rules()->saveBundleTo(ours);
    QVERIFY(failed.wait(30'000));
    QVERIFY(failed[0][0].toString().contains("own notes"_L1));
    QVERIFY(QFile::exists(ours + u"/own notes"_s));
}

void TestRules::bundleIsInThePanelsTarget()
{
    Bench bench;
    const QString path = bench.example(u"anbox-cloud"_s);
    QVERIFY(bench.window->open(path));
    DeploymentDocument *document = bench.window->document();
    const std::vector<EnforcementPoint> points = enforcementPoints(document->deployment());
    QVERIFY(points.size() > 1);
    bench.window->rulePanel()->setTarget(u"iptables");
    const QString ours = bench.folder.filePath(u"ours"_s);
    const QString theirs = bench.folder.filePath(u"theirs"_s);
    QSignalSpy done(bench.window->rules(), &RuleCommands::done);
    bench.window->rules()->saveBundleTo(ours);
    QVERIFY(done.wait(30'000));
    QVERIFY2(done[0][0].toString().contains("iptables"_L1), qPrintable(done[0][0].toString()));
    commandLine({u"export"_s, path, u"--bundle"_s, theirs, u"--target"_s, u"iptables"_s});
    const QStringList names = QDir(theirs).entryList(QDir::Files);
    QVERIFY(names.size() > 2);
    QCOMPARE(QDir(ours).entryList(QDir::Files), names);
    for (const QString &name : names)
        QCOMPARE(*readFile(ours + u'/' + name), *readFile(theirs + u'/' + name));
    // A place that has a dialect of its own keeps it.
    const auto machine = std::ranges::find_if(points,
        [](const EnforcementPoint &point) { return point.kind == EnforcementPoint::Kind::Host; });
    QVERIFY(machine != points.end());
    Zone host = *document->deployment().zone(machine->id);
    host.target = u"ufw"_s;
    document->edit(u"Change dialect"_s, {Replace<Zone>{host}});
    bench.window->rules()->saveBundleTo(bench.folder.filePath(u"mixed"_s));
    QVERIFY(done.wait(30'000));
    const QByteArray readme = *readFile(bench.folder.filePath(u"mixed/README.txt"_s));
    QCOMPARE(readme.count("written for ufw"), 1);
    QCOMPARE(readme.count("written for iptables"), qsizetype(points.size()) - 1);
}

void TestRules::bundleWarnsOfALockOut()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    QSignalSpy done(bench.window->rules(), &RuleCommands::done);
    const QString folder = bench.folder.filePath(u"rules"_s);
    bench.window->rules()->saveBundleTo(folder);
    QVERIFY(done.wait(30'000));
    QVERIFY(readFile(folder + u"/README.txt"_s)->contains("No flow lets the administrator in"));
    QVERIFY(bench.window->toast()->text().contains("warning"_L1));
    auto *dialog = bench.find<QDialog>(u"bundleDialog"_s);
    QVERIFY(dialog && dialog->isVisible());
    const QList<QLabel *> labels = dialog->findChildren<QLabel *>();
    const auto says = [&](QStringView words) {
        return std::ranges::any_of(
            labels, [&](const QLabel *label) { return label->text().contains(words); });
    };
    QVERIFY(says(u"No flow lets the administrator in"));
    QVERIFY(says(u"sfu-1.nft"));
    QVERIFY(says(u"nftables"));
    QPointer<QDialog> gone(dialog);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!gone);
}

void TestRules::anotherThemeColoursTheRuleAnew()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    bench.window->selection()->set({{}, {}, {u"sfu-1"_s}});
    bench.window->rulePanel()->updateNow();
    const auto *text = bench.find<QPlainTextEdit>(u"rule"_s);
    const auto colours = [text] {
        QList<QRgb> all;
        for (QTextBlock block = text->document()->firstBlock(); block.isValid();
             block = block.next()) {
            for (const QTextLayout::FormatRange &range : block.layout()->formats())
                all << range.format.foreground().color().rgb();
        }
        return all;
    };
    QTRY_VERIFY(colours().contains(Theme::of(ThemeId::Light).ink2.rgb()));
    const QList<QRgb> light = colours();
    for (const auto &[word, id] : {std::pair(u"dark"_s, ThemeId::Dark),
             std::pair(u"contrast"_s, ThemeId::Contrast), std::pair(u"light"_s, ThemeId::Light)}) {
        bench.window->preferences()->setTheme(word);
        QCOMPARE(colours().size(), light.size());
        QVERIFY(colours().contains(Theme::of(id).ink2.rgb()));
        QCOMPARE(colours() == light, id == ThemeId::Light);
    }
}

QTEST_MAIN(TestRules)
#include "tst_rules.moc"
