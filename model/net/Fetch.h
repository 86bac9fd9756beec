#pragma once

#include "model/core/Result.h"

#include <QByteArray>
#include <QObject>
#include <QUrl>

class QNetworkAccessManager;
class QNetworkReply;

namespace portolan {

/// Reads one page over HTTP or HTTPS with bounded size and time. TLS errors are never ignored, a
/// redirection leaves neither scheme nor host nor port, compressed answers count as what they
/// unpack to. Nothing is stored: no cookies, no cache.
class Fetch : public QObject
{
    Q_OBJECT

public:
    struct Limits
    {
        qint64 bytes = 16 * 1024 * 1024;
        int milliseconds = 15'000; ///< in all, from start to finish
        int redirections = 3;
    };

    /// Starts at once and emits finished() exactly once, never from within the constructor. Owns
    /// nothing; deleting it stops the transfer in silence.
    Fetch(QNetworkAccessManager *network, const QUrl &url, const QString &contentType,
        Limits limits, QObject *parent);
    ~Fetch() override;

    const QUrl &url() const { return m_url; }

signals:
    void finished(const portolan::Result<QByteArray> &page);

private:
    void read();
    void finish();
    /// Ends with an error; what comes later is not heard any more.
    void fail(const QString &message);

    QUrl m_url;
    QString m_contentType;
    Limits m_limits;
    QByteArray m_page;
    QNetworkReply *m_reply = nullptr;
};

} // namespace portolan
