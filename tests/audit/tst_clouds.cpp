// Texts for clouds and clusters that people write: AWS, Google, Kubernetes, Cilium, firewalld.

#include "model/core/Address.h"
#include "tests/audit/Reading.h"

using namespace portolan;
using namespace portolan::testing;

class TestClouds : public QObject
{
    Q_OBJECT

private slots:
    void rulesets_data();
    void rulesets();
    void errors_data();
    void errors();
};

namespace {

ReaderContext context()
{
    ReaderContext made;
    made.at = u"web"_s;
    made.members[u"web"_s] = {Address::parse(u"192.0.2.1"_s)->range()};
    made.members[u"db"_s] = {Address::parse(u"192.0.2.2"_s)->range()};
    return made;
}

QString pod(const QString &rules, const QString &selected = u"{portolan/component: web}"_s)
{
    return u"apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: x}\nspec:\n"
           "  podSelector: {matchLabels: %1}\n"_s.arg(selected) +
           rules;
}

QString cilium(const QString &rules)
{
    return u"apiVersion: cilium.io/v2\nkind: CiliumNetworkPolicy\nmetadata: {name: x}\nspec:\n"
           "  endpointSelector: {matchLabels: {portolan/component: web}}\n"_s +
           rules;
}

QString firewall(const QString &attributes)
{
    return u"resource \"google_compute_firewall\" \"a\" {\n  network = var.network\n"_s +
           attributes + u"\n}\n"_s;
}

QString policy(const QString &rule, const QString &target = u"DROP"_s)
{
    return u"firewall-cmd --permanent --new-policy=p\n"
           "firewall-cmd --permanent --policy=p --add-ingress-zone=ANY --add-egress-zone=HOST\n"
           "firewall-cmd --permanent --policy=p --set-target=%1\n"_s.arg(target) +
           rule;
}

} // namespace

