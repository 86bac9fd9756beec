#include "views/gestures/InlineBox.h"

#include "views/fields/PortField.h"

#include <QKeyEvent>

namespace portolan {

InlineBox::InlineBox(QLineEdit *edit, QWidget *chart)
    : QWidget(chart)
    , m_edit(edit)
{
    edit->setParent(this);
    edit->installEventFilter(this);
    setFocusProxy(edit);
    setCursor(Qt::ArrowCursor);
    connect(edit, &QLineEdit::returnPressed, this, [this] {
        if (m_open)
            emit accepted();
    });
}

void InlineBox::open(const QRect &place)
{
    m_open = true;
    setGeometry(place);
    show();
    raise();
    m_edit->setFocus(Qt::OtherFocusReason);
}

void InlineBox::close()
{
    if (!m_open)
        return;
    m_open = false;
    if (m_edit->hasFocus())
        parentWidget()->setFocus(Qt::OtherFocusReason);
    hide();
    deleteLater();
}

bool InlineBox::eventFilter(QObject *watched, QEvent *event)
{
    if (!m_open)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut) {
        // Another window, or a menu of the field: one comes back from there.
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason)
            emit left();
        return false;
    }
    if (event->type() != QEvent::KeyPress)
        return false;
    auto *ports = qobject_cast<PortField *>(m_edit);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Escape && !(ports && ports->isChoosing())) {
        emit cancelled();
        return true;
    }
    if (key == Qt::Key_Tab && !(ports && ports->hasChoice())) {
        if (!ports || ports->tellWhatIsWrong())
            emit accepted();
        return true;
    }
    return false;
}

void InlineBox::keyPressEvent(QKeyEvent *event) { event->accept(); }

void InlineBox::resizeEvent(QResizeEvent *) { m_edit->setGeometry(rect()); }

void InlineBox::moveEvent(QMoveEvent *)
{
    if (auto *ports = qobject_cast<PortField *>(m_edit))
        ports->follow();
}

} // namespace portolan
