#include "model/net/ListQuery.h"

namespace portolan {

ListQuery::ListQuery(QNetworkAccessManager *network, const PublishedList &list,
    Fetch::Limits limits, QObject *parent)
    : QObject(parent)
    , m_list(list)
    , m_missing(list.urls.size())
{
    for (const QUrl &url : m_list.urls) {
        auto *fetch = new Fetch(network, url, m_list.contentType, limits, this);
        connect(fetch, &Fetch::finished, this,
            [this, url](const Result<QByteArray> &page) { add(url, page); });
    }
}

void ListQuery::add(const QUrl &url, const Result<QByteArray> &page)
{
    if (m_missing == 0)
        return; // another page has failed before
    const Result<std::vector<IpRange>> blocks =
        page ? m_list.parse(*page) : tl::unexpected(page.error());
    if (!blocks) {
        m_missing = 0;
        emit finished(tl::unexpected(blocks.error().within(url.toDisplayString())));
        return;
    }
    m_blocks.insert(m_blocks.end(), blocks->begin(), blocks->end());
    if (--m_missing == 0)
        emit finished(normalized(std::move(m_blocks)));
}

} // namespace portolan
