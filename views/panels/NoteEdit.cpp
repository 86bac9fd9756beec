#include "views/panels/NoteEdit.h"

#include <QFocusEvent>

namespace portolan {

NoteEdit::NoteEdit(int lines, QWidget *parent)
    : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setFixedHeight(lines * 17 + 14);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
}

void NoteEdit::setShownText(const QString &text)
{
    const QString shown = toPlainText();
    // What was handed over lacks the spaces at its ends; whoever is here goes on writing.
    const bool isHere = window()->focusWidget() == this && shown.trimmed() == text.trimmed();
    if (shown != text && !isHere)
        setPlainText(text);
}

void NoteEdit::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    // A context menu takes the focus for a moment. Another window may keep it: what stands here is
    // handed over, so that it is in the draft as well.
    if (event->reason() != Qt::PopupFocusReason)
        emit editingFinished();
}

} // namespace portolan
