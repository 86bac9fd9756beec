#include "model/document/DeploymentDocument.h"

#include "model/core/Consistency.h"
#include "model/document/EditCommand.h"
#include "model/io/DeploymentFile.h"
#include "model/io/StoredForm.h"

#include <QFileInfo>

#include <algorithm>

namespace portolan {

namespace {

/// What an edit would do to the records that it is about.
struct Effect
{
    bool changes = true;  ///< it puts something else in place
    bool mayRefer = true; ///< ids or references may be other than before
};

struct EffectOf
{
    const Deployment &before;

    Effect operator()(const Replace<Zone> &edit) const
    {
        const Zone *old = before.zone(edit.record.id);
        if (!old)
            return {};
        return {
            *old != edit.record, old->id != edit.record.id || old->parent != edit.record.parent};
    }
    Effect operator()(const Replace<Component> &edit) const
    {
        const Component *old = before.component(edit.record.id);
        if (!old)
            return {};
        return {*old != edit.record, old->id != edit.record.id || old->zone != edit.record.zone};
    }
    Effect operator()(const Replace<Flow> &edit) const
    {
        const Flow *old = before.flow(edit.record.id);
        if (!old)
            return {};
        return {*old != edit.record, old->id != edit.record.id || old->from != edit.record.from ||
                                         old->to != edit.record.to};
    }
    Effect operator()(const ReplaceSettings &edit) const
    {
        // The ids of views are unique, too.
        const auto &old = before.settings.views;
        return {before.settings != edit.settings,
            !std::ranges::equal(old, edit.settings.views, {}, &SavedView::id, &SavedView::id)};
    }
    template<class Other> Effect operator()(const Other &) const { return {}; }
};

/// Whether an edit that was carried out surely left whole what was whole. Looks only at what the
/// record names; false also where all records would have to be asked.
struct StaysWhole
{
    const Deployment &after;

