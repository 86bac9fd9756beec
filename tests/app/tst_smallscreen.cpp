#include "app/window/Tables.h"
#include "tests/app/Answers.h"
#include "tests/app/Bench.h"
#include "views/dialogs/BundleDialog.h"
#include "views/dialogs/MergeDialog.h"
#include "views/dialogs/RecoveryDialog.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QScrollArea>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>

using namespace portolan;
using namespace Qt::StringLiterals;

/// A screen of 800 x 500 logical pixels, as 1600 x 1000 is at 200 %, in the longest words.
class TestSmallScreen : public QObject
{
    Q_OBJECT

private slots:
    void dialogsFit_data();
    void dialogsFit();
    void whatHasNoRoomScrolls();
    void tabsCanBeReached();
};

namespace {

/// Within the screen, with every button where it can be pressed.
void verifyFits(QDialog *dialog)
{
    const QRect screen = dialog->screen()->availableGeometry();
    QCOMPARE(screen.size(), QSize(800, 500));
    const auto fits = [&](const QString &page) {
        QCoreApplication::sendPostedEvents();
        const QRect frame = dialog->frameGeometry();
        QVERIFY2(
            screen.contains(frame), qPrintable(page + u": %1 x %2 at %3, %4"_s.arg(frame.width())
                                                          .arg(frame.height())
                                                          .arg(frame.x())
                                                          .arg(frame.y())));
        for (const QDialogButtonBox *box : dialog->findChildren<QDialogButtonBox *>()) {
            for (const QAbstractButton *button : box->buttons()) {
                if (!button->isVisible())
                    continue;
                const QRect place(button->mapTo(dialog, QPoint()), button->size());
                QVERIFY2(dialog->rect().contains(place), qPrintable(button->text()));
                QVERIFY2(button->width() >= button->minimumSizeHint().width(),
                    qPrintable(button->text()));
                QCOMPARE(button->visibleRegion().boundingRect().size(), button->size());
            }
        }
    };
    auto *pages = dialog->findChild<QTabWidget *>();
    for (int page = 0; pages && page < pages->count(); ++page) {
        pages->setCurrentIndex(page);
        fits(QString::number(page));
        QVERIFY(pages->tabBar()->tabRect(page).right() < dialog->width());
    }
    fits({});
}

} // namespace

void TestSmallScreen::dialogsFit_data()
{
    QTest::addColumn<int>("action");
    QTest::addColumn<QString>("made");
    const auto action = [](const char *name, ActionId id) {
        QTest::newRow(name) << int(id) << QString();
    };
    action("new from the catalog", ActionId::New);
    action("open", ActionId::Open);
    action("save as", ActionId::SaveAs);
    action("export picture", ActionId::ExportPicture);
    action("print", ActionId::Print);
    action("export tables", ActionId::ExportTables);
    action("export requests", ActionId::ExportRequests);
    action("paste rows", ActionId::PasteRows);
    action("save view", ActionId::SaveView);
    action("manage views", ActionId::ManageViews);
    action("preferences", ActionId::Preferences);
    action("suppress", ActionId::SuppressProblem);
    action("look up names", ActionId::LookUpNames);
    action("new component", ActionId::NewComponent);
    action("new zone", ActionId::NewZone);
    action("new flow", ActionId::AddFlow);
    action("shortcuts", ActionId::Shortcuts);
    action("about", ActionId::About);
    action("save rules", ActionId::SaveRules);
    action("save all rules", ActionId::SaveBundle);
    action("unsaved changes", ActionId::CloseWindow);
    for (const char *name : {"recovery", "merge", "bundle"})
        QTest::newRow(name) << -1 << QString::fromLatin1(name);
}

