#include "model/checks/Check.h"
#include "model/io/DeploymentFile.h"
#include "tests/cli/Runner.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace portolan;
using namespace portolan::test;

/// `check`: what it says, what it counts.
class TestCheck : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void checkSaysAndCounts();
    void suppressedProblemsDoNotCount();
    void expiredFlowsAreFoundToday();
    void targetsThatAreNotKnownAreFound();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCheck::checkSaysAndCounts()
{
    for (const QString &name : exampleNames()) {
        const Ran ran = run({u"check"_s, example(name)});
        QVERIFY2(ran.status == 0, ran.out.constData());
    }
    const QString file = path(u"bad.portolan"_s);
    write(file, R"({"format":"portolan","version":1,"zones":[{"id":"h","kind":"host"}],
        "components":[{"id":"a","zone":"h"},{"id":"b","zone":"h"}],
        "flows":[{"id":"f","from":"a","to":"b","ports":"443/tcp"},
                 {"id":"g","from":"b","to":"a","ports":"443/tcp"}]})");
    const Ran text = run({u"check"_s, file});
    QCOMPARE(text.status, 1);
    QVERIFY(text.out.contains(": error: \"a\" and \"b\" both listen on 443/tcp of host \"h\"."));
    const Ran json = run({u"check"_s, file, u"--format"_s, u"json"_s});
    QCOMPARE(json.status, 1);
    const auto problems = check(loadDeployment(file).value());
    const QJsonArray found = array(json.out);
    QCOMPARE(size_t(found.size()), problems.size());
    for (const char *key : {"id", "severity", "message", "zones", "components", "flows"})
        QVERIFY2(found.at(0).toObject().contains(QLatin1StringView(key)), key);
    QCOMPARE(found.at(0)[u"id"].toString(), u"listener-collision"_s);
    QCOMPARE(found.at(0)[u"severity"].toString(), u"error"_s);
    QCOMPARE(found.at(0)[u"components"].toArray(), (QJsonArray{u"a"_s, u"b"_s}));
}

void TestCheck::targetsThatAreNotKnownAreFound()
{
    // export --bundle writes nothing for such a file.
    const QString file = path(u"target.portolan"_s);
    write(file, R"({"format":"portolan","version":1,
        "zones":[{"id":"h","kind":"host","addresses":["192.0.2.1"],"target":"cisco"}]})");
    const Ran ran = run({u"check"_s, file});
    QCOMPARE(ran.status, 1);
    QVERIFY2(ran.out.contains("error: The target of \"h\" is \"cisco\""), ran.out.constData());
}

void TestCheck::suppressedProblemsDoNotCount()
{
    const QString file = path(u"known.portolan"_s);
    write(file, R"({"format":"portolan","version":1,
        "zones":[{"id":"h","kind":"host","addresses":["192.0.2.1"]}],
        "components":[{"id":"a","zone":"h"},{"id":"b","zone":"h"}],
        "flows":[{"id":"f","from":"a","to":"b","ports":"443/tcp"},
                 {"id":"g","from":"b","to":"a","ports":"443/tcp"}],
        "suppressed":[{"check":"listener-collision","zones":["h"],"components":["a","b"],
                       "about":"443/tcp","reason":"one\nafter the other"}]})");
    const Ran text = run({u"check"_s, file});
    QVERIFY2(text.status == 0, (text.out + text.err).constData());
    QVERIFY(text.out.contains("known.portolan: no problems\n"));
    QVERIFY2(
        text.out.contains(": suppressed: \"a\" and \"b\" both listen on 443/tcp of host \"h\". "
                          "[listener-collision] (\"one\\nafter the other\")\n"),
        text.out.constData());
    QVERIFY(!text.out.contains(": error:"));
    const Ran json = run({u"check"_s, file, u"--format=json"_s});
    QCOMPARE(json.status, 0);
    QCOMPARE(array(json.out).size(), 0);
    const Ran all = run({u"check"_s, file, u"--format=json"_s, u"--suppressed"_s});
    QCOMPARE(all.status, 0);
    QCOMPARE(array(all.out).size(), 1);
    QCOMPARE(array(all.out).at(0)[u"suppressed"].toString(), u"one\nafter the other"_s);
    QCOMPARE(array(all.out).at(0)[u"severity"].toString(), u"error"_s);
}

void TestCheck::expiredFlowsAreFoundToday()
{
    const QString file = path(u"expired.portolan"_s);
    const auto chart = [](const QString &expires) {
        return QString(uR"({"format":"portolan","version":1,"components":[
            {"id":"a","addresses":["192.0.2.1"]},{"id":"b","addresses":["192.0.2.2"]}],
            "flows":[{"id":"f","from":"a","to":"b","ports":"443/tcp","expires":"%1"}]})"_s)
            .arg(expires)
            .toUtf8();
    };
    const QDate today = QDate::currentDate();
    write(file, chart(today.addDays(-2).toString(Qt::ISODate)));
    const Ran expired = run({u"check"_s, file});
    QCOMPARE(expired.status, 1);
    QVERIFY2(expired.out.contains("[expired-flow]"), expired.out.constData());
    write(file, chart(today.addDays(2).toString(Qt::ISODate)));
    QCOMPARE(run({u"check"_s, file}).status, 0);
}

QTEST_MAIN(TestCheck)
#include "tst_check.moc"
