#include "model/net/AddressLookup.h"

#include "model/core/Address.h"
#include "model/net/ListQuery.h"
#include "model/net/NameQuery.h"

#include <QNetworkAccessManager>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostAtOnce = 8;

QString sourceOf(const PublishedList &list)
{
    QStringList urls;
    for (const QUrl &url : list.urls)
        urls += url.toString();
    return urls.join(u' ');
}

} // namespace

AddressLookup::AddressLookup(Means means, QObject *parent)
    : QObject(parent)
    , m_means(std::move(means))
{}

AddressLookup::AddressLookup(QObject *parent)
    : AddressLookup(Means(), parent)
{}

AddressLookup::~AddressLookup() { cancel(); }

void AddressLookup::start(const QStringList &names, QDate date)
{
    if (m_run)
        return;
    m_outcome = {};
    m_date = date;
    m_waiting = names;
    m_waiting.removeDuplicates();
    m_total = int(m_waiting.size());
    m_active = 0;
    if (!m_network)
        m_network = new QNetworkAccessManager(this);
    m_run = new QObject(this);
    // So that finished() never comes from within this call.
    QMetaObject::invokeMethod(
        m_run, [this] { next(); }, Qt::QueuedConnection);
}

void AddressLookup::cancel()
{
    // Not at once: whoever cancels may have been called by one of the run's own signals.
    if (m_run)
        m_run->deleteLater();
    m_run = nullptr;
    m_waiting.clear();
}

void AddressLookup::next()
{
    const QObject *run = m_run;
    while (run == m_run && m_active < MostAtOnce && !m_waiting.isEmpty())
        begin(m_waiting.takeFirst());
    if (run != m_run || m_active > 0 || !m_waiting.isEmpty())
        return;
    m_run->deleteLater();
    m_run = nullptr;
    emit finished(std::exchange(m_outcome, {}));
}

void AddressLookup::begin(const QString &name)
{
    const Result<Address> address = Address::parse(name);
    const auto kind = address ? address->kind() : Address::Kind::Any;
    const auto list = std::find_if(m_means.lists.begin(), m_means.lists.end(),
        [&](const PublishedList &one) { return address && one.name == address->name(); });
    const bool isName = kind == Address::Kind::Name;
    if (!isName && (kind != Address::Kind::Published || list == m_means.lists.end())) {
        m_outcome.failed[name] = kind == Address::Kind::Published
                                     ? tr("this list is not known")
                                     : tr("this is no host name and no published list");
        emit progressed(int(m_outcome.found.size() + m_outcome.failed.size()), m_total);
        return;
    }
    ++m_active;
    const auto end = [this, name](const QString &source, QObject *query) {
        return [this, name, source, query, run = m_run](
                   const Result<std::vector<IpRange>> &addresses) {
            if (run != m_run)
                return; // cancelled
            query->deleteLater();
            finish(name, addresses.map([&](const std::vector<IpRange> &ranges) {
                return Lookup{ranges, m_date, source, {}};
            }));
        };
    };
    if (isName) {
        auto *query =
            new NameQuery(address->name(), m_means.nameServer, m_means.milliseconds, m_run);
        const QString source =
            m_means.nameServer.isNull() ? u"DNS"_s : u"DNS "_s + m_means.nameServer.toString();
        connect(query, &NameQuery::finished, this, end(source, query));
    } else {
        auto *query = new ListQuery(m_network, *list, m_means.page, m_run);
        connect(query, &ListQuery::finished, this, end(sourceOf(*list), query));
    }
}

void AddressLookup::finish(const QString &name, const Result<Lookup> &result)
{
    if (result)
        m_outcome.found[name] = *result;
    else
        m_outcome.failed[name] = result.error().toString();
    --m_active;
    emit progressed(int(m_outcome.found.size() + m_outcome.failed.size()), m_total);
    if (m_run)
        next();
}

} // namespace portolan
