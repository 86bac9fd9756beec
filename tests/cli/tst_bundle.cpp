#include "model/io/DeploymentFile.h"
#include "model/targets/Target.h"
#include "tests/cli/Runner.h"

using namespace portolan;
using namespace portolan::test;

/// `export --bundle`: one file for each place.
class TestBundle : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void bundle();
    void bundleNamesWhatItLeavesOut();
    void bundleLeavesForeignFoldersAlone();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestBundle::bundle()
{
    const QString file = example(u"livekit-crowdsec"_s);
    const QString folder = path(u"rules"_s);
    const Deployment deployment = loadDeployment(file).value();
    const auto points = enforcementPoints(deployment);
    // Twice: an earlier bundle is replaced.
    for (const QString &name : {u"ufw"_s, u"nftables"_s}) {
        const Ran ran = run({u"export"_s, file, u"--bundle"_s, folder, u"--target"_s, name});
        QVERIFY2(ran.status == 0, ran.err.constData());
        QStringList expected{u"README.txt"_s};
        const QByteArray readme = contents(folder + "/README.txt"_L1);
        for (const EnforcementPoint &point : points) {
            const QString own = point.id + u'.' + target(name)->info.suffix;
            expected += own;
            QCOMPARE(QString::fromUtf8(contents(folder + u'/' + own)),
                exportPolicy(deployment, point.id, *target(name))->text);
            QVERIFY(readme.contains(own.toUtf8() + ":\n"));
        }
        expected.sort();
        QStringList found = QDir(folder).entryList(QDir::Files | QDir::Hidden);
        found.sort();
        QCOMPARE(found, expected);
        QCOMPARE(QDir(m_folder->path())
                     .entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden),
            QStringList{u"rules"_s});
    }
}

void TestBundle::bundleNamesWhatItLeavesOut()
{
    const QString file = path(u"zones.portolan"_s);
    write(file, R"({"format":"portolan","version":1,
        "zones":[{"id":"dmz","kind":"network","enforce":true},{"id":"office","kind":"network"},
                 {"id":"empty","kind":"network","enforce":true},
                 {"id":"web-host","kind":"host","enforce":true,"parent":"dmz"}],
        "components":[{"id":"web","zone":"web-host","addresses":["192.0.2.1"]}],"flows":[]})");
    const QString folder = path(u"rules"_s);
    const Ran ran = run({u"export"_s, file, u"--bundle"_s, folder});
    QCOMPARE(ran.status, 0);
    QVERIFY(ran.err.contains("warning: empty: "));
    QVERIFY(!ran.err.contains("office"));
    const QByteArray readme = contents(folder + "/README.txt"_L1);
    QVERIFY(readme.contains("Not written:\n  empty: "));
    QVERIFY(!readme.contains("office"));
}

void TestBundle::bundleLeavesForeignFoldersAlone()
{
    const QString file = example(u"livekit"_s);
    const QString folder = path(u"rules"_s);
    QCOMPARE(run({u"export"_s, file, u"--bundle"_s, folder}).status, 0);
    write(folder + "/notes"_L1, "mine");
    const QByteArray before = contents(folder + "/sfu-1.nft"_L1);
    QVERIFY(!before.isEmpty());
    const Ran ran = run({u"export"_s, file, u"--bundle"_s, folder, u"--direction=in"_s});
    QCOMPARE(ran.status, 2);
    QVERIFY(ran.err.contains("\"notes\""));
    QCOMPARE(contents(folder + "/notes"_L1), QByteArray("mine"));
    QCOMPARE(contents(folder + "/sfu-1.nft"_L1), before);

    const QString plain = path(u"plain"_s);
    write(plain, "a file");
    QCOMPARE(run({u"export"_s, file, u"--bundle"_s, plain}).status, 2);
    QCOMPARE(contents(plain), QByteArray("a file"));
    QCOMPARE(run({u"export"_s, file, u"--bundle"_s, path(u"no/such/folder"_s)}).status, 2);
}

QTEST_MAIN(TestBundle)
#include "tst_bundle.moc"
