#include "app/figures/Figures.h"
#include "model/catalog/Catalog.h"
#include "model/core/CustomerCopy.h"
#include "model/io/DeploymentFile.h"

#include <QFile>
#include <QProcess>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

Deployment example(const QString &name)
{
    const auto loaded = loadDeployment(
        QLatin1StringView(PORTOLAN_SOURCE_DIR "/resources/examples/") + name + ".portolan"_L1);
    return loaded.value_or(Deployment());
}

/// What a format says in plain text: a PDF is unpacked where qpdf is there, and read.
QString readable(const QByteArray &bytes, const QString &word)
{
    if (word != "pdf"_L1)
        return QString::fromUtf8(bytes);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"chart.pdf"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {};
    file.close();
    QString text = QString::fromLatin1(bytes);
    for (const QStringList &command : {QStringList{u"qpdf"_s, u"--qdf"_s, path, u"-"_s},
             QStringList{u"pdftotext"_s, u"-raw"_s, path, u"-"_s}}) {
        if (QStandardPaths::findExecutable(command.first()).isEmpty())
            qWarning(
                "%s is not installed: nobody else has read the PDF", qPrintable(command.first()));
        QProcess process;
        process.start(command.first(), command.mid(1));
        process.waitForFinished();
        text += QString::fromUtf8(process.readAllStandardOutput());
    }
    return text;
}

SavedView view(const QString &id, const QString &name)
{
    SavedView view;
    view.id = id;
    view.name = name;
    return view;
}

} // namespace

class TestFigures : public QObject
{
    Q_OBJECT

private slots:
    void table();
    void everyFormatWrites_data();
    void everyFormatWrites();
    void everyFormatWritesNothing_data() { everyFormatWrites_data(); }
    void everyFormatWritesNothing();
    void customersSeeNothingHidden_data() { everyFormatWrites_data(); }
    void customersSeeNothingHidden();
    void viewsByName();
    void viewsShowTheirPart_data();
    void viewsShowTheirPart();
    void barsInBothGrounds();
};

void TestFigures::table()
{
    QSet<QString> words;
    for (const FigureFormat &format : figureFormats()) {
        words.insert(format.word);
        QCOMPARE(figureFormat(QString(format.word).toUpper()), &format);
        QVERIFY(!figureTitle(format).isEmpty());
        QVERIFY(QString(format.mime).contains(u'/'));
        QVERIFY(format.write);
    }
    QCOMPARE(size_t(words.size()), figureFormats().size());
    QCOMPARE(figureWords().mid(0, 3), QStringList({u"svg"_s, u"pdf"_s, u"png"_s}));
    QVERIFY(!figureFormat(u"gif"));
    QVERIFY(!figureFormat(QString()));
}

void TestFigures::everyFormatWrites_data()
{
    QTest::addColumn<QString>("word");
    for (const FigureFormat &format : figureFormats())
        QTest::addRow("%s", format.word.data()) << QString(format.word);
}

void TestFigures::everyFormatWrites()
{
    QFETCH(QString, word);
    const Deployment deployment = example(u"livekit"_s);
    QVERIFY(!deployment.flows.empty());
    const Result<QByteArray> first = writeFigure(*figureFormat(word), deployment, {});
    QVERIFY2(first.has_value(), first ? "" : qPrintable(first.error().toString()));
    QVERIFY(first->size() > 1000);
    QCOMPARE(*writeFigure(*figureFormat(word), deployment, {}), *first);
}

void TestFigures::everyFormatWritesNothing()
{
    QFETCH(QString, word);
    const Result<QByteArray> bytes = writeFigure(*figureFormat(word), {}, {});
    QVERIFY2(bytes.has_value(), bytes ? "" : qPrintable(bytes.error().toString()));
    QVERIFY(!bytes->isEmpty());
}

