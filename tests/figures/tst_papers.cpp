#include "model/io/DeploymentFile.h"
#include "views/chart/Figure.h"
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

double scaleOf(const Deployment &deployment, const PictureOptions &options)
{
    const Result<Figure> figure = Figure::compose(deployment, options);
    return figure ? figure->pageScale(0) : 0;
}

} // namespace

/// How large a chart is on paper.
class TestPapers : public QObject
{
    Q_OBJECT

private slots:
    void fillsThePaper_data();
    void fillsThePaper();
};

void TestPapers::fillsThePaper_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("paper");
    QTest::addColumn<int>("orientation");
    for (const char *file :
        {"examples/livekit", "examples/anbox-cloud", "examples/livekit-crowdsec",
            "gallery/branches", "gallery/platform", "gallery/video-regions"}) {
        QTest::addRow("%s, A4 upright", file)
            << QString::fromLatin1(file) << u"a4"_s << int(PageOrientation::Portrait);
        QTest::addRow("%s, A4 lying", file)
            << QString::fromLatin1(file) << u"a4"_s << int(PageOrientation::Landscape);
    }
}

/// Nearly as large as in the best of many shapes, although title, legend and title block take their
/// part of the paper. How large a chart comes out jumps with the shape that is asked for, and only
/// three are tried.
void TestPapers::fillsThePaper()
{
    QFETCH(QString, file);
    QFETCH(QString, paper);
    QFETCH(int, orientation);
    Deployment deployment = chartOf(file);
    QVERIFY(!deployment.flows.empty());
    deployment.settings.titleBlock.customer = u"Example & Sons"_s;
    deployment.settings.titleBlock.version = u"1.2"_s;
    PictureOptions options;
    options.titleBlock = true;
    options.page.paper = paper;
    options.page.orientation = PageOrientation(orientation);
    const double scale = scaleOf(deployment, options);
    double best = 0;
    for (double aspect = .4; aspect < 3; aspect *= 1.25) {
        LayoutOptions layout;
        layout.aspect = aspect;
        PictureOptions shaped = options;
        shaped.geometry =
            std::make_shared<const Geometry>(layOut(deployment, chartTextMeasure(), layout));
        best = qMax(best, scaleOf(deployment, shaped));
    }
    qInfo("%.3f of %.3f", scale, best);
    QVERIFY2(scale >= .9 * best, qPrintable(u"%1 of %2"_s.arg(scale).arg(best)));
}

QTEST_MAIN(TestPapers)
#include "tst_papers.moc"
