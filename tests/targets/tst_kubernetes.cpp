#include "tests/support/ChartBuilder.h"
#include "tests/targets/PodReading.h"

#include "model/targets/Pods.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using namespace portolan;
using namespace portolan::test;

/// Policies of Kubernetes, Cilium and Calico: parsed as YAML, read back by a reader of its own and
/// compared with the policy.
/// Several rows are bugs that public generators had.
class TestKubernetes : public QObject
{
    Q_OBJECT

private slots:
    void readBack_data();
    void readBack();
    void anEmptyPolicyCloses_data() { dialects(); }
    void anEmptyPolicyCloses();
    void onlyTheCoveredDirection_data() { dialects(); }
    void onlyTheCoveredDirection();
    void labels_data();
    void labels();
    void namesOfObjectsAreApart();
    void fortyPortsAreSplit();
    void namesNeedDns_data();
    void namesNeedDns();
    void namesThatCannotStand_data();
    void namesThatCannotStand();
    void oneFamilyOfSelectedPods_data();
    void oneFamilyOfSelectedPods();
    void aRefusedFamilyTakesTheLabelAlong_data() { dialects(); }
    void aRefusedFamilyTakesTheLabelAlong();
    void dnsIsMissed();
    void singleRulesComeAndGo_data() { dialects(); }
    void singleRulesComeAndGo();
    void flowsOfAChart();
    void placeholdersAreRefused_data() { dialects(); }
    void placeholdersAreRefused();
    void tooMany();

private:
    void dialects();
};

namespace {
const QStringList Dialects{u"kubernetes"_s, u"cilium"_s, u"calico"_s};

Lines read(const QString &id, const QJsonObject &spec)
{
    if (id == u"kubernetes"_s)
        return readKubernetes(spec);
    return id == u"cilium"_s ? readCilium(spec) : readCalico(spec);
}

QJsonArray written(const QString &id, const std::vector<Policy> &policies)
{
    return objectsOf(target(id)->writeMembers(policies).value().text);
}

Policy member(std::vector<PolicyItem> items, Directions directions = Directions::Both)
{
    Policy policy = whole(std::move(items), directions);
    policy.scope = Scope::Member;
    return policy;
}

AddressMatch pod(const QString &id) { return {Kind::Component, {}, id}; }

} // namespace

void TestKubernetes::dialects()
{
    QTest::addColumn<QString>("id");
    for (const QString &id : Dialects)
        QTest::newRow(qPrintable(id)) << id;
}

