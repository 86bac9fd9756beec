#pragma once

#include "model/document/TakenFields.h"

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

namespace portolan {

class DeploymentDocument;

/// What is being typed into one field of a form: says when it is time to take it, so that it is in
/// the draft while its field still has the keyboard, and makes all that is taken of one typing one
/// undo step. Editors are QLineEdit or NoteEdit; nothing is owned.
class Typing : public QObject
{
    Q_OBJECT

public:
    /// Longer than between two keys of whoever types, and soon enough for a draft.
    static constexpr int PauseMs = 1000;

    Typing(DeploymentDocument *document, QObject *parent);

    /// A key came.
    void goOn(QWidget *editor);
    /// The editor was left, or has other things to show.
    void end();
    QWidget *editor() const { return m_editor; }
    bool isIn(const QWidget *editor) const { return editor && m_editor == editor; }

    /// Carries out what takes the text as far as it is there.
    void take(const std::function<void()> &act);
    bool isTaking() const { return m_isTaking; }
    /// For DeploymentDocument::edit() while the text is taken; else NoMerge.
    int merge() const;
    /// All steps of one typing are called as the first: half a name is none.
    QString stepText(const QString &text);
    /// Nothing was typed since the text was taken.
    bool isTaken() const { return m_editor && m_taken == textOf(m_editor); }
    /// What was taken so far is not meant: each record gets its own back. One step that is the last
    /// is undone; where others came after it, or between several, another step counters them. What
    /// is just being carried out comes to its end first: the field may go in the middle of a step,
    /// and none is undone within another.
    void takeBack();

    static QString textOf(const QWidget *editor);
    static bool isModified(const QWidget *editor);
    static void setModified(QWidget *editor, bool modified);

signals:
    /// No key came for a while.
    void paused();

private:
    void renewMerge();
    void remember(const Edit &edit);
    /// All that was taken is one step, and none came after it.
    bool isLastStep() const;
    void giveBack(const QString &step, const TakenFields &fields);
    void giveBackLater();

    DeploymentDocument *m_document;
    QTimer m_timer;
    QPointer<QWidget> m_editor;
    std::optional<QString> m_taken; ///< of the editor, when it was taken last
    TakenFields m_fields;           ///< what taking it did
    QString m_step;
    struct Late
    {
        QString step;
        TakenFields fields;
    };
    std::vector<Late> m_late; ///< to be given back after the present step
    int m_merge = -1;
    bool m_isTaking = false;
    bool m_isInStep = false; ///< the document carries one out
};

} // namespace portolan
