#include "model/net/Fetch.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QTimer>

namespace portolan {

using namespace Qt::StringLiterals;

Fetch::Fetch(QNetworkAccessManager *network, const QUrl &url, const QString &contentType,
    Limits limits, QObject *parent)
    : QObject(parent)
    , m_url(url)
    , m_contentType(contentType)
    , m_limits(limits)
{
    QNetworkRequest request(url);
    request.setAttribute(
        QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::SameOriginRedirectPolicy);
    request.setAttribute(
        QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setMaximumRedirectsAllowed(limits.redirections);
    request.setRawHeader("User-Agent", "Portolan/" PORTOLAN_VERSION);
    m_reply = network->get(request);
    m_reply->setParent(this);
    // Keeps what is not read yet from piling up behind our back.
    m_reply->setReadBufferSize(256 * 1024);
    connect(m_reply, &QNetworkReply::readyRead, this, &Fetch::read);
    connect(m_reply, &QNetworkReply::finished, this, &Fetch::finish);
    QTimer::singleShot(limits.milliseconds, this, [this] {
        fail(tr("no complete answer within %n second(s)", nullptr,
            std::max(1, m_limits.milliseconds / 1000)));
    });
}

Fetch::~Fetch()
{
    if (m_reply)
        m_reply->disconnect(this);
}

void Fetch::read()
{
    if (!m_reply)
        return;
    // One more than allowed is enough to know.
    while (m_page.size() <= m_limits.bytes) {
        const QByteArray part = m_reply->read(m_limits.bytes + 1 - m_page.size());
        if (part.isEmpty())
            break;
        m_page += part;
    }
    if (m_page.size() > m_limits.bytes) {
        fail(tr("the answer is larger than %1 MB, so it is not read")
                 .arg(double(m_limits.bytes) / (1024 * 1024), 0, 'g', 3));
    }
}

void Fetch::fail(const QString &message)
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
    m_reply = nullptr;
    emit finished(failure(message));
}

void Fetch::finish()
{
    read();
    if (!m_reply)
        return;
    if (m_reply->error() != QNetworkReply::NoError) {
        fail(m_reply->error() == QNetworkReply::InsecureRedirectError
                 ? tr("the answer points to another server (%1); that is not followed")
                       .arg(quoted(m_reply->attribute(QNetworkRequest::RedirectionTargetAttribute)
                                       .toUrl()
                                       .host()))
                 : m_reply->errorString().simplified().left(300));
        return;
    }
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status != 200) {
        fail(tr("the server answered with status %1").arg(status));
        return;
    }
    const QString type = m_reply->header(QNetworkRequest::ContentTypeHeader).toString();
    if (type.section(u';', 0, 0).trimmed().compare(m_contentType, Qt::CaseInsensitive) != 0) {
        fail(tr("the answer is of type %1, not %2").arg(quoted(type), m_contentType));
        return;
    }
    m_reply->disconnect(this);
    m_reply->deleteLater();
    m_reply = nullptr;
    emit finished(m_page);
}

} // namespace portolan
