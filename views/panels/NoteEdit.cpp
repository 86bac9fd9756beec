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
    if (toPlainText() != text)
        setPlainText(text);
}

void NoteEdit::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    // A context menu or a switch of windows takes the focus for a moment; the text is not done.
    if (event->reason() != Qt::PopupFocusReason)
        emit editingFinished();
}

} // namespace portolan
