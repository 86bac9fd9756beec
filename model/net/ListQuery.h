#pragma once

#include "model/core/Ip.h"
#include "model/net/Fetch.h"
#include "model/net/PublishedLists.h"

#include <QObject>

namespace portolan {

/// Reads all pages of one published list.
class ListQuery : public QObject
{
    Q_OBJECT

public:
    /// Starts at once and emits finished() exactly once, never from within the constructor.
    /// Deleting it ends the transfer in silence.
    ListQuery(QNetworkAccessManager *network, const PublishedList &list, Fetch::Limits limits,
        QObject *parent);

signals:
    /// The blocks of all pages, normalized(); one bad page is an error of the list.
    void finished(const portolan::Result<std::vector<portolan::IpRange>> &blocks);

private:
    void add(const QUrl &url, const Result<QByteArray> &page);

    PublishedList m_list;
    std::vector<IpRange> m_blocks;
    size_t m_missing;
};

} // namespace portolan
