#include "model/document/DeploymentDocument.h"

#include "model/core/Consistency.h"
#include "model/document/EditCommand.h"
#include "model/io/DeploymentFile.h"

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
    bool operator()(const ReplaceSettings &) const { return false; }
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

bool DeploymentDocument::edit(const QString &text, std::vector<Edit> edits)
{
    Result<std::vector<Edit>> possible = rehearse(std::move(edits));
    if (!possible)
        return false;
    if (!possible->empty())
        m_undoStack.push(new EditCommand(this, text, std::move(*possible)));
    return true;
}

Result<std::vector<Edit>> DeploymentDocument::rehearse(std::vector<Edit> edits)
{
    std::vector<Edit> needed;
    std::vector<Edit> inverses;
    Result<void> outcome;
    bool checkReferences = false;
    for (Edit &edit : edits) {
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
    emit changed();
    return inverses;
}

void DeploymentDocument::reset(Deployment deployment, const QString &path)
{
    emit aboutToReset();
    m_deployment = std::move(deployment);
    m_undoStack.clear();
    m_undoStack.setClean();
    const bool moved = m_path != path;
    m_path = path;
    emit wasReset();
    if (moved)
        emit pathChanged();
}

Result<void> DeploymentDocument::load(const QString &path)
{
    Result<Deployment> deployment = loadDeployment(path);
    if (!deployment)
        return tl::unexpected(deployment.error());
    reset(std::move(*deployment), path);
    return {};
}

Result<void> DeploymentDocument::save(const QString &path)
{
    const Result<void> saved = saveDeployment(path, m_deployment);
    if (!saved)
        return saved;
    const bool moved = m_path != path;
    m_path = path;
    m_undoStack.setClean();
    if (moved)
        emit pathChanged();
    return {};
}

QString DeploymentDocument::title() const
{
    if (!m_path.isEmpty())
        return QFileInfo(m_path).fileName();
    const QString &name = m_deployment.settings.name;
    return name.isEmpty() ? tr("Untitled") : name;
}

} // namespace portolan
