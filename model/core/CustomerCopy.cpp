#include "model/core/CustomerCopy.h"

#include "model/core/FlowFilter.h"
#include "model/core/HiddenText.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(CustomerCopy)
};

void hide(HiddenText &hidden, const IpRange &range)
{
    hidden.hideName(range.toString());
    // Also without the prefix length, and either end of a range.
    hidden.hideName(IpAddress{range.family, range.first}.toString());
    if (!range.prefixLength())
        hidden.hideName(IpAddress{range.family, range.last}.toString());
}

void hide(HiddenText &hidden, const std::vector<Address> &addresses)
{
    for (const Address &address : addresses) {
        if (address.kind() == Address::Kind::Ip)
            hide(hidden, address.range());
        else if (address.kind() != Address::Kind::Any)
            hidden.hideName(address.toString());
    }
}

/// Keys such as "rtc.udp_port"; plain words ("port") say nothing and stand in many sentences.
void hideConfig(HiddenText &hidden, const QString &config)
{
    QString key;
    for (const QChar c : config + u' ') {
        if (!c.isSpace() && c != u',' && c != u';') {
            key += c;
            continue;
        }
        if (std::any_of(key.begin(), key.end(), [](QChar k) { return k == u'.' || k == u'_'; }))
            hidden.hideName(key);
        key.clear();
    }
}

HiddenText hiddenIn(const Deployment &deployment)
{
    HiddenText hidden;
    for (const Zone &zone : deployment.zones) {
        hide(hidden, zone.addresses);
        hidden.hideRemark(zone.note);
    }
    for (const Component &component : deployment.components) {
        hide(hidden, component.addresses);
        hide(hidden, component.publicAddresses);
        hidden.hideRemark(component.note);
        if (component.internal) {
            hidden.hideName(component.id);
            hidden.hideName(component.name);
        }
    }
    for (const Flow &flow : deployment.flows) {
        hidden.hideRemark(flow.owner);
        hidden.hideRemark(flow.ticket);
        hidden.hideRemark(flow.note);
        hideConfig(hidden, flow.config);
    }
    for (const auto &[name, lookup] : deployment.settings.lookups) {
        hidden.hideName(name);
        for (const IpRange &range : lookup.addresses)
            hide(hidden, range);
    }
    hidden.prepare();
    return hidden;
}

/// Ids that say nothing: "zone-1", "internal-2".
class NeutralIds
{
public:
    explicit NeutralIds(const HiddenText &hidden)
        : m_hidden(hidden)
    {}

    void take(const QString &id) { m_taken.insert(id.toLower()); }

    QString next(const QString &word)
    {
        // Words that are themselves hidden give way to others; the last one has to do.
        for (const QString &prefix : {word + u'-', u"item-"_s, u"x-"_s}) {
            if (m_hidden.isIn(prefix))
                continue;
            for (int attempt = 0; attempt < Attempts; ++attempt) {
                const QString id = prefix + QString::number(++m_counts[prefix]);
                if (!m_taken.contains(id) && !m_hidden.isIn(id))
                    return taken(id);
            }
        }
        QString id;
        do
            id = u"n"_s + QString::number(++m_counts[u"n"_s]);
        while (m_taken.contains(id));
        return taken(id);
    }

private:
    static constexpr int Attempts = 2000;
    const QString &taken(const QString &id)
    {
        m_taken.insert(id);
        return id;
    }

    const HiddenText &m_hidden;
    QSet<QString> m_taken;
    std::map<QString, int> m_counts;
};

/// What each id is called in the copy.
class Names
{
public:
    explicit Names(const HiddenText &hidden)
        : m_hidden(hidden)
        , m_ids(hidden)
    {}

    /// First every id that may stay, then what the others are called.
    template<class Record> void keep(const std::vector<Record> &records)
    {
        for (const Record &record : records) {
            if (!isHidden(record))
                m_ids.take(record.id);
        }
    }
    template<class Record> void rename(const std::vector<Record> &records, const QString &word)
    {
        for (const Record &record : records) {
            if (isHidden(record)) {
                m_names.insert(
                    record.id.toLower(), m_ids.next(isInternal(record) ? u"internal"_s : word));
            }
        }
    }

    QString of(const QString &id) const
    {
        const auto name = m_names.find(id.toLower());
        return name == m_names.end() ? id : *name;
    }

private:
    static bool isInternal(const Component &component) { return component.internal; }
    template<class Record> static bool isInternal(const Record &) { return false; }
    template<class Record> bool isHidden(const Record &record) const
    {
        return isInternal(record) || m_hidden.isIn(record.id);
    }

    const HiddenText &m_hidden;
    NeutralIds m_ids;
    QHash<QString, QString> m_names; ///< by id in lower case
};

