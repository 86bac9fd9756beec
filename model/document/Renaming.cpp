#include "model/document/Renaming.h"

#include "model/core/FilterTokens.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Renaming)
};

bool same(const QString &a, const QString &b) { return compareIds(a, b) == 0; }

template<class Record> const Record *find(const Deployment &deployment, const QString &id)
{
    if constexpr (std::is_same_v<Record, Zone>)
        return deployment.zone(id);
    else if constexpr (std::is_same_v<Record, Component>)
        return deployment.component(id);
    else
        return deployment.flow(id);
}

const QString &labelOf(const Flow &flow) { return flow.id; }
const QString &labelOf(const Zone &zone) { return zone.label(); }
const QString &labelOf(const Component &component) { return component.label(); }

/// What is in the way of \a newId for what is called \a id; empty: nothing.
QString objection(
    const Deployment &deployment, RecordKind kind, const QString &id, const QString &newId)
{
    const bool isFlow = kind == RecordKind::Flow;
    const std::vector<QString> taken = isFlow ? deployment.flowIds() : deployment.placeIds();
    const QString free = freeId(newId.isEmpty() ? id : newId, taken);
    if (newId.isEmpty())
        return Tr::tr("An id is needed, such as %1").arg(quoted(free));
    if (!isValidId(newId)) {
        return Tr::tr("An id has letters from a to z, digits, dots, hyphens and underscores, at "
                      "most 63, and begins with a letter or digit, such as %1")
            .arg(quoted(free));
    }
    if (same(id, newId))
        return {};
    if (isFlow && deployment.flow(newId))
        return Tr::tr("Another flow has that id; %1 is free").arg(quoted(free));
    if (isFlow)
        return {};
    if (const Zone *zone = deployment.zone(newId))
        return Tr::tr("The zone %1 has that id; %2 is free")
            .arg(quoted(zone->label()), quoted(free));
    if (const Component *component = deployment.component(newId))
        return Tr::tr("The component %1 has that id; %2 is free")
            .arg(quoted(component->label()), quoted(free));
    return {};
}

class Renamer
{
public:
    Renamer(const Deployment &deployment, RecordKind kind, const QString &id, const QString &newId)
        : m_deployment(deployment)
        , m_kind(kind)
        , m_id(id)
        , m_newId(newId)
    {}

    template<class Record> std::vector<Edit> run(const Record &old)
    {
        m_label = old.id == labelOf(old) ? m_newId : labelOf(old);
        Record renamed = old;
        renamed.id = m_newId;
        const bool isOther = !same(m_id, m_newId);
        if (isOther)
            m_edits.emplace_back(Insert<Record>{std::move(renamed)});
        else
            m_edits.emplace_back(Replace<Record>{std::move(renamed)});
        if (m_kind == RecordKind::Zone)
            renameZone();
        if (m_kind == RecordKind::Component)
            renameEnds();
        renameSettings();
        if (isOther)
            m_edits.emplace_back(Remove<Record>{old.id});
        return std::move(m_edits);
    }

private:
    void take(QString &id) const
    {
        if (same(id, m_id))
            id = m_newId;
    }

    void renameZone()
    {
        for (const Zone &zone : m_deployment.zones) {
            if (!same(zone.parent, m_id) || zone.parent == m_newId)
                continue;
            Zone changed = zone;
            changed.parent = m_newId;
            m_edits.emplace_back(Replace<Zone>{std::move(changed)});
        }
        for (const Component &component : m_deployment.components) {
            if (!same(component.zone, m_id) || component.zone == m_newId)
                continue;
            Component changed = component;
            changed.zone = m_newId;
            m_edits.emplace_back(Replace<Component>{std::move(changed)});
        }
    }

    void renameEnds()
    {
        for (const Flow &flow : m_deployment.flows) {
            if (!same(flow.from, m_id) && !same(flow.to, m_id))
                continue;
            Flow changed = flow;
            take(changed.from);
            take(changed.to);
            m_edits.emplace_back(Replace<Flow>{std::move(changed)});
        }
    }

