#include "model/catalog/Catalog.h"
#include "model/io/DeploymentFile.h"
#include "model/policy/Policy.h"

#include <QDir>
#include <QtTest>

#include <set>

using namespace portolan;
using namespace Qt::StringLiterals;

/// The examples are what the catalog says, and all of their flows get rules.
class TestExamples : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void agreeWithTheCatalog_data() { files(); }
    void agreeWithTheCatalog();
    void everyFlowGetsItsRules_data() { files(); }
    void everyFlowGetsItsRules();

private:
    void files() const;
    Catalog m_catalog;
};

namespace {

const QString Folder = QStringLiteral(PORTOLAN_SOURCE_DIR "/resources/examples/");

Deployment load(const QString &file)
{
    const Result<Deployment> deployment = loadDeployment(Folder + file);
    if (!deployment)
        qFatal("%s", qPrintable(deployment.error().toString()));
    return *deployment;
}

/// Where rules for the component are written: its host, or itself.
QString placeOf(const Deployment &deployment, const Component &component)
{
    const Zone *host = deployment.hostOf(component);
    return host ? host->id : component.id;
}

/// The flows that have a rule in a policy.
std::set<QString> flowsOf(const Policy &policy)
{
    std::set<QString> flows;
    for (const PolicyItem &item : policy.items) {
        if (const auto *rule = std::get_if<Rule>(&item))
            flows.insert(rule->flow);
    }
    return flows;
}

bool isPart(const Component &component, const CatalogComponent &known)
{
    return component.part.isEmpty() ? known.foreign && component.kind == known.kind
                                    : component.part == known.id;
}

} // namespace

void TestExamples::initTestCase()
{
    const Result<Catalog> catalog =
        Catalog::load(QStringLiteral(PORTOLAN_SOURCE_DIR "/resources/catalog"));
    QVERIFY2(catalog, catalog ? "" : qPrintable(catalog.error().toString()));
    m_catalog = *catalog;
}

void TestExamples::files() const
{
    QTest::addColumn<QString>("file");
    for (const QString &file : QDir(Folder).entryList({u"*.portolan"_s}, QDir::Files, QDir::Name))
        QTest::newRow(qPrintable(file)) << file;
}

void TestExamples::agreeWithTheCatalog()
{
    QFETCH(QString, file);
    const Deployment deployment = load(file);
    QVERIFY(!deployment.settings.name.isEmpty());
    QVERIFY(!deployment.settings.systems.empty());
    for (const auto &[id, options] : deployment.settings.systems) {
        const CatalogEntry *entry = m_catalog.entry(id);
        QVERIFY2(entry, qPrintable(id));
        QStringList wanted;
        for (const CatalogOption &option : entry->options) {
            const auto chosen = options.find(option.id);
            if (chosen == options.end())
                wanted += "no-"_L1 + option.id;
            else
                wanted += option.id + (chosen->second.isEmpty() ? u""_s : u'=' + chosen->second);
        }
        const Result<ChosenOptions> known = chooseOptions(*entry, wanted);
        QVERIFY2(known, known ? "" : qPrintable(known.error().toString()));
        QCOMPARE(*known, options);
    }
    for (const Component &component : deployment.components) {
        QCOMPARE(component.product.isEmpty(), component.part.isEmpty());
        if (component.product.isEmpty())
            continue;
        const CatalogEntry *entry = m_catalog.entry(component.product);
        QVERIFY2(entry && entry->component(component.part), qPrintable(component.id));
        QCOMPARE(component.kind, entry->component(component.part)->kind);
    }
    for (const Flow &flow : deployment.flows) {
        QVERIFY2(!flow.source.isEmpty() && !flow.purpose.isEmpty(), qPrintable(flow.id));
        const auto options = deployment.settings.systems.find(flow.product);
        QVERIFY2(options != deployment.settings.systems.end(), qPrintable(flow.id));
        QCOMPARE(flow.enabled, holds(flow.when, options->second));
        // What it lets through is what the catalog knows between these two parts.
        const CatalogEntry &entry = *m_catalog.entry(flow.product);
        PortSpec known;
        for (const CatalogFlow &candidate : entry.flows) {
            if (isPart(*deployment.component(flow.from), *entry.component(candidate.from)) &&
                isPart(*deployment.component(flow.to), *entry.component(candidate.to)))
                known = known.united(portsOf(candidate, options->second));
        }
        if (file.startsWith("livekit"_L1) && flow.id == "turn-tls"_L1)
            continue; // one server, reached at 5349 itself: see its note
        QCOMPARE(flow.ports.intersected(known), flow.ports);
    }
}

void TestExamples::everyFlowGetsItsRules()
{
    QFETCH(QString, file);
    const Deployment deployment = load(file);
    std::map<QString, std::set<QString>> flowsAt;
    for (const EnforcementPoint &point : enforcementPoints(deployment)) {
        const Result<Policy> policy = compileHost(deployment, point.id);
        QVERIFY2(policy, policy ? "" : qPrintable(policy.error().toString()));
        QVERIFY2(policy->hasRules(), qPrintable(point.id));
        flowsAt[point.id] = flowsOf(*policy);
    }
    for (const Flow &flow : deployment.flows) {
        const Component &from = *deployment.component(flow.from);
        const Component &to = *deployment.component(flow.to);
        const bool inside = placeOf(deployment, from) == placeOf(deployment, to);
        for (const Component *end : {&from, &to}) {
            if (deployment.isInInternet(*end))
                continue;
            const bool expected = flow.enabled && !inside;
            QVERIFY2(flowsAt[placeOf(deployment, *end)].contains(flow.id) == expected,
                qPrintable(flow.id + " at "_L1 + end->id));
        }
    }
}

QTEST_GUILESS_MAIN(TestExamples)
#include "tst_examples.moc"
