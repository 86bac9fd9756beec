#include "model/checks/Check.h"
#include "model/io/DeploymentFile.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QtTest>

using namespace portolan;
using namespace Qt::StringLiterals;

/// The charts of the project: the examples, which a customer sees first, and the gallery, larger
/// ones of deployments as companies have them. Those are no systems of the catalog and do not
/// travel in the program: pictures of the README, and what layout and painter are judged by.
class TestShippedCharts : public QObject
{
    Q_OBJECT

private slots:
    void allAreThere();
    void areWrittenAsTheProgramWouldWriteThem_data() { files(); }
    void areWrittenAsTheProgramWouldWriteThem();
    void useDocumentationAddresses_data() { files(); }
    void useDocumentationAddresses();
    void haveNoProblems_data() { files(); }
    void haveNoProblems();
    void galleryIsLarge_data() { files(u"gallery"_s); }
    void galleryIsLarge();

private:
    static void files(const QString &folder = {});
};

namespace {

const QDir Folder(QStringLiteral(PORTOLAN_SOURCE_DIR "/resources"));

QStringList chartsIn(const QString &folder)
{
    QStringList files;
    for (const QString &name : QDir(Folder.filePath(folder)).entryList(QDir::Files, QDir::Name))
        files += folder + u'/' + name;
    return files;
}

Deployment load(const QString &file)
{
    const Result<Deployment> deployment = loadDeployment(Folder.filePath(file));
    if (!deployment)
        qFatal("%s", qPrintable(deployment.error().toString()));
    return *deployment;
}

bool isDocumentation(const Address &address)
{
    static const QStringList blocks = {
        u"192.0.2.0/24"_s, u"198.51.100.0/24"_s, u"203.0.113.0/24"_s, u"2001:db8::/32"_s};
    return std::any_of(blocks.begin(), blocks.end(), [&](const QString &block) {
        return Address::parse(block)->range().contains(address.range());
    });
}

} // namespace

void TestShippedCharts::files(const QString &folder)
{
    QTest::addColumn<QString>("file");
    for (const QString &each : {u"examples"_s, u"gallery"_s}) {
        if (!folder.isEmpty() && folder != each)
            continue;
        for (const QString &file : chartsIn(each))
            QTest::newRow(qPrintable(file)) << file;
    }
}

void TestShippedCharts::allAreThere()
{
    QCOMPARE(chartsIn(u"examples"_s),
        QStringList({u"examples/anbox-cloud.portolan"_s, u"examples/anyware.portolan"_s,
            u"examples/crowdsec.portolan"_s, u"examples/livekit-crowdsec.portolan"_s,
            u"examples/livekit.portolan"_s}));
    QCOMPARE(chartsIn(u"gallery"_s),
        QStringList({u"gallery/branches.portolan"_s, u"gallery/platform.portolan"_s,
            u"gallery/video-regions.portolan"_s}));
}

void TestShippedCharts::areWrittenAsTheProgramWouldWriteThem()
{
    QFETCH(QString, file);
    QFile text(Folder.filePath(file));
    QVERIFY(text.open(QIODevice::ReadOnly));
    const QByteArray bytes = text.readAll();
    const Result<Deployment> deployment = readDeployment(bytes);
    QVERIFY2(deployment, deployment ? "" : qPrintable(deployment.error().toString()));
    QCOMPARE(writeDeployment(*deployment), bytes);
}

void TestShippedCharts::useDocumentationAddresses()
{
    QFETCH(QString, file);
    const Deployment deployment = load(file);
    const auto check = [](const std::vector<Address> &addresses) {
        for (const Address &address : addresses) {
            if (address.kind() == Address::Kind::Ip)
                QVERIFY2(isDocumentation(address), qPrintable(address.toString()));
        }
    };
    int blocks = 0;
    for (const Zone &zone : deployment.zones) {
        check(zone.addresses);
        blocks += int(zone.addresses.size());
    }
    QVERIFY(blocks >= 2);
    for (const Component &component : deployment.components) {
        check(component.addresses);
        QVERIFY2(!component.addresses.empty() || deployment.isInInternet(component),
            qPrintable(component.id));
    }
    // Whatever else there is to read: notes, purposes, names.
    QFile bytes(Folder.filePath(file));
    QVERIFY(bytes.open(QIODevice::ReadOnly));
    static const QRegularExpression quad(uR"((?<![\d.])\d{1,3}(\.\d{1,3}){3}(?![\d.]*\d))"_s);
    auto found = quad.globalMatch(QString::fromUtf8(bytes.readAll()));
    while (found.hasNext()) {
        const Result<Address> address = Address::parse(found.next().captured());
        QVERIFY2(!address || isDocumentation(*address), qPrintable(address->toString()));
    }
}

void TestShippedCharts::haveNoProblems()
{
    QFETCH(QString, file);
    // Listeners among the ephemeral ports are the vendors' own choice and only advice.
    const std::map<QString, QStringList> advice = {
        {u"examples/anbox-cloud.portolan"_s, {u"coturn"_s}},
        {u"examples/anyware.portolan"_s, {u"workstations"_s}},
        {u"examples/livekit-crowdsec.portolan"_s, {u"livekit-server"_s}},
        {u"examples/livekit.portolan"_s, {u"livekit-server"_s}},
    };
    QStringList found;
    for (const Problem &problem : check(load(file))) {
        QVERIFY2(problem.severity == Severity::Advice, qPrintable(problem.message));
        QCOMPARE(problem.id, u"ephemeral-range"_s);
        found += problem.components;
    }
    const auto expected = advice.find(file);
    if (file.startsWith("examples/"_L1))
        QCOMPARE(found, expected == advice.end() ? QStringList() : expected->second);
}

void TestShippedCharts::galleryIsLarge()
{
    QFETCH(QString, file);
    const Deployment deployment = load(file);
    QVERIFY(deployment.components.size() >= 45);
    QVERIFY(deployment.flows.size() >= 90);
    for (const Flow &flow : deployment.flows)
        QVERIFY2(!flow.purpose.isEmpty() && !flow.ports.isEmpty(), qPrintable(flow.id));
    for (const Component &component : deployment.components) {
        const bool used = std::any_of(deployment.flows.begin(), deployment.flows.end(),
            [&](const Flow &f) { return f.from == component.id || f.to == component.id; });
        QVERIFY2(used, qPrintable(component.id));
    }
}

QTEST_GUILESS_MAIN(TestShippedCharts)
#include "tst_shippedcharts.moc"
