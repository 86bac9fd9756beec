#pragma once

#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>
#include <QUrl>

#include <algorithm>
#include <map>

namespace portolan {

/// One answer of the server below.
struct Page
{
    QByteArray type = "application/json";
    QByteArray body = {};
    QByteArray status = "200 OK";
    QByteArray headers = {}; ///< more of them, each ending in CRLF
    qint64 missing = 0;      ///< bytes that the head promises and the server then does not send
    qint64 zeros = 0;        ///< sent after the body, as fast as they are taken
    bool silent = false;     ///< the question is never answered
};

/// A server on loopback that answers every path with a page of its table.
class HttpServer : public QTcpServer
{
public:
    std::map<QByteArray, Page> pages;
    qint64 sent = 0;
    int requests = 0;
    QSslKey key; ///< with a certificate the server speaks TLS
    QSslCertificate certificate;

    HttpServer() { listen(QHostAddress::LocalHost); }

    QUrl url(const QString &path) const
    {
        QUrl url;
        url.setScheme(certificate.isNull() ? QStringLiteral("http") : QStringLiteral("https"));
        url.setHost(QStringLiteral("127.0.0.1"));
        url.setPort(serverPort());
        url.setPath(path);
        return url;
    }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto *socket = new QSslSocket(this);
        socket->setSocketDescriptor(descriptor);
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QIODevice::readyRead, this, [this, socket] { read(socket); });
        if (certificate.isNull())
            return;
        socket->setPrivateKey(key);
        socket->setLocalCertificate(certificate);
        socket->startServerEncryption();
    }

private:
    void read(QSslSocket *socket)
    {
        QByteArray head = socket->property("head").toByteArray() + socket->readAll();
        socket->setProperty("head", head);
        if (!head.endsWith("\r\n\r\n"))
            return;
        ++requests;
        const auto found = pages.find(head.split(' ').value(1));
        const Page page = found == pages.end()
                              ? Page{"text/plain", "none", "404 Not Found", {}, 0, 0, false}
                              : found->second;
        if (page.silent)
            return;
        const qint64 length = page.body.size() + page.missing + page.zeros;
        socket->write("HTTP/1.1 " + page.status + "\r\nContent-Type: " + page.type +
                      "\r\nContent-Length: " + QByteArray::number(length) +
                      "\r\nConnection: close\r\n" + page.headers + "\r\n" + page.body);
        sent += page.body.size();
        if (page.zeros == 0) {
            socket->disconnectFromHost();
            return;
        }
        socket->setProperty("left", page.zeros);
        connect(socket, &QIODevice::bytesWritten, socket, [this, socket] { pour(socket); });
    }

    void pour(QSslSocket *socket)
    {
        const qint64 left = socket->property("left").toLongLong();
        const qint64 part = std::min<qint64>(left, 64 * 1024);
        if (socket->bytesToWrite() > 0 || part == 0)
            return;
        socket->setProperty("left", left - part);
        sent += part;
        socket->write(QByteArray(part, ' '));
    }
};

} // namespace portolan
