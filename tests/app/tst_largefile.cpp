#include "Bench.h"

#include "model/io/DeploymentFile.h"
#include "tests/support/LargeChart.h"

#include <QEventLoop>
#include <QMessageBox>
#include <QTimer>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

/// As somebody does it in the running program.
void openInTheLoop(const Bench &bench, const QString &path, bool *opened)
{
    QEventLoop loop;
    QTimer::singleShot(0, &loop, [&] {
        *opened = bench.window->open(path);
        loop.quit();
    });
    loop.exec();
}

} // namespace

class TestLargeFile : public QObject
{
    Q_OBJECT

private slots:
    void isReadApart();
};

void TestLargeFile::isReadApart()
{
    Bench bench;
    Deployment deployment = testing::LargeChart::make(1500, 3500, 1);
    const QString path = bench.folder.filePath(u"large.portolan"_s);
    QVERIFY(saveDeployment(path, deployment));
    QVERIFY(QFileInfo(path).size() > 512 * 1024);
    // Other events are heard while it is read.
    int heard = 0;
    bool opened = false;
    QTimer beat;
    connect(&beat, &QTimer::timeout, &beat, [&] { heard += opened ? 0 : 1; });
    beat.start(0);
    openInTheLoop(bench, path, &opened);
    QVERIFY(opened);
    QVERIFY2(heard > 0, qPrintable(QString::number(heard)));
    QVERIFY(bench.window->document()->deployment().components.size() == 1500);
    QCOMPARE(bench.window->document()->path(), path);
    bench.window->chart()->cancelLayout();

    // What is wrong with it is said as of a small one.
    QFile file(path);
    QVERIFY(file.open(QIODevice::Append));
    file.write("}");
    file.close();
    QString text;
    opened = true;
    QTimer answering;
    connect(&answering, &QTimer::timeout, &answering, [&] {
        auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        if (!box)
            return;
        text = box->text();
        box->close();
    });
    answering.start(20);
    openInTheLoop(bench, path, &opened);
    QVERIFY(!opened);
    QVERIFY2(text.contains(u"large.portolan, line "_s), qPrintable(text));
    QCOMPARE(bench.window->document()->deployment().components.size(), size_t(1500));
}

QTEST_MAIN(TestLargeFile)
#include "tst_largefile.moc"