void TestKubernetes::readBack_data()
{
    constexpr Family v4 = Family::IPv4;
    constexpr Family v6 = Family::IPv6;
    const AddressMatch office = addresses({u"192.0.2.1"_s, u"192.0.2.5-192.0.2.9"_s});
    const AddressMatch office6 = addresses({u"2001:db8::5-2001:db8::9"_s});
    const std::vector<std::pair<const char *, std::vector<PolicyItem>>> rows{
        {"v4 alone never becomes v6", {inbound(u"a"_s, v4, any(), u"443/tcp"_s)}},
        {"v6 alone never becomes v4", {inbound(u"a"_s, v6, any(), u"443/tcp"_s)}},
        {"both families", {inbound(u"a"_s, v4, office, u"443/tcp"_s),
                              inbound(u"a"_s, v6, office6, u"443/tcp"_s)}},
        {"families with different ports are not crossed",
            {inbound(u"a"_s, v4, office, u"443/tcp"_s),
                inbound(u"a"_s, v6, office6, u"8443/tcp"_s)}},
        {"tcp and udp keep their own ports",
            {inbound(u"a"_s, v4, office, u"443/tcp"_s), inbound(u"a"_s, v4, office, u"3478/udp"_s),
                inbound(u"a"_s, v6, office6, u"443/tcp"_s),
                inbound(u"a"_s, v6, office6, u"3478/udp"_s)}},
        {"a range is not its two ends", {inbound(u"a"_s, v4, any(), u"50000-60000/udp"_s)}},
        {"many ports", {inbound(u"a"_s, v4, any(), u"1,3,5,7-9,11/tcp"_s)}},
        {"sctp", {inbound(u"a"_s, v4, office, u"2905/sctp"_s)}},
        {"pods, not their addresses", {inbound(u"a"_s, v4, pod(u"web"_s), u"443/tcp"_s),
                                          inbound(u"a"_s, v6, pod(u"web"_s), u"443/tcp"_s),
                                          outbound(u"b"_s, v4, pod(u"db_1.x"_s), u"5432/tcp"_s),
                                          outbound(u"b"_s, v6, pod(u"db_1.x"_s), u"5432/tcp"_s)}},
        {"pod and outside of one flow", {inbound(u"a"_s, v4, office, u"443/tcp"_s),
                                            inbound(u"a"_s, v4, pod(u"web"_s), u"443/tcp"_s),
                                            inbound(u"a"_s, v6, pod(u"web"_s), u"443/tcp"_s)}},
        {"two pods of one flow", {inbound(u"a"_s, v4, pod(u"web"_s), u"443/tcp"_s),
                                     inbound(u"a"_s, v4, pod(u"api"_s), u"443/tcp"_s),
                                     inbound(u"a"_s, v6, pod(u"web"_s), u"443/tcp"_s),
                                     inbound(u"a"_s, v6, pod(u"api"_s), u"443/tcp"_s)}},
        {"looked up",
            {inbound(u"a"_s, v4, lookedUp(u"published:x"_s, {u"192.0.2.0/28"_s}), u"443/tcp"_s),
                inbound(
                    u"a"_s, v6, lookedUp(u"published:x"_s, {u"2001:db8::/64"_s}), u"443/tcp"_s)}},
        {"outbound", {outbound(u"a"_s, v4, office, u"80,443/tcp"_s),
                         outbound(u"a"_s, v6, any(), u"80,443/tcp"_s)}},
        {"two flows with the same peer",
            {inbound(u"a"_s, v4, office, u"443/tcp"_s), inbound(u"b"_s, v4, office, u"444/tcp"_s)}},
        {"icmp", {inbound(u"a"_s, v4, any(), u"icmp"_s), inbound(u"a"_s, v6, any(), u"icmpv6"_s)}},
        {"icmp beside ports",
            {inbound(u"a"_s, v4, office, u"443/tcp"_s), inbound(u"a"_s, v4, office, u"icmp"_s)}},
        {"vpn", {inbound(u"a"_s, v4, office, u"esp"_s), inbound(u"a"_s, v6, office6, u"esp"_s),
                    inbound(u"a"_s, v4, office, u"ah"_s), inbound(u"a"_s, v4, office, u"gre"_s)}},
    };
    QTest::addColumn<QString>("id");
    QTest::addColumn<Policy>("policy");
    for (const QString &id : Dialects) {
        const auto &can = target(id)->info.protocols;
        for (const auto &[name, items] : rows) {
            const bool sayable = std::all_of(items.begin(), items.end(), [&](const auto &item) {
                return std::find(can.begin(), can.end(), std::get<Rule>(item).protocol) !=
                       can.end();
            });
            if (sayable)
                QTest::newRow(qPrintable(id + u": "_s + QString::fromLatin1(name)))
                    << id << withLookups(member(items));
        }
    }
}

void TestKubernetes::readBack()
{
    QFETCH(QString, id);
    QFETCH(Policy, policy);
    const QJsonArray objects = written(id, {policy});
    QCOMPARE(objects.size(), 1);
    QCOMPARE(joined(read(id, objects[0][u"spec"].toObject())), joined(expected(policy)));
}

void TestKubernetes::anEmptyPolicyCloses()
{
    QFETCH(QString, id);
    const QJsonObject spec =
        written(id, {member({Omission{Direction::Inbound, u"a"_s, u"it"_s}})})[0][u"spec"]
            .toObject();
    if (id == u"cilium"_s) {
        QCOMPARE(spec[u"ingress"], QJsonValue(QJsonArray{QJsonObject()}));
        QCOMPARE(spec[u"egress"], QJsonValue(QJsonArray{QJsonObject()}));
        QCOMPARE(spec[u"enableDefaultDeny"],
            QJsonValue(QJsonObject{{u"ingress"_s, true}, {u"egress"_s, true}}));
        return;
    }
    QCOMPARE(spec[u"ingress"], QJsonValue(QJsonArray()));
    QCOMPARE(spec[u"egress"], QJsonValue(QJsonArray()));
    QCOMPARE(spec[id == u"calico"_s ? u"types"_s : u"policyTypes"_s],
        QJsonValue(QJsonArray{u"Ingress"_s, u"Egress"_s}));
}

