// `portolan export` at zones, of rules that are taken away again, and with a file that comes first.

#include "tests/cli/Runner.h"

#include "model/targets/Bundle.h"

using namespace portolan;
using namespace portolan::test;

namespace {

/// A DMZ with a host, a LAN with one, and a client in the internet.
const char Office[] = R"({"format":"portolan","version":1,
    "zones":[{"id":"net","kind":"internet"},
             {"id":"dmz","kind":"network","addresses":["203.0.113.0/24"],"enforce":true},
             {"id":"lan","kind":"network","addresses":["192.0.2.0/24"]},
             {"id":"web-host","kind":"host","parent":"dmz"},
             {"id":"db-host","kind":"host","parent":"lan"}],
    "components":[{"id":"clients","zone":"net"},
                  {"id":"web","zone":"web-host","addresses":["203.0.113.10"]},
                  {"id":"proxy","zone":"dmz","addresses":["203.0.113.11"]},
                  {"id":"db","zone":"db-host","addresses":["192.0.2.20"]}],
    "flows":[{"id":"https","from":"clients","to":"web","ports":"443/tcp"},
             {"id":"inside","from":"proxy","to":"web","ports":"80/tcp"},
             {"id":"sql","from":"web","to":"db","ports":"5432/tcp"}]})";

/// COUNT clients out on the internet, each with an address and a port of its own, of one server.
QByteArray manyClients(int count)
{
    QByteArray components;
    QByteArray flows;
    for (int i = 0; i < count; ++i) {
        const QByteArray n = QByteArray::number(i);
        const QByteArray address =
            "198.51." + QByteArray::number(100 + i / 250) + "." + QByteArray::number(1 + i % 250);
        components += R"({"id":"c)" + n + R"(","zone":"net","addresses":[")" + address + R"("]},)";
        flows += R"({"id":"f)" + n + R"(","from":"c)" + n + R"(","to":"s","ports":")" +
                 QByteArray::number(1000 + 2 * i) + R"(/tcp"},)";
    }
    return R"({"format":"portolan","version":1,"zones":[{"id":"net","kind":"internet"}],)"
           R"("components":[)" +
           components + R"({"id":"s","addresses":["192.0.2.1"]}],"flows":[)" + flows.chopped(1) +
           "]}";
}

} // namespace

class TestExportCommand : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aZoneIsItsBoundary()
    {
        const QString file = path(u"office.portolan"_s);
        write(file, Office);
        const Ran ran = at(file, u"nftables"_s, {u"--at"_s, u"dmz"_s});
        QVERIFY2(ran.status == 0, ran.err.constData());
        QVERIFY(ran.out.contains("hook forward"));
        QVERIFY(ran.out.contains("203.0.113.10") && ran.out.contains("192.0.2.20"));
        QVERIFY(!ran.out.contains("203.0.113.11"));

        const Ran host = at(file, u"ufw"_s, {u"--at"_s, u"dmz"_s});
        QCOMPARE(host.status, 2);
        QVERIFY2(
            host.err.contains("web-host") && host.err.contains("nftables"), host.err.constData());
        QCOMPARE(at(file, u"nftables"_s, {u"--at"_s, u"net"_s}).status, 2);
    }

    void flowsAtAZone()
    {
        const QString file = path(u"office.portolan"_s);
        write(file, Office);
        const auto flow = [&](const QString &id, const QStringList &more = {}) {
            return at(
                file, u"nftables"_s, QStringList{u"--at"_s, u"dmz"_s, u"--flow"_s, id} + more);
        };
        const Ran out = flow(u"sql"_s);
        QVERIFY2(out.status == 0, out.err.constData());
        QVERIFY(out.out.contains("# dmz, outbound: sql\n"));
        QVERIFY(!out.out.contains("inbound"));
        QVERIFY(out.out.contains("203.0.113.10") && out.out.contains("192.0.2.20"));

        const Ran inside = flow(u"inside"_s);
        QCOMPARE(inside.status, 2);
        QVERIFY2(inside.err.contains("does not cross the boundary"), inside.err.constData());
        const Ran wrong = flow(u"sql"_s, {u"--direction"_s, u"in"_s});
        QCOMPARE(wrong.status, 2);
        QVERIFY2(wrong.err.contains("--direction out"), wrong.err.constData());
        QCOMPARE(at(file, u"nftables"_s, {u"--at"_s, u"lan"_s, u"--flow"_s, u"https"_s}).status, 2);
    }

    void rulesAreTakenAwayAgain()
    {
        const QString file = path(u"office.portolan"_s);
        write(file, Office);
        const QStringList flow{u"--flow"_s, u"sql"_s};
        const Ran put = at(file, u"iptables"_s, flow);
        const Ran taken = at(file, u"iptables"_s, flow + QStringList{u"--delete"_s});
        QVERIFY2(taken.status == 0, taken.err.constData());
        QVERIFY(put.out.contains("iptables -I INPUT "));
        QVERIFY(taken.out.contains("iptables -D INPUT "));
        QCOMPARE(QByteArray(taken.out).replace(" -D ", " -I "), put.out);
        const Ran alone = at(file, u"iptables"_s, {u"--at"_s, u"web-host"_s, u"--delete"_s});
        QCOMPARE(alone.status, 2);
        QVERIFY(alone.err.contains("--flow"));
        QCOMPARE(run({u"export"_s, file, u"--bundle"_s, path(u"b"_s), u"--delete"_s}).status, 2);
    }

    void whatComesFirstStandsBesideTheFile()
    {
        const QString file = path(u"many.portolan"_s);
        write(file, manyClients(6000));
        const QStringList place{u"--at"_s, u"s"_s};
        const Ran printed = at(file, u"iptables"_s, place);
        QCOMPARE(printed.status, 2);
        QVERIFY(printed.out.isEmpty());
        QVERIFY2(printed.err.contains("FILE.ipset") && printed.err.contains("-o"),
            printed.err.constData());

        const QString out = path(u"rules"_s);
        const Ran saved = at(file, u"iptables"_s, place + QStringList{u"-o"_s, out});
        QVERIFY2(saved.status == 0, saved.err.constData());
        QVERIFY(contents(out + ".ipset"_L1).contains("198.51.100.1"));
        QVERIFY(contents(out).contains("match-set") || contents(out).contains("-m set"));

        const QString folder = path(u"bundle"_s);
        const Ran bundle =
            run({u"export"_s, file, u"--bundle"_s, folder, u"--target"_s, u"iptables"_s});
        QVERIFY2(bundle.status == 0, bundle.err.constData());
        const QString name = u"s."_s + target(u"iptables")->info.suffix;
        QCOMPARE(contents(folder + u'/' + name), contents(out));
        QCOMPARE(contents(folder + u'/' + name + ".ipset"_L1), contents(out + ".ipset"_L1));
        const QByteArray readme = contents(folder + "/README.txt"_L1);
        QVERIFY(readme.contains(name.toUtf8() + ".ipset:\n  belongs to " + name.toUtf8() +
                                ", and is applied before it"));
        // Replaced as a whole, the files that come first included.
        QCOMPARE(run({u"export"_s, file, u"--bundle"_s, folder}).status, 0);
        QVERIFY(!QFile::exists(folder + u'/' + name + ".ipset"_L1));
    }

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    static Ran at(const QString &file, const QString &id, const QStringList &more)
    {
        return run(QStringList{u"export"_s, file, u"--target"_s, id} + more);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(TestExportCommand)
#include "tst_export.moc"
