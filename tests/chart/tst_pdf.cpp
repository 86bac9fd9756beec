#include "tests/chart/LiveKitChart.h"
#include "tests/chart/RenderedChart.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

/// A PDF for programs that read one.
struct SavedFile
{
    explicit SavedFile(const QByteArray &bytes)
    {
        QFile file(path);
        isWritten = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }
    QTemporaryDir folder;
    QString path = folder.filePath(u"chart.pdf"_s);
    bool isWritten = false;
};

struct Run
{
    bool found = true;
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
};

Run run(const QString &program, const QStringList &arguments)
{
    if (QStandardPaths::findExecutable(program).isEmpty())
        return {false, -1, {}, {}};
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished();
    return {
        true, process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace

/// Charts as PDF, as other programs read them.
class TestPdf : public QObject
{
    Q_OBJECT

private slots:
    void isSoundAndSelectable();
    void names_data();
    void names();
    void pagesAndFacts();
    void opensBundles();
};

void TestPdf::isSoundAndSelectable()
{
    const QByteArray pdf = render(liveKitDeployment(), PictureFormat::Pdf);
    QVERIFY2(pdf.startsWith("%PDF-1."), pdf.left(80).constData());
    QCOMPARE(render(liveKitDeployment(), PictureFormat::Pdf), pdf);
    QVERIFY(!pdf.contains("CreationDate"));
    const SavedFile file(pdf);
    QVERIFY(file.isWritten);
    const Run checked = run(u"qpdf"_s, {u"--check"_s, file.path});
    const Run text = run(u"pdftotext"_s, {u"-layout"_s, file.path, u"-"_s});
    if (text.found) {
        for (const char *label : {"443/tcp", "50000-60000/udp", "10000-20000", "LiveKit server",
                 "6379", "Video for branch offices", "The arrow points to who listens."})
            QVERIFY2(text.out.contains(label), label);
    }
    if (checked.found)
        QVERIFY2(checked.exitCode == 0, (checked.out + checked.err).constData());
    if (!checked.found || !text.found)
        QSKIP("qpdf or pdftotext is not installed: nobody else has read the PDF in full");
}

void TestPdf::names_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("read");
    const auto same = [](const char *tag, const QString &name) {
        QTest::newRow(tag) << name << name;
    };
    same("markup", u"<script>(1) \\ & <b>"_s);
    same("accents", u"Größe ŁÓDŹ ναύς"_s);
    same("Chinese", u"视频会议服务器"_s);
    same("Japanese", u"日本語サーバー"_s);
    same("emoji", u"camera \U0001F4F7 one"_s);
    same("joined emoji", u"dev \U0001F469\u200D\U0001F4BB"_s);
    same("Hindi", u"नेटवर्क सर्वर"_s);
    same("Hebrew", u"שרת מדיה"_s);
    same("Arabic", u"خادم الوسائط"_s);
    QTest::newRow("override") << u"evil \u202Egpj.exe\u202C"_s << u"evil gpj.exe"_s;
    QTest::newRow("control") << u"a\x01"_s + u"b"_s + QChar(0xD800) + u"c"_s << u"a b c"_s;
}

void TestPdf::names()
{
    QFETCH(QString, name);
    QFETCH(QString, read);
    Deployment deployment = liveKitDeployment();
    deployment.components.front().name = name;
    PictureOptions bare;
    bare.title = false;
    bare.legend = false;
    const QByteArray pdf = render(deployment, PictureFormat::Pdf, bare);
    const SavedFile file(pdf);
    QVERIFY(file.isWritten);
    // As it is drawn, and as it is read: only the latter turns letters around.
    const Run raw = run(u"pdftotext"_s, {u"-raw"_s, file.path, u"-"_s});
    const Run text = run(u"pdftotext"_s, {file.path, u"-"_s});
    if (!text.found)
        QSKIP("pdftotext is not installed: nobody else has read the PDF");
    QCOMPARE(text.exitCode, 0);
    // Joined Arabic letters have code points of their own; searching programs fold them.
    QString found = QString::fromUtf8(text.out + raw.out).normalized(QString::NormalizationForm_KC);
    found.remove(QChar(0x202A)).remove(QChar(0x202B)).remove(QChar(0x202C));
    QVERIFY2(found.contains(read.normalized(QString::NormalizationForm_KC)), text.out.constData());
}

void TestPdf::pagesAndFacts()
{
    Deployment deployment = liveKitDeployment();
    deployment.settings.views.resize(3);
    for (size_t i = 0; i < 3; ++i) {
        deployment.settings.views[i].id = u"v%1"_s.arg(i);
        deployment.settings.views[i].name = u"视图 %1"_s.arg(i);
    }
    deployment.settings.views[1].frame = Frame{{0, 0}, 300, 200};
    PictureOptions options;
    options.allViews = true;
    options.page.paper = u"a4"_s;
    const QByteArray pdf = render(deployment, PictureFormat::Pdf, options);
    QCOMPARE(int(pdf.count("/Type /Page\n")), 3);
    QCOMPARE(int(pdf.count("/Dest [")), 3);
    QVERIFY(pdf.contains("/PageMode /UseOutlines"));
    QVERIFY(pdf.contains("<FEFF89C656FE00200032>"));
    for (const char *hidden : {"Producer", "CreationDate", "/Author", "(D:", "xmp"})
        QVERIFY2(!pdf.contains(hidden), hidden);
    const SavedFile file(pdf);
    QVERIFY(file.isWritten);
    const Run info = run(u"pdfinfo"_s, {file.path});
    const Run fonts = run(u"pdffonts"_s, {file.path});
    const Run checked = run(u"qpdf"_s, {u"--check"_s, file.path});
    if (!info.found || !fonts.found || !checked.found)
        QSKIP("pdfinfo, pdffonts or qpdf is not installed: nobody else has read the PDF");
    QVERIFY2(info.out.contains("Pages:           3"), info.out.constData());
    QVERIFY2(info.out.contains("(A4)"), info.out.constData());
    QVERIFY2(checked.exitCode == 0, (checked.out + checked.err).constData());
    // Name, type, encoding, emb sub uni.
    QVERIFY(fonts.out.count('\n') > 3);
    for (const QByteArray &line : fonts.out.split('\n').mid(2))
        QVERIFY2(line.isEmpty() || line.contains(" yes "), line.constData());
}

void TestPdf::opensBundles()
{
    PictureOptions options;
    options.theme = ThemeId::Light;
    options.geometry = std::make_shared<const Geometry>(liveKitGeometry());
    const QByteArray plain = render(liveKitDeployment(), PictureFormat::Pdf, options);
    options.openBundles = true;
    QCOMPARE(render(liveKitDeployment(), PictureFormat::Pdf, options), plain);
    options.openBundles = false;
    QVERIFY(render(liveKitDeployment(), PictureFormat::Pdf, options) != plain);
}

QTEST_MAIN(TestPdf)
#include "tst_pdf.moc"