void TestFigures::customersSeeNothingHidden()
{
    QFETCH(QString, word);
    Deployment deployment = example(u"livekit"_s);
    Component &hidden = deployment.components.front();
    hidden.name = u"Zanzibar"_s;
    hidden.internal = true;
    hidden.note = u"Quetzal"_s;
    deployment.flows.front().note = u"Quetzal"_s;
    deployment.flows.front().owner = u"Okapi"_s;
    deployment.flows.front().ticket = u"TIC-4711"_s;
    QStringList secrets = {u"Zanzibar"_s, u"Quetzal"_s, u"Okapi"_s, u"TIC-4711"_s, u"203.0.113"_s,
        u"192.0.2"_s, u"198.51.100"_s};
    const auto bytes = [&](bool customer) {
        FigureOptions options;
        options.customer = customer;
        options.titleBlock = true;
        const Result<QByteArray> written = writeFigure(*figureFormat(word), deployment, options);
        return written ? *written : QByteArray();
    };
    const QString shown = readable(bytes(true), word);
    const QString open = readable(bytes(false), word);
    QVERIFY(!shown.isEmpty());
    if (word == "png"_L1) {
        // Nobody reads pixels here: they are those of the copy, of which the SVG has the texts.
        FigureOptions ofCopy;
        ofCopy.titleBlock = true;
        QCOMPARE(bytes(true), *writeFigure(*figureFormat(word), customerCopy(deployment), ofCopy));
        return;
    }
    // The check can fail: the same file without customer mode has them.
    QVERIFY(open.contains(u"Zanzibar"_s));
    for (const QString &secret : secrets)
        QVERIFY2(!shown.contains(secret, Qt::CaseInsensitive), qPrintable(secret));
}

void TestFigures::viewsByName()
{
    Deployment deployment;
    QVERIFY(!viewNamed(deployment, u"x"_s));
    deployment.settings.views = {
        view(u"a"_s, u"Outside"_s), view(u"outside"_s, {}), view(u"b"_s, u"a"_s)};
    QCOMPARE(viewNamed(deployment, u"OUTSIDE"_s)->id, u"a"_s);
    QCOMPARE(viewNamed(deployment, u"a"_s)->id, u"b"_s);
    QCOMPARE(viewNamed(deployment, u"b"_s)->id, u"b"_s);
    const Result<SavedView> none = viewNamed(deployment, u"moon"_s);
    QVERIFY(!none);
    QVERIFY2(none.error().message.contains(u"Outside"_s), qPrintable(none.error().message));
}

void TestFigures::viewsShowTheirPart_data()
{
    QTest::addColumn<QString>("word");
    for (const FigureFormat &format : figureFormats()) {
        if (format.traits.testFlag(FigureTrait::View))
            QTest::addRow("%s", format.word.data()) << QString(format.word);
    }
}

void TestFigures::viewsShowTheirPart()
{
    QFETCH(QString, word);
    const Deployment deployment = example(u"livekit"_s);
    const FigureFormat &format = *figureFormat(word);
    FigureOptions options;
    const QByteArray whole = *writeFigure(format, deployment, options);
    options.view = view(u"v"_s, u"Part"_s);
    options.view->filter = u"proto:udp"_s;
    const QByteArray filtered = *writeFigure(format, deployment, options);
    QVERIFY(filtered != whole);
    options.view->frame = Frame{{0, 0}, 200, 150};
    const QByteArray framed = *writeFigure(format, deployment, options);
    QVERIFY(framed != filtered);
    QVERIFY(framed.size() < filtered.size());
    options.view->filter = u"port:"_s + u"moon"_s;
    const Result<QByteArray> wrong = writeFigure(format, deployment, options);
    QVERIFY(!wrong);
    QVERIFY2(wrong.error().toString().startsWith(u"Part: "), qPrintable(wrong.error().toString()));
}

void TestFigures::barsInBothGrounds()
{
    const Result<Catalog> catalog = Catalog::load(u":/portolan/catalog"_s);
    QVERIFY(catalog.has_value());
    const ProductColors light = productColors(*catalog, ThemeId::Print);
    QCOMPARE(light.size(), catalog->entries().size());
    QCOMPARE(productColors(*catalog, ThemeId::Light), light);
    QVERIFY(productColors(*catalog, ThemeId::Dark) != light);
}

QTEST_MAIN(TestFigures)
#include "tst_figures.moc"
