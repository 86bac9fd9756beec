#include "tests/targets/Fixtures.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace portolan;
using namespace portolan::test;

/// Law 9: text from the document runs nothing and changes no rule. Scripts are really run by sh,
/// with a PATH of nothing but recorders; what these were called with must be what a harmless name
/// gives. Of other texts, everything but the comment lines must be what a harmless name gives.
class TestHostile : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void labelOfAPolicy_data();
    void labelOfAPolicy();
    void namesOnTheChart_data() { labelOfAPolicy_data(); }
    void namesOnTheChart();
    void namesInTrials_data() { labelOfAPolicy_data(); }
    void namesInTrials();
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

/// The programs that our scripts may call: nothing else is found on their PATH.
const QStringList &tools()
{
    static const QStringList names{
        u"aws"_s,
        u"az"_s,
        u"calicoctl"_s,
        u"doctl"_s,
        u"docker"_s,
        u"esxcli"_s,
        u"firewall-cmd"_s,
        u"gcloud"_s,
        u"hcloud"_s,
        u"ip6tables"_s,
        u"ip6tables-restore"_s,
        u"ip6tables-save"_s,
        u"ipset"_s,
        u"iptables"_s,
        u"iptables-restore"_s,
        u"iptables-save"_s,
        u"kubectl"_s,
        u"nft"_s,
        u"pfctl"_s,
        u"touch"_s,
        u"fw4"_s,
        u"uci"_s,
        u"ufw"_s,
    };
    return names;
}

