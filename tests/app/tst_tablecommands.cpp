#include "app/window/TableCommands.h"

#include "app/window/Tables.h"
#include "model/items/FlowModel.h"
#include "tests/app/Bench.h"
#include "views/dialogs/PasteDialog.h"
#include "views/panels/Toast.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QMimeData>
#include <QPushButton>

using namespace portolan;
using namespace Qt::StringLiterals;

/// Rows to and from other programs, by the window's actions.
class TestTableCommands : public QObject
{
    Q_OBJECT

private slots:
    void rowsGoRoundThroughASpreadsheet()
    {
        Bench bench;
        QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
        const Deployment before = bench.window->document()->deployment();
        bench.window->actions()[ActionId::CopyRows]->trigger();
        QString text = QGuiApplication::clipboard()->text();
        QVERIFY(text.startsWith(u"On\tFrom\tTo\t"_s));
        QVERIFY(QGuiApplication::clipboard()->mimeData()->hasFormat(u"text/csv"_s));
        QVERIFY(bench.window->toast()->text().contains(QString::number(before.flows.size())));

        // Somebody changes a port there.
        QVERIFY(text.contains(u"\t50000-60000/udp\t"_s));
        text.replace(u"\t50000-60000/udp\t"_s, u"\t50000-50999/udp\t"_s);
        QGuiApplication::clipboard()->setText(text);
        bench.window->actions()[ActionId::PasteRows]->trigger();
        auto *dialog = bench.find<PasteDialog>(u"paste"_s);
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(dialog->plan().count(PasteRow::What::Refused), 0);
        QCOMPARE(dialog->plan().count(PasteRow::What::New), 0);
        QVERIFY(dialog->plan().count(PasteRow::What::Changed) >= 1);
        QVERIFY(bench.window->document()->deployment() == before); // not yet
        dialog->findChild<QPushButton *>(u"apply"_s)->click();
        QCOMPARE(bench.flow(u"ice-udp"_s)->ports.toString(), u"50000-50999/udp"_s);
        QCOMPARE(bench.window->document()->undoStack()->count(), 1);
        bench.window->actions()[ActionId::Undo]->trigger();
        QVERIFY(bench.window->document()->deployment() == before);
    }

    void whatIsNoTableIsRefused()
    {
        Bench bench;
        QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
        QGuiApplication::clipboard()->setText(u"just words"_s);
        bench.window->actions()[ActionId::PasteRows]->trigger();
        QVERIFY(!bench.find<PasteDialog>(u"paste"_s));
        const QString told = bench.window->toast()->text();
        QVERIFY2(told.contains(u"Row 1: The first row names no column"_s), qPrintable(told));
        QVERIFY2(told.contains(u"From;To;Ports"_s), qPrintable(told));
        QVERIFY(bench.window->toast()->width() <= bench.window->toast()->parentWidget()->width());
        bench.window->tables()->setCurrentPage(TablesPanel::Problems);
        bench.window->actions()[ActionId::PasteRows]->trigger();
        QVERIFY(bench.window->toast()->text().contains(u"flows, components and zones"_s));
    }

    void otherFormsAreCopied()
    {
        Bench bench;
        QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
        bench.window->tables()->setCurrentPage(TablesPanel::Components);
        bench.window->actions()[ActionId::CopyRowsCsv]->trigger();
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"Name,Id,Kind,"_s));
        bench.window->actions()[ActionId::CopyRowsMarkdown]->trigger();
        QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"| Name | Id |"_s));
    }

    void sheetsAreWritten_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("begins");
        QTest::newRow("workbook") << u"r.xlsx"_s << QByteArray("PK");
        QTest::newRow("csv") << u"r.csv"_s << QByteArray("Flow,Boundary,Source,");
        QTest::newRow("markdown") << u"r.md"_s << QByteArray("| Flow | Boundary |");
    }
    void sheetsAreWritten()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, begins);
        Bench bench;
        QVERIFY(bench.window->open(bench.example(u"livekit"_s)));
        const QString path = bench.folder.filePath(name);
        QVERIFY(bench.window->tableCommands()->saveRequests(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith(begins));
        QVERIFY(bench.window->tableCommands()->saveTables(bench.folder.filePath(u"t.xlsx"_s)));
        QVERIFY(
            !bench.window->tableCommands()->saveTables(bench.folder.filePath(u"missing/t.xlsx"_s)));
        QVERIFY(bench.window->toast()->text().contains(u"was not written"_s));
    }
};

QTEST_MAIN(TestTableCommands)
#include "tst_tablecommands.moc"
