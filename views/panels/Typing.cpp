#include "views/panels/Typing.h"

#include "model/document/DeploymentDocument.h"
#include "model/document/EditCommand.h"
#include "views/panels/NoteEdit.h"

#include <QLineEdit>
#include <QTextDocument>

#include <utility>

namespace portolan {

Typing::Typing(DeploymentDocument *document, QObject *parent)
    : QObject(parent)
    , m_document(document)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(PauseMs);
    connect(&m_timer, &QTimer::timeout, this, &Typing::paused);
    connect(document, &DeploymentDocument::aboutToApply, this, &Typing::remember);
    connect(document, &DeploymentDocument::aboutToApplyAll, this, [this](const EditGroup &edits) {
        for (const Edit &edit : *edits)
            remember(edit);
    });
    connect(document, &DeploymentDocument::aboutToReset, this, [this] { m_late.clear(); });
    // The stack tells of it when it is through with the step.
    connect(document->undoStack(), &QUndoStack::indexChanged, this, [this] { m_isInStep = false; });
}

void Typing::goOn(QWidget *editor)
{
    if (!isIn(editor)) {
        end();
        m_editor = editor;
        renewMerge();
    }
    m_timer.start();
}

void Typing::renewMerge() { m_merge = m_document->newMerge() | EditCommand::Joining; }

void Typing::end()
{
    m_timer.stop();
    m_editor.clear();
    m_taken.reset();
    m_fields = {};
    m_step.clear();
    m_merge = DeploymentDocument::NoMerge;
}

void Typing::take(const std::function<void()> &act)
{
    m_fields.begin(m_document->deployment());
    m_isTaking = true;
    act();
    m_isTaking = false;
    m_fields.after(m_document->deployment());
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

void Typing::remember(const Edit &edit)
{
    m_isInStep = true;
    if (m_isTaking)
        m_fields.before(m_document->deployment(), edit);
}

void Typing::takeBack()
{
    if (!m_taken)
        return;
    m_taken.reset();
    TakenFields fields = std::exchange(m_fields, {});
    if (m_isInStep) {
        m_late.push_back({m_step, std::move(fields)});
        QMetaObject::invokeMethod(this, &Typing::giveBackLater, Qt::QueuedConnection);
    } else if (isLastStep()) {
        m_document->undoStack()->undo();
    } else {
        giveBack(m_step, fields);
    }
    // What is typed next has nothing to do with the steps before.
    renewMerge();
}

bool Typing::isLastStep() const
{
    const QUndoStack *stack = m_document->undoStack();
    int first = 0;
    while (first < stack->index() && stack->command(first)->id() != m_merge)
        ++first;
    return first == stack->index() - 1;
}

void Typing::giveBack(const QString &step, const TakenFields &fields)
{
    m_document->edit(step, fields.givenBack(m_document->deployment()));
}

void Typing::giveBackLater()
{
    for (const Late &late : std::exchange(m_late, {}))
        giveBack(late.step, late.fields);
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
