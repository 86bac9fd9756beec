#include "model/diagrams/Outline.h"
#include "tests/diagrams/Charts.h"
#include "tests/diagrams/DiagramReading.h"
#include "tests/support/RandomDeployment.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>
#include <QXmlStreamReader>
#include <rapidcheck.h>

#include <memory>

using namespace portolan;
using namespace portolan::testing;
using namespace Qt::StringLiterals;

namespace {

struct TextFormat
{
    const char *word;
    std::unique_ptr<TextReader> (*reader)();
    bool hasKeys; ///< calls places by diagramKeys(), not by their ids
};

template<class Reader> std::unique_ptr<TextReader> make() { return std::make_unique<Reader>(); }

const std::vector<TextFormat> &textFormats()
{
    static const std::vector<TextFormat> formats = {{"mmd", make<MermaidReader>, true},
        {"d2", make<D2Reader>, true}, {"dot", make<DotReader>, false}};
    return formats;
}

const TextFormat &textFormat(const QString &word)
{
    for (const TextFormat &format : textFormats()) {
        if (word == QLatin1StringView(format.word))
            return format;
    }
    return textFormats().front();
}

QByteArray written(const QString &word, const Deployment &deployment)
{
    const Geometry geometry;
    const DiagramLook look = lookFor(deployment);
    for (const DiagramFormat &format : diagramFormats()) {
        if (format.word == word)
            return format.write({deployment, geometry, look});
    }
    return {};
}

QString portsOf(const Flow &flow)
{
    return flow.ports.isEmpty() ? u"ports?"_s : flow.ports.toString();
}

/// What is wrong in the text, in words: everything of the deployment must be in it, once.
QString wrongIn(const QString &word, const Deployment &deployment)
{
    const TextFormat &format = textFormat(word);
    const ReadChart chart = format.reader()->read(written(word, deployment));
    if (!chart.error.isEmpty())
        return chart.error;
    const auto keys = diagramKeys(deployment);
    const auto keyOf = [&](const QString &id) {
        return id.isEmpty() || !format.hasKeys ? id : keys.at(id);
    };
    if (chart.zones.size() != deployment.zones.size() ||
        chart.components.size() != deployment.components.size())
        return u"another number of places"_s;
    for (const Zone &zone : deployment.zones) {
        const auto it = chart.zones.find(keyOf(zone.id));
        if (it == chart.zones.end() || it->second.parent != keyOf(zone.parent) ||
            it->second.text != QStringList{diagrams::zoneText(zone)})
            return u"zone "_s + zone.id;
    }
    for (const Component &component : deployment.components) {
        const auto it = chart.components.find(keyOf(component.id));
        if (it == chart.components.end() || it->second.parent != keyOf(component.zone) ||
            it->second.text != diagrams::cardText(component))
            return u"component "_s + component.id;
    }
    std::map<std::tuple<QString, QString, bool>, QStringList> expected;
    for (const Flow &flow : deployment.flows)
        expected[{keyOf(flow.from), keyOf(flow.to), !flow.enabled}] += portsOf(flow);
    if (chart.lines.size() != expected.size())
        return u"%1 lines instead of %2"_s.arg(chart.lines.size()).arg(expected.size());
    for (const ReadLine &line : chart.lines) {
        const auto it = expected.find({line.from, line.to, line.off});
        if (it == expected.end())
            return u"line from %1 to %2"_s.arg(line.from, line.to);
        if (line.text.size() != qMin<qsizetype>(12, it->second.size()))
            return u"labels from %1 to %2"_s.arg(line.from, line.to);
        for (qsizetype i = 0; i < line.text.size(); ++i) {
            const bool rest = i == 11 && it->second.size() > 12;
            if (rest ? line.text[i] != u"+%1 more"_s.arg(it->second.size() - 11)
                     : !line.text[i].startsWith(it->second[i]))
                return u"label "_s + line.text[i];
        }
        expected.erase(it);
    }
    return {};
}

} // namespace

class TestTexts : public QObject
{
    Q_OBJECT

private slots:
    void tableIsWhole();
    void saysEverything_data();
    void saysEverything();
    void hostile_data();
    void hostile();
    void keysAreSafe();
    void randomCharts_data() { formats(); }
    void randomCharts();
    void nothing_data() { formats(); }
    void nothing();
    void needsAreSaid();
    void largeMermaidSaysSo();
    void graphvizReadsIt_data();
    void graphvizReadsIt();

private:
    static void formats()
    {
        QTest::addColumn<QString>("word");
        for (const TextFormat &format : textFormats())
            QTest::newRow(format.word) << QString::fromLatin1(format.word);
    }
};

void TestTexts::tableIsWhole()
{
    QStringList words;
    for (const DiagramFormat &format : diagramFormats()) {
        QVERIFY(format.write);
        words += format.word;
    }
    QCOMPARE(words, QStringList({u"drawio"_s, u"mmd"_s, u"d2"_s, u"dot"_s}));
}

void TestTexts::saysEverything_data() { formats(); }

void TestTexts::saysEverything()
{
    QFETCH(QString, word);
    const Deployment chart = allKinds();
    QCOMPARE(wrongIn(word, chart), QString());
    const ReadChart read = textFormat(word).reader()->read(written(word, chart));
    QVERIFY2(read.title.startsWith(u"All kinds"_s), qPrintable(read.title));
    QCOMPARE(written(word, chart), written(word, chart));
}

void TestTexts::hostile_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("name");
    for (const TextFormat &format : textFormats()) {
        for (const auto &[tag, name] : hostileNames())
            QTest::addRow("%s %s", format.word, tag) << QString::fromLatin1(format.word) << name;
    }
}

