#include "app/figures/Figures.h"
#include "tests/cli/Runner.h"

using namespace portolan;
using namespace portolan::test;

/// `render`: the formats and themes of pictures.
class TestRender : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void renderHelpNamesEveryFormat();
    void render_data();
    void render();
    void zoneView();
    void bundles();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestRender::renderHelpNamesEveryFormat()
{
    const QByteArray help = run({u"render"_s, u"--help"_s}).out;
    for (const FigureFormat &format : figureFormats())
        QVERIFY2(help.contains(format.word.data()), help.constData());
    QVERIFY(figureFormats().size() >= 8);
}

void TestRender::render_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("svg") << u"svg"_s << QByteArray("<?xml");
    QTest::newRow("pdf") << u"pdf"_s << QByteArray("%PDF-");
    QTest::newRow("png") << u"png"_s << QByteArray("\x89PNG");
    QTest::newRow("html") << u"html"_s << QByteArray("<!DOCTYPE html>\n<html lang=\"en\"");
    QTest::newRow("drawio") << u"drawio"_s << QByteArray("<mxfile");
    QTest::newRow("mmd") << u"mmd"_s << QByteArray("---\ntitle: \"");
    QTest::newRow("d2") << u"d2"_s << QByteArray("direction: right\n");
    QTest::newRow("dot") << u"dot"_s << QByteArray("digraph \"portolan\" {\n");
    QTest::newRow("upper case") << u"PNG"_s << QByteArray("\x89PNG");
}

void TestRender::render()
{
    QFETCH(QString, suffix);
    QFETCH(QByteArray, start);
    QByteArray previous;
    for (const QString &theme : {u"light"_s, u"dark"_s, u"print"_s}) {
        const QString out = path(theme + u'.' + suffix);
        const Ran ran =
            run({u"render"_s, example(u"livekit"_s), u"-o"_s, out, u"--theme"_s, theme});
        QVERIFY2(ran.status == 0, ran.err.constData());
        const QByteArray picture = contents(out);
        QVERIFY2(picture.startsWith(start), picture.left(20).constData());
        QVERIFY(picture != previous);
        previous = picture;
    }
}

void TestRender::zoneView()
{
    const QString file = example(u"livekit"_s);
    const auto svg = [&](const QStringList &more) {
        const QString out = path(u"a.svg"_s);
        const Ran ran = run(QStringList{u"render"_s, file, u"-o"_s, out} + more);
        return ran.status == 0 ? contents(out) : ran.err;
    };
    const QByteArray whole = svg({});
    const QByteArray zones = svg({u"--zone-view"_s});
    QVERIFY(zones.startsWith("<?xml"));
    QVERIFY(zones != whole);
    // What stays within the DMZ is not in it.
    QVERIFY(whole.contains("7880/tcp") && !zones.contains("7880/tcp"));
    const QByteArray customers = svg({u"--zone-view"_s, u"--customer"_s});
    QVERIFY(customers.startsWith("<?xml"));
    QVERIFY(zones.contains("203.0.113.") && !customers.contains("203.0.113."));
    QVERIFY(svg({u"--zone-view"_s, u"--all-views"_s}).contains("--all-views"));
    const Ran html = run({u"render"_s, file, u"-o"_s, path(u"a.html"_s), u"--zone-view"_s});
    QCOMPARE(html.status, 2);
    QVERIFY(html.err.contains("--zone-view does nothing for .html"));
}

void TestRender::bundles()
{
    const auto svg = [&](const QStringList &more) {
        const QString out = path(u"a.svg"_s);
        const Ran ran = run(QStringList{u"render"_s, example(u"livekit"_s), u"-o"_s, out} + more);
        return ran.status == 0 ? contents(out) : ran.err;
    };
    const QStringList light = {u"--theme"_s, u"light"_s};
    const QByteArray closed = svg(light);
    const QByteArray open = svg(light + QStringList{u"--open-bundles"_s});
    QVERIFY(closed.startsWith("<?xml") && open.startsWith("<?xml"));
    QVERIFY(closed != open);
    QCOMPARE(svg({u"--open-bundles"_s}), svg({}));
    QVERIFY(svg({u"--closed-bundles"_s}) != svg({}));
    QVERIFY(svg({u"--open-bundles"_s, u"--closed-bundles"_s}).contains("exclude each other"));
    const Ran dot =
        run({u"render"_s, example(u"livekit"_s), u"-o"_s, path(u"a.dot"_s), u"--open-bundles"_s});
    QCOMPARE(dot.status, 2);
    QVERIFY(dot.err.contains("--open-bundles does nothing for .dot"));
}

QTEST_MAIN(TestRender)
#include "tst_render.moc"
