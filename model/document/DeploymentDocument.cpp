#include "model/document/DeploymentDocument.h"

#include "model/document/EditCommand.h"
#include "model/document/Rehearsal.h"
#include "model/io/DeploymentFile.h"

#include <QFileInfo>

#include <algorithm>

namespace portolan {

namespace {

/// Fewer are told one by one.
constexpr size_t LargeGroup = 256;

/// A record that comes under another id is told of record by record.
bool mayBeRenaming(const std::vector<Edit> &edits)
{
    int added = 0;
    int removed = 0;
    for (const Edit &edit : edits) {
        added += std::holds_alternative<Insert<Zone>>(edit) ||
                 std::holds_alternative<Insert<Component>>(edit) ||
                 std::holds_alternative<Insert<Flow>>(edit);
        removed += std::holds_alternative<Remove<Zone>>(edit) ||
                   std::holds_alternative<Remove<Component>>(edit) ||
                   std::holds_alternative<Remove<Flow>>(edit);
    }
    return added == 1 && removed == 1;
}

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
    Result<std::vector<Edit>> possible = rehearse(m_deployment, std::move(edits));
    if (!possible) {
        emit refused(possible.error());
        return false;
    }
    if (!possible->empty())
        m_undoStack.push(new EditCommand(this, text, std::move(*possible), merge));
    return true;
}

std::vector<Edit> DeploymentDocument::carryOut(std::vector<Edit> edits)
{
    const bool isOuter = !std::exchange(m_isCarryingOut, true);
    const bool isLarge = edits.size() >= LargeGroup && !mayBeRenaming(edits);
    std::vector<Edit> inverses =
        isLarge ? carryOutTogether(std::move(edits)) : carryOutEach(std::move(edits));
    if (!m_going)
        emit changed();
    if (isOuter)
        m_isCarryingOut = false;
    return inverses;
}

std::vector<Edit> DeploymentDocument::carryOutTogether(std::vector<Edit> edits)
{
    const auto group = std::make_shared<const std::vector<Edit>>(std::move(edits));
    emit aboutToApplyAll(group);
    Result<std::vector<Edit>> inverses = applyAll(m_deployment, *group);
    Q_ASSERT(inverses);
    m_snapshots.record(*group, m_deployment);
    emit appliedAll(group);
    return std::move(*inverses);
}

std::vector<Edit> DeploymentDocument::carryOutEach(const std::vector<Edit> &edits)
{
    std::vector<Edit> inverses;
    inverses.reserve(edits.size());
    for (const Edit &edit : edits) {
        emit aboutToApply(edit);
        Result<Edit> inverse = apply(m_deployment, edit);
        Q_ASSERT(inverse);
        inverses.push_back(std::move(*inverse));
        m_snapshots.record(edit);
        emit applied(edit);
    }
    std::reverse(inverses.begin(), inverses.end());
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