void TestKubernetes::onlyTheCoveredDirection()
{
    QFETCH(QString, id);
    const std::vector<PolicyItem> items{inbound(u"a"_s, Family::IPv4, any(), u"443/tcp"_s),
        outbound(u"a"_s, Family::IPv4, any(), u"443/tcp"_s)};
    for (const Directions directions : {Directions::In, Directions::Out}) {
        const bool in = directions == Directions::In;
        const QJsonObject spec = written(id, {member(items, directions)})[0][u"spec"].toObject();
        QVERIFY(spec.contains(in ? u"ingress"_s : u"egress"_s));
        QVERIFY(!spec.contains(in ? u"egress"_s : u"ingress"_s));
        if (id == u"cilium"_s) {
            QCOMPARE(spec[u"enableDefaultDeny"],
                QJsonValue(QJsonObject{{u"ingress"_s, in}, {u"egress"_s, !in}}));
        } else {
            QCOMPARE(spec[id == u"calico"_s ? u"types"_s : u"policyTypes"_s],
                QJsonValue(QJsonArray{in ? u"Ingress"_s : u"Egress"_s}));
        }
    }
}

void TestKubernetes::labels_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("label"); ///< empty: any valid one but the id
    QTest::newRow("plain") << u"sfu-1"_s << u"sfu-1"_s;
    QTest::newRow("every sign") << u"A_b.c-9"_s << u"A_b.c-9"_s;
    QTest::newRow("63") << QString(63, u'x') << QString(63, u'x');
    QTest::newRow("ends in a dash") << u"db-"_s << QString();
    QTest::newRow("ends in a dot") << u"db."_s << QString();
    QTest::newRow("63 ending in _") << QString(62, u'x') + u'_' << QString();
    QTest::newRow("64") << QString(64, u'x') << QString();
    QTest::newRow("not of an id") << u"a'b\"\n: {}"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void TestKubernetes::labels()
{
    QFETCH(QString, id);
    QFETCH(QString, label);
    if (!label.isEmpty())
        QCOMPARE(podLabel(id), label);
    static const QRegularExpression value(u"\\A[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?\\z"_s);
    static const QRegularExpression name(u"\\A[a-z0-9]([a-z0-9-]{0,251}[a-z0-9])?\\z"_s);
    QVERIFY2(value.match(podLabel(id)).hasMatch(), qPrintable(podLabel(id)));
    QVERIFY(podLabel(id) != podLabel(id + u'-'));
    QVERIFY2(name.match(podObjectName("portolan"_L1, {id})).hasMatch(),
        qPrintable(podObjectName("portolan"_L1, {id})));
    QVERIFY(name.match(podObjectName("portolanflow"_L1, {id, id, u"in"_s})).hasMatch());
}

/// "a", "b-c" and "a-b", "c" are different flows of different pods.
void TestKubernetes::namesOfObjectsAreApart()
{
    const QStringList names{podObjectName("portolan"_L1, {u"a-b"_s}),
        podObjectName("portolan"_L1, {u"a.b"_s}), podObjectName("portolan"_L1, {u"a_b"_s}),
        podObjectName("portolan"_L1, {u"a-b-"_s}), podObjectName("portolan"_L1, {u"a"_s, u"b-c"_s}),
        podObjectName("portolan"_L1, {u"a-b"_s, u"c"_s})};
    QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), names.size());
    QCOMPARE(names.front(), u"portolan-a-b"_s);
    // Names ignore case in documents, and are lower case in clusters.
    QCOMPARE(podObjectName("portolan"_L1, {u"Web"_s}), u"portolan-web"_s);
    QCOMPARE(podObjectName("portolan"_L1, {u"We.b"_s}), podObjectName("portolan"_L1, {u"wE.B"_s}));
    for (const QString &id : Dialects) {
        Policy one = member({});
        one.at = u"Web"_s;
        Policy other = member({});
        other.at = u"web"_s;
        const Result<Emission> both = target(id)->writeMembers({one, other});
        QVERIFY(!both);
        QVERIFY(both.error().message.contains(u"portolan-web"_s));
    }
}

/// readCilium() refuses a list of more than 40.
void TestKubernetes::fortyPortsAreSplit()
{
    QStringList ports;
    for (int port = 1; port <= 81; ++port)
        ports += QString::number(2 * port);
    const Policy policy =
        member({inbound(u"a"_s, Family::IPv4, any(), ports.join(u',') + u"/tcp"_s)});
    const QJsonObject spec = written(u"cilium"_s, {policy})[0][u"spec"].toObject();
    QCOMPARE(spec[u"ingress"][0][u"toPorts"].toArray().size(), 3);
    QCOMPARE(joined(read(u"cilium"_s, spec)), joined(expected(policy)));
}

