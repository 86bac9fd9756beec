#include "tests/support/lab/Loader.h"

#include "tests/support/lab/Firewalld.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

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

const QStringList IptablesPrograms = {u"iptables"_s, u"ip6tables"_s, u"iptables-restore"_s,
    u"ip6tables-restore"_s, u"iptables-save"_s, u"ip6tables-save"_s};

/// The program that is all of them, by the name it is called by.
QString backEnd(QStringView dialect)
{
    return dialect == "iptables-legacy"_L1 ? u"xtables-legacy-multi"_s : u"xtables-nft-multi"_s;
}

/// A configuration of ufw that is its own, as it is right after installation.
constexpr auto UfwPrologue = "set -e\n"
                             "mount -t tmpfs none /mnt\n"
                             "cp -a /etc/ufw /etc/default /mnt\n"
                             "cp /usr/share/ufw/user.rules /usr/share/ufw/user6.rules /mnt/ufw\n"
                             "mount --bind /mnt/ufw /etc/ufw\n"
                             "mount --bind /mnt/default /etc/default\n"
                             "mount -t tmpfs none /run\n"_L1;

/// What it loaded stays in the kernel when the daemon ends with the script. By itself it forwards
/// nothing; a router of the lab lets everything through that no policy of ours forbids.
constexpr auto FirewalldSettings =
    "sed -i 's/^CleanupOnExit=.*/CleanupOnExit=no/' /etc/firewalld/firewalld.conf\n"
    "for wire in $(ip -o link show | sed -n 's/^[0-9]*: \\(wire[0-9]*\\):.*/\\1/p'); do\n"
    "    firewall-cmd -q --permanent --zone=trusted --add-interface=$wire\n"
    "done\n"
    "firewall-cmd -q --reload\n"_L1;

} // namespace

Loader::Loader(QStringView dialect)
    : m_target(*portolan::target(dialect == "iptables-legacy"_L1 ? u"iptables" : dialect))
    , m_kind(dialect == "nftables"_L1    ? Kind::Nft
             : dialect == "ufw"_L1       ? Kind::Ufw
             : dialect == "firewalld"_L1 ? Kind::Firewalld
                                         : Kind::Iptables)
{
    if (m_kind != Kind::Iptables)
        return; // ufw takes the back end of the machine, and so does what is said beside it
    m_programs = m_files.filePath(u"bin"_s);
    QDir().mkpath(m_programs);
    for (const QString &name : IptablesPrograms) {
        QFile::link(QStandardPaths::findExecutable(backEnd(dialect)), m_programs + u'/' + name);
    }
}

std::optional<QString> Loader::missing(QStringView dialect)
{
    QStringList needed{u"nft"_s};
    if (dialect == "firewalld"_L1)
        needed += {u"firewalld"_s, u"firewall-cmd"_s, u"dbus-daemon"_s, u"unshare"_s};
    else if (dialect == "ufw"_L1)
        needed += {u"ufw"_s, u"iptables"_s, u"ipset"_s, u"unshare"_s};
    else if (dialect != "nftables"_L1)
        needed += {backEnd(dialect), u"ipset"_s};
    for (const QString &program : needed) {
        if (QStandardPaths::findExecutable(program).isEmpty())
            return "no program "_L1 + program;
    }
    if (dialect == "ufw"_L1 || dialect == "firewalld"_L1)
        return std::nullopt;
    Loader loader(dialect);
    const Namespace space;
    loader.add(space, loader.clear() + loader.base(Direction::Inbound));
    const QString said = loader.wait();
    return said.isEmpty() ? std::optional<QString>() : dialect.toString() + u": "_s + said;
}

QString Loader::clear() const
{
    if (m_kind == Kind::Nft || m_kind == Kind::Firewalld)
        return u"nft flush ruleset\n"_s;
    const QString file = put(u"empty"_s, IptablesEmpty);
    return both({}, file, file) + "ipset destroy\n"_L1;
}

QString Loader::base(Direction direction) const
{
    const QString name = QString::fromLatin1("base-" + chainName(direction));
    if (m_kind == Kind::Nft)
        return "nft -f "_L1 + put(name, nftBase(direction)) + u'\n';
    return both(u"--noflush"_s, put(name + u'4', iptablesBase(direction, Family::IPv4)),
        put(name + u'6', iptablesBase(direction, Family::IPv6)));
}

