#include "app/window/HistoryCommands.h"

#include "app/window/Actions.h"
#include "model/document/DeploymentDocument.h"
#include "views/chart/ChartView.h"
#include "views/style/LabelText.h"

namespace portolan {

using namespace Qt::StringLiterals;

HistoryCommands::HistoryCommands(
    DeploymentDocument *document, ChartView *chart, const Actions &actions, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_undo(actions[ActionId::Undo])
    , m_redo(actions[ActionId::Redo])
{
    QUndoStack *stack = document->undoStack();
    actions.on(ActionId::Undo, stack, [stack, chart] {
        // What has just been dropped is the last thing that was done, as far as anybody can see.
        if (!chart->takeBackAdding())
            stack->undo();
    });
    actions.on(ActionId::Redo, stack, &QUndoStack::redo);
    // A step that was merged has another text under the same number.
    connect(stack, &QUndoStack::indexChanged, this, &HistoryCommands::update);
    // With another language, and with other shortcuts.
    connect(&actions, &Actions::retranslated, this, &HistoryCommands::update);
    update();
}

void HistoryCommands::update()
{
    const QUndoStack *stack = m_document->undoStack();
    name(m_undo, tr("&Undo"), tr("&Undo: %1"), stack->undoText());
    name(m_redo, tr("&Redo"), tr("&Redo: %1"), stack->redoText());
}

void HistoryCommands::name(
    QAction *action, const QString &plain, const QString &withStep, const QString &step)
{
    constexpr qsizetype longest = 60;
    QString shown = step.simplified();
    if (shown.size() > longest)
        shown = shown.left(longest - 1) + u'…';
    const QString text = shown.isEmpty() ? plain : QString(withStep).remove(u'&').arg(shown);
    const QString key = action->shortcut().toString(QKeySequence::NativeText);
    action->setToolTip((shown.isEmpty() ? QString(plain).remove(u'&') : text).toHtmlEscaped() +
                       (key.isEmpty() ? QString() : u" (%1)"_s.arg(key)));
    // The toolbar's text stays short; an "&" of a record's name is no shortcut.
    action->setText(shown.isEmpty() ? plain : withStep.arg(withoutMnemonic(shown)));
    action->setIconText(QString(plain).remove(u'&'));
}

} // namespace portolan