    bool operator()(const Insert<Flow> &edit) const
    {
        return isValidId(edit.record.id) && hasEnds(edit.record);
    }
    bool operator()(const Replace<Flow> &edit) const { return hasEnds(edit.record); }
    bool operator()(const Remove<Flow> &) const { return true; }
    bool operator()(const Insert<Component> &edit) const
    {
        return isValidId(edit.record.id) && !after.zone(edit.record.id) && isIn(edit.record.zone);
    }
    bool operator()(const Replace<Component> &edit) const { return isIn(edit.record.zone); }
    template<class Other> bool operator()(const Other &) const { return false; }

private:
    bool hasEnds(const Flow &flow) const
    {
        return after.component(flow.from) && after.component(flow.to);
    }
    bool isIn(const QString &zone) const { return zone.isEmpty() || after.zone(zone); }
};

} // namespace

DeploymentDocument::DeploymentDocument(QObject *parent)
    : QObject(parent)
{}

DeploymentDocument::~DeploymentDocument()
{
    // The stack is a member and would tell of its end while half of the document is gone.
    m_undoStack.disconnect();
}

void DeploymentDocument::setReadOnly(const QString &reason)
{
    if (m_readOnlyReason == reason)
        return;
    m_readOnlyReason = reason;
    emit readOnlyChanged();
}

bool DeploymentDocument::mayEdit()
{
    if (isReadOnly())
        emit refused({{}, tr("Opened read-only: %1").arg(m_readOnlyReason)});
    return !isReadOnly();
}

bool DeploymentDocument::edit(const QString &text, std::vector<Edit> edits, int merge)
{
    if (!edits.empty() && !mayEdit())
        return false;
    if (m_isCarryingOut) {
        // A step within a step would stand on the stack in another order than it was applied in.
        QMetaObject::invokeMethod(
            this, [this, text, edits = std::move(edits), merge] { edit(text, edits, merge); },
            Qt::QueuedConnection);
        return true;
    }
    Result<std::vector<Edit>> possible = rehearse(std::move(edits));
    if (!possible) {
        emit refused(possible.error());
        return false;
    }
    if (!possible->empty())
        m_undoStack.push(new EditCommand(this, text, std::move(*possible), merge));
    return true;
}

Result<std::vector<Edit>> DeploymentDocument::rehearse(std::vector<Edit> edits)
{
    std::vector<Edit> inverses;
    inverses.reserve(edits.size());
    std::vector<Edit> referring; // copies: the others are moved, ten thousand take their time
    Result<void> outcome;
    for (Edit &edit : edits) {
        Result<Edit> stored = asStored(std::move(edit));
        if (!stored) {
            outcome = tl::unexpected(stored.error());
            break;
        }
        const Effect effect = std::visit(EffectOf{m_deployment}, *stored);
        if (!effect.changes)
            continue;
        if (effect.mayRefer)
            referring.push_back(*stored);
        Result<Edit> inverse = apply(m_deployment, std::move(*stored));
        if (!inverse) {
            outcome = tl::unexpected(inverse.error());
            break;
        }
        inverses.push_back(std::move(*inverse));
    }
    const bool isWhole = std::ranges::all_of(
        referring, [&](const Edit &edit) { return std::visit(StaysWhole{m_deployment}, edit); });
    if (outcome && !isWhole)
        outcome = checkConsistency(m_deployment);
    std::reverse(inverses.begin(), inverses.end());
    // What undoes the undoing are the edits again.
    Result<std::vector<Edit>> needed = applyAll(m_deployment, std::move(inverses));
    Q_ASSERT(needed);
    if (!outcome)
        return tl::unexpected(outcome.error());
    return needed;
}

std::vector<Edit> DeploymentDocument::carryOut(std::vector<Edit> edits)
{
    const bool isOuter = !std::exchange(m_isCarryingOut, true);
    std::vector<Edit> inverses;
    inverses.reserve(edits.size());
    // So many that a whole copy of the deployment is cheaper than these once more.
    const bool isMost = edits.size() * 4 > m_deployment.zones.size() +
                                               m_deployment.components.size() +
                                               m_deployment.flows.size();
    for (const Edit &edit : edits) {
        emit aboutToApply(edit);
        Result<Edit> inverse = apply(m_deployment, edit);
        Q_ASSERT(inverse);
        inverses.push_back(std::move(*inverse));
        if (isMost)
            m_snapshots.startOver();
        else
            m_snapshots.record(edit);
        emit applied(edit);
    }
    std::reverse(inverses.begin(), inverses.end());
    if (!m_going)
        emit changed();
    if (isOuter)
        m_isCarryingOut = false;
    return inverses;
}

void DeploymentDocument::goTo(int step)
{
    if (step == m_undoStack.index())
        return;
    m_going = true;
    m_undoStack.setIndex(step);
    m_going = false;
    m_isCarryingOut = true;
    emit changed();
    m_isCarryingOut = false;
}

void DeploymentDocument::reset(
    Deployment deployment, const QString &path, const FileIdentity &identity)
{
    emit aboutToReset();
    m_deployment = std::move(deployment);
    m_snapshots.startOver();
    m_fileContents = snapshot();
    m_undoStack.clear();
    m_undoStack.setClean();
    const bool moved = m_path != path;
    m_path = path;
    m_identity = identity;
    setReadOnly({});
    emit wasReset();
    if (moved)
        emit pathChanged();
}

Result<void> DeploymentDocument::load(const QString &path)
{
    Result<StoredDeployment> stored = loadStored(path);
    if (!stored)
        return tl::unexpected(stored.error());
    reset(std::move(stored->deployment), path, stored->identity);
    return {};
}

Result<void> DeploymentDocument::save(const QString &path)
{
    const Result<FileIdentity> identity = saveDeployment(path, m_deployment);
    if (!identity)
        return tl::unexpected(identity.error());
    markSaved(path, *identity, m_deployment);
    return {};
}

void DeploymentDocument::markSaved(
    const QString &path, const FileIdentity &identity, const Deployment &saved)
{
    const bool moved = m_path != path;
    m_path = path;
    m_identity = identity;
    m_fileContents = std::make_shared<Deployment>(saved); // which may be the old one
    if (*m_fileContents == m_deployment)
        m_undoStack.setClean();
    else
        m_undoStack.resetClean();
    if (moved)
        setReadOnly({});
    emit rebased();
    if (moved)
        emit pathChanged();
}

void DeploymentDocument::markForeign(const FileIdentity &identity, const Deployment &theirs)
{
    m_identity = identity;
    m_fileContents = std::make_shared<Deployment>(theirs);
    m_undoStack.resetClean();
    emit rebased();
}

QString DeploymentDocument::title() const
{
    if (!m_path.isEmpty())
        return QFileInfo(m_path).fileName();
    const QString &name = m_deployment.settings.name;
    return name.isEmpty() ? tr("Untitled") : name;
}

} // namespace portolan
