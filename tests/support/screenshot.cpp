// Takes the pictures of the README: opens an example in the real window, selects, and grabs it.
//   screenshot OUT.png [--example NAME | --file PATH] [--zoom FACTOR] [--theme light|dark]
//   [--language CODE] [--flow ID]
//     [--option ID] [--history] [--size WxH] [--customer] [--page N] [--step N] [--problem N]
//     [--dialog save-view|views|preferences|suppress] [--suppressed] [--component ID,ID...]
//     [--filter QUERY] [--find focus|trace|zones] [--type TEXT]
// --option is switched in the inspector and not applied; --history opens that panel; --type goes
// into the filter box, key by key. --step presents, from 0; --problem goes to the Nth, from 1, and
// --suppressed lists those that are left alone; --dialog is grabbed by itself. Without --example
// the welcome page. See resources/screenshots/take.

#include "app/window/Actions.h"
#include "app/window/AppSettings.h"
#include "app/window/Language.h"
#include "app/window/MainWindow.h"
#include "app/window/PresentationCommands.h"
#include "app/window/Tables.h"
#include "model/catalog/Catalog.h"
#include "views/chart/ChartView.h"
#include "views/panels/FilterBox.h"
#include "views/presentation/PresentationWindow.h"

#include <QApplication>
#include <QCheckBox>
#include <QCommandLineParser>
#include <QCursor>
#include <QDockWidget>
#include <QPainter>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <cstdio>
#include <map>

