#include "tests/targets/Fixtures.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace portolan;
using namespace portolan::test;

/// Whether the real tools read what the dialects write, in namespaces without any network: whole
/// policies applied twice, single rules run one by one, placeholders refused.
class TestLoad : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void nftablesPolicyTwice();
    void iptablesPolicyTwice();
    void iptablesHeaderLeavesOneJump();
    void foreignRulesStay();
    void onlyCoveredDirections_data();
    void onlyCoveredDirections();
    void singleRulesRun_data();
    void singleRulesRun();
    void placeholdersAreRefused_data();
    void placeholdersAreRefused();
    void longestComment();

private:
    QString write(const QString &name, const QString &text);
    QTemporaryDir m_folder;
};

namespace {

/// What the single rules of a target need to be there.
QString prepared(const QString &id)
{
    if (id != u"nftables")
        return u"true\n"_s;
    return u"nft 'add table inet filter; add chain inet filter input { type filter hook input "
           "priority 0; }; add chain inet filter output { type filter hook output priority 0; }'\n"_s;
}

QString policyText(const char *id, const Policy &policy)
{
    return target(QString::fromLatin1(id))->writePolicy(policy).value().text;
}

} // namespace

void TestLoad::initTestCase()
{
    for (const QString &program : {u"unshare"_s, u"nft"_s, u"iptables-restore"_s}) {
        if (!isInstalled(program))
            QSKIP(qPrintable(u"NOT TESTED: %1 is not installed"_s.arg(program)));
    }
    const Ran lab = runInNamespace(u"nft list ruleset"_s);
    if (lab.status != 0)
        QSKIP(("NOT TESTED: no network namespaces here: " + lab.err).constData());
    QVERIFY(m_folder.isValid());
}

QString TestLoad::write(const QString &name, const QString &text)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        qFatal("cannot write a temporary file");
    return file.fileName();
}

void TestLoad::nftablesPolicyTwice()
{
    const QString file = write(u"a.nft"_s, policyText("nftables", everyKind()));
    const Ran ran = runInNamespace(u"set -e; nft -c -f %1; nft -f %1; nft list ruleset; echo ---; "
                                   "nft -f %1; nft list ruleset"_s.arg(file));
    QVERIFY2(ran.status == 0, ran.err.constData());
    const QList<QByteArray> halves = QByteArray(ran.out).replace("---\n", "\x01").split('\x01');
    QCOMPARE(halves.size(), 2);
    QCOMPARE(halves[0], halves[1]);
    QVERIFY(halves[0].contains("tcp dport { 80, 443, 8000-8010 } accept comment \"db\""));
}

void TestLoad::iptablesPolicyTwice()
{
    const QString file = write(u"a.rules"_s, policyText("iptables", everyKind()));
    const Ran ran = runInNamespace(
        u"set -e; for t in iptables ip6tables; do $t-restore --test --noflush %1; "
        "$t-restore --noflush %1; $t -S PORTOLAN-IN; $t -S PORTOLAN-OUT; done; echo ---; "
        "for t in iptables ip6tables; do $t-restore --noflush %1; "
        "$t -S PORTOLAN-IN; $t -S PORTOLAN-OUT; done"_s.arg(file));
    QVERIFY2(ran.status == 0, ran.err.constData());
    QCOMPARE(ran.err, QByteArray());
    const QList<QByteArray> halves = QByteArray(ran.out).replace("---\n", "\x01").split('\x01');
    QCOMPARE(halves.size(), 2);
    QCOMPARE(halves[0], halves[1]);
    QVERIFY(halves[0].contains("-A PORTOLAN-IN -s 192.0.2.8/31 -p tcp -m tcp --dport 53"));
}

/// The commands in the header, run as they stand there.
void TestLoad::iptablesHeaderLeavesOneJump()
{
    const QString text = policyText("iptables", everyKind());
    const QString file = write(u"b.rules"_s, text);
    QString commands;
    for (const QString &line : text.split(u'\n')) {
        if (line.startsWith(u"#   "))
            commands += line.mid(4).replace(u"FILE"_s, file) + u'\n';
    }
    QCOMPARE(commands, u"sed -n 's/^#> //p' %1 | sh -s %1\n"_s.arg(file));
    const Ran ran = runInNamespace(
        u"set -e\niptables -A INPUT -s 192.0.2.99 -j DROP\n"_s + commands + commands + commands +
        u"for t in iptables ip6tables; do $t -S INPUT; $t -S OUTPUT; done"_s);
    QVERIFY2(ran.status == 0, ran.err.constData());
    const QByteArray expected = "-P INPUT ACCEPT\n-A INPUT -j PORTOLAN-IN\n"
                                "-A INPUT -s 192.0.2.99/32 -j DROP\n"
                                "-P OUTPUT ACCEPT\n-A OUTPUT -j PORTOLAN-OUT\n"
                                "-P INPUT ACCEPT\n-A INPUT -j PORTOLAN-IN\n"
                                "-P OUTPUT ACCEPT\n-A OUTPUT -j PORTOLAN-OUT\n";
    QCOMPARE(ran.out, expected);
}

void TestLoad::foreignRulesStay()
{
    const QString nft = write(u"c.nft"_s, policyText("nftables", everyKind()));
    const QString rules = write(u"c.rules"_s, policyText("iptables", everyKind()));
    const Ran ran = runInNamespace(
        u"set -e; nft 'add table inet other; add chain inet other c { type filter hook forward "
        "priority 0; policy drop; }; add rule inet other c tcp dport 1 accept'; "
        "iptables -N FOREIGN; iptables -A FORWARD -j FOREIGN; iptables -P FORWARD DROP; "
        "nft list table inet other >%1/before; iptables -S FORWARD >>%1/before; "
        "nft -f %2; iptables-restore --noflush %3; "
        "nft list table inet other >%1/after; iptables -S FORWARD >>%1/after; "
        "cmp %1/before %1/after; iptables -S FOREIGN; "
        "nft list ruleset | grep -c 'hook forward'"_s.arg(m_folder.path(), nft, rules));
    QVERIFY2(ran.status == 0, (ran.err + ran.out).constData());
    // The two forward chains are the ones that were there.
    QCOMPARE(ran.out, QByteArray("-N FOREIGN\n2\n"));
}

