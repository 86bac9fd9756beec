#include "model/checks/Check.h"
#include "model/io/DeploymentFile.h"

#include <QDir>
#include <QFile>
#include <QtTest>

using namespace portolan;
using namespace Qt::StringLiterals;

/// The larger charts, of deployments as companies have them. They are no systems of the catalog and
/// do not travel in the program: pictures of the README, and what layout and painter are judged by.
class TestGallery : public QObject
{
    Q_OBJECT

private slots:
    void areWrittenAsTheProgramWouldWriteThem_data() { files(); }
    void areWrittenAsTheProgramWouldWriteThem();
    void areLarge_data() { files(); }
    void areLarge();
    void useDocumentationAddresses_data() { files(); }
    void useDocumentationAddresses();
    void haveNoProblems_data() { files(); }
    void haveNoProblems();

private:
    void files() const;
};

namespace {

const QString Folder = QStringLiteral(PORTOLAN_SOURCE_DIR "/resources/gallery/");

Deployment load(const QString &file)
{
    const Result<Deployment> deployment = loadDeployment(Folder + file);
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

void TestGallery::files() const
{
    QTest::addColumn<QString>("file");
    for (const QString &file :
        {u"branches.portolan"_s, u"platform.portolan"_s, u"video-regions.portolan"_s})
        QTest::newRow(qPrintable(file)) << file;
}

void TestGallery::areWrittenAsTheProgramWouldWriteThem()
{
    QFETCH(QString, file);
    QFile text(Folder + file);
    QVERIFY(text.open(QIODevice::ReadOnly));
    const QByteArray bytes = text.readAll();
    const Result<Deployment> deployment = readDeployment(bytes);
    QVERIFY2(deployment, deployment ? "" : qPrintable(deployment.error().toString()));
    QCOMPARE(writeDeployment(*deployment), bytes);
}

void TestGallery::areLarge()
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

void TestGallery::useDocumentationAddresses()
{
    QFETCH(QString, file);
    const Deployment deployment = load(file);
    const auto check = [](const std::vector<Address> &addresses) {
        for (const Address &address : addresses) {
            QCOMPARE(address.kind(), Address::Kind::Ip);
            QVERIFY2(isDocumentation(address), qPrintable(address.toString()));
        }
    };
    for (const Zone &zone : deployment.zones)
        check(zone.addresses);
    for (const Component &component : deployment.components) {
        check(component.addresses);
        QVERIFY2(!component.addresses.empty() || deployment.isInInternet(component),
            qPrintable(component.id));
    }
}

void TestGallery::haveNoProblems()
{
    QFETCH(QString, file);
    // Listeners among the ephemeral ports are the vendors' own choice and only advice.
    for (const Problem &problem : check(load(file))) {
        QVERIFY2(problem.severity == Severity::Advice, qPrintable(problem.message));
        QCOMPARE(problem.id, u"ephemeral-range"_s);
    }
}

QTEST_GUILESS_MAIN(TestGallery)
#include "tst_gallery.moc"