void TestTexts::hostile()
{
    QFETCH(QString, word);
    QFETCH(QString, name);
    Deployment chart = allKinds();
    chart.settings.name = name;
    chart.settings.titleBlock = {};
    for (Zone &zone : chart.zones)
        zone.name = name;
    for (Component &component : chart.components)
        component.name = name;
    for (Flow &flow : chart.flows)
        flow.need = {Need::Kind::Conditional, name};
    QCOMPARE(wrongIn(word, chart), QString());
    const ReadChart read = textFormat(word).reader()->read(written(word, chart));
    QCOMPARE(read.title, name);
    for (const auto &[key, place] : read.zones)
        QVERIFY2(place.text.first().startsWith(name), qPrintable(place.text.first()));
    for (const auto &[key, place] : read.components)
        QVERIFY2(place.text.first().startsWith(name), qPrintable(place.text.first()));
    QVERIFY(read.lines.front().text.front().endsWith(u'(' + name + u')'));
}

void TestTexts::keysAreSafe()
{
    ChartBuilder b;
    for (const auto &id : {u"end"_s, u"a-b"_s, u"a.b"_s, u"a_b"_s, u"a_b_2"_s, u"c_a"_s})
        b.zone(id, ZoneKind::Network);
    for (const auto &id : {u"graph"_s, u"A-C"_s, u"a.c"_s})
        b.component(id);
    const auto keys = diagramKeys(b.chart);
    QCOMPARE(keys.size(), size_t(9));
    std::map<QString, QString> ids;
    static const QRegularExpression safe(u"^[cz]_[A-Za-z0-9_]+$"_s);
    for (const auto &[id, key] : keys) {
        QVERIFY2(safe.match(key).hasMatch(), qPrintable(key));
        QVERIFY2(ids.emplace(key.toLower(), id).second, qPrintable(key));
    }
}

void TestTexts::randomCharts()
{
    QFETCH(QString, word);
    const bool ok = rc::check("everything is said once, as text", [&] {
        const Below below = [](int n) { return n > 0 ? *rc::gen::inRange(0, n) : 0; };
        const Deployment chart = randomDeployment(below);
        const QString wrong = wrongIn(word, chart);
        if (!wrong.isEmpty())
            RC_FAIL(wrong.toStdString());
    });
    QVERIFY(ok);
}

void TestTexts::nothing()
{
    QFETCH(QString, word);
    const ReadChart read = textFormat(word).reader()->read(written(word, {}));
    QCOMPARE(read.error, QString());
    QVERIFY(read.zones.empty() && read.components.empty() && read.lines.empty());
}

void TestTexts::needsAreSaid()
{
    const Deployment chart = allKinds();
    QCOMPARE(diagrams::flowText(*chart.flow(u"a1")), u"443/tcp"_s);
    QCOMPARE(diagrams::flowText(*chart.flow(u"a2")), u"443/udp (optional)"_s);
    QCOMPARE(diagrams::flowText(*chart.flow(u"b1")), u"5432/tcp, 5433/udp (only with \"TURN\")"_s);
    // Hollow arrowheads, where the language has them.
    QCOMPARE(written(u"dot"_s, chart).count("arrowhead=empty"), 2);
    QCOMPARE(written(u"d2"_s, chart).count("style.filled: false"), 2);
    QVERIFY(written(u"mmd"_s, chart).contains("443/udp #40;optional#41;"));
}

void TestTexts::largeMermaidSaysSo()
{
    ChartBuilder b;
    for (int i = 0; i < 40; ++i)
        b.component(u"c%1"_s.arg(i));
    for (int i = 0; i < 40; ++i) {
        for (int k = 0; k < 15; ++k)
            b.flow(u"f%1-%2"_s.arg(i).arg(k), u"c%1"_s.arg(i), u"c%1"_s.arg((i + k) % 40),
                u"443/tcp"_s);
    }
    QVERIFY(written(u"mmd"_s, b.chart).startsWith("%% A large chart"));
    QVERIFY(!written(u"mmd"_s, allKinds()).contains("%%"));
    QCOMPARE(wrongIn(u"mmd"_s, b.chart), QString());
}

void TestTexts::graphvizReadsIt_data()
{
    QTest::addColumn<QString>("name");
    for (const auto &[tag, name] : hostileNames())
        QTest::newRow(tag) << name;
}

/// What Graphviz shows is the name, character for character.
void TestTexts::graphvizReadsIt()
{
    QFETCH(QString, name);
    if (QStandardPaths::findExecutable(u"dot"_s).isEmpty())
        QSKIP("dot (graphviz) is not installed: nobody else has read the DOT file");
    ChartBuilder b;
    b.zone(u"lan"_s, ZoneKind::Network).name = name;
    b.zone(u"void"_s, ZoneKind::Network, u"lan"_s);
    b.component(u"a"_s, u"lan"_s).name = name;
    b.component(u"b"_s);
    b.flow(u"f"_s, u"a"_s, u"b"_s, u"443/tcp"_s).need = {Need::Kind::Conditional, name};
    b.chart.settings.name = name;
    QProcess process;
    process.start(u"dot"_s, {u"-Tsvg"_s});
    process.write(written(u"dot"_s, b.chart));
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    const QByteArray errors = process.readAllStandardError();
    QVERIFY2(process.exitCode() == 0 && !errors.contains("syntax"), errors.constData());
    QStringList texts;
    QXmlStreamReader xml(process.readAllStandardOutput());
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == "text"_L1)
            texts += xml.readElementText().replace(QChar(0xA0), u' ');
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(texts.count(name), 3);
    QVERIFY(texts.contains(u"443/tcp ("_s + name + u')'));
    QVERIFY(texts.contains(u"void"_s));
}

QTEST_APPLESS_MAIN(TestTexts)
#include "tst_texts.moc"
