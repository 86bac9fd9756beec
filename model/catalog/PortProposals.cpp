#include "model/catalog/PortProposals.h"

#include "model/catalog/Services.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(PortProposals)
};

/// Offered where nothing is known of the listener and nothing is typed.
constexpr const char *MostUsual[] = {"https", "ssh", "http", "domain", "postgresql", "ntp"};

/// Offered first where the listener is a database of which no more is known.
constexpr const char *Databases[] = {
    "postgresql", "mysql", "ms-sql-s", "ncube-lm", "mongodb", "redis"};

/// Its name as registered and, where that differs, what it is: "ncube-lm · Oracle listener".
QString wordsOf(const Service &service)
{
    return service.meaning.compare(service.name, Qt::CaseInsensitive) == 0
               ? service.name
               : service.name + u" · "_s + service.meaning;
}

bool isNumber(const QString &text)
{
    return !text.isEmpty() && text.size() <= 5 &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

class Proposals
{
public:
    Proposals(const QString &typed, size_t most)
        : m_typed(typed.trimmed())
        , m_most(most)
    {}

    /// \a names are looked at from their beginnings, the meaning anywhere.
    void offer(const PortSpec &ports, const QString &meaning, const QStringList &names = {})
    {
        const QString text = ports.toString();
        if (ports.isEmpty() || !matches(text, meaning, names))
            return;
        const bool known = std::ranges::any_of(
            m_found, [&text](const PortProposal &proposal) { return proposal.ports == text; });
        if (!known && m_found.size() < m_most)
            m_found.push_back({text, meaning});
    }

    const QString &typed() const { return m_typed; }
    bool isEmpty() const { return m_found.empty(); }
    std::vector<PortProposal> take() { return std::move(m_found); }

private:
    bool matches(const QString &ports, const QString &meaning, const QStringList &names) const
    {
        if (m_typed.isEmpty() || ports.startsWith(m_typed, Qt::CaseInsensitive))
            return true;
        for (const QString &name : names) {
            if (name.startsWith(m_typed, Qt::CaseInsensitive))
                return true;
        }
        // A digit is part of too many texts.
        return !isNumber(m_typed) && m_typed.size() > 1 &&
               meaning.contains(m_typed, Qt::CaseInsensitive);
    }

    QString m_typed;
    size_t m_most;
    std::vector<PortProposal> m_found;
};

/// What the catalog says of flows to \a to, of those from \a from only where it is given.
void offerCatalog(Proposals &proposals, const Deployment &deployment, const Catalog *catalog,
    const Component *from, const Component &to)
{
    const CatalogEntry *entry = catalog ? catalog->entry(to.product) : nullptr;
    if (!entry)
        return;
    const auto chosen = deployment.settings.systems.find(entry->id);
    const ChosenOptions options = chosen == deployment.settings.systems.end()
                                      ? chooseOptions(*entry, {}).value_or(ChosenOptions())
                                      : chosen->second;
    for (const CatalogFlow &flow : entry->flows) {
        const bool ends =
            flow.to == to.part && (!from || flow.from == from->part ||
                                      entry->component(flow.from)->name == from->label());
        if (ends && flow.offered)
            proposals.offer(portsOf(flow, options), flow.purpose);
    }
}

void offerDocks(Proposals &proposals, const Deployment &deployment, const Component &listener)
{
    for (const Flow &flow : deployment.flows) {
        if (compareIds(flow.to, listener.id) == 0) {
            const QString purpose = flow.purpose.isEmpty() ? serviceName(flow.ports) : flow.purpose;
            proposals.offer(flow.ports, purpose.isEmpty()
                                            ? Tr::tr("listens already")
                                            : Tr::tr("listens already: %1").arg(purpose));
        }
    }
}

void offerNamed(Proposals &proposals, const QString &name)
{
    if (const Service *service = serviceByName(name))
        proposals.offer(service->ports, wordsOf(*service));
}

/// What something of that name and kind is likely to listen on.
void offerLikely(Proposals &proposals, const Component &listener)
{
    if (!proposals.typed().isEmpty() || !proposals.isEmpty())
        return;
    for (const QString &word : listener.label().split(u' ', Qt::SkipEmptyParts))
        offerNamed(proposals, word);
    if (listener.kind == "database"_L1)
        for (const char *name : Databases)
            offerNamed(proposals, QString::fromLatin1(name));
}

void offerServices(Proposals &proposals, bool always)
{
    const QString &typed = proposals.typed();
    if (typed.isEmpty()) {
        if (!proposals.isEmpty() && !always)
            return;
        for (const char *name : MostUsual) {
            const Service *service = serviceByName(QString::fromLatin1(name));
            proposals.offer(service->ports, service->name);
        }
        return;
    }
    const auto offer = [&proposals](const Service &service) {
        QStringList names = {service.name};
        if (!service.usual.isEmpty())
            names.append(service.usual);
        proposals.offer(service.ports, wordsOf(service), names);
    };
    // Whole names come first: "ssh" before "netconf over SSH".
    if (const Service *whole = serviceByName(typed))
        offer(*whole);
    for (const bool beginnings : {true, false}) {
        for (const Service &service : usualServices()) {
            const bool begins = service.name.startsWith(typed, Qt::CaseInsensitive) ||
                                service.usual.startsWith(typed, Qt::CaseInsensitive) ||
                                service.ports.toString().startsWith(typed + u'/');
            if (begins == beginnings)
                offer(service);
        }
    }
}

void offerNumber(Proposals &proposals)
{
    const QString &typed = proposals.typed();
    if (!isNumber(typed))
        return;
    for (const auto &protocol : {u"/tcp"_s, u"/udp"_s, u"/tcp+udp"_s}) {
        if (const Result<PortSpec> ports = PortSpec::parse(typed + protocol))
            proposals.offer(*ports, serviceName(*ports));
    }
}

} // namespace

std::vector<PortProposal> portProposals(const Deployment &deployment, const Catalog *catalog,
    const QString &sender, const QString &listener, const QString &typed, size_t most)
{
    Proposals proposals(typed, most);
    bool isLikely = false;
    if (const Component *to = deployment.component(listener)) {
        if (const Component *from = deployment.component(sender))
            offerCatalog(proposals, deployment, catalog, from, *to);
        offerDocks(proposals, deployment, *to);
        offerCatalog(proposals, deployment, catalog, nullptr, *to);
        isLikely = proposals.isEmpty();
        offerLikely(proposals, *to);
    }
    offerNumber(proposals);
    offerServices(proposals, isLikely);
    return proposals.take();
}

} // namespace portolan
