#pragma once

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUdpSocket>
#include <QtEndian>

#include <map>

namespace portolan {

/// What the server below says about one name.
struct Answer
{
    QStringList addresses = {}; ///< of both families; those asked for are given
    QByteArray alias = {};      ///< the name stands for that other one
    int code = 0;               ///< RCODE of RFC 1035: 2 SERVFAIL, 3 NXDOMAIN, 5 REFUSED
    int codeIPv6 = -1;          ///< for questions about AAAA, where not the same
    bool silent = false;        ///< no word about AAAA
    int cut = 0;                ///< bytes taken away from the end of the message
};

/// A name server on 127.0.0.1:53 over UDP and TCP (RFC 1035), for a namespace of the test's own.
class DnsServer : public QObject
{
public:
    std::map<QByteArray, Answer> names;
    int questions = 0;
    int overTcp = 0;

    bool listen()
    {
        connect(&m_udp, &QUdpSocket::readyRead, this, &DnsServer::readUdp);
        connect(&m_tcp, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = m_tcp.nextPendingConnection();
            connect(socket, &QIODevice::readyRead, this, [this, socket] { readTcp(socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        });
        return m_udp.bind(QHostAddress::LocalHost, 53) && m_tcp.listen(QHostAddress::LocalHost, 53);
    }

private:
    static QByteArray number(quint16 value)
    {
        char bytes[2];
        qToBigEndian(value, bytes);
        return QByteArray(bytes, 2);
    }

    static QByteArray encoded(const QByteArray &name)
    {
        QByteArray wire;
        for (const QByteArray &label : name.split('.'))
            wire += char(label.size()) + label;
        return wire + '\0';
    }

    static QByteArray record(const QByteArray &owner, quint16 type, const QByteArray &data)
    {
        return owner + number(type) + number(1) + QByteArray(4, '\0') +
               number(quint16(data.size())) + data;
    }

    void readUdp()
    {
        while (m_udp.hasPendingDatagrams()) {
            QByteArray question(int(m_udp.pendingDatagramSize()), '\0');
            QHostAddress sender;
            quint16 port = 0;
            m_udp.readDatagram(question.data(), question.size(), &sender, &port);
            QByteArray reply = answer(question);
            if (reply.size() > 512) { // the rest is to be had over TCP
                reply.truncate(12);
                reply[2] = char(reply[2] | 2);
                reply.replace(6, 2, number(0));
                reply += question.mid(12);
            }
            if (!reply.isEmpty())
                m_udp.writeDatagram(reply, sender, port);
        }
    }

    void readTcp(QTcpSocket *socket)
    {
        if (socket->bytesAvailable() < 2)
            return;
        const int size = qFromBigEndian<quint16>(socket->peek(2).constData());
        if (socket->bytesAvailable() < 2 + size)
            return;
        ++overTcp;
        const QByteArray reply = answer(socket->read(2 + size).mid(2));
        socket->write(number(quint16(reply.size())) + reply);
    }

    QByteArray answer(const QByteArray &question)
    {
        ++questions;
        QByteArray name;
        int at = 12;
        while (at < question.size() && question[at] != 0) {
            name += (name.isEmpty() ? "" : ".") + question.mid(at + 1, question[at]);
            at += 1 + question[at];
        }
        const QByteArray asked = question.mid(12, at + 5 - 12);
        const bool ipv6 = qFromBigEndian<quint16>(question.constData() + at + 1) == 28;
        const auto found = names.find(name.toLower());
        const Answer answer = found == names.end() ? Answer{{}, {}, 3} : found->second;
        if (answer.silent && ipv6)
            return {};
        QByteArray records;
        int count = 0;
        QByteArray owner("\xc0\x0c", 2); // the name of the question
        if (!answer.alias.isEmpty()) {
            records += record(owner, 5, encoded(answer.alias));
            records += record(encoded(answer.alias), 5, encoded("last." + answer.alias));
            owner = encoded("last." + answer.alias);
            count += 2;
        }
        for (const QString &text : answer.addresses) {
            const QHostAddress address(text);
            const bool isIPv6 = address.protocol() == QAbstractSocket::IPv6Protocol;
            if (isIPv6 != ipv6)
                continue;
            char four[4];
            qToBigEndian(address.toIPv4Address(), four);
            const Q_IPV6ADDR sixteen = address.toIPv6Address();
            records +=
                ipv6 ? record(owner, 28, QByteArray(reinterpret_cast<const char *>(sixteen.c), 16))
                     : record(owner, 1, QByteArray(four, 4));
            ++count;
        }
        const int code = ipv6 && answer.codeIPv6 >= 0 ? answer.codeIPv6 : answer.code;
        return (question.left(2) + char(0x81) + char(0x80 | code) + number(1) +
                number(quint16(count)) + number(0) + number(0) + asked + records)
            .chopped(answer.cut);
    }

    QUdpSocket m_udp;
    QTcpServer m_tcp;
};

} // namespace portolan