void TestKubernetes::namesNeedDns_data()
{
    QTest::addColumn<QString>("dns"); ///< ports of a flow to the DNS pods; empty: none
    QTest::addColumn<bool>("learns");
    QTest::newRow("none") << QString() << false;
    QTest::newRow("53") << u"53/udp"_s << true;
    QTest::newRow("a range") << u"50-60/udp"_s << false;
    QTest::newRow("other") << u"54/udp"_s << false;
}

void TestKubernetes::namesNeedDns()
{
    QFETCH(QString, dns);
    QFETCH(bool, learns);
    std::vector<PolicyItem> items{
        outbound(u"hub"_s, Family::IPv4, name(u"hub.example.com"_s), u"443/tcp"_s),
        outbound(u"hub"_s, Family::IPv6, name(u"hub.example.com"_s), u"443/tcp"_s)};
    if (!dns.isEmpty()) {
        items.push_back(outbound(u"dns"_s, Family::IPv4, pod(u"dns"_s), dns));
        items.push_back(outbound(u"dns"_s, Family::IPv6, pod(u"dns"_s), dns));
    }
    const Result<Emission> emission = target(u"cilium"_s)->writePolicy(member(items));
    QVERIFY(emission);
    const QJsonObject spec = objectsOf(emission->text)[0][u"spec"].toObject();
    const Lines lines = readCilium(spec);
    QVERIFY(lines.contains(u"out 4 tcp 443-443 name:hub.example.com"_s));
    QVERIFY(lines.contains(u"out 6 tcp 443-443 name:hub.example.com"_s));
    QCOMPARE(emission->warnings.join(u'\n').contains(u"reaches host names only once"_s), !learns);
    QCOMPARE(emission->text.contains(u"matchPattern: \"*\""_s), learns);
    if (!learns)
        return;
    QCOMPARE(
        spec[u"egress"][1][u"toPorts"][0][u"rules"][u"dns"][0][u"matchPattern"].toString(), u"*"_s);
    QVERIFY(!spec[u"egress"][0][u"toPorts"][0].toObject().contains(u"rules"));
}

void TestKubernetes::namesThatCannotStand_data()
{
    QTest::addColumn<Rule>("rule");
    QTest::addColumn<QString>("reason");
    const auto out = [](const QString &host, const QString &ports) {
        return outbound(u"a"_s, Family::IPv4, name(host), ports);
    };
    QTest::newRow("inbound") << inbound(
                                    u"a"_s, Family::IPv4, name(u"x.example.com"_s), u"443/tcp"_s)
                             << u"were not looked up"_s;
    QTest::newRow("one family") << out(u"x.example.com"_s, u"443/tcp"_s) << u"both families"_s;
    QTest::newRow("icmp") << out(u"x.example.com"_s, u"icmp"_s) << u"with ports only"_s;
    QTest::newRow("a list") << out(u"published:cloudfront"_s, u"443/tcp"_s)
                            << u"were not looked up"_s;
    QTest::newRow("a pattern") << out(u"*.example.com"_s, u"443/tcp"_s)
                               << u"cannot be matched as a name"_s;
    QTest::newRow("a line") << out(u"x\n    - {}"_s, u"443/tcp"_s)
                            << u"cannot be matched as a name"_s;
    QTest::newRow("another script")
        << out(u"b\u00fcro.example.com"_s, u"443/tcp"_s) << u"cannot be matched as a name"_s;
}

void TestKubernetes::namesThatCannotStand()
{
    QFETCH(Rule, rule);
    QFETCH(QString, reason);
    const Result<Emission> emission = target(u"cilium"_s)->writePolicy(member({rule}));
    QVERIFY(emission);
    QVERIFY(emission->text.contains(reason));
    QVERIFY2(emission->warnings.join(u'\n').contains(reason),
        qPrintable(emission->warnings.join(u'\n')));
    QVERIFY(readCilium(objectsOf(emission->text)[0][u"spec"].toObject()).empty());
}

void TestKubernetes::oneFamilyOfSelectedPods_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("kept");
    QTest::newRow("kubernetes") << u"kubernetes"_s << false;
    QTest::newRow("cilium") << u"cilium"_s << false;
    QTest::newRow("calico") << u"calico"_s << true;
}