/// No line end but ours, no control or direction character.
bool isPlainText(const QString &text)
{
    const QString lines = QString(text).remove(u'\n').remove(u'\t');
    return std::all_of(
        lines.begin(), lines.end(), [](QChar c) { return c.isPrint() || c.isSurrogate(); });
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
    for (const QString &name : tools()) {
        QFile stub(m_folder.filePath(u"bin/"_s + name));
        QVERIFY(stub.open(QIODevice::WriteOnly));
        stub.write("#!/bin/sh\nprintf '%s\\n' CALL \"${0##*/}\" \"$@\" >>\"$RECORD\"\n");
        // What uci says is about changes that nobody committed.
        if (name != u"uci")
            stub.write("echo sg-1\n");
        QVERIFY(stub.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
    }
    m_environment.insert(u"PATH"_s, m_folder.filePath(u"bin"_s));
    m_environment.insert(u"PORTOLAN_ONLY_PATH"_s, u"1"_s);
    m_environment.insert(u"RECORD"_s, m_folder.filePath(u"record"_s));
    m_environment.insert(u"OUTER"_s, u"lo"_s);
    m_environment.insert(u"VPC_ID"_s, u"vpc-1"_s);
    m_environment.insert(u"GROUP_ID"_s, u"sg-1"_s);
    m_environment.insert(u"RESOURCE_GROUP"_s, u"rg"_s);
    m_environment.insert(u"NSG"_s, u"nsg"_s);
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
    QTest::newRow("command end") << u"x\nPORTOLAN_COMMAND\n: >%1\n"_s.arg(file);
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
    const auto compare = [&](const TargetInfo &info, const QString &written, const QString &plain) {
        QVERIFY(isPlainText(written));
        QCOMPARE(withoutComments(info, written), withoutComments(info, plain));
        if (!isForShell(info, false))
            return;
        const QByteArray calls = recorded(written);
        QVERIFY2(calls.count("CALL\n") >= 3, calls.constData());
        QCOMPARE(calls, recorded(plain));
        QVERIFY(!QFile::exists(canary()));
    };
    for (const Target &target : targets()) {
        std::vector<Policy> harmless;
        for (const Policy &policy : {everyKind(), everyKindAcross()}) {
            if (hasScope(target.info, policy.scope == Scope::Boundary ? "boundary"_L1 : "host"_L1))
                harmless.push_back(policy);
        }
        if (harmless.empty())
            harmless.push_back(inScopeOf(target.info, everyKind()));
        for (Policy policy : harmless) {
            policy.label = u"Harmless"_s;
            const QString plain = target.writePolicy(policy)->text;
            policy.label = text;
            compare(target.info, target.writePolicy(policy)->text, plain);
        }
        if (!target.writeMembers)
            continue;
        std::vector<Policy> several = members(target.info.member);
        const QString plain = target.writeMembers(several)->text;
        for (Policy &policy : several)
            policy.label = text;
        compare(target.info, target.writeMembers(several)->text, plain);
    }
}

void TestHostile::namesOnTheChart()
{
    QFETCH(QString, text);
    const QStringList flows{u"a-metrics"_s, u"b-web"_s, u"c-hub"_s};
    for (const Target &target : targets()) {
        for (const RuleForm form : {RuleForm::Insert, RuleForm::Delete}) {
            if (form == RuleForm::Delete && !target.deleteRules)
                continue;
            const auto exported = [&](const QString &name) {
                return exportFlows(chart(name), flows, target, Directions::Both, {}, form);
            };
            const Result<Emission> harmless = exported(u"Harmless"_s);
            const Result<Emission> written = exported(text);
            QVERIFY2(harmless, qPrintable(harmless ? QString() : harmless.error().message));
            QVERIFY(written);
            QVERIFY(isPlainText(written->text));
            QCOMPARE(withoutComments(target.info, written->text),
                withoutComments(target.info, harmless->text));
            if (!isForShell(target.info, true))
                continue;
            const QByteArray calls = recorded(written->text);
            QVERIFY2(calls.count("CALL\n") >= 3, calls.constData());
            QCOMPARE(calls, recorded(harmless->text));
            QVERIFY(!QFile::exists(canary()));
        }
    }
}

void TestHostile::namesInTrials()
{
    if (!isInstalled(u"bash"_s))
        QSKIP("NOT TESTED: no bash here");
    const QString shells = m_folder.filePath(u"shells"_s);
    QDir().mkpath(shells);
    QFile::link(u"/bin/sh"_s, shells + u"/sh"_s);
    QProcessEnvironment prompt = m_environment;
    prompt.insert(u"PATH"_s, m_environment.value(u"PATH"_s) + u':' + shells);
    prompt.insert(u"HOME"_s, m_folder.path());
    QFETCH(QString, text);
    int written = 0;
    for (const Target &target : targets()) {
        for (const QString &flow : {u"a-metrics"_s, u"b-web"_s, u"c-hub"_s}) {
            const auto trial = [&](const QString &name) {
                return exportFlows(chart(name), {flow}, target, Directions::In, {}, RuleForm::Try);
            };
            const Result<Emission> hostile = trial(text);
            const Result<Emission> harmless = trial(u"Harmless"_s);
            QCOMPARE(hostile.has_value(), harmless.has_value());
            if (!hostile)
                continue;
            ++written;
            QVERIFY(isPlainText(hostile->text));
            QCOMPARE(withoutComments(target.info, hostile->text),
                withoutComments(target.info, harmless->text));
            // All of it is the input of one program.
            QVERIFY(hostile->text.startsWith("sh <<'PORTOLAN_COMMAND'\n"_L1));
            QVERIFY(hostile->text.endsWith("\nPORTOLAN_COMMAND\n"_L1));
            QCOMPARE(hostile->text.count("PORTOLAN_COMMAND\n"_L1), 1);
            // At a prompt that knows no comments, which then reads on.
            const QString typed =
                u"shopt -u interactive_comments\n%1touch end\n"_s.arg(hostile->text);
            QFile::remove(m_folder.filePath(u"record"_s));
            const Ran ran = run(
                u"/bin/bash"_s, {u"--norc"_s, u"--noprofile"_s, u"-i"_s}, typed.toUtf8(), prompt);
            QFile record(m_folder.filePath(u"record"_s));
            QVERIFY2(record.open(QIODevice::ReadOnly), ran.err.constData());
            QCOMPARE(record.readAll(), QByteArray("CALL\ntouch\nend\n"));
            QVERIFY(!QFile::exists(canary()));
        }
    }
    QVERIFY(written > 0);
}

/// No document has such ids, but nothing may depend on that.
void TestHostile::idsMadeByHand()
{
    QFETCH(QString, text);
    for (const Target &target : targets()) {
        const auto policy = [&](const QString &id, bool isSingle) {
            std::vector<PolicyItem> items{
                inbound(id, Family::IPv4, any(), u"443/tcp"_s),
                inbound(id, Family::IPv6, unknown(id), u"443/tcp"_s),
                Omission{Direction::Inbound, id, id},
            };
            // What speaks names says of odd ones that they are none, which is another text.
            if (!target.info.names)
                items.push_back(outbound(id, Family::IPv4, name(id), u"443/tcp"_s));
            items.push_back(alsoFor(
                inbound(id, Family::IPv4, addresses({u"192.0.2.1"_s}), u"444/tcp"_s), {id, id}));
            Policy made = inScopeOf(target.info, isSingle ? single(items) : whole(items));
            made.at = id;
            return made;
        };
        const auto compare = [&](bool isSingle, auto write) {
            const QString written = write(policy(text, isSingle))->text;
            const QString harmless = write(policy(u"harmless"_s, isSingle))->text;
            QVERIFY(isPlainText(written));
            QCOMPARE(written.count(u'\n'), harmless.count(u'\n'));
            QCOMPARE(withoutComments(target.info, written).count(u'\n'),
                withoutComments(target.info, harmless).count(u'\n'));
            if (isForShell(target.info, isSingle))
                QCOMPARE(recorded(written).count("CALL\n"), recorded(harmless).count("CALL\n"));
            QVERIFY(!QFile::exists(canary()));
        };
        compare(true, target.writeRules);
        if (target.deleteRules)
            compare(true, target.deleteRules);
        compare(false, target.writePolicy);
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