void TestLoad::onlyCoveredDirections_data()
{
    QTest::addColumn<Directions>("directions");
    QTest::addColumn<QByteArray>("hooks");
    QTest::addColumn<QByteArray>("jumps");
    QTest::newRow("in") << Directions::In << QByteArray("input") << QByteArray("PORTOLAN-IN");
    QTest::newRow("out") << Directions::Out << QByteArray("output") << QByteArray("PORTOLAN-OUT");
}

void TestLoad::onlyCoveredDirections()
{
    QFETCH(Directions, directions);
    QFETCH(QByteArray, hooks);
    QFETCH(QByteArray, jumps);
    Policy policy = everyKind();
    policy.directions = directions;
    const QString nft = write(u"d.nft"_s, policyText("nftables", policy));
    const QString rules = write(u"d.rules"_s, policyText("iptables", policy));
    const Ran ran = runInNamespace(
        u"set -e; nft -f %1; nft list ruleset | sed -n 's/.*hook \\([a-z]*\\).*/\\1/p'; "
        "iptables-restore --noflush %2; iptables -S | sed -n 's/^-A [A-Z]* -j //p'"_s.arg(
            nft, rules));
    QVERIFY2(ran.status == 0, ran.err.constData());
    QCOMPARE(ran.out, hooks + "\n" + jumps + "\n");
}

void TestLoad::singleRulesRun_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("nftables") << u"nftables"_s;
    QTest::newRow("iptables") << u"iptables"_s;
}

void TestLoad::singleRulesRun()
{
    QFETCH(QString, id);
    Policy policy = everyKind();
    policy.single = true;
    std::erase_if(policy.items, [](const PolicyItem &item) {
        const Rule *rule = std::get_if<Rule>(&item);
        return rule && (rule->source.kind == Kind::Name || rule->destination.kind == Kind::Name);
    });
    const QString text = target(id)->writeRules(policy).value().text;
    const Ran ran = runInNamespace(
        u"set -e\n"_s + prepared(id) + text + u"nft list ruleset | grep -c accept"_s);
    QVERIFY2(ran.status == 0, ran.err.constData());
    // A command may give several rules, never none.
    const qsizetype commands = text.count(u'\n') - text.count(u"# "_s);
    QVERIFY2(ran.out.trimmed().toInt() >= commands, ran.out.constData());
}

void TestLoad::placeholdersAreRefused_data() { singleRulesRun_data(); }

/// Each command with a placeholder fails, and not a part of it is loaded.
void TestLoad::placeholdersAreRefused()
{
    QFETCH(QString, id);
    const Policy policy = single({
        inbound(u"a"_s, Family::IPv4, unknown(u"db-1"_s), u"443/tcp"_s),
        inbound(u"b"_s, Family::IPv6, unknown(u"db-1"_s), u"443/tcp"_s),
        inbound(u"c"_s, Family::IPv4, unknown(u"db-1"_s), u"esp"_s),
        inbound(u"d"_s, Family::IPv4, any(), u"80,443,8000-8010/udp"_s, unknown(u"web.1_x"_s)),
        outbound(u"e"_s, Family::IPv4, name(u"localhost"_s), u"443/tcp"_s),
        outbound(u"f"_s, Family::IPv6, unknown(u"1"_s), u"icmpv6"_s),
    });
    const Result<Emission> written = target(id)->writeRules(policy);
    QVERIFY(written);
    QStringList lines = written->text.trimmed().split(u'\n');
    // Those of nftables say in a comment which table they take for granted.
    if (lines.first().startsWith(u'#'))
        lines.removeFirst();
    QCOMPARE(lines.size(), 6);
    QString script = prepared(id) + u"nft list ruleset\n"_s;
    for (const QString &line : lines) {
        QVERIFY2(line.contains(u"'<ADDRESS-OF-"), qPrintable(line));
        script += line + u" 2>/dev/null && echo LOADED\n"_s;
    }
    const Ran empty = runInNamespace(prepared(id) + u"nft list ruleset"_s);
    const Ran ran =
        runInNamespace(script + u"nft list ruleset | grep -c -e accept.*comment -e ACCEPT"_s);
    QCOMPARE(ran.out, empty.out + "0\n");
}

void TestLoad::longestComment()
{
    const QString id(63, u'x');
    const Policy policy = whole({inbound(id, Family::IPv4, any(), u"443/tcp"_s)});
    const QString nft = write(u"e.nft"_s, policyText("nftables", policy));
    const QString rules = write(u"e.rules"_s, policyText("iptables", policy));
    const Ran ran = runInNamespace(u"nft -c -f %1 && iptables-restore --test %2"_s.arg(nft, rules));
    QVERIFY2(ran.status == 0, ran.err.constData());
    QVERIFY(policyText("nftables", policy).contains(id));

    // No id is longer, but a policy made by hand may be: it is cut, far below the 128 bytes of nft.
    Policy longer = whole({inbound(QString(300, u'x'), Family::IPv4, any(), u"443/tcp"_s)});
    QCOMPARE(policyText("nftables", longer), policyText("nftables", policy));
}

QTEST_GUILESS_MAIN(TestLoad)
#include "tst_load.moc"
