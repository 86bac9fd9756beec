#include "tests/targets/FilterReading.h"

#include <QRegularExpression>
#include <QtTest>

using namespace portolan;
using namespace portolan::test;

/// OpenWrt's text, read by an independent reader that does with sections what firewall4 does: it
/// drops the ports of protocols other than tcp and udp, and makes a rule without "family" one for
/// both. Not verified by firewall4 itself.
class TestOpenwrt : public QObject
{
    Q_OBJECT

private slots:
    void readsBack_data();
    void readsBack();
    void sctpIsRefused();
    void staleSectionsGoForeignStay();
};

namespace {

using Options = std::multimap<QString, QString>;

struct Section
{
    QString type;
    Options options;
};

struct Config
{
    std::map<QString, Section> sections;
    std::map<int, QString> order;
};

Config configOf(const QString &text)
{
    static const QRegularExpression made(u"^set firewall\\.(\\w+)=(rule|ipset)$"_s);
    static const QRegularExpression value(
        u"^(set|add_list) firewall\\.(\\w+)\\.(\\w+)='([^'\\\\]*)'$"_s);
    static const QRegularExpression place(u"^reorder firewall\\.(\\w+)=(\\d+)$"_s);
    Config config;
    const QStringList lines = text.section(u"<<'PORTOLAN_BATCH'\n"_s, 1)
                                  .section(u"\nPORTOLAN_BATCH"_s, 0, 0)
                                  .split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        if (const auto match = made.match(line); match.hasMatch()) {
            const auto added =
                config.sections.insert({match.captured(1), Section{match.captured(2), {}}});
            require(added.second, u"made twice"_s, line);
        } else if (const auto option = value.match(line); option.hasMatch()) {
            const auto found = config.sections.find(option.captured(2));
            require(found != config.sections.end(), u"no such section"_s, line);
            const QString key = option.captured(3);
            require(option.captured(1) == u"add_list" || !found->second.options.contains(key),
                u"set twice"_s, line);
            found->second.options.insert({key, option.captured(4)});
        } else if (const auto order = place.match(line); order.hasMatch()) {
            const bool isNew =
                config.order.insert({order.captured(2).toInt(), order.captured(1)}).second;
            require(isNew, u"place taken"_s, line);
        } else {
            unknown(u"no line of uci"_s, line);
        }
    }
    return config;
}

QStringList all(const Options &options, const QString &key)
{
    QStringList values;
    for (auto [it, end] = options.equal_range(key); it != end; ++it)
        values += it->second;
    return values;
}

QString one(const Options &options, const QString &key) { return all(options, key).value(0); }

/// Positive entries are alternatives, negated ones are all left out.
std::vector<IpRange> listed(const QStringList &values, Family family)
{
    std::vector<IpRange> in;
    std::vector<IpRange> out;
    for (QString value : values) {
        const bool isNegated = value.startsWith(u'!');
        const IpRange address = range(isNegated ? value.mid(1) : value);
        if (address.family == family)
            (isNegated ? out : in).push_back(address);
    }
    if (in.empty() && out.empty())
        return {IpRange::all(family)};
    if (in.empty())
        return others(out, family);
    if (out.empty())
        return normalized(in);
    unknown(u"mixed list"_s, values.join(u' '));
}

std::vector<PacketProduct> matchOf(const Section &rule, const Config &config, Family family)
{
    const Options &options = rule.options;
    const QString wanted = one(options, u"family"_s);
    if (!wanted.isEmpty() && wanted != (family == Family::IPv4 ? u"ipv4" : u"ipv6"))
        return {};
    PacketProduct product = everything(family);
    product.sources = listed(all(options, u"src_ip"_s), family);
    product.destinations = listed(all(options, u"dest_ip"_s), family);
    const QString protocol = one(options, u"proto"_s);
    if (protocol != u"all")
        product.protocols = {protocolRange(protocol)};
    const auto fields = [&](const QString &key, auto read) {
        std::vector<FieldRange> ranges;
        for (const QString &value : all(options, key))
            ranges.push_back(read(value));
        return ranges;
    };
    const bool hasPorts = protocol == u"tcp" || protocol == u"udp";
    if (const auto ports = fields(u"dest_port"_s, portRange); hasPorts && !ports.empty())
        product.destinationPorts = ports;
    if (const auto ports = fields(u"src_port"_s, portRange); hasPorts && !ports.empty())
        product.sourcePorts = ports;
    const auto types = fields(u"icmp_type"_s, icmpType);
    if (protocol.contains(u"icmp") && !types.empty())
        product.destinationPorts = types;
    if (const QString name = one(options, u"ipset"_s); !name.isEmpty()) {
        const Options &set = config.sections.at(name).options;
        require(one(set, u"name"_s) == name && one(set, u"family"_s) == wanted, u"set"_s, name);
        std::vector<IpRange> entries;
        for (const QString &entry : all(set, u"entry"_s))
            entries.push_back(range(entry));
        const QString side = one(set, u"match"_s);
        require(side == u"src_net" || side == u"dest_net", u"set"_s, side);
        auto &end = side == u"src_net" ? product.sources : product.destinations;
        require(end.size() == 1 && end.front().isAll(), u"set and addresses"_s, name);
        end = normalized(entries);
    }
    return {product};
}

