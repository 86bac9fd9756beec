#pragma once

#include <QPlainTextEdit>

namespace portolan {

/// Some lines of plain text that are handed over when the editor or its window is left. Tab goes
/// on.
class NoteEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit NoteEdit(int lines, QWidget *parent = nullptr);

    /// Shows \a text unless it is shown already, so that the cursor stays; spaces at the ends of
    /// what is being written count for nothing.
    void setShownText(const QString &text);

signals:
    void editingFinished();

protected:
    void focusOutEvent(QFocusEvent *event) override;
};

} // namespace portolan
