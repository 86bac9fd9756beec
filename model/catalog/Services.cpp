#include "model/catalog/Services.h"

#include <QStringList>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Row
{
    const char *name;
    const char *usual;
    const char *ports;
    const char *meaning;
};

constexpr Row Rows[] = {
    {"ftp", "", "21/tcp", "FTP"},
    {"ssh", "sftp", "22/tcp", "SSH"},
    {"telnet", "", "23/tcp", "Telnet"},
    {"smtp", "", "25/tcp", "SMTP"},
    {"tacacs", "", "49/tcp", "TACACS+"},
    {"domain", "dns", "53/tcp+udp", "DNS"},
    {"bootps", "dhcp", "67/udp", "DHCP server"},
    {"bootpc", "", "68/udp", "DHCP client"},
    {"tftp", "", "69/udp", "TFTP"},
    {"http", "", "80/tcp", "HTTP"},
    {"kerberos", "", "88/tcp+udp", "Kerberos"},
    {"pop3", "", "110/tcp", "POP3"},
    {"sunrpc", "portmapper", "111/tcp+udp", "ONC RPC"},
    {"ntp", "", "123/udp", "NTP"},
    {"epmap", "msrpc", "135/tcp", "DCE RPC"},
    {"netbios-ns", "", "137/udp", "NetBIOS names"},
    {"netbios-dgm", "", "138/udp", "NetBIOS datagrams"},
    {"netbios-ssn", "", "139/tcp", "NetBIOS sessions"},
    {"imap", "", "143/tcp", "IMAP"},
    {"snmp", "", "161/udp", "SNMP"},
    {"snmptrap", "", "162/udp", "SNMP traps"},
    {"bgp", "", "179/tcp", "BGP"},
    {"ldap", "", "389/tcp", "LDAP"},
    {"https", "", "443/tcp", "HTTP over TLS"},
    {"microsoft-ds", "smb", "445/tcp", "SMB"},
    {"kpasswd", "", "464/tcp+udp", "Kerberos passwords"},
    {"submissions", "smtps", "465/tcp", "Mail submission over TLS"},
    {"isakmp", "ike", "500/udp", "IPsec IKE"},
    {"syslog", "", "514/udp", "Syslog"},
    {"printer", "lpd", "515/tcp", "LPD"},
    {"dhcpv6-client", "", "546/udp", "DHCPv6 client"},
    {"dhcpv6-server", "", "547/udp", "DHCPv6 server"},
    {"rtsp", "", "554/tcp", "RTSP"},
    {"submission", "", "587/tcp", "Mail submission"},
    {"ipp", "cups", "631/tcp", "IPP"},
    {"ldaps", "", "636/tcp", "LDAP over TLS"},
    {"kerberos-adm", "", "749/tcp", "Kerberos administration"},
    {"netconf-ssh", "netconf", "830/tcp", "NETCONF over SSH"},
    {"domain-s", "dot", "853/tcp", "DNS over TLS"},
    {"rsync", "", "873/tcp", "rsync"},
    {"ftps", "", "990/tcp", "FTP over TLS"},
    {"imaps", "", "993/tcp", "IMAP over TLS"},
    {"pop3s", "", "995/tcp", "POP3 over TLS"},
    {"socks", "", "1080/tcp", "SOCKS"},
    {"openvpn", "", "1194/udp", "OpenVPN"},
    {"ms-sql-s", "mssql", "1433/tcp", "Microsoft SQL Server"},
    {"ms-sql-m", "", "1434/udp", "Microsoft SQL Server Browser"},
    {"l2f", "l2tp", "1701/udp", "L2TP"},
    {"pptp", "", "1723/tcp", "PPTP"},
    {"radius", "", "1812/udp", "RADIUS"},
    {"radius-acct", "", "1813/udp", "RADIUS accounting"},
    {"mqtt", "", "1883/tcp", "MQTT"},
    {"ssdp", "", "1900/udp", "SSDP"},
    {"macromedia-fcs", "rtmp", "1935/tcp", "RTMP"},
    {"nfs", "", "2049/tcp", "NFS"},
    {"radsec", "", "2083/tcp", "RADIUS over TLS"},
    {"docker", "", "2375/tcp", "Docker API"},
    {"docker-s", "", "2376/tcp", "Docker API over TLS"},
    {"etcd-client", "etcd", "2379/tcp", "etcd clients"},
    {"etcd-server", "", "2380/tcp", "etcd peers"},
    {"iscsi-target", "iscsi", "3260/tcp", "iSCSI"},
    {"msft-gc", "", "3268/tcp", "Global Catalog"},
    {"msft-gc-ssl", "", "3269/tcp", "Global Catalog over TLS"},
    {"ceph", "", "3300/tcp", "Ceph monitor"},
    {"mysql", "mariadb", "3306/tcp", "MySQL"},
    {"ms-wbt-server", "rdp", "3389/tcp+udp", "Remote Desktop"},
    {"stun", "turn", "3478/tcp+udp", "STUN and TURN"},
    {"bfd-control", "bfd", "3784/udp", "BFD"},
    {"diameter", "", "3868/tcp", "Diameter"},
    {"pcoip", "", "4172/tcp+udp", "PCoIP"},
    {"epmd", "", "4369/tcp", "Erlang port mapper"},
    {"ipsec-nat-t", "", "4500/udp", "IPsec through NAT"},
    {"ipfix", "", "4739/tcp+udp", "IPFIX"},
    {"vxlan", "", "4789/udp", "VXLAN"},
    {"sip", "", "5060/tcp+udp", "SIP"},
    {"sips", "", "5061/tcp", "SIP over TLS"},
    {"xmpp-client", "xmpp", "5222/tcp", "XMPP clients"},
    {"xmpp-server", "", "5269/tcp", "XMPP servers"},
    {"stuns", "turns", "5349/tcp", "STUN and TURN over TLS"},
    {"mdns", "", "5353/udp", "Multicast DNS"},
    {"llmnr", "", "5355/udp", "LLMNR"},
    {"postgresql", "postgres", "5432/tcp", "PostgreSQL"},
    {"amqps", "", "5671/tcp", "AMQP over TLS"},
    {"amqp", "rabbitmq", "5672/tcp", "AMQP"},
    {"rfb", "vnc", "5900/tcp", "VNC"},
    {"couchdb", "", "5984/tcp", "CouchDB"},
    {"wsman", "winrm", "5985/tcp", "WinRM"},
    {"wsmans", "winrms", "5986/tcp", "WinRM over TLS"},
    {"geneve", "", "6081/udp", "Geneve"},
    {"sflow", "", "6343/udp", "sFlow"},
    {"redis", "valkey", "6379/tcp", "Redis"},
    {"syslog-tls", "", "6514/tcp", "Syslog over TLS"},
    {"ircs-u", "ircs", "6697/tcp", "IRC over TLS"},
    {"http-alt", "", "8080/tcp", "HTTP, the other port"},
    {"puppet", "", "8140/tcp", "Puppet"},
    {"secure-mqtt", "mqtts", "8883/tcp", "MQTT over TLS"},
    {"git", "", "9418/tcp", "Git"},
    {"zabbix-agent", "zabbix", "10050/tcp", "Zabbix agent"},
    {"zabbix-trapper", "", "10051/tcp", "Zabbix trapper"},
    {"memcache", "memcached", "11211/tcp", "memcached"},
    {"mongodb", "mongo", "27017/tcp", "MongoDB"},
};