Chain read(const QString &text, PacketSpace &space)
{
    static const QStringList known{u"name"_s, u"src"_s, u"dest"_s, u"family"_s, u"proto"_s,
        u"icmp_type"_s, u"src_port"_s, u"dest_port"_s, u"src_ip"_s, u"dest_ip"_s, u"ipset"_s,
        u"target"_s};
    const Config config = configOf(text);
    Chain chain(space);
    const auto judges = [&](const Options &options) {
        const bool isIn = one(options, u"src"_s) == u"*";
        const bool isOut = one(options, u"dest"_s) == u"*";
        require(isIn || isOut, u"no chain"_s, one(options, u"name"_s));
        return isIn && isOut ? space.all()
                             : moving(space, isIn ? Direction::Inbound : Direction::Outbound);
    };
    // What firewall4 accepts in each chain before any rule, wherever rules are there at all.
    PacketSet judged = space.empty();
    size_t rules = 0;
    for (const auto &[id, section] : config.sections) {
        rules += section.type == u"rule";
        if (section.type == u"rule" && one(section.options, u"target"_s) == u"DROP") {
            for (const Family family : AllFamilies)
                judged = judged.united(space.of(matchOf(section, config, family))
                                           .intersected(judges(section.options)));
        }
    }
    for (const Family family : AllFamilies)
        chain.accept(space.of(replies(family)).intersected(judged));
    require(rules == config.order.size(), u"rules without place"_s, QString::number(rules));
    int expected = 0;
    for (const auto &[place, id] : config.order) {
        require(place == expected++, u"gap"_s, id);
        const Options &options = config.sections.at(id).options;
        for (const auto &[key, value] : options)
            require(known.contains(key), u"option"_s, key);
        for (const Family family : AllFamilies) {
            const PacketSet match = space.of(matchOf(config.sections.at(id), config, family))
                                        .intersected(judges(options));
            if (one(options, u"target"_s) == u"ACCEPT")
                chain.accept(match);
            else if (one(options, u"target"_s) == u"DROP")
                chain.drop(match);
            else
                unknown(u"target"_s, id);
        }
    }
    return chain;
}

} // namespace

void TestOpenwrt::readsBack_data()
{
    QTest::addColumn<int>("index");
    int index = 0;
    for (const auto &[name, policy] : knownTraps(target(u"openwrt")->info))
        QTest::newRow(qPrintable(name)) << index++;
}

void TestOpenwrt::readsBack()
{
    QFETCH(int, index);
    const Target &openwrt = *target(u"openwrt");
    const Policy policy = knownTraps(openwrt.info).at(size_t(index)).second;
    const QString text = openwrt.writePolicy(policy).value().text;
    PacketSpace space;
    QCOMPARE(difference(read(text, space), policy, openwrt.info, space), QString());
    // A reader that finds everything right would be none.
    const QString sabotaged = QString(text).replace(u"target='DROP'"_s, u"target='ACCEPT'"_s);
    QVERIFY(!difference(read(sabotaged, space), policy, openwrt.info, space).isEmpty());
}

void TestOpenwrt::sctpIsRefused()
{
    const Policy policy = whole({inbound(u"sigtran"_s, Family::IPv4, any(), u"2905/sctp"_s)});
    const Emission written = target(u"openwrt")->writePolicy(policy).value();
    QVERIFY(!written.text.contains(u"'sctp'"_s));
    QVERIFY(written.warnings.join(u' ').contains(u"sigtran"_s));
}

/// The script with a uci that has sections of an earlier policy, of others with like names, and
/// values that look like ours.
void TestOpenwrt::staleSectionsGoForeignStay()
{
    QTemporaryDir folder;
    QFile uci(folder.filePath(u"uci"_s));
    QVERIFY(uci.open(QIODevice::WriteOnly));
    uci.write(
        "#!/bin/sh\n"
        "case $1 in\n"
        "show) printf '%s\\n' firewall.@defaults[0]=defaults firewall.portolan_in_7=rule "
        "\"firewall.portolan_in_7.name='portolan_in_8=rule'\" firewall.portolan_in_set_2=ipset "
        "firewall.portolan_out_1=rule firewall.portolan_in_office=rule "
        "firewall.portolan_at_dmz_in_1=rule 'firewall.x=portolan_in_9' ;;\n"
        "delete) echo \"$2\" >&3 ;;\n"
        "batch) cat >/dev/null ;;\n"
        "esac\n");
    uci.close();
    QVERIFY(uci.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
    const Policy policy =
        whole({inbound(u"web"_s, Family::IPv4, any(), u"443/tcp"_s)}, Directions::In);
    const QString text = target(u"openwrt")->writePolicy(policy).value().text;
    const Ran ran = run(u"sh"_s,
        {u"-c"_s, u"PATH=%1:$PATH; fw4() { :; }; exec 3>&1; eval \"$(cat)\""_s.arg(folder.path())},
        text.toUtf8());
    QVERIFY2(ran.status == 0, ran.err.constData());
    QCOMPARE(ran.out, QByteArray("firewall.portolan_in_7\nfirewall.portolan_in_set_2\n"));
}

QTEST_APPLESS_MAIN(TestOpenwrt)
#include "tst_openwrt.moc"