void TestClouds::rulesets_data()
{
    QTest::addColumn<QString>("reader");
    rulesetColumns();
    const auto row = [](const char *name, const QString &reader, const QString &text,
                         const QStringList &passes, const QStringList &drops) {
        QTest::newRow(name) << reader << text << passes << drops;
    };
    const QString in443 = u"tcp 203.0.113.9 > 192.0.2.1:443"_s;
    const QString db5432 = u"tcp 192.0.2.2 > 192.0.2.1:5432"_s;
    const QString out53 = u"udp 192.0.2.1 > 203.0.113.9:53 out"_s;

    row("kubernetes: nothing selects the pod", u"kubernetes"_s,
        pod(u"  policyTypes: [Ingress]\n"_s, u"{portolan/component: db}"_s), {in443, out53}, {});
    row("kubernetes: one direction", u"kubernetes"_s, pod(u"  ingress: []\n"_s),
        {out53, in443 + u" reply"_s}, {in443});
    row("kubernetes: a peer and a port", u"kubernetes"_s,
        pod(u"  ingress:\n  - from:\n    - podSelector: {matchLabels: {portolan/component: db}}\n"
            "    ports: [{port: 5432, endPort: 5433}]\n"_s),
        {db5432},
        {in443, u"udp 192.0.2.2 > 192.0.2.1:5432"_s, u"tcp 192.0.2.2 > 192.0.2.1:5434"_s});
    row("kubernetes: united", u"kubernetes"_s,
        pod(u"  ingress: [{ports: [{port: 443}]}]\n"_s) + u"---\n"_s +
            pod(u"  ingress: [{from: [{ipBlock: {cidr: 203.0.113.0/24, except: [203.0.113.8/29]}}]}]\n"_s),
        {in443, u"udp 203.0.113.1 > 192.0.2.1:9"_s}, {u"udp 203.0.113.9 > 192.0.2.1:9"_s});
    row("cilium: an empty rule opens nothing", u"cilium"_s, cilium(u"  egress: [{}]\n"_s), {in443},
        {out53});
    row("cilium: what is denied", u"cilium"_s,
        cilium(
            u"  ingress: [{fromEntities: [all]}]\n  ingressDeny: [{fromCIDR: [203.0.113.0/28]}]\n"_s),
        {db5432}, {in443});
    row("cilium: ports of everybody, ICMP of one family", u"cilium"_s,
        cilium(u"  ingress:\n  - toPorts: [{ports: [{port: \"443\", protocol: TCP}]}]\n"
               "  - icmps: [{fields: [{family: IPv4, type: 8}]}]\n"_s),
        {in443, u"icmp 203.0.113.9 > 192.0.2.1:8.0"_s},
        {u"udp 203.0.113.9 > 192.0.2.1:443"_s, u"icmp 203.0.113.9 > 192.0.2.1:0.0"_s,
            u"icmp [2001:db8::1] > [2001:db8::2]:8.0"_s});
    row("cilium: not closed by itself", u"cilium"_s,
        cilium(
            u"  enableDefaultDeny: {ingress: false}\n  ingress: [{fromCIDR: [203.0.113.0/28]}]\n"_s),
        {db5432}, {});

    row("google: what comes with the network", u"google-terraform"_s,
        firewall(u"allow {\nprotocol = \"tcp\"\nports = [\"443\", \"8000-8010\"]\n}"_s),
        {in443, out53, u"tcp 203.0.113.9 > 192.0.2.1:8005"_s},
        {u"tcp 203.0.113.9 > 192.0.2.1:80"_s, u"tcp [2001:db8::1] > [2001:db8::2]:443"_s});
    row("google: the lower number decides", u"google-terraform"_s,
        firewall(
            u"priority = 10\nsource_ranges = [\"203.0.113.0/28\"]\ndeny {\nprotocol = \"all\"\n}"_s) +
            firewall(
                u"priority = 20\nsource_ranges = [\"203.0.113.0/24\"]\nallow {\nprotocol = \"all\"\n}"_s),
        {u"tcp 203.0.113.99 > 192.0.2.1:443"_s}, {in443});
    row("google: another machine's tag, disabled", u"google-terraform"_s,
        firewall(u"target_tags = [\"db\"]\nallow {\nprotocol = \"all\"\n}"_s) +
            firewall(u"disabled = true\nallow {\nprotocol = \"all\"\n}"_s),
        {}, {in443});
    row("gcloud: plain commands", u"gcloud"_s,
        u"gcloud compute firewall-rules create a --allow=tcp:443,icmp --source-ranges "
        u"203.0.113.0/24\n"
        "gcloud compute firewall-rules create b --direction=EGRESS --action=DENY --rules=all --destination-ranges=0.0.0.0/0 --target-tags=web"_s,
        {in443, u"icmp 203.0.113.9 > 192.0.2.1:8.0"_s}, {db5432, out53});

    const QString group = u"Resources:\n  A:\n    Type: AWS::EC2::SecurityGroup\n    Properties:\n"
                          "      GroupName: portolan-web\n"_s;
    row("cloudformation: open outwards as AWS makes it", u"aws-cloudformation"_s,
        group +
            u"      SecurityGroupIngress: [{IpProtocol: tcp, FromPort: 443, ToPort: 444, CidrIp: 203.0.113.0/24}]\n"_s,
        {in443, out53}, {db5432, u"udp 203.0.113.9 > 192.0.2.1:443"_s});
    row("cloudformation: rules of their own", u"aws-cloudformation"_s,
        group +
            u"  B:\n    Type: AWS::EC2::SecurityGroupEgress\n    Properties: {GroupId: !GetAtt A.GroupId, IpProtocol: udp, FromPort: 53, ToPort: 53, CidrIp: 0.0.0.0/0}\n"_s,
        {out53}, {in443, u"udp 192.0.2.1 > 203.0.113.9:54 out"_s});
    row("terraform: AWS", u"aws-terraform"_s,
        u"resource \"aws_security_group\" \"a\" {\n name = \"portolan-web\"\n}\n"
        "resource \"aws_vpc_security_group_ingress_rule\" \"b\" {\n security_group_id = aws_security_group.a.id\n ip_protocol = \"tcp\"\n from_port = 443\n to_port = 443\n cidr_ipv4 = \"203.0.113.0/24\"\n}\n"_s,
        {in443}, {db5432, out53});
    row("azure: the lower number decides", u"azure-cli"_s,
        u"az network nsg rule create --nsg-name portolan-web-nsg --name a --priority 100 --access "
        u"Deny --protocol Tcp --direction Inbound --source-address-prefixes 203.0.113.8/29 "
        u"--destination-port-ranges 443\n"
        "az network nsg rule create --nsg-name portolan-web-nsg --name b --priority 200 --access "
        "Allow --protocol Tcp --direction Inbound --destination-port-ranges 443 5432\n"
        "az network nsg rule create --nsg-name portolan-web-nsg --name c --priority 4096 --access Deny --direction Inbound --destination-port-ranges '*'\n"_s,
        {db5432, u"tcp 203.0.113.1 > 192.0.2.1:443"_s, out53},
        {in443, u"tcp 203.0.113.1 > 192.0.2.1:80"_s});
    row("firewalld: a policy", u"firewalld"_s,
        policy(
            u"firewall-cmd --permanent --policy=p --add-rich-rule='rule family=\"ipv4\" source NOT address=\"203.0.113.0/28\" port port=\"5432\" protocol=\"tcp\" log prefix=\"x\" accept'"_s),
        {db5432, out53, in443 + u" reply"_s}, {in443, u"tcp 203.0.113.9 > 192.0.2.1:5432"_s});
    row("firewalld: priorities and sets", u"firewalld"_s,
        policy(
            u"firewall-cmd --permanent --new-ipset=s --type=hash:net --option=family=inet\n"
            "firewall-cmd --permanent --ipset=s --add-entry=203.0.113.0/24\n"
            "firewall-cmd --permanent --policy=p --add-rich-rule='rule priority=\"5\" source "
            "ipset=\"s\" accept'\n"
            "firewall-cmd --permanent --policy=p --add-rich-rule='rule priority=\"-5\" icmp-type name=\"echo-request\" drop'"_s),
        {in443}, {u"icmp 203.0.113.9 > 192.0.2.1:8.0"_s, db5432});
    row("firewalld: what goes on passes", u"firewalld"_s, policy({}, u"CONTINUE"_s), {in443}, {});
}