/// The way from the deployment to its copy.
class Copier
{
public:
    explicit Copier(const Deployment &deployment)
        : m_from(deployment)
        , m_hidden(hiddenIn(deployment))
        , m_places(m_hidden)
        , m_flows(m_hidden)
        , m_views(m_hidden)
    {
        m_places.keep(m_from.zones);
        m_places.keep(m_from.components);
        m_places.rename(m_from.zones, u"zone"_s);
        m_places.rename(m_from.components, u"component"_s);
        m_flows.keep(m_from.flows);
        m_flows.rename(m_from.flows, u"flow"_s);
        m_views.keep(m_from.settings.views);
        m_views.rename(m_from.settings.views, u"view"_s);
    }

    Deployment copy() const
    {
        Deployment to;
        for (const Zone &zone : m_from.zones)
            to.zones.push_back(copied(zone));
        for (const Component &component : m_from.components)
            to.components.push_back(copied(component));
        for (const Flow &flow : m_from.flows)
            to.flows.push_back(copied(flow));
        sort(to.zones);
        sort(to.components);
        to.settings.name = m_hidden.masked(m_from.settings.name);
        // Written for the customer, but perhaps before somebody thought of what is hidden.
        const TitleBlock &block = m_from.settings.titleBlock;
        to.settings.titleBlock = {name(block.title), m_hidden.masked(block.customer),
            m_hidden.masked(block.version), block.draft, {}};
        to.settings.upsideDown = m_from.settings.upsideDown;
        for (const SavedView &view : m_from.settings.views)
            to.settings.views.push_back(copied(view, to));
        sort(to.flows); // not before: the views compare flow by flow
        return to;
    }

private:
    template<class Record> static void sort(std::vector<Record> &records)
    {
        std::sort(records.begin(), records.end(),
            [](const Record &a, const Record &b) { return compareIds(a.id, b.id) < 0; });
    }

    /// For words that mean nothing in part.
    QString wholeOrNothing(const QString &text) const
    {
        return m_hidden.isIn(text) ? QString() : text;
    }
    /// Empty where nothing readable would be left: the id stands in then.
    QString name(const QString &text) const
    {
        const QString left = m_hidden.masked(text);
        const bool isReadable =
            std::any_of(left.begin(), left.end(), [](QChar c) { return c.isLetterOrNumber(); });
        return isReadable || left == text ? left : QString();
    }

    Zone copied(const Zone &from) const
    {
        Zone to;
        to.id = m_places.of(from.id);
        to.name = name(from.name);
        to.kind = from.kind;
        to.parent = m_places.of(from.parent);
        to.enforce = from.enforce;
        to.target = wholeOrNothing(from.target);
        to.frame = from.frame;
        return to;
    }

    Component copied(const Component &from) const
    {
        Component to;
        to.id = m_places.of(from.id);
        to.zone = m_places.of(from.zone);
        to.instances = from.instances;
        to.preservesClientAddress = from.preservesClientAddress;
        to.position = from.position;
        if (from.internal) {
            // Kind and product would tell what it is.
            to.name = name(Tr::tr("Internal %1").arg(to.id.mid(to.id.lastIndexOf(u'-') + 1)));
            return to;
        }
        to.name = name(from.name);
        to.kind = wholeOrNothing(from.kind);
        to.product = wholeOrNothing(from.product);
        to.part = wholeOrNothing(from.part);
        to.target = wholeOrNothing(from.target);
        return to;
    }

    Flow copied(const Flow &from) const
    {
        Flow to;
        to.id = m_flows.of(from.id);
        to.from = m_places.of(from.from);
        to.to = m_places.of(from.to);
        to.ports = from.ports;
        to.purpose = m_hidden.masked(from.purpose);
        to.need = {from.need.kind, m_hidden.masked(from.need.condition)};
        to.exposed = from.exposed;
        to.enabled = from.enabled;
        to.encryption = wholeOrNothing(from.encryption);
        to.product = wholeOrNothing(from.product);
        to.when = wholeOrNothing(from.when);
        to.expires = from.expires;
        return to;
    }

    SavedView copied(const SavedView &from, const Deployment &to) const
    {
        SavedView view;
        view.id = m_views.of(from.id);
        view.name = name(from.name);
        view.caption = m_hidden.masked(from.caption);
        view.frame = from.frame;
        view.zoneView = from.zoneView;
        if (!m_hidden.isIn(from.filter) && meansTheSame(from.filter, to))
            view.filter = from.filter;
        return view;
    }

    /// A filter that looks for what is no longer there (owner:network) would fade everything, and
    /// what the checks say is not for customers.
    bool meansTheSame(const QString &query, const Deployment &to) const
    {
        const Result<FlowFilter> filter = FlowFilter::parse(query);
        if (!filter || filter->asksForProblems())
            return false;
        for (size_t i = 0; i < to.flows.size(); ++i) {
            if (filter->matches(m_from, m_from.flows[i]) != filter->matches(to, to.flows[i]))
                return false;
        }
        return true;
    }

    const Deployment &m_from;
    HiddenText m_hidden;
    Names m_places;
    Names m_flows;
    Names m_views;
};

} // namespace

Deployment customerCopy(const Deployment &deployment) { return Copier(deployment).copy(); }

} // namespace portolan