void TestSmallScreen::dialogsFit()
{
    QFETCH(int, action);
    QFETCH(QString, made);
    Bench bench;
    bench.window->setGeometry(0, 0, 800, 500);
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    bench.language.set(u"de"_s);
    Flow changed = *bench.flow(u"ice-udp"_s);
    changed.note = u"So ist er nicht gespeichert"_s;
    QVERIFY(bench.window->document()->edit(u"x"_s, {Replace<Flow>{changed}}));
    if (ActionId(action) == ActionId::SuppressProblem) {
        QTRY_VERIFY(!bench.window->tables()->problems().empty());
        bench.window->actions()[ActionId::NextProblem]->trigger();
    } else {
        bench.window->selection()->set({{u"ice-udp"_s}, {}, {}});
        QTRY_VERIFY(bench.window->actions()[ActionId::SaveRules]->isEnabled());
    }
    QGuiApplication::clipboard()->setText(u"Id\tPurpose\nice-udp\tAnderer Zweck\n"_s);
    Answer<QDialog> answer([](QDialog *dialog) {
        verifyFits(dialog);
        dialog->reject();
    });
    std::unique_ptr<QDialog> dialog;
    const QString longText = u"Etwas, das in einer sehr langen Zeile steht, "_s.repeated(8);
    if (action >= 0) {
        bench.window->actions()[ActionId(action)]->trigger();
    } else if (made == "recovery"_L1) {
        auto recovery = std::make_unique<RecoveryDialog>(bench.window.get());
        const RecoveryDialog::Row row{u"Plan"_s, bench.folder.filePath(u"plan.portolan"_s),
            QDateTime::currentDateTime(), longText, longText, QStringList(30, longText)};
        recovery->setRows({row, row, row});
        dialog = std::move(recovery);
    } else if (made == "merge"_L1) {
        dialog = std::make_unique<MergeDialog>(Merged(), std::vector<RecordChange>(),
            MergeDialog::Words{u"Meine Fassung"_s, u"Die andere Fassung"_s, u"\"Plan\""_s},
            bench.window.get());
    } else {
        dialog = std::make_unique<BundleDialog>(bench.folder.path(), std::vector<Bundle::Place>(),
            QStringList(12, longText), bench.window.get());
    }
    if (dialog)
        dialog->show();
    QTRY_VERIFY(answer.wasAsked());
    QCoreApplication::processEvents();
    bench.language.set(u"en"_s);
}

void TestSmallScreen::whatHasNoRoomScrolls()
{
    Bench bench; // for the style
    QDialog dialog;
    auto *column = new QVBoxLayout(&dialog);
    auto *first = new QPushButton(u"first"_s, &dialog);
    auto *tall = new QWidget(&dialog);
    auto *last = new QPushButton(u"last"_s, &dialog);
    auto *hidden = new QPushButton(u"hidden"_s, &dialog);
    tall->setMinimumSize(900, 900);
    hidden->hide();
    for (QWidget *part : {static_cast<QWidget *>(first), tall, static_cast<QWidget *>(last),
             static_cast<QWidget *>(hidden)})
        column->addWidget(part);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, &dialog);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    last->setFocus();
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    verifyFits(&dialog);
    auto *area = dialog.findChild<QScrollArea *>();
    QVERIFY(area);
    QCOMPARE(dialog.focusWidget(), last);
    QVERIFY(first->isVisible() && last->isVisible() && !hidden->isVisible());
    area->ensureWidgetVisible(last);
    QCOMPARE(last->visibleRegion().boundingRect().height(), last->height());
    QTest::mouseClick(buttons->button(QDialogButtonBox::Cancel), Qt::LeftButton);
    QVERIFY(!dialog.isVisible());
}

/// Those that do not fit scroll, by buttons that show arrows.
void TestSmallScreen::tabsCanBeReached()
{
    Bench bench;
    QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
    bench.language.set(u"de"_s);
    bench.window->resize(800, 500);
    QCoreApplication::processEvents();
    auto *tabs = bench.window->tables()->findChild<QTabBar *>();
    for (int page = 0; page < tabs->count(); ++page) {
        tabs->setCurrentIndex(page);
        QCoreApplication::processEvents();
        QRect seen = tabs->rect();
        for (const QToolButton *button : tabs->findChildren<QToolButton *>()) {
            if (button->isVisible())
                seen.setRight(qMin(seen.right(), button->x() - 1));
        }
        const QRect tab = tabs->tabRect(page);
        QVERIFY2(seen.contains(tab), qPrintable(tabs->tabText(page)));
    }
    bench.language.set(u"en"_s);
}

int main(int argc, char **argv)
{
    QTemporaryDir folder;
    QFile screens(folder.filePath(u"screens.json"_s));
    if (!screens.open(QFile::WriteOnly))
        return 2;
    screens.write(R"({"screens": [{"name": "small", "x": 0, "y": 0, "width": 800, "height": 500,
        "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]})");
    screens.close();
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + screens.fileName().toUtf8());
    QApplication app(argc, argv);
    TestSmallScreen test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_smallscreen.moc"
