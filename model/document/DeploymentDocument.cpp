#include "model/document/DeploymentDocument.h"

#include "model/core/Consistency.h"
#include "model/document/EditCommand.h"
#include "model/io/DeploymentFile.h"
#include "model/io/StoredForm.h"

#include <QFileInfo>

#include <algorithm>

namespace portolan {

namespace {

/// Whether an edit that was carried out put something else in place; \a inverse is what it gave.
struct ChangesSomething
{
    const Deployment &after;
    const Edit &inverse;

    bool operator()(const Replace<Zone> &edit) const { return changes(edit); }
    bool operator()(const Replace<Component> &edit) const { return changes(edit); }
    bool operator()(const Replace<Flow> &edit) const { return changes(edit); }
    bool operator()(const ReplaceSettings &edit) const { return changes(edit); }
    template<class Other> bool operator()(const Other &) const { return true; }

private:
    template<class Replacement> bool changes(const Replacement &edit) const
    {
        return std::get<Replacement>(inverse) != edit;
    }
};

/// Whether ids or references may be other than before.
struct TouchesReferences
{
    const Edit &inverse;

    bool operator()(const Replace<Zone> &edit) const
    {
        const Zone &old = std::get<Replace<Zone>>(inverse).record;
        return old.id != edit.record.id || old.parent != edit.record.parent;
    }
    bool operator()(const Replace<Component> &edit) const
    {
        const Component &old = std::get<Replace<Component>>(inverse).record;
        return old.id != edit.record.id || old.zone != edit.record.zone;
    }
    bool operator()(const Replace<Flow> &edit) const
    {
        const Flow &old = std::get<Replace<Flow>>(inverse).record;
        return old.id != edit.record.id || old.from != edit.record.from || old.to != edit.record.to;
    }
    bool operator()(const ReplaceSettings &edit) const
    {
        // The ids of views are unique, too.
        const auto &old = std::get<ReplaceSettings>(inverse).settings.views;
        return !std::ranges::equal(old, edit.settings.views, {}, &SavedView::id, &SavedView::id);
    }
    template<class Other> bool operator()(const Other &) const { return true; }
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

bool DeploymentDocument::edit(const QString &text, std::vector<Edit> edits, int merge)
{
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
    std::vector<Edit> needed;
    std::vector<Edit> inverses;
    Result<void> outcome;
    bool checkReferences = false;
    for (Edit &edit : edits) {
        Result<Edit> stored = asStored(std::move(edit));
        if (!stored) {
            outcome = tl::unexpected(stored.error());
            break;
        }
        edit = std::move(*stored);
        Result<Edit> inverse = apply(m_deployment, edit);
        if (!inverse) {
            outcome = tl::unexpected(inverse.error());
            break;
        }
        if (!std::visit(ChangesSomething{m_deployment, *inverse}, edit))
            continue;
        checkReferences = checkReferences || std::visit(TouchesReferences{*inverse}, edit);
        inverses.push_back(std::move(*inverse));
        needed.push_back(std::move(edit));
    }
    if (outcome && checkReferences)
        outcome = checkConsistency(m_deployment);
    std::reverse(inverses.begin(), inverses.end());
    const auto undone = applyAll(m_deployment, std::move(inverses));
    Q_ASSERT(undone);
    if (!outcome)
        return tl::unexpected(outcome.error());
    return needed;
}

std::vector<Edit> DeploymentDocument::carryOut(std::vector<Edit> edits)
{
    std::vector<Edit> inverses;
    inverses.reserve(edits.size());
    for (const Edit &edit : edits) {
        emit aboutToApply(edit);
        Result<Edit> inverse = apply(m_deployment, edit);
        Q_ASSERT(inverse);
        inverses.push_back(std::move(*inverse));
        emit applied(edit);
    }
    std::reverse(inverses.begin(), inverses.end());
    if (!m_going)
        emit changed();
    return inverses;
}

void DeploymentDocument::goTo(int step)
{
    if (step == m_undoStack.index())
        return;
    m_going = true;
    m_undoStack.setIndex(step);
    m_going = false;
    emit changed();
}

void DeploymentDocument::reset(
    Deployment deployment, const QString &path, const FileIdentity &identity)
{
    emit aboutToReset();
    m_deployment = std::move(deployment);
    m_fileContents = std::make_shared<Deployment>(m_deployment);
    m_undoStack.clear();
    m_undoStack.setClean();
    const bool moved = m_path != path;
    m_path = path;
    m_identity = identity;
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