/// Where a label covers every family of a pod, that is said.
void TestKubernetes::oneFamilyOfSelectedPods()
{
    QFETCH(QString, id);
    QFETCH(bool, kept);
    const Policy policy = member({inbound(u"a"_s, Family::IPv4, pod(u"web"_s), u"443/tcp"_s)});
    const Result<Emission> emission = target(id)->writePolicy(policy);
    QCOMPARE(emission->warnings.join(u'\n').contains(u"in every family"_s), !kept);
    const Lines lines = read(id, objectsOf(emission->text)[0][u"spec"].toObject());
    QCOMPARE(lines.size(), size_t(kept ? 1 : 2));
    QVERIFY(lines.contains(u"in 4 tcp 443-443 pod:web"_s));
}

/// A rule of one family that a dialect refuses must not come in through the label of the other.
void TestKubernetes::aRefusedFamilyTakesTheLabelAlong()
{
    QFETCH(QString, id);
    const AddressMatch group = addresses({u"224.0.0.251"_s});
    const Policy policy = member({inbound(u"a"_s, Family::IPv4, pod(u"web"_s), u"443/tcp"_s, group),
        inbound(u"a"_s, Family::IPv6, pod(u"web"_s), u"443/tcp"_s),
        inbound(u"b"_s, Family::IPv6, pod(u"web"_s), u"444/tcp"_s)});
    const Result<Emission> emission = target(id)->writePolicy(policy);
    const Lines lines = read(id, objectsOf(emission->text)[0][u"spec"].toObject());
    QVERIFY(!lines.contains(u"in 4 tcp 443-443 pod:web"_s));
    QVERIFY(lines.contains(u"in 6 tcp 444-444 pod:web"_s));
    QVERIFY(emission->warnings.join(u'\n').contains(u"flow a gives no rule"_s));
}

void TestKubernetes::dnsIsMissed()
{
    const auto warned = [](const Policy &policy) {
        return target(u"kubernetes"_s)
            ->writePolicy(policy)
            ->warnings.join(u'\n')
            .contains(u"no flow gives DNS (53/udp) to sfu-1"_s);
    };
    QVERIFY(warned(member({})));
    QVERIFY(warned(member({outbound(u"a"_s, Family::IPv4, any(), u"53/tcp"_s)})));
    QVERIFY(!warned(member({outbound(u"a"_s, Family::IPv4, any(), u"53/udp"_s)})));
    QVERIFY(!warned(member({}, Directions::In)));
}