void TestClouds::rulesets()
{
    QFETCH(QString, reader);
    QFETCH(QString, text);
    QFETCH(QStringList, passes);
    QFETCH(QStringList, drops);
    const QString wrong = judged(reader, text, passes, drops, context());
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void TestClouds::errors_data()
{
    QTest::addColumn<QString>("reader");
    errorColumns();
    const auto row = [](const char *name, const QString &reader, const QString &text,
                         const QString &where, const QString &message) {
        QTest::newRow(name) << reader << text << where << message;
    };
    row("kubernetes: a label", u"kubernetes"_s, pod({}, u"{app: web}"_s), u"5"_s, u"app"_s);
    row("kubernetes: namespaces", u"kubernetes"_s,
        pod(u"  ingress:\n  - from:\n    - namespaceSelector: {}\n"_s), u"8"_s,
        u"namespaceSelector"_s);
    row("kubernetes: a named port", u"kubernetes"_s,
        pod(u"  ingress:\n  - ports: [{port: http}]\n"_s), u"7"_s, u"port"_s);
    row("kubernetes: reversed", u"kubernetes"_s,
        pod(u"  ingress:\n  - ports: [{port: 9, endPort: 8}]\n"_s), u"7"_s, u"endPort"_s);
    row("kubernetes: twice", u"kubernetes"_s, pod(u"  ingress: []\n  ingress: []\n"_s), u"7"_s,
        u"twice"_s);
    row("kubernetes: alias", u"kubernetes"_s, pod(u"  ingress: &a []\n  egress: *a\n"_s), u"7"_s,
        u"alias"_s);
    row("cilium: rules above the ports", u"cilium"_s,
        cilium(u"  ingress:\n  - toPorts:\n    - ports: [{port: \"80\"}]\n      rules: {}\n"_s),
        u"9"_s, u"rules"_s);
    row("cilium: an entity", u"cilium"_s, cilium(u"  ingress:\n  - fromEntities: [host]\n"_s),
        u"7"_s, u"host"_s);
    row("google: service accounts", u"google-terraform"_s,
        firewall(u"target_service_accounts = [\"x\"]\nallow {\nprotocol = \"all\"\n}"_s), u"3"_s,
        u"target_service_accounts"_s);
    row("google: a variable", u"google-terraform"_s,
        firewall(u"source_ranges = [var.x]\nallow {\nprotocol = \"all\"\n}"_s), u"3"_s, u"var.x"_s);
    row("HCL: a function", u"google-terraform"_s, firewall(u"source_ranges = concat(a, b)"_s),
        u"3"_s, u"("_s);
    row("HCL: a heredoc", u"google-terraform"_s, firewall(u"description = <<X\nX"_s), u"3"_s,
        u"<"_s);
    row("gcloud: another command", u"gcloud"_s, u"gcloud compute firewall-rules delete x"_s, u"1"_s,
        u"gcloud"_s);
    row("aws-cli: another group", u"aws-cli"_s,
        u"aws ec2 authorize-security-group-ingress --group-id x --source-group y"_s, u"1"_s,
        u"--source-group"_s);
    row("aws-cli: groups in the JSON", u"aws-cli"_s,
        u"true\naws ec2 authorize-security-group-ingress --group-id x --ip-permissions '[{\"IpProtocol\":\"-1\",\"UserIdGroupPairs\":[{\"GroupId\":\"y\"}]}]'"_s,
        u"2"_s, u"UserIdGroupPairs"_s);
    row("azure: one priority twice", u"azure-cli"_s,
        u"az network nsg rule create --nsg-name portolan-web-nsg --name a --protocol Tcp\n"
        "az network nsg rule create --nsg-name portolan-web-nsg --name b --protocol Udp"_s,
        u"2"_s, u"priority"_s);
    row("azure: a service tag", u"azure-cli"_s,
        u"az network nsg rule create --nsg-name portolan-web-nsg --name a --source-address-prefixes Internet"_s,
        u"1"_s, u"Internet"_s);
    row("terraform: rules inside a group", u"aws-terraform"_s,
        u"resource \"aws_security_group\" \"a\" {\n name = \"portolan-web\"\n ingress {\n }\n}"_s,
        u"1"_s, u"inside"_s);
    row("cloudformation: a group as peer", u"aws-cloudformation"_s,
        u"Resources:\n  A:\n    Type: AWS::EC2::SecurityGroup\n    Properties:\n      GroupName: "
        u"portolan-web\n"
        "      SecurityGroupIngress: [{IpProtocol: tcp, SourceSecurityGroupId: !Ref B}]\n"_s,
        u"6"_s, u"SourceSecurityGroupId"_s);
    row("firewalld: a zone", u"firewalld"_s, u"firewall-cmd --zone=public --add-port=80/tcp"_s,
        u"1"_s, u"zone"_s);
    row("firewalld: a service", u"firewalld"_s,
        policy(
            u"firewall-cmd --permanent --policy=p --add-rich-rule='rule service name=\"ssh\" accept'"_s),
        u"4"_s, u"service"_s);
}

void TestClouds::errors()
{
    QFETCH(QString, reader);
    QFETCH(QString, text);
    QFETCH(QString, where);
    QFETCH(QString, message);
    const ReaderContext pods = reader == "aws-cli"_L1 ? ReaderContext() : context();
    const QString wrong = refused(reader, text, where, message, pods);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

QTEST_APPLESS_MAIN(TestClouds)
#include "tst_clouds.moc"
