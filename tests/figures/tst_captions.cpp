#include "model/io/DeploymentFile.h"
#include "views/chart/Captions.h"
#include "views/chart/Figure.h"
#include "views/chart/StepPlace.h"
#include "views/chart/TextMetrics.h"

#include <QTest>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

Deployment chartOf(const QString &file)
{
    return loadDeployment(
        QLatin1StringView(PORTOLAN_SOURCE_DIR "/resources/") + file + ".portolan"_L1)
        .value_or(Deployment());
}

/// Notes what is written where, in px of the page, and forgets the rest.
class Written : public Canvas
{
public:
    struct Text
    {
        QPointF at;
        QString text;
    };
    std::vector<Text> texts;

    void rect(const QRectF &, double, const QColor &, const LinePen &) override {}
    void path(const QPainterPath &, const QColor &, const LinePen &) override {}
    void line(const QPointF &, const QPointF &, const LinePen &) override {}
    void text(const QPointF &at, const QString &text, const TextPaint &) override
    {
        texts.push_back({m_origin + at * m_scale, text});
    }
    void beginPart(const QPointF &origin, double scale, const QRectF &) override
    {
        m_origin = origin;
        m_scale = scale;
    }
    void endPart() override
    {
        m_origin = {};
        m_scale = 1;
    }

private:
    QPointF m_origin;
    double m_scale = 1;
};

PictureOptions numbered(ThemeId theme)
{
    PictureOptions options;
    options.theme = theme;
    options.captions = true;
    return options;
}

std::vector<Written::Text> writtenOn(const Deployment &deployment, const PictureOptions &options)
{
    const Result<Figure> figure = Figure::compose(deployment, options);
    Written canvas;
    if (figure)
        figure->paint(0, canvas);
    return canvas.texts;
}

qsizetype countOf(const std::vector<Written::Text> &texts, const QString &text)
{
    return std::ranges::count(texts, text, &Written::Text::text);
}

std::vector<Caption> captionsOf(const Deployment &deployment, const ChartScene &scene, bool open)
{
    ChartState state;
    state.openBundles = open;
    return captionsOf(deployment, scene, state, scene.geometry.bounds, Reading::LeftToRight);
}

} // namespace

/// Numbers on the lines of a picture, and what they stand for.
class TestCaptions : public QObject
{
    Q_OBJECT

private slots:
    void everyPurposeIsListed_data();
    void everyPurposeIsListed();
    void numbersStandFree_data();
    void numbersStandFree();
    void sameWordsSameNumber();
    void bundlesHaveOneNumber();
    void endlessPurposesAreCut();
    void viewsNumberWhatTheyShow();
    void chartsKeepTheirRoomOnPaper();
    void withoutPurposesNothingIsNumbered();
};

void TestCaptions::everyPurposeIsListed_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<ThemeId>("theme");
    QTest::addColumn<QString>("paper");
    for (const char *file : {"livekit", "anyware", "crowdsec", "anbox-cloud", "livekit-crowdsec"}) {
        const QString path = u"examples/"_s + QString::fromLatin1(file);
        QTest::addRow("%s, print", file) << path << ThemeId::Print << QString();
        QTest::addRow("%s, dark", file) << path << ThemeId::Dark << QString();
        QTest::addRow("%s, A4", file) << path << ThemeId::Print << u"a4"_s;
    }
}

void TestCaptions::everyPurposeIsListed()
{
    QFETCH(QString, file);
    QFETCH(ThemeId, theme);
    QFETCH(QString, paper);
    const Deployment deployment = chartOf(file);
    PictureOptions options = numbered(theme);
    options.page.paper = paper;
    const Result<Figure> figure = Figure::compose(deployment, options);
    QVERIFY(figure);
    Written canvas;
    QVERIFY(figure->paint(0, canvas));
    QString all;
    for (const Written::Text &text : canvas.texts) {
        all += text.text;
        QVERIFY2(QRectF(QPointF(), figure->pageSize(0)).contains(text.at), qPrintable(text.text));
    }
    int purposes = 0;
    for (const Flow &flow : deployment.flows) {
        if (flow.purpose.isEmpty())
            continue;
        ++purposes;
        // Broken where it is longer than the column.
        QVERIFY2(all.remove(u' ').contains(QString(flow.purpose).remove(u' ')),
            qPrintable(flow.purpose));
    }
    QVERIFY(purposes > 5);
    // On the chart and in the list.
    QCOMPARE_GE(countOf(canvas.texts, u"1"_s), 2);
    QCOMPARE_GE(countOf(canvas.texts, u"5"_s), 2);
}

void TestCaptions::numbersStandFree_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<Reading>("reading");
    for (const char *file : {"livekit", "anyware", "crowdsec", "anbox-cloud", "livekit-crowdsec"}) {
        const QString path = u"examples/"_s + QString::fromLatin1(file);
        QTest::addRow("%s", file) << path << Reading::LeftToRight;
        QTest::addRow("%s, downwards", file) << path << Reading::TopToBottom;
    }
}