/// A recorder stands for kubectl and calicoctl: the same objects are named by both forms, none of
/// which is that of a whole policy.
void TestKubernetes::singleRulesComeAndGo()
{
    QFETCH(QString, id);
    QTemporaryDir folder;
    const QString tool = id == u"calico"_s ? u"calicoctl"_s : u"kubectl"_s;
    QFile stub(folder.filePath(tool));
    QVERIFY(stub.open(QIODevice::WriteOnly));
    stub.write("#!/bin/sh\necho \"$*\"\ncase \"$*\" in *apply*) cat ;; esac\n");
    QVERIFY(stub.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
    stub.close();
    QProcessEnvironment environment;
    environment.insert(u"PATH"_s, folder.path() + u":/usr/bin:/bin"_s);
    environment.insert(u"NAMESPACE"_s, u"video"_s);

    const Policy policy = single({
        inbound(u"a"_s, Family::IPv4, pod(u"web"_s), u"443/tcp"_s),
        inbound(u"a"_s, Family::IPv6, pod(u"web"_s), u"443/tcp"_s),
        inbound(u"b"_s, Family::IPv4, any(), u"80/tcp"_s),
        outbound(u"b"_s, Family::IPv4, any(), u"81/tcp"_s),
    });
    const Ran put =
        run(u"/bin/sh"_s, {}, target(id)->writeRules(policy).value().text.toUtf8(), environment);
    QCOMPARE(put.status, 0);
    QStringList names;
    Lines lines;
    for (const QByteArray &part : QByteArray(put.out).replace("---\n", "\x01").split('\x01')) {
        if (part.startsWith("apply"))
            continue;
        const QString text = QString::fromUtf8(part).section(u"\napply"_s, 0, 0);
        const QJsonObject object = objectsOf(text)[0].toObject();
        names += object[u"metadata"][u"name"].toString();
        lines.merge(read(id, object[u"spec"].toObject()));
        QVERIFY(!text.contains(u"Ingress"_s) || !text.contains(u"Egress"_s));
    }
    QCOMPARE(joined(lines), joined(expected(policy)));
    QCOMPARE(names.size(), 3);
    QCOMPARE(put.out.count("--namespace=video -f -"), 3);

    const Ran gone =
        run(u"/bin/sh"_s, {}, target(id)->deleteRules(policy).value().text.toUtf8(), environment);
    QCOMPARE(gone.status, 0);
    QStringList deleted;
    for (const QByteArray &call : gone.out.trimmed().split('\n')) {
        QVERIFY(call.startsWith("delete ") && call.contains(" --namespace=video "));
        deleted += QString::fromUtf8(call.split(' ').back());
    }
    QCOMPARE(deleted, names);
    QVERIFY(!names.contains(podObjectName("portolan"_L1, {policy.at})));
}

/// A pod is selected by its component, whatever machine that sits on, and so is its peer.
void TestKubernetes::flowsOfAChart()
{
    ChartBuilder chart;
    chart.zone(u"cluster"_s, ZoneKind::Cluster);
    chart.host(u"node-1"_s, u"cluster"_s, {});
    chart.component(u"db"_s, u"node-1"_s);
    chart.component(u"web"_s, u"node-1"_s);
    chart.flow(u"pg"_s, u"web"_s, u"db"_s, u"5432/tcp"_s);
    const Deployment &deployment = chart.chart;

    for (const QString &id : Dialects) {
        const Result<Emission> rule =
            exportFlows(deployment, {u"pg"_s}, *target(id), Directions::Both);
        QVERIFY2(rule, qPrintable(rule ? QString() : rule.error().message));
        const QStringList parts = rule->text.split(u"<<'END'\n"_s).mid(1);
        QCOMPARE(parts.size(), 2);
        const auto lines = [&](const QString &part) {
            const QString text = part.section(u"\nEND\n"_s, 0, 0);
            return read(id, objectsOf(text)[0][u"spec"].toObject());
        };
        QVERIFY(parts[0].contains(u"portolanflow-db-pg-in-"_s));
        QCOMPARE(
            joined(lines(parts[0])), u"in 4 tcp 5432-5432 pod:web\nin 6 tcp 5432-5432 pod:web"_s);
        QVERIFY(parts[1].contains(u"portolanflow-web-pg-out-"_s));
        QCOMPARE(
            joined(lines(parts[1])), u"out 4 tcp 5432-5432 pod:db\nout 6 tcp 5432-5432 pod:db"_s);

        const Result<Emission> whole = exportPolicy(deployment, u"cluster", *target(id));
        QVERIFY2(whole, qPrintable(whole ? QString() : whole.error().message));
        const QJsonArray objects = objectsOf(whole->text);
        QCOMPARE(objects.size(), 2);
        QCOMPARE(joined(read(id, objects[0][u"spec"].toObject())), joined(lines(parts[0])));
        QCOMPARE(joined(read(id, objects[1][u"spec"].toObject())), joined(lines(parts[1])));
    }
}

/// No block is well-formed that holds one.
void TestKubernetes::placeholdersAreRefused()
{
    QFETCH(QString, id);
    const Policy policy = single({inbound(u"a"_s, Family::IPv4, unknown(u"db-1"_s), u"443/tcp"_s)});
    const QString text = target(id)->writeRules(policy).value().text;
    QVERIFY(text.contains(u"\"<ADDRESS-OF-db-1>\""_s));
    QVERIFY(!Address::parse(u"<ADDRESS-OF-db-1>"_s));
    const QString yaml = text.section(u"<<'END'\n"_s, 1).section(u"\nEND\n"_s, 0, 0);
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, read(id, objectsOf(yaml)[0][u"spec"].toObject()));
}

void TestKubernetes::tooMany()
{
    const QString far = u"2001:db8::1-2001:db8:ffff:ffff:ffff:ffff:ffff:fffe"_s;
    std::vector<PolicyItem> items;
    for (int i = 0; i < 1000; ++i)
        items.push_back(inbound(u"a"_s, Family::IPv6, addresses({far}), u"443/tcp"_s));
    for (const QString &id : Dialects) {
        const Result<Emission> emission = target(id)->writePolicy(member(items));
        QVERIFY(!emission);
        QVERIFY(emission.error().message.contains(u"100000"_s));
    }
}

QTEST_GUILESS_MAIN(TestKubernetes)
#include "tst_kubernetes.moc"
