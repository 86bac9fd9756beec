#include "app/window/SetCommands.h"

#include "app/window/Menus.h"
#include "app/window/Mnemonics.h"
#include "model/document/DeploymentDocument.h"
#include "model/document/Selection.h"
#include "model/document/SetEdits.h"
#include "model/items/Labels.h"

#include <QActionGroup>
#include <QInputDialog>
#include <QMenu>

#include <algorithm>
#include <functional>
#include <map>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// The zones with those in them after them, each with its depth.
std::vector<std::pair<const Zone *, int>> zoneTree(const Deployment &deployment)
{
    std::map<QString, std::vector<const Zone *>> inner;
    for (const Zone &zone : deployment.zones)
        inner[zone.parent.toLower()].push_back(&zone);
    std::vector<std::pair<const Zone *, int>> tree;
    std::vector<std::pair<const Zone *, int>> open;
    const auto push = [&](const QString &parent, int depth) {
        const auto found = inner.find(parent.toLower());
        if (found == inner.end())
            return;
        for (auto zone = found->second.rbegin(); zone != found->second.rend(); ++zone)
            open.emplace_back(*zone, depth);
    };
    push({}, 0);
    while (!open.empty()) {
        const auto [zone, depth] = open.back();
        open.pop_back();
        tree.emplace_back(zone, depth);
        push(zone->id, depth + 1);
    }
    return tree;
}

/// The value that all of those flows have, if it is one.
template<class Value>
std::optional<Value> common(
    const Deployment &deployment, const QStringList &flows, Value Flow::*field)
{
    const Flow *first = deployment.flow(flows.value(0));
    const bool same = first && std::ranges::all_of(flows, [&](const QString &id) {
        const Flow *flow = deployment.flow(id);
        return flow && flow->*field == first->*field;
    });
    return same ? std::optional<Value>(first->*field) : std::nullopt;
}

} // namespace

SetCommands::SetCommands(
    DeploymentDocument *document, Selection *selection, const Menus &menus, QWidget *window)
    : QObject(window)
    , m_document(document)
    , m_selection(selection)
    , m_window(window)
{
    using Fill = void (SetCommands::*)(QMenu *);
    const std::pair<QMenu *, Fill> submenus[] = {{menus.need(), &SetCommands::fillNeeds},
        {menus.exposure(), &SetCommands::fillExposures}, {menus.moveTo(), &SetCommands::fillZones}};
    for (const auto &[menu, fill] : submenus) {
        connect(menu, &QMenu::aboutToShow, this, [this, menu = menu, fill = fill] {
            menu->clear();
            qDeleteAll(menu->findChildren<QActionGroup *>(Qt::FindDirectChildrenOnly));
            (this->*fill)(menu);
        });
    }
}

void SetCommands::fillNeeds(QMenu *menu)
{
    const auto now = common(m_document->deployment(), m_selection->ids().flows, &Flow::need);
    auto *group = new QActionGroup(menu);
    for (const auto kind : {Need::Kind::Required, Need::Kind::Optional}) {
        const Need need = {kind, {}};
        QAction *action = menu->addAction(needLabel(need), this, [this, need] { setNeed(need); });
        action->setCheckable(true);
        action->setChecked(now == need);
        group->addAction(action);
    }
    QAction *action = menu->addAction(tr("Conditional …"), this, &SetCommands::askCondition);
    action->setCheckable(true);
    action->setChecked(now && now->kind == Need::Kind::Conditional);
    group->addAction(action);
}

void SetCommands::fillExposures(QMenu *menu)
{
    const auto now = common(m_document->deployment(), m_selection->ids().flows, &Flow::exposed);
    auto *group = new QActionGroup(menu);
    for (const auto exposure :
        {Exposure::Internal, Exposure::External, Exposure::Conditional, Exposure::Unstated}) {
        const QString label =
            exposure == Exposure::Unstated ? tr("Not stated") : exposureLabel(exposure);
        QAction *action = menu->addAction(label, this, [this, exposure] { setExposure(exposure); });
        action->setCheckable(true);
        action->setChecked(now == exposure);
        group->addAction(action);
    }
}

void SetCommands::fillZones(QMenu *menu)
{
    const Deployment &deployment = m_document->deployment();
    if (deployment.zones.size() > size_t(MostZones)) {
        menu->addAction(tr("Choose a zone …"), this, &SetCommands::askZone);
    } else {
        for (const auto &[zone, depth] : zoneTree(deployment)) {
            const QString text = QString(3 * depth, QChar::Nbsp) + menuText(zone->label());
            menu->addAction(text, this, [this, id = zone->id] { moveTo(id); });
        }
        menu->addSeparator();
    }
    menu->addAction(tr("Out of all zones"), this, [this] { moveTo({}); });
}

void SetCommands::askCondition()
{
    if (!m_document->mayEdit())
        return;
    bool ok = false;
    const auto now = common(m_document->deployment(), m_selection->ids().flows, &Flow::need);
    const QString words =
        QInputDialog::getText(m_window, tr("Need"), tr("The flows are needed only if …"),
            QLineEdit::Normal, now ? now->condition : QString(), &ok);
    if (ok && !words.trimmed().isEmpty())
        setNeed({Need::Kind::Conditional, words.trimmed()});
}

void SetCommands::askZone()
{
    if (!m_document->mayEdit())
        return;
    QStringList texts;
    std::vector<QString> ids;
    for (const auto &[zone, depth] : zoneTree(m_document->deployment())) {
        texts.append(QString(3 * depth, QChar::Nbsp) + zone->label());
        ids.push_back(zone->id);
    }
    // The dialog gives the text that was chosen: two zones of one name must differ in it.
    const QStringList plain = texts;
    for (qsizetype i = 0; i < texts.size(); ++i)
        if (plain.count(plain[i]) > 1)
            texts[i] += u" (%1)"_s.arg(ids[size_t(i)]);
    bool ok = false;
    const QString text =
        QInputDialog::getItem(m_window, tr("Move to a zone"), tr("Zone"), texts, 0, false, &ok);
    if (const qsizetype at = texts.indexOf(text); ok && at >= 0)
        moveTo(ids[size_t(at)]);
}

void SetCommands::setNeed(const Need &need)
{
    m_document->edit(
        tr("Set need"), settingNeed(m_document->deployment(), m_selection->ids().flows, need));
}

void SetCommands::setExposure(Exposure exposure)
{
    m_document->edit(tr("Set exposure"),
        settingExposure(m_document->deployment(), m_selection->ids().flows, exposure));
}

void SetCommands::moveTo(const QString &zone)
{
    const Selection::Ids &ids = m_selection->ids();
    m_document->edit(tr("Move to a zone"),
        movingTo(m_document->deployment(), {{}, ids.components, ids.zones}, zone));
}

} // namespace portolan