bool isName(QStringView item)
{
    return !item.isEmpty() && !item.contains(u'/') && serviceByName(item);
}

} // namespace

const std::vector<Service> &usualServices()
{
    static const std::vector<Service> services = [] {
        std::vector<Service> all;
        for (const Row &row : Rows) {
            const QString ports = QString::fromLatin1(row.ports);
            all.push_back({QString::fromLatin1(row.name), QString::fromLatin1(row.usual),
                QString::fromLatin1(row.meaning), PortSpec::parse(ports).value()});
        }
        return all;
    }();
    return services;
}

const Service *serviceByName(QStringView name)
{
    if (name.isEmpty())
        return nullptr;
    const auto found = std::ranges::find_if(usualServices(), [name](const Service &service) {
        return service.name.compare(name, Qt::CaseInsensitive) == 0 ||
               service.usual.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == usualServices().end() ? nullptr : &*found;
}

QString serviceName(const PortSpec &ports)
{
    const auto found = std::ranges::find(usualServices(), ports, &Service::ports);
    return found == usualServices().end() ? QString() : found->name;
}

Result<PortSpec> parsePorts(QStringView text)
{
    PortSpec spec;
    QStringList run; // items between two names belong together: "80, 443/tcp"
    const auto flush = [&]() -> Result<void> {
        if (run.isEmpty())
            return {};
        const Result<PortSpec> ports = PortSpec::parse(run.join(u", "_s));
        if (!ports)
            return tl::unexpected(ports.error());
        spec = spec.united(*ports);
        run.clear();
        return {};
    };
    bool named = false;
    for (const QStringView part : text.split(u',')) {
        const QStringView item = part.trimmed();
        if (!isName(item)) {
            run.append(item.toString());
            continue;
        }
        named = true;
        if (const Result<void> fine = flush(); !fine)
            return tl::unexpected(fine.error());
        spec = spec.united(serviceByName(item)->ports);
    }
    if (!named)
        return PortSpec::parse(text);
    if (const Result<void> fine = flush(); !fine)
        return tl::unexpected(fine.error());
    return spec;
}

} // namespace portolan
