#include "model/document/Clip.h"

#include "model/core/Numbered.h"
#include "model/document/Instances.h"

#include <algorithm>

namespace portolan {

namespace {

class Paster
{
public:
    Paster(const Deployment &target, const Clip &clip, const PasteOptions &options)
        : m_target(target)
        , m_clip(clip)
        , m_options(options)
    {
        for (const QString &id : clip.outside)
            m_outside.insert(id.toLower());
        for (const Zone &zone : target.zones) {
            m_ids.add(zone.id);
            m_names.add(zone.label());
        }
        for (const Component &component : target.components) {
            m_ids.add(component.id);
            m_names.add(component.label());
        }
        for (const Flow &flow : target.flows)
            m_flowIds.add(flow.id);
    }

    Pasted run()
    {
        addSystems();
        addZones();
        addComponents();
        addFlows();
        connectInstances();
        return std::move(m_pasted);
    }

private:
    static constexpr qsizetype MostOfId = 48;
    static constexpr qsizetype MostOfName = 10'000;

    bool isCopied(const QString &id) const { return !m_outside.contains(id.toLower()); }

    /// Options that this chart has chosen already stay.
    void addSystems()
    {
        Settings settings = m_target.settings;
        for (const auto &system : m_clip.chart.settings.systems)
            settings.systems.insert(system);
        if (settings != m_target.settings)
            m_pasted.edits.emplace_back(ReplaceSettings{std::move(settings)});
    }

    QString newId(const QString &id)
    {
        const QString fresh = m_ids.next(id, MostOfId);
        m_places.insert(id.toLower(), fresh);
        return fresh;
    }

    QString newName(const QString &name)
    {
        // Two of one name that come together keep it.
        return m_names.isThere(name) ? m_names.next(name, MostOfName) : name;
    }

    /// Where something goes that was in \a zone of the clip.
    QString placeIn(const QString &zone, bool *isOuter) const
    {
        *isOuter = zone.isEmpty() || !isCopied(zone);
        if (!*isOuter)
            return m_places.value(zone.toLower());
        if (m_options.zone)
            return *m_options.zone;
        const Zone *there = m_target.zone(zone);
        const Zone *wanted = m_clip.chart.zone(zone);
        return there && wanted && there->kind == wanted->kind ? there->id : QString();
    }

    /// A frame goes as far as the components go. Where those have no place of their own it means
    /// nothing.
    std::optional<Frame> frameOf(const Zone &zone) const
    {
        for (const auto &[id, to] : m_options.places) {
            const auto from = m_clip.places.find(id);
            if (!zone.frame || from == m_clip.places.end())
                continue;
            Frame frame = *zone.frame;
            frame.topLeft.x += to.x - from->second.x;
            frame.topLeft.y += to.y - from->second.y;
            return frame;
        }
        return {};
    }

    void addZones()
    {
        // From the outside in.
        std::vector<std::pair<size_t, const Zone *>> zones;
        for (const Zone &zone : m_clip.chart.zones) {
            if (isCopied(zone.id))
                zones.emplace_back(m_clip.chart.zoneChain(zone.id).size(), &zone);
        }
        std::ranges::stable_sort(zones, {}, &std::pair<size_t, const Zone *>::first);
        for (const auto &[depth, zone] : zones) {
            Zone copy = *zone;
            bool isOuter = false;
            copy.parent = placeIn(zone->parent, &isOuter);
            copy.id = newId(zone->id);
            copy.name = newName(zone->name);
            copy.frame = frameOf(*zone);
            m_pasted.ids.zones.append(copy.id);
            if (isOuter)
                m_pasted.outer.zones.append(copy.id);
            m_pasted.edits.emplace_back(Insert<Zone>{std::move(copy)});
        }
    }

    void addComponents()
    {
        for (const Component &component : m_clip.chart.components) {
            if (!isCopied(component.id))
                continue;
            Component copy = component;
            bool isOuter = false;
            copy.zone = placeIn(component.zone, &isOuter);
            copy.id = newId(component.id);
            copy.name = newName(component.name);
            copy.position.reset();
            const auto place = m_options.places.find(component.id.toLower());
            if (place != m_options.places.end())
                copy.position = place->second;
            m_pasted.ids.components.append(copy.id);
            if (isOuter)
                m_pasted.outer.components.append(copy.id);
            m_pasted.edits.emplace_back(Insert<Component>{std::move(copy)});
        }
    }

    /// The end of a flow in this chart; empty where there is none.
    QString endOf(const QString &id) const
    {
        if (isCopied(id))
            return m_places.value(id.toLower());
        const Component *there = m_target.component(id);
        const Component *wanted = m_clip.chart.component(id);
        const bool same = there && wanted && there->kind == wanted->kind &&
                          there->product == wanted->product && there->part == wanted->part &&
                          // Ids of what is drawn by hand are the same in many charts.
                          (!there->product.isEmpty() || there->name == wanted->name);
        return same ? there->id : QString();
    }

    void addFlows()
    {
        for (const Flow &flow : m_clip.chart.flows) {
            const bool isOuter = !isCopied(flow.from) && !isCopied(flow.to);
            const QString from = endOf(flow.from);
            const QString to = endOf(flow.to);
            if (from.isEmpty() || to.isEmpty()) {
                ++m_pasted.leftOut;
                continue;
            }
            addFlow(flow, from, to);
            if (isOuter)
                m_pasted.outer.flows.append(m_pasted.ids.flows.last());
        }
    }

    void connectInstances()
    {
        const Instances instances(m_target, m_clip,
            [this](const QString &id) { return isCopied(id) ? QString() : endOf(id); });
        for (const Flow &flow : m_clip.chart.flows) {
            if (!isCopied(flow.from))
                continue;
            const QString mine = endOf(flow.from);
            for (const QString &peer : instances.beside(flow))
                for (const auto &[from, to] : {std::pair(mine, peer), std::pair(peer, mine)})
                    if (!m_flows.contains(keyOf(flow, from, to))) {
                        addFlow(flow, from, to);
                        ++m_pasted.between;
                    }
        }
    }

    static QString keyOf(const Flow &flow, const QString &from, const QString &to)
    {
        return from + u'>' + to + u'>' + flow.ports.toString();
    }

    void addFlow(Flow copy, const QString &from, const QString &to)
    {
        m_flows.insert(keyOf(copy, from, to));
        copy.from = from;
        copy.to = to;
        copy.id = m_flowIds.next(copy.id, MostOfId);
        m_pasted.ids.flows.append(copy.id);
        m_pasted.edits.emplace_back(Insert<Flow>{std::move(copy)});
    }

    const Deployment &m_target;
    const Clip &m_clip;
    const PasteOptions &m_options;
    QSet<QString> m_outside;
    Numbered m_ids{u'-'};
    Numbered m_names{u' '};
    Numbered m_flowIds{u'-'};
    QHash<QString, QString> m_places; ///< new ids of zones and components, by the old in lower case
    QSet<QString> m_flows;            ///< what has been added, see keyOf()
    Pasted m_pasted;
};

} // namespace

Pasted pasteEdits(const Deployment &target, const Clip &clip, const PasteOptions &options)
{
    return Paster(target, clip, options).run();
}

} // namespace portolan
