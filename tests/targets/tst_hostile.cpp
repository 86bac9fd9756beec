#include "tests/targets/Fixtures.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace portolan;
using namespace portolan::test;

/// Law 9: text from the document runs nothing and changes no rule. The shell forms are really run
/// by sh, with a PATH of nothing but recorders; what they were called with must be what a harmless
/// name gives.
class TestHostile : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void labelOfAPolicy_data();
    void labelOfAPolicy();
    void namesOnTheChart_data() { labelOfAPolicy_data(); }
    void namesOnTheChart();
    void idsMadeByHand_data() { labelOfAPolicy_data(); }
    void idsMadeByHand();
    void rulesetFiles_data() { labelOfAPolicy_data(); }
    void rulesetFiles();

private:
    QByteArray recorded(const QString &script);
    QString canary() const { return m_folder.filePath(u"canary"_s); }
    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
};

namespace {

QString withoutComments(const QString &text)
{
    QStringList lines = text.split(u'\n');
    lines.removeIf([](const QString &line) { return line.trimmed().startsWith(u'#'); });
    return lines.join(u'\n');
}

Deployment chart(const QString &text)
{
    Deployment deployment;
    Zone internet;
    internet.id = u"internet"_s;
    internet.name = text;
    internet.kind = ZoneKind::Internet;
    Zone host;
    host.id = u"sfu-1"_s;
    host.name = text;
    host.kind = ZoneKind::Host;
    deployment.zones = {internet, host};

    const auto component = [&](const QString &id, const QString &zone, const QStringList &where) {
        Component made;
        made.id = id;
        made.name = text;
        made.zone = zone;
        made.note = text;
        for (const QString &address : where)
            made.addresses.push_back(Address::parse(address).value());
        deployment.components.push_back(made);
    };
    component(u"agent"_s, {}, {});
    component(u"clients"_s, u"internet"_s, {});
    component(u"hub"_s, u"internet"_s, {u"hub.example.com"_s});
    component(u"sfu"_s, u"sfu-1"_s, {u"203.0.113.10"_s, u"2001:db8::10"_s});

    const auto flow = [&](const QString &id, const QString &from, const QString &to) {
        Flow made;
        made.id = id;
        made.from = from;
        made.to = to;
        made.ports = PortSpec::parse(u"443/tcp").value();
        made.purpose = made.note = made.owner = made.ticket = text;
        deployment.flows.push_back(made);
    };
    flow(u"a-metrics"_s, u"agent"_s, u"sfu"_s);
    flow(u"b-web"_s, u"clients"_s, u"sfu"_s);
    flow(u"c-hub"_s, u"sfu"_s, u"hub"_s);
    return deployment;
}

} // namespace

void TestHostile::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QVERIFY(QDir(m_folder.path()).mkpath(u"bin"_s));
    for (const QString &name :
        {u"nft"_s, u"iptables"_s, u"ip6tables"_s, u"ufw"_s, u"aws"_s, u"touch"_s}) {
        QFile stub(m_folder.filePath(u"bin/"_s + name));
        QVERIFY(stub.open(QIODevice::WriteOnly));
        stub.write("#!/bin/sh\nprintf '%s\\n' CALL \"${0##*/}\" \"$@\" >>\"$RECORD\"\necho sg-1\n");
        QVERIFY(stub.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
    }
    m_environment.insert(u"PATH"_s, m_folder.filePath(u"bin"_s));
    m_environment.insert(u"PORTOLAN_ONLY_PATH"_s, u"1"_s);
    m_environment.insert(u"RECORD"_s, m_folder.filePath(u"record"_s));
    m_environment.insert(u"VPC_ID"_s, u"vpc-1"_s);
    m_environment.insert(u"GROUP_ID"_s, u"sg-1"_s);
}

/// Every command that the script ran, with its arguments, a line for each.
QByteArray TestHostile::recorded(const QString &script)
{
    QFile record(m_folder.filePath(u"record"_s));
    record.remove();
    const Ran ran = run(u"/bin/sh"_s, {}, script.toUtf8(), m_environment);
    if (ran.status != 0)
        return "FAILED: " + ran.err;
    return record.open(QIODevice::ReadOnly) ? record.readAll() : QByteArray();
}

void TestHostile::labelOfAPolicy_data()
{
    QTest::addColumn<QString>("text");
    const QString file = canary();
    QTest::newRow("quotes") << u"a\" ' \"\" '' b"_s;
    QTest::newRow("substitution") << u"$(touch %1; : >%1)"_s.arg(file);
    QTest::newRow("quoted substitution") << u"'$(: >%1)' \"$(: >%1)\""_s.arg(file);
    QTest::newRow("backticks") << u"`: >%1`"_s.arg(file);
    QTest::newRow("line feed") << u"x\n: >%1\ntouch\n}\nflush ruleset\nCOMMIT\n"_s.arg(file);
    QTest::newRow("carriage return") << u"x\r: >%1\r"_s.arg(file);
    QTest::newRow("other line ends") << u"x\u2028: >%1\u2029: >%1\u0085: >%1\v: >%1\f"_s.arg(file);
    QTest::newRow("semicolon") << u"x; : >%1 ; accept }"_s.arg(file);
    QTest::newRow("pipes") << u"x | touch && touch || touch & : >%1 <%1"_s.arg(file);
    QTest::newRow("here document end") << u"END\n: >%1\nEND"_s.arg(file);
    QTest::newRow("backslash at the end") << u"x\\"_s;
    QTest::newRow("percent and globs") << u"%s %n ${IFS} $PATH * ? [a] ~ !! #"_s;
    QTest::newRow("other scripts") << u"Büro \u4e2d\u6587 \u0627\u0644\u0639"_s;
    QTest::newRow("right to left") << u"\u202eevil\u202c \u2066x\u2069 \u200f"_s;
    QTest::newRow("emoji") << u"\U0001F525\U0001F9D1\u200d\U0001F4BB"_s;
    QTest::newRow("half a character") << u"x"_s + QChar(0xd83d);
    QTest::newRow("nul and escape") << u"x"_s + QChar(0) + QChar(0x1b) + u"[31m"_s;
    QTest::newRow("300 characters") << QString(300, u'x');
    QTest::newRow("300 wide characters") << QString(300, QChar(0x4e2d));
}

