#include "model/items/RecordFilter.h"
#include "model/items/ShownWords.h"
#include "tests/support/ChartBuilder.h"

#include <QSignalSpy>
#include <QTest>
#include <QTranslator>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

/// German for the labels, as the application's own translation has them.
class German : public QTranslator
{
public:
    using QTranslator::QTranslator;
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *text, const char *, int) const override
    {
        static const std::map<QLatin1StringView, QString> words = {
            {"Required"_L1, u"Erforderlich"_s}, {"Conditional"_L1, u"Bedingt"_s},
            {"Conditional: %1"_L1, u"Bedingt: %1"_s}, {"External"_L1, u"Von au\u00dfen"_s},
            {"Site"_L1, u"Standort"_s}};
        const auto word = words.find(QLatin1StringView(text));
        return QLatin1StringView(context) == "Labels"_L1 && word != words.end() ? word->second
                                                                                : QString();
    }
};

Deployment chart()
{
    ChartBuilder builder;
    builder.zone(u"hq"_s, ZoneKind::Site).target = u"cisco-asa"_s;
    builder.component(u"client"_s);
    builder.component(u"server"_s, u"hq"_s);
    builder.flow(u"media"_s, u"client"_s, u"server"_s, u"4172/udp"_s).need = {
        Need::Kind::Conditional, u"outside"_s};
    builder.flow(u"store"_s, u"client"_s, u"server"_s, u"5432/tcp"_s).need.kind =
        Need::Kind::Optional;
    builder.flow(u"web"_s, u"client"_s, u"server"_s, u"443/tcp"_s).exposed = Exposure::External;
    return builder.chart;
}

} // namespace

/// What the tables show in another language than the file's is found as it is read.
class TestShownWords : public QObject
{
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
    void anotherLanguageFindsOthers();
};

void TestShownWords::finds_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("expected");
    const auto row = [](const QString &query, const QString &expected) {
        QTest::newRow(qPrintable(query)) << query << expected;
    };
    row(u"erforderlich"_s, u"web"_s);
    row(u"ERFORDER"_s, u"web"_s);
    row(u"-erforderlich"_s, u"media store"_s);
    row(u"bedingt or au\u00dfen"_s, u"media web"_s);
    row(u"\"bedingt: outside\""_s, u"media"_s);
    row(u"\"gt: out\""_s, u"media"_s);
    // The words of the file still do, and fields know no others.
    row(u"required"_s, u"web"_s);
    row(u"\"conditional: outside\""_s, u"media"_s);
    row(u"ticket:erforderlich"_s, u""_s);
    row(u"standort"_s, u"hq"_s);
    row(u"\"Cisco ASA\""_s, u"hq"_s);
    row(u"cisco-asa"_s, u"hq"_s);
    row(u"optional"_s, u"store"_s);
    row(u"hostname"_s, u""_s);
}

void TestShownWords::finds()
{
    QFETCH(QString, query);
    German german;
    QVERIFY(QCoreApplication::installTranslator(&german));
    DeploymentDocument document;
    RecordFilter filter(&document);
    document.reset(chart(), {});
    QVERIFY(filter.setQuery(query));
    QStringList found;
    const Deployment &deployment = document.deployment();
    for (size_t i = 0; i < deployment.flows.size(); ++i) {
        if (filter.showsFlow(i))
            found += deployment.flows[i].id;
    }
    if (found.isEmpty() && filter.showsZone(0))
        found += deployment.zones[0].id;
    QTEST(found.join(u' '), "expected");
}

void TestShownWords::anotherLanguageFindsOthers()
{
    DeploymentDocument document;
    RecordFilter filter(&document);
    document.reset(chart(), {});
    QVERIFY(filter.setQuery(u"erforderlich"_s));
    QCOMPARE(filter.flowCount(), 0);
    German german;
    QVERIFY(QCoreApplication::installTranslator(&german));
    const QSignalSpy changed(&filter, &RecordFilter::changed);
    filter.retranslate();
    QCOMPARE(filter.flowCount(), 1);
    QCOMPARE(changed.size(), 1);
}

QTEST_GUILESS_MAIN(TestShownWords)
#include "tst_shownwords.moc"