    void renameSettings()
    {
        Settings settings = m_deployment.settings;
        for (SavedView &view : settings.views)
            view.filter = filterOf(view.filter);
        std::map<QString, Suppression> suppressed;
        for (auto &[key, suppression] : settings.suppressed) {
            QStringList *ids = m_kind == RecordKind::Zone        ? &suppression.zones
                               : m_kind == RecordKind::Component ? &suppression.components
                                                                 : &suppression.flows;
            for (QString &id : *ids)
                take(id);
            std::ranges::sort(
                *ids, [](const QString &a, const QString &b) { return compareIds(a, b) < 0; });
            const QString newKey = suppression.key();
            suppressed.insert_or_assign(newKey, std::move(suppression));
        }
        settings.suppressed = std::move(suppressed);
        if (settings != m_deployment.settings)
            m_edits.emplace_back(ReplaceSettings{std::move(settings)});
    }

    /// Whether the term is about such records, and finds this one by its id alone.
    bool isMeant(const FilterToken &token) const
    {
        const auto isField = [&token](QLatin1StringView name) {
            return token.name.compare(name, Qt::CaseInsensitive) == 0;
        };
        const bool fits = m_kind == RecordKind::Zone ? token.hasField && isField("zone"_L1)
                          : m_kind == RecordKind::Component
                              ? token.hasField && (isField("from"_L1) || isField("to"_L1))
                              : !token.hasField && !token.isOr;
        return fits && same(token.value, m_id) &&
               !m_newId.contains(token.value, Qt::CaseInsensitive) &&
               !m_label.contains(token.value, Qt::CaseInsensitive);
    }

    QString filterOf(const QString &query) const
    {
        QString text = query;
        const FilterTokens tokens = filterTokens(query);
        // From the end, so that the places before it stay.
        for (auto token = tokens.list.rbegin(); token != tokens.list.rend(); ++token) {
            if (!isMeant(*token))
                continue;
            // A flow may be called "or".
            const bool isWord = same(m_newId, u"or"_s);
            text.replace(token->valueAt, token->to - token->valueAt,
                isWord ? u'"' + m_newId + u'"' : m_newId);
        }
        return text;
    }

    const Deployment &m_deployment;
    RecordKind m_kind;
    QString m_id;
    QString m_newId;
    QString m_label; ///< afterwards
    std::vector<Edit> m_edits;
};

template<class Record>
Result<std::vector<Edit>> rename(
    const Deployment &deployment, RecordKind kind, const QString &id, const QString &newId)
{
    const Record *record = find<Record>(deployment, id);
    if (!record || record->id == newId)
        return std::vector<Edit>();
    if (const QString why = objection(deployment, kind, record->id, newId); !why.isEmpty())
        return failure(why);
    return Renamer(deployment, kind, record->id, newId).run(*record);
}

} // namespace

Result<std::vector<Edit>> renaming(
    const Deployment &deployment, RecordKind kind, const QString &id, const QString &newId)
{
    if (kind == RecordKind::Zone)
        return rename<Zone>(deployment, kind, id, newId);
    if (kind == RecordKind::Component)
        return rename<Component>(deployment, kind, id, newId);
    return rename<Flow>(deployment, kind, id, newId);
}

template<class Record>
void RenameWatch::add(const Deployment &before, const Edit &edit, RecordKind kind)
{
    if (const auto *insert = std::get_if<Insert<Record>>(&edit)) {
        ++m_count;
        m_kind = kind;
        m_added = insert->record.id;
        return;
    }
    const auto *remove = std::get_if<Remove<Record>>(&edit);
    if (!remove || m_count != 1 || m_kind != kind)
        return;
    const Record *added = find<Record>(before, m_added);
    const Record *old = find<Record>(before, remove->id);
    if (!added || !old)
        return;
    Record renamed = *old;
    renamed.id = added->id;
    if (renamed == *added)
        m_renamed = Renamed{kind, old->id, added->id};
}

void RenameWatch::add(const Deployment &before, const Edit &edit)
{
    add<Zone>(before, edit, RecordKind::Zone);
    add<Component>(before, edit, RecordKind::Component);
    add<Flow>(before, edit, RecordKind::Flow);
}

} // namespace portolan
