#pragma once

#include "model/core/Edit.h"

#include <QObject>
#include <QUndoStack>

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

    /// One undo step named \a text (translated). Edits that change nothing are not pushed. False
    /// where an edit is impossible or the group would leave a reference without its record, an
    /// invalid or doubled id, or a circle of zones; then nothing was changed or signalled.
    bool edit(const QString &text, std::vector<Edit> edits);

    /// Starts over with \a deployment: empty undo stack, not modified. \a path may be empty.
    void reset(Deployment deployment, const QString &path);

    Result<void> load(const QString &path);
    /// Saves to \a path, which becomes the document's.
    Result<void> save(const QString &path);

    /// Empty for a document that has no file yet.
    const QString &path() const { return m_path; }
    bool isModified() const { return !m_undoStack.isClean(); }
    /// For the window's title: the file's name, else the deployment's, else "Untitled".
    QString title() const;

signals:
    /// Around every single edit, undo and redo included: item models turn the pair into
    /// begin/endInsertRows and their like. In aboutToApply the deployment is still the old one.
    void aboutToApply(const portolan::Edit &edit);
    void applied(const portolan::Edit &edit);
    /// After the last edit of one step, undo and redo included: the time to lay out, check and
    /// repaint. Not after a reset, which has signals of its own.
    void changed();
    void aboutToReset();
    void wasReset();
    void pathChanged();

private:
    friend class EditCommand;
    /// What is left of \a edits without those that change nothing; an error where the group may not
    /// be carried out. The deployment is as before afterwards.
    Result<std::vector<Edit>> rehearse(std::vector<Edit> edits);
    /// Carries one group out with notifications; gives the inverse group, in its order of undoing.
    std::vector<Edit> carryOut(std::vector<Edit> edits);

    Deployment m_deployment;
    QUndoStack m_undoStack;
    QString m_path;
};

} // namespace portolan
