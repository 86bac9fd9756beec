#pragma once

#include "model/core/Edit.h"
#include "model/document/Snapshots.h"
#include "model/io/FileIdentity.h"

#include <QObject>
#include <QUndoStack>

#include <memory>
#include <vector>

namespace portolan {

/// The one owner of a deployment, its undo stack and its file. Everybody else sees a const
/// reference and asks for edits. Lives on the GUI thread.
class DeploymentDocument : public QObject
{
    Q_OBJECT

public:
    explicit DeploymentDocument(QObject *parent = nullptr);
    ~DeploymentDocument() override;

    const Deployment &deployment() const { return m_deployment; }
    QUndoStack *undoStack() { return &m_undoStack; }
    /// The deployment as it is now, for other threads and for later: nobody changes it any more.
    /// Costs little while few are held (Snapshots.h).
    std::shared_ptr<const Deployment> snapshot() const { return m_snapshots.take(m_deployment); }

    /// One undo step named \a text (translated). Edits that change nothing are not pushed. False
    /// where the document is read-only, or an edit is impossible or the group would leave a
    /// reference without its record, an invalid or doubled id, or a circle of zones, or where a
    /// file could not hold it; then nothing was changed, and refused() says why. What is put in
    /// place is what a file would give back (StoredForm.h). A step that replaces none but records
    /// that the step before it replaced, under the same \a merge, becomes one with it; two that
    /// together change nothing are none.
    bool edit(const QString &text, std::vector<Edit> edits, int merge = NoMerge);
    static constexpr int NoMerge = -1;
    /// For the steps of one act that goes on, such as turning a spin box or nudging a card.
    int newMerge() { return ++m_lastMerge; }

    /// Why nothing may be changed, as a clause for a person; empty while edits are taken. Ends with
    /// another chart, and where the document gets another file.
    const QString &readOnlyReason() const { return m_readOnlyReason; }
    bool isReadOnly() const { return !m_readOnlyReason.isEmpty(); }
    void setReadOnly(const QString &reason);
    /// Whether edits are taken; refused() says why not. For what asks the person first.
    bool mayEdit();

    /// Undoes or redoes until \a step steps are done, which is told as one change.
    void goTo(int step);

    /// Starts over with \a deployment: empty undo stack, not modified. \a path may be empty;
    /// \a identity is that of the file's bytes.
    void reset(Deployment deployment, const QString &path, const FileIdentity &identity = {});

    Result<void> load(const QString &path);
    /// Saves to \a path, which becomes the document's.
    Result<void> save(const QString &path);
    /// \a saved is on the disk at \a path, which becomes the document's. It is the present state
    /// unless there were edits meanwhile.
    void markSaved(const QString &path, const FileIdentity &identity, const Deployment &saved);
    /// The file holds what others wrote, which is known now and may be overwritten: nothing but
    /// saving makes the document unmodified.
    void markForeign(const FileIdentity &identity, const Deployment &theirs);
    /// The file is gone: the document is modified until it is saved.
    void markUnsaved() { m_undoStack.resetClean(); }

    /// Empty for a document that has no file yet.
    const QString &path() const { return m_path; }
    /// Of the file as the program knows it: read, saved, or accepted from others.
    const FileIdentity &identity() const { return m_identity; }
    /// What that file holds; of a document without a file what it began with.
    const Deployment &fileContents() const { return *m_fileContents; }
    bool isModified() const { return !m_undoStack.isClean(); }
    /// For the window's title: the file's name, else the deployment's, else "Untitled".
    QString title() const;

signals:
    /// Around every single edit, undo and redo included: item models turn the pair into
    /// begin/endInsertRows and their like. In aboutToApply the deployment is still the old one.
    void aboutToApply(const portolan::Edit &edit);
    void applied(const portolan::Edit &edit);
    /// The same around all edits of a large group together, in place of the two above for each: ten
    /// thousand pairs of signals take longer than everything that they are about. Never for a
    /// renaming().
    void aboutToApplyAll(const portolan::EditGroup &edits);
    void appliedAll(const portolan::EditGroup &edits);
    /// After the last edit of one step, undo and redo included: the time to lay out, check and
    /// repaint. Not after a reset, which has signals of its own.
    void changed();
    void aboutToReset();
    void wasReset();
    void pathChanged();
    /// identity() and fileContents() are others, by saving above all; not after a reset.
    void rebased();
    void readOnlyChanged();
    /// An edit was impossible; nothing has changed.
    void refused(const portolan::Error &error);

private:
    friend class EditCommand;
    /// Carries one group out with notifications; gives the inverse group, in its order of undoing.
    std::vector<Edit> carryOut(std::vector<Edit> edits);
    std::vector<Edit> carryOutTogether(std::vector<Edit> edits);
    std::vector<Edit> carryOutEach(const std::vector<Edit> &edits);

    Deployment m_deployment;
    mutable Snapshots m_snapshots;
    QUndoStack m_undoStack;
    int m_lastMerge = 0;
    bool m_going = false; ///< in goTo()
    bool m_isCarryingOut = false;
    QString m_readOnlyReason;
    QString m_path;
    FileIdentity m_identity;
    std::shared_ptr<const Deployment> m_fileContents = std::make_shared<Deployment>();
};

} // namespace portolan
