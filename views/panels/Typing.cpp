#include "views/panels/Typing.h"

#include "model/document/DeploymentDocument.h"
#include "model/document/EditCommand.h"
#include "views/panels/NoteEdit.h"

#include <QLineEdit>
#include <QTextDocument>

namespace portolan {

Typing::Typing(DeploymentDocument *document, QObject *parent)
    : QObject(parent)
    , m_document(document)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(PauseMs);
    connect(&m_timer, &QTimer::timeout, this, &Typing::paused);
    const auto begin = [this] { m_isInStep = true; };
    connect(document, &DeploymentDocument::aboutToApply, this, begin);
    connect(document, &DeploymentDocument::aboutToApplyAll, this, begin);
    // The stack tells of it when it is through with the step.
    connect(document->undoStack(), &QUndoStack::indexChanged, this, [this] { m_isInStep = false; });
}

void Typing::goOn(QWidget *editor, const QString &shown)
{
    if (!isIn(editor)) {
        end();
        m_editor = editor;
        m_shown = shown;
        m_merge = m_document->newMerge() | EditCommand::Joining;
    }
    m_timer.start();
}

void Typing::end()
{
    m_timer.stop();
    m_editor.clear();
    m_taken.reset();
    m_step.clear();
    m_merge = DeploymentDocument::NoMerge;
}

void Typing::take(const std::function<void()> &act)
{
    m_isTaking = true;
    act();
    m_isTaking = false;
    if (m_editor)
        m_taken = textOf(m_editor);
}

int Typing::merge() const { return m_isTaking ? m_merge : DeploymentDocument::NoMerge; }

QString Typing::stepText(const QString &text)
{
    if (!m_isTaking)
        return text;
    if (m_step.isEmpty())
        m_step = text;
    return m_step;
}

bool Typing::takeBack()
{
    QUndoStack *stack = m_document->undoStack();
    const QUndoCommand *last = stack->index() > 0 ? stack->command(stack->index() - 1) : nullptr;
    if (m_isInStep || !m_taken || !last || last->id() != m_merge)
        return false;
    m_taken.reset();
    stack->undo();
    return true;
}

QString Typing::textOf(const QWidget *editor)
{
    const auto *line = qobject_cast<const QLineEdit *>(editor);
    return line ? line->text() : static_cast<const NoteEdit *>(editor)->toPlainText();
}

bool Typing::isModified(const QWidget *editor)
{
    const auto *line = qobject_cast<const QLineEdit *>(editor);
    return line ? line->isModified()
                : static_cast<const NoteEdit *>(editor)->document()->isModified();
}

void Typing::setModified(QWidget *editor, bool modified)
{
    if (auto *line = qobject_cast<QLineEdit *>(editor))
        line->setModified(modified);
    else
        static_cast<NoteEdit *>(editor)->document()->setModified(modified);
}

} // namespace portolan
