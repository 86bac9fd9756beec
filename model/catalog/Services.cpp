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
    {"ftp-data", "", "20/tcp", "FTP data"},
    {"ftp", "", "21/tcp", "FTP"},
    {"ssh", "sftp", "22/tcp", "SSH"},
    {"telnet", "", "23/tcp", "Telnet"},
    {"smtp", "", "25/tcp", "SMTP"},
    {"time", "", "37/tcp+udp", "Time"},
    {"whois", "", "43/tcp", "WHOIS"},
    {"tacacs", "", "49/tcp", "TACACS+"},
    {"domain", "dns", "53/tcp+udp", "DNS"},
    {"bootps", "dhcp", "67/udp", "DHCP server"},
    {"bootpc", "", "68/udp", "DHCP client"},
    {"tftp", "", "69/udp", "TFTP"},
    {"finger", "", "79/tcp", "Finger"},
    {"http", "", "80/tcp", "HTTP"},
    {"kerberos", "", "88/tcp+udp", "Kerberos"},
    {"iso-tsap", "s7", "102/tcp", "ISO transport, S7"},
    {"acr-nema", "", "104/tcp", "DICOM, the old port"},
    {"pop3", "", "110/tcp", "POP3"},
    {"sunrpc", "portmapper", "111/tcp+udp", "ONC RPC"},
    {"auth", "ident", "113/tcp", "Ident"},
    {"nntp", "", "119/tcp", "NNTP"},
    {"ntp", "", "123/udp", "NTP"},
    {"epmap", "msrpc", "135/tcp", "DCE RPC"},
    {"netbios-ns", "", "137/udp", "NetBIOS names"},
    {"netbios-dgm", "", "138/udp", "NetBIOS datagrams"},
    {"netbios-ssn", "", "139/tcp", "NetBIOS sessions"},
    {"imap", "", "143/tcp", "IMAP"},
    {"snmp", "", "161/udp", "SNMP"},
    {"snmptrap", "", "162/udp", "SNMP traps"},
    {"xdmcp", "", "177/udp", "XDMCP"},
    {"bgp", "", "179/tcp", "BGP"},
    {"ptp-event", "ptp", "319/udp", "PTP events"},
    {"ptp-general", "", "320/udp", "PTP general"},
    {"ldap", "", "389/tcp", "LDAP"},
    {"svrloc", "slp", "427/tcp+udp", "Service location"},
    {"https", "", "443/tcp", "HTTP over TLS"},
    {"microsoft-ds", "smb", "445/tcp", "SMB"},
    {"kpasswd", "", "464/tcp+udp", "Kerberos passwords"},
    {"submissions", "smtps", "465/tcp", "Mail submission over TLS"},
    {"isakmp", "ike", "500/udp", "IPsec IKE"},
    {"mbap", "modbus", "502/tcp", "Modbus"},
    {"syslog", "", "514/udp", "Syslog"},
    {"printer", "lpd", "515/tcp", "LPD"},
    {"router", "rip", "520/udp", "RIP"},
    {"ripng", "", "521/udp", "RIPng"},
    {"dhcpv6-client", "", "546/udp", "DHCPv6 client"},
    {"dhcpv6-server", "", "547/udp", "DHCPv6 server"},
    {"afpovertcp", "afp", "548/tcp", "AFP"},
    {"rtsp", "", "554/tcp", "RTSP"},
    {"nntps", "", "563/tcp", "NNTP over TLS"},
    {"submission", "", "587/tcp", "Mail submission"},
    {"asf-rmcp", "ipmi", "623/udp", "IPMI"},
    {"ipp", "cups", "631/tcp", "IPP"},
    {"ldaps", "", "636/tcp", "LDAP over TLS"},
    {"ldp", "", "646/tcp+udp", "Label distribution"},
    {"kerberos-adm", "", "749/tcp", "Kerberos administration"},
    {"netconf-ssh", "netconf", "830/tcp", "NETCONF over SSH"},
    {"domain-s", "dot", "853/tcp", "DNS over TLS"},
    {"rsync", "", "873/tcp", "rsync"},
    {"ideafarm-door", "vmware-console", "902/tcp+udp", "VMware consoles"},
    {"ftps-data", "", "989/tcp", "FTP data over TLS"},
    {"ftps", "", "990/tcp", "FTP over TLS"},
    {"imaps", "", "993/tcp", "IMAP over TLS"},
    {"pop3s", "", "995/tcp", "POP3 over TLS"},
    {"socks", "", "1080/tcp", "SOCKS"},
    {"rmiregistry", "", "1099/tcp", "Java RMI registry"},
    {"openvpn", "", "1194/udp", "OpenVPN"},
    {"lotusnote", "notes", "1352/tcp", "HCL Notes"},
    {"ms-sql-s", "mssql", "1433/tcp", "Microsoft SQL Server"},
    {"ms-sql-m", "", "1434/udp", "Microsoft SQL Server Browser"},
    {"ica", "citrix", "1494/tcp", "Citrix ICA"},
    {"wins", "", "1512/tcp+udp", "WINS"},
    {"ncube-lm", "oracle", "1521/tcp", "Oracle listener"},
    {"l2f", "l2tp", "1701/udp", "L2TP"},
    {"h323gatestat", "", "1719/udp", "H.323 gatekeeper"},
    {"h323hostcall", "h323", "1720/tcp", "H.323 calls"},
    {"pptp", "", "1723/tcp", "PPTP"},
    {"msmq", "", "1801/tcp", "Message Queuing"},
    {"radius", "", "1812/udp", "RADIUS"},
    {"radius-acct", "", "1813/udp", "RADIUS accounting"},
    {"mqtt", "", "1883/tcp", "MQTT"},
    {"ssdp", "", "1900/udp", "SSDP"},
    {"macromedia-fcs", "rtmp", "1935/tcp", "RTMP"},
    {"hsrp", "", "1985/udp", "HSRP"},
    {"cisco-sccp", "sccp", "2000/tcp", "SCCP"},
    {"nfs", "", "2049/tcp", "NFS"},
    {"radsec", "", "2083/tcp", "RADIUS over TLS"},
    {"gtp-control", "", "2123/udp", "GTP control"},
    {"gtp-user", "", "2152/udp", "GTP user data"},
    {"eforward", "zookeeper", "2181/tcp", "ZooKeeper"},
    {"docker", "", "2375/tcp", "Docker API"},
    {"docker-s", "", "2376/tcp", "Docker API over TLS"},
    {"etcd-client", "etcd", "2379/tcp", "etcd clients"},
    {"etcd-server", "", "2380/tcp", "etcd peers"},
    {"cvspserver", "cvs", "2401/tcp", "CVS"},
    {"iec-104", "", "2404/tcp", "IEC 60870-5-104"},
    {"mgcp-gateway", "mgcp", "2427/udp", "MGCP gateways"},
    {"dict", "", "2628/tcp", "DICT"},
    {"m2ua", "", "2904/sctp", "M2UA"},
    {"m3ua", "", "2905/sctp", "M3UA"},
    {"gpsd", "", "2947/tcp", "gpsd"},
    {"gds-db", "firebird", "3050/tcp", "Firebird"},
    {"ndl-aas", "squid", "3128/tcp", "Squid"},
    {"icpv2", "", "3130/udp", "Internet Cache Protocol"},
    {"isns", "", "3205/tcp+udp", "iSNS"},
    {"iscsi-target", "iscsi", "3260/tcp", "iSCSI"},
    {"msft-gc", "", "3268/tcp", "Global Catalog"},
    {"msft-gc-ssl", "", "3269/tcp", "Global Catalog over TLS"},
    {"ceph", "", "3300/tcp", "Ceph monitor"},
    {"mysql", "mariadb", "3306/tcp", "MySQL"},
    {"ms-wbt-server", "rdp", "3389/tcp+udp", "Remote Desktop"},
    {"stun", "turn", "3478/tcp+udp", "STUN and TURN"},
    {"nut", "", "3493/tcp", "Network UPS Tools"},
    {"teredo", "", "3544/udp", "Teredo"},
    {"svn", "", "3690/tcp", "Subversion"},
    {"ws-discovery", "", "3702/udp", "Web services discovery"},
    {"bfd-control", "bfd", "3784/udp", "BFD"},
    {"diameter", "", "3868/tcp", "Diameter"},
    {"pcoip", "", "4172/tcp+udp", "PCoIP"},
    {"sieve", "managesieve", "4190/tcp", "ManageSieve"},
    {"epmd", "", "4369/tcp", "Erlang port mapper"},
    {"ntske", "nts", "4460/tcp", "NTS key exchange"},
    {"ipsec-nat-t", "", "4500/udp", "IPsec through NAT"},
    {"iax", "", "4569/udp", "IAX"},
    {"ipfix", "", "4739/tcp+udp", "IPFIX"},
    {"vxlan", "", "4789/udp", "VXLAN"},
    {"opcua-tcp", "opcua", "4840/tcp", "OPC UA"},
    {"opcua-tls", "", "4843/tcp", "OPC UA over TLS"},
    {"radmin-port", "radmin", "4899/tcp", "Radmin"},
    {"munin", "", "4949/tcp", "Munin"},
    {"sip", "", "5060/tcp+udp", "SIP"},
    {"sips", "", "5061/tcp", "SIP over TLS"},
    {"xmpp-client", "xmpp", "5222/tcp", "XMPP clients"},
    {"capwap-control", "capwap", "5246/udp", "CAPWAP control"},
    {"capwap-data", "", "5247/udp", "CAPWAP data"},
    {"xmpp-server", "", "5269/tcp", "XMPP servers"},
    {"stuns", "turns", "5349/tcp", "STUN and TURN over TLS"},
    {"mdns", "", "5353/udp", "Multicast DNS"},
    {"llmnr", "", "5355/udp", "LLMNR"},
    {"postgresql", "postgres", "5432/tcp", "PostgreSQL"},
    {"nrpe", "", "5666/tcp", "NRPE"},
    {"amqps", "", "5671/tcp", "AMQP over TLS"},
    {"amqp", "rabbitmq", "5672/tcp", "AMQP"},
    {"coap", "", "5683/udp", "CoAP"},
    {"coaps", "", "5684/udp", "CoAP over DTLS"},
    {"rfb", "vnc", "5900/tcp", "VNC"},
    {"couchdb", "", "5984/tcp", "CouchDB"},
    {"wsman", "winrm", "5985/tcp", "WinRM"},
    {"wsmans", "winrms", "5986/tcp", "WinRM over TLS"},
    {"x11", "", "6000-6063/tcp", "X11"},
    {"geneve", "", "6081/udp", "Geneve"},
    {"sflow", "", "6343/udp", "sFlow"},
    {"redis", "valkey", "6379/tcp", "Redis"},
    {"netconf-tls", "", "6513/tcp", "NETCONF over TLS"},
    {"syslog-tls", "", "6514/tcp", "Syslog over TLS"},
    {"ircs-u", "ircs", "6697/tcp", "IRC over TLS"},
    {"http-alt", "", "8080/tcp", "HTTP, the other port"},
    {"puppet", "", "8140/tcp", "Puppet"},
    {"pcsync-https", "https-alt", "8443/tcp", "HTTPS, the other port"},
    {"pfcp", "", "8805/udp", "PFCP"},
    {"secure-mqtt", "mqtts", "8883/tcp", "MQTT over TLS"},
    {"pdl-datastream", "jetdirect", "9100/tcp", "Raw printing"},
    {"bacula-dir", "bacula", "9101/tcp", "Bacula director"},
    {"bacula-fd", "", "9102/tcp", "Bacula files"},
    {"bacula-sd", "", "9103/tcp", "Bacula storage"},
    {"wap-wsp", "elasticsearch", "9200/tcp", "Elasticsearch"},
    {"git", "", "9418/tcp", "Git"},
    {"ndmp", "", "10000/tcp", "NDMP"},
    {"zabbix-agent", "zabbix", "10050/tcp", "Zabbix agent"},
    {"zabbix-trapper", "", "10051/tcp", "Zabbix trapper"},
    {"amanda", "", "10080/tcp", "Amanda"},
    {"snmptls", "", "10161/tcp", "SNMP over TLS"},
    {"snmptls-trap", "", "10162/tcp", "SNMP traps over TLS"},
    {"nbd", "", "10809/tcp", "Network block devices"},
    {"dicom", "", "11112/tcp", "DICOM"},
    {"memcache", "memcached", "11211/tcp", "memcached"},
    {"hkp", "", "11371/tcp", "OpenPGP keys"},
    {"dnp", "", "20000/tcp+udp", "DNP3"},
    {"mongodb", "mongo", "27017/tcp", "MongoDB"},
    {"s1-control", "", "36412/sctp", "S1 control"},
    {"x2-control", "", "36422/sctp", "X2 control"},
    {"ngap", "", "38412/sctp", "NG application protocol"},
    {"bacnet", "", "47808/udp", "BACnet"},
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
