#include "tests/targets/NodeModules.h"
#include "tests/targets/PodReading.h"

#include <QJsonDocument>
#include <QtTest>

using namespace portolan;
using namespace portolan::test;

/// Policies of Kubernetes and Cilium against the published schemas, where these are installed.
class TestPodSchemas : public QObject
{
    Q_OBJECT

private slots:
    void publishedSchemas_data();
    void publishedSchemas();
};

void TestPodSchemas::publishedSchemas_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("package");
    QTest::newRow("kubernetes") << u"kubernetes"_s << u"kubernetes-models"_s;
    QTest::newRow("cilium") << u"cilium"_s << u"@kubernetes-models/cilium"_s;
}

void TestPodSchemas::publishedSchemas()
{
    QFETCH(QString, id);
    QFETCH(QString, package);
    const QString modules = nodeModules(package);
    if (modules.isEmpty())
        QSKIP(qPrintable(
            u"NOT TESTED: node or its package %1 is not installed (tests/support/node)"_s.arg(
                package)));
    const auto validated = [&](const QJsonArray &objects) {
        return runNode(u"pods.mjs"_s, {modules}, QJsonDocument(objects).toJson());
    };
    const QJsonArray objects =
        objectsOf(target(id)->writeMembers(members(Member::Component)).value().text);
    QCOMPARE(objects.size(), 4);
    const Ran ran = validated(objects);
    QVERIFY2(ran.status == 0, (ran.out + ran.err).constData());
    // The positive control: a port that is neither a number nor a text.
    QByteArray broken = QJsonDocument(objects).toJson();
    broken.replace(
        QByteArray(id == u"cilium"_s ? "\"port\": \"443\"" : "\"port\": 443"), "\"port\": true");
    QCOMPARE(validated(QJsonDocument::fromJson(broken).array()).status, 1);
}

QTEST_GUILESS_MAIN(TestPodSchemas)
#include "tst_podschemas.moc"