void TestHostile::labelOfAPolicy()
{
    QFETCH(QString, text);
    for (const Target &target : targets()) {
        Policy harmless = everyKind();
        harmless.label = u"Harmless"_s;
        Policy policy = harmless;
        policy.label = text;
        const QString written = target.writePolicy(policy)->text;
        QCOMPARE(withoutComments(written), withoutComments(target.writePolicy(harmless)->text));
        for (const QString &line : written.split(u'\n')) {
            for (const QChar c : line)
                QVERIFY(c.isPrint() || c.isSurrogate() || c == u'\t');
        }
        if (target.info.suffix != "sh"_L1)
            continue;
        const QByteArray calls = recorded(written);
        QVERIFY(calls.count("CALL\n") > 5);
        QCOMPARE(calls, recorded(target.writePolicy(harmless)->text));
        QVERIFY(!QFile::exists(canary()));
    }
}

void TestHostile::namesOnTheChart()
{
    QFETCH(QString, text);
    const QStringList flows{u"a-metrics"_s, u"b-web"_s, u"c-hub"_s};
    for (const Target &target : targets()) {
        const Result<Emission> harmless =
            exportFlows(chart(u"Harmless"_s), flows, target, Directions::Both);
        const Result<Emission> written = exportFlows(chart(text), flows, target, Directions::Both);
        QVERIFY(harmless);
        QVERIFY(written);
        const QByteArray calls = recorded(written->text);
        QVERIFY2(calls.count("CALL\n") >= 6, calls.constData());
        QCOMPARE(calls, recorded(harmless->text));
        QCOMPARE(withoutComments(written->text), withoutComments(harmless->text));
        QVERIFY(!QFile::exists(canary()));
    }
}

/// No document has such ids, but nothing may depend on that.
void TestHostile::idsMadeByHand()
{
    QFETCH(QString, text);
    const auto policy = [](const QString &id) {
        Policy made = single({
            inbound(id, Family::IPv4, any(), u"443/tcp"_s),
            inbound(id, Family::IPv6, unknown(id), u"443/tcp"_s),
            outbound(id, Family::IPv4, name(id), u"443/tcp"_s),
            Omission{Direction::Inbound, id, id},
        });
        made.at = id;
        return made;
    };
    for (const Target &target : targets()) {
        QByteArray calls = recorded(target.writeRules(policy(text))->text);
        QCOMPARE(calls.count("CALL\n"),
            recorded(target.writeRules(policy(u"harmless"_s))->text).count("CALL\n"));
        Policy whole = policy(text);
        whole.single = false;
        Policy harmless = policy(u"harmless"_s);
        harmless.single = false;
        QCOMPARE(target.writePolicy(whole)->text.count(u'\n'),
            target.writePolicy(harmless)->text.count(u'\n'));
        if (target.info.suffix == "sh"_L1) {
            calls = recorded(target.writePolicy(whole)->text);
            QCOMPARE(calls.count("CALL\n"),
                recorded(target.writePolicy(harmless)->text).count("CALL\n"));
        }
        QVERIFY(!QFile::exists(canary()));
    }
}

void TestHostile::rulesetFiles()
{
    if (!isInstalled(u"nft"_s) || !isInstalled(u"iptables-restore"_s) ||
        runInNamespace(u"nft list ruleset"_s).status != 0) {
        QSKIP("NOT TESTED: no nft, iptables-restore or network namespaces here");
    }
    QFETCH(QString, text);
    const auto load = [&](const QString &id, const QString &command, const QString &label) {
        Policy policy = everyKind();
        policy.label = label;
        policy.items.push_back(outbound(label, Family::IPv4, name(label), u"443/tcp"_s));
        policy.items.push_back(Omission{Direction::Outbound, label, label});
        return runInNamespace(command, target(id)->writePolicy(policy)->text.toUtf8());
    };
    const QString nft = u"nft -f - && nft -t list ruleset | grep -c ' accept comment '"_s;
    QCOMPARE(load(u"nftables"_s, nft, text).err, QByteArray());
    QCOMPARE(load(u"nftables"_s, nft, text).out, load(u"nftables"_s, nft, u"x"_s).out);
    for (const QString &tool : {u"iptables"_s, u"ip6tables"_s}) {
        const QString restore =
            u"%1-restore --noflush && %1-save -t filter | grep -v '^#'"_s.arg(tool);
        QCOMPARE(load(u"iptables"_s, restore, text).err, QByteArray());
        QCOMPARE(load(u"iptables"_s, restore, text).out, load(u"iptables"_s, restore, u"x"_s).out);
    }
    QVERIFY(!QFile::exists(canary()));
}

QTEST_GUILESS_MAIN(TestHostile)
#include "tst_hostile.moc"