QString Loader::policy(const QString &name, const Emission &emission) const
{
    const QString file = put(name + u'.' + m_target.info.suffix, emission.text.toUtf8());
    for (const Attachment &attachment : emission.attachments)
        put(name + u'.' + m_target.info.suffix + u'.' + attachment.suffix,
            attachment.text.toUtf8());
    switch (m_kind) {
    case Kind::Nft:
        return "nft -f "_L1 + file + u'\n';
    case Kind::Iptables:
        return "sed -n 's/^#> //p' "_L1 + file + " | sh -s "_L1 + file + u'\n';
    case Kind::Ufw:
        return inPrivateEtc(name,
            UfwPrologue + "sh "_L1 + file + " >/dev/null\nufw --force enable >/dev/null 2>&1\n"_L1);
    case Kind::Firewalld:
        return inPrivateEtc(
            name, firewalldPrologue() + FirewalldSettings + "sh "_L1 + file + u'\n');
    }
    return {};
}

/// Whatever the script starts ends with it.
QString Loader::inPrivateEtc(const QString &name, const QString &script) const
{
    return "unshare -m --propagation private --pid --fork --kill-child sh "_L1 +
           put(name + ".lab"_L1, script.toUtf8()) + u'\n';
}

QString Loader::commands(const QString &name, const QString &text) const
{
    return "sh -e "_L1 + put(name, text.toUtf8()) + u'\n';
}

QString Loader::dryRun(const QString &name, const QString &text) const
{
    const QString file = put(name, text.toUtf8());
    return m_kind == Kind::Nft ? "nft -c -f "_L1 + file + u'\n'
                               : both(u"--noflush --test"_s, file, file);
}

QString Loader::open(Direction direction, bool isOpen) const
{
    const QString hook = QString::fromLatin1(chainName(direction).toUpper());
    if (m_kind != Kind::Firewalld) {
        const QString verb = isOpen ? u"-I"_s : u"-D"_s;
        return u"for t in iptables ip6tables; do $t -w %1 %2 -j ACCEPT; done\n"_s.arg(verb, hook);
    }
    const QString chain = "inet firewalld filter_"_L1 + hook;
    if (isOpen)
        return u"nft insert rule %1 accept comment '\"lab\"'\n"_s.arg(chain);
    return u"nft delete rule %1 handle "
           "$(nft -a list chain %1 | sed -n 's/.*accept comment \"lab\" # handle //p')\n"_s.arg(
               chain);
}

QString Loader::list() const
{
    if (m_kind == Kind::Nft || m_kind == Kind::Firewalld)
        return u"nft -s list ruleset\n"_s;
    return u"for t in iptables ip6tables; do $t-save | grep -v '^#' | sed 's/\\[.*//'; done\n"_s +
           "ipset save | sort\n"_L1;
}

QString Loader::withPrograms(const QString &script) const
{
    return m_programs.isEmpty() ? script : "PATH="_L1 + m_programs + ":$PATH\n"_L1 + script;
}

void Loader::add(const Namespace &space, const QString &script)
{
    m_jobs.push_back({&space, withPrograms(script)});
}

QString Loader::wait()
{
    // The daemons of firewalld would keep each other from coming up.
    const size_t atOnce = m_kind == Kind::Ufw || m_kind == Kind::Firewalld ? 3 : 64;
    QString said;
    std::vector<std::unique_ptr<QProcess>> running;
    for (size_t i = 0; i < m_jobs.size(); ++i) {
        while (running.size() < m_jobs.size() && running.size() < i + atOnce) {
            const Job &job = m_jobs[running.size()];
            running.push_back(job.space->start(u"sh"_s, {u"-e"_s}, job.script.toUtf8()));
        }
        const Outcome outcome = finish(*running[i]);
        if (!outcome.ok())
            said += "a script ended with status "_L1 + QString::number(outcome.status) + ": "_L1;
        said += outcome.output;
    }
    m_jobs.clear();
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