void TestCaptions::numbersStandFree()
{
    QFETCH(QString, file);
    QFETCH(Reading, reading);
    const Deployment deployment = chartOf(file);
    LayoutOptions layout;
    layout.reading = reading;
    const ChartScene scene(deployment, layOut(deployment, chartTextMeasure(), layout));
    const ChartIndex index(&scene);
    std::vector<QRectF> discs;
    for (const EdgeLine &edge : scene.geometry.edges) {
        const QPointF middle = stepPlace(index, edge.points, edge.label.rect, 9);
        const QRectF disc(middle - QPointF(9, 9), QSizeF(18, 18));
        const QByteArray name = edge.flows.first().toUtf8();
        for (const EdgeLine &other : scene.geometry.edges)
            QVERIFY2(!disc.intersects(other.label.rect), name.constData());
        for (const CardBox &card : scene.geometry.cards)
            QVERIFY2(!disc.intersects(card.rect), name.constData());
        for (const Dock &dock : scene.geometry.docks)
            QVERIFY2(!disc.intersects(dock.rect), name.constData());
        for (const QRectF &other : discs)
            QVERIFY2(!disc.intersects(other), name.constData());
        discs.push_back(disc);
    }
}

void TestCaptions::sameWordsSameNumber()
{
    Deployment deployment = chartOf(u"examples/livekit"_s);
    for (Flow &flow : deployment.flows)
        flow.purpose = flow.ports.toString().contains(u"7880"_s) ? u"Signalling"_s : flow.purpose;
    const ChartScene scene(deployment, layOut(deployment, chartTextMeasure()));
    const std::vector<Caption> captions = captionsOf(deployment, scene, true);
    const auto found = std::ranges::find(captions, u"Signalling"_s, &Caption::text);
    QVERIFY(found != captions.end());
    QCOMPARE(found->flows.size(), 2);
    QStringList flows;
    for (const Caption &caption : captions)
        flows += caption.flows;
    QCOMPARE(flows.removeDuplicates(), 0);
    QCOMPARE(flows.size(), qsizetype(deployment.flows.size()));
}

void TestCaptions::bundlesHaveOneNumber()
{
    const Deployment deployment = chartOf(u"examples/livekit"_s);
    const ChartScene scene(deployment, layOut(deployment, chartTextMeasure()));
    const std::vector<Caption> closed = captionsOf(deployment, scene, false);
    const auto bundle = std::ranges::find_if(
        closed, [](const Caption &caption) { return caption.flows.size() == 3; });
    QVERIFY(bundle != closed.end());
    QVERIFY(bundle->text.contains(u"SIP signalling over TLS"_s));
    QVERIFY(bundle->text.contains(u"Audio of the calls (RTP)"_s));
    QCOMPARE(captionsOf(deployment, scene, true).size(), closed.size() + 2);
}

void TestCaptions::endlessPurposesAreCut()
{
    Deployment deployment = chartOf(u"examples/livekit"_s);
    const Flow first = deployment.flows.front();
    for (int i = 0; i < 400; ++i) {
        Flow flow = first;
        flow.id = u"zz-%1"_s.arg(i, 3, 10, QChar(u'0'));
        flow.ports = *PortSpec::parse(u"%1/tcp"_s.arg(20000 + i));
        flow.purpose = u"One of the many purposes, the one of number %1"_s.arg(i);
        deployment.flows.push_back(flow);
    }
    const ChartScene scene(deployment, layOut(deployment, chartTextMeasure()));
    qsizetype longest = 0;
    for (const Caption &caption : captionsOf(deployment, scene, false))
        longest = qMax(longest, caption.text.size());
    QVERIFY2(longest > 300 && longest <= 401, qPrintable(QString::number(longest)));
}

void TestCaptions::viewsNumberWhatTheyShow()
{
    const Deployment deployment = chartOf(u"examples/livekit"_s);
    PictureOptions options = numbered(ThemeId::Print);
    options.view = SavedView();
    options.view->filter = u"port:443 or port:6789"_s;
    const std::vector<Written::Text> texts = writtenOn(deployment, options);
    QCOMPARE(countOf(texts, u"1"_s), 2);
    QCOMPARE(countOf(texts, u"2"_s), 2);
    QCOMPARE(countOf(texts, u"3"_s), 0);
    QCOMPARE(countOf(texts, u"Metrics"_s), 1);
    options.view->zoneView = true;
    QCOMPARE(countOf(writtenOn(deployment, options), u"Metrics"_s), 0);
}

void TestCaptions::chartsKeepTheirRoomOnPaper()
{
    Deployment deployment = chartOf(u"gallery/branches"_s);
    for (Flow &flow : deployment.flows)
        flow.purpose = u"What is said at length about "_s + flow.id;
    PictureOptions options = numbered(ThemeId::Print);
    options.page.paper = u"a4"_s;
    const Result<Figure> with = Figure::compose(deployment, options);
    options.captions = false;
    const Result<Figure> without = Figure::compose(deployment, options);
    QVERIFY(with && without);
    QVERIFY2(with->pageScale(0) > .5 * without->pageScale(0),
        qPrintable(QString::number(with->pageScale(0) / without->pageScale(0))));
    Written canvas;
    QVERIFY(with->paint(0, canvas));
    const bool toldOfMore = std::ranges::any_of(canvas.texts,
        [](const Written::Text &text) { return text.text.endsWith(u"without a number"_s); });
    QVERIFY(toldOfMore);
}

void TestCaptions::withoutPurposesNothingIsNumbered()
{
    Deployment deployment = chartOf(u"examples/livekit"_s);
    for (Flow &flow : deployment.flows)
        flow.purpose.clear();
    PictureOptions options = numbered(ThemeId::Print);
    const Result<Figure> with = Figure::compose(deployment, options);
    options.captions = false;
    const Result<Figure> without = Figure::compose(deployment, options);
    QVERIFY(with && without);
    QCOMPARE(with->pageSize(0), without->pageSize(0));
}

QTEST_MAIN(TestCaptions)
#include "tst_captions.moc"