using namespace portolan;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addPositionalArgument(u"out"_s, u"PNG to write"_s);
    const QCommandLineOption example(u"example"_s, {}, u"name"_s);
    const QCommandLineOption file(u"file"_s, {}, u"path"_s);
    const QCommandLineOption zoom(u"zoom"_s, {}, u"factor"_s);
    const QCommandLineOption theme(u"theme"_s, {}, u"word"_s, u"light"_s);
    const QCommandLineOption language(u"language"_s, {}, u"code"_s, u"en"_s);
    const QCommandLineOption flow(u"flow"_s, {}, u"id"_s);
    const QCommandLineOption component(u"component"_s, {}, u"id"_s);
    const QCommandLineOption option(u"option"_s, {}, u"id"_s);
    const QCommandLineOption history(u"history"_s);
    const QCommandLineOption size(u"size"_s, {}, u"WxH"_s, u"1600x1000"_s);
    const QCommandLineOption customer(u"customer"_s);
    const QCommandLineOption dialog(u"dialog"_s, {}, u"word"_s);
    const QCommandLineOption page(u"page"_s, {}, u"n"_s);
    const QCommandLineOption step(u"step"_s, {}, u"n"_s);
    const QCommandLineOption problem(u"problem"_s, {}, u"n"_s);
    const QCommandLineOption suppressed(u"suppressed"_s);
    const QCommandLineOption filter(u"filter"_s, {}, u"query"_s);
    const QCommandLineOption typed(u"type"_s, {}, u"text"_s); // into the filter box
    const QCommandLineOption find(u"find"_s, {}, u"focus|trace|zones"_s);
    parser.addOptions({example, file, zoom, theme, language, flow, component, option, history, size,
        customer, dialog, page, step, problem, suppressed, filter, typed, find});
    parser.process(app);

    const auto catalog = Catalog::load(u":/portolan/catalog"_s);
    const QTemporaryDir folder;
    if (!catalog || !folder.isValid() || parser.positionalArguments().isEmpty()) {
        std::fputs("screenshot: no catalog, no temporary folder or no OUT.png\n", stderr);
        return 2;
    }
    AppSettings settings(folder.filePath(u"settings.ini"_s));
    settings.setTheme(parser.value(theme));
    Language words;
    words.set(parser.value(language));
    MainWindow window({&*catalog, &settings, &words});
    const QStringList sides = parser.value(size).split(u'x');
    window.resize(sides.value(0).toInt(), sides.value(1).toInt());
    window.show();
    if (parser.isSet(example) &&
        !window.open(u":/portolan/examples/%1.portolan"_s.arg(parser.value(example))))
        return 2;
    if (parser.isSet(file) && !window.open(parser.value(file)))
        return 2;
    window.actions()[ActionId::ResetLayout]->trigger(); // as at first on such a screen
    QCursor::setPos(0, 0);
    constexpr int longest = 60'000; // ms
    if (!QTest::qWaitFor([&] { return !window.chart()->isLayingOut(); }, longest))
        return 2;
    QTest::qWait(200);
    if (parser.isSet(zoom))
        window.chart()->setZoom(parser.value(zoom).toDouble());
    if (parser.isSet(flow)) {
        window.selection()->set({{parser.value(flow)}, {}, {}});
        QTest::qWait(200);
        window.actions()[ActionId::CopyRule]->trigger();
    }
    if (parser.isSet(component))
        window.selection()->set({{}, parser.value(component).split(u','), {}});
    for (int n = parser.value(problem).toInt(); n > 0; --n)
        window.actions()[ActionId::NextProblem]->trigger();
    if (parser.isSet(suppressed))
        window.actions()[ActionId::ShowSuppressed]->trigger();
    if (auto *toSwitch = window.findChild<QCheckBox *>(u"option-"_s + parser.value(option)))
        toSwitch->click();
    if (parser.isSet(history))
        window.findChild<QDockWidget *>(u"history"_s)->show();
    if (parser.isSet(filter))
        window.tables()->setFilter(parser.value(filter));
    const std::map<QString, ActionId> finds = {{u"focus"_s, ActionId::Focus},
        {u"trace"_s, ActionId::TraceWay}, {u"zones"_s, ActionId::ZoneView}};
    if (const auto found = finds.find(parser.value(find)); found != finds.end())
        window.actions()[found->second]->trigger();
    if (parser.isSet(customer))
        window.actions()[ActionId::CustomerMode]->trigger();
    QTest::qWait(400);
    const QString out = parser.positionalArguments().first();
    if (parser.isSet(dialog)) {
        bool saved = false;
        QTimer::singleShot(300, &app, [&] {
            QWidget *shown = QApplication::activeModalWidget();
            if (auto *pages = shown ? shown->findChild<QTabWidget *>() : nullptr)
                pages->setCurrentIndex(parser.value(page).toInt());
            saved = shown && shown->grab().save(out);
            if (shown)
                shown->close();
        });
        const QString wanted = parser.value(dialog);
        window
            .actions()[wanted == "views"_L1         ? ActionId::ManageViews
                       : wanted == "preferences"_L1 ? ActionId::Preferences
                       : wanted == "suppress"_L1    ? ActionId::SuppressProblem
                                                    : ActionId::SaveView]
            ->trigger();
        return saved ? 0 : 2;
    }
    if (parser.isSet(step)) {
        window.actions()[ActionId::Present]->trigger();
        PresentationWindow *shown = window.presentations()->presentation();
        shown->showNormal(); // the offscreen screen is small
        shown->resize(window.size());
        shown->goTo(parser.value(step).toInt());
        QTest::qWait(800);
        return shown->grab().save(out) ? 0 : 2;
    }
    if (!parser.isSet(typed))
        return window.grab().save(out) ? 0 : 2;
    // Completions and help are windows of their own.
    FilterBox *box = window.tables()->filterBox();
    box->setFocus();
    QTest::keyClicks(box, parser.value(typed));
    QTest::qWait(300);
    QPixmap picture = window.grab();
    QPainter painter(&picture);
    for (QWidget *top : QApplication::topLevelWidgets()) {
        if (top != &window && top->isVisible())
            painter.drawPixmap(window.mapFromGlobal(top->pos()), top->grab());
    }
    painter.end();
    return picture.save(out) ? 0 : 2;
}
