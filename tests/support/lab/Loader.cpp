#include "tests/support/lab/Loader.h"

#include <QFile>

namespace portolan::lab {

using namespace Qt::StringLiterals;

namespace {

constexpr auto IptablesEmpty =
    "*filter\n:INPUT ACCEPT [0:0]\n:FORWARD ACCEPT [0:0]\n:OUTPUT ACCEPT [0:0]\nCOMMIT\n";

QByteArray chainName(Direction direction)
{
    return direction == Direction::Inbound ? "input" : "output";
}

QByteArray nftBase(Direction direction)
{
    const QByteArray chain = chainName(direction);
    return "table inet filter {\nchain " + chain + " {\ntype filter hook " + chain +
           " priority filter; policy accept;\n"
           "ct state established,related accept\n"
           "icmpv6 type { 133, 134, 135, 136 } accept\n"
           "drop\n}\n}\n";
}

QByteArray iptablesBase(Direction direction, Family family)
{
    const QByteArray append = "-A " + chainName(direction).toUpper();
    QByteArray text =
        "*filter\n" + append + " -m conntrack --ctstate ESTABLISHED,RELATED -j ACCEPT\n";
    for (int type = 133; family == Family::IPv6 && type <= 136; ++type) {
        text += append + " -p ipv6-icmp -m icmp6 --icmpv6-type " + QByteArray::number(type) +
                " -j ACCEPT\n";
    }
    return text + append + " -j DROP\nCOMMIT\n";
}

} // namespace

Loader::Loader(QStringView dialect)
    : m_target(*portolan::target(dialect))
    , m_isNft(dialect == "nftables"_L1)
{}

QString Loader::clear() const
{
    if (m_isNft)
        return u"nft flush ruleset\n"_s;
    const QString file = put(u"empty"_s, IptablesEmpty);
    return both({}, file, file);
}

QString Loader::base(Direction direction) const
{
    const QString name = QString::fromLatin1("base-" + chainName(direction));
    if (m_isNft)
        return "nft -f "_L1 + put(name, nftBase(direction)) + u'\n';
    return both(u"--noflush"_s, put(name + u'4', iptablesBase(direction, Family::IPv4)),
        put(name + u'6', iptablesBase(direction, Family::IPv6)));
}

QString Loader::policy(const QString &name, const QString &text) const
{
    const QString file = put(name, text.toUtf8());
    return m_isNft ? "nft -f "_L1 + file + u'\n' : both(u"--noflush"_s, file, file);
}

QString Loader::commands(const QString &name, const QString &text) const
{
    return "sh -e "_L1 + put(name, text.toUtf8()) + u'\n';
}

QString Loader::dryRun(const QString &name, const QString &text) const
{
    const QString file = put(name, text.toUtf8());
    return m_isNft ? "nft -c -f "_L1 + file + u'\n' : both(u"--noflush --test"_s, file, file);
}

void Loader::add(const Namespace &space, const QString &script)
{
    m_running.push_back(space.start(u"sh"_s, {u"-e"_s}, script.toUtf8()));
}

QString Loader::wait()
{
    QString said;
    for (const auto &process : m_running) {
        const Outcome outcome = finish(*process);
        if (!outcome.ok())
            said += "a script ended with status "_L1 + QString::number(outcome.status) + ": "_L1;
        said += outcome.output;
    }
    m_running.clear();
    return said;
}

QString Loader::both(const QString &options, const QString &four, const QString &six) const
{
    return "iptables-restore %1 %2\nip6tables-restore %1 %3\n"_L1.arg(options, four, six);
}

QString Loader::put(const QString &name, const QByteArray &text) const
{
    const QString path = m_files.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("the lab cannot write its files");
    return path;
}

} // namespace portolan::lab
