#include "views/fields/WindowUndo.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace portolan {

namespace {

class Passage : public QObject
{
public:
    explicit Passage(QLineEdit *edit)
        : QObject(edit)
        , m_edit(edit)
    {
        edit->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::ShortcutOverride)
            return QObject::eventFilter(watched, event);
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool ours = (key->matches(QKeySequence::Undo) && m_edit->isUndoAvailable()) ||
                          (key->matches(QKeySequence::Redo) && m_edit->isRedoAvailable());
        if (ours || !(key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)))
            return QObject::eventFilter(watched, event);
        event->ignore();
        return true;
    }

private:
    QLineEdit *m_edit;
};

} // namespace

void letWindowUndo(QLineEdit *edit) { new Passage(edit); }

} // namespace portolan
