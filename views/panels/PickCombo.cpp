#include "views/panels/PickCombo.h"

#include <QLineEdit>
#include <QSignalBlocker>

namespace portolan {

void PickCombo::setShown(
    const std::optional<QString> &text, const QString &value, const QIcon &icon)
{
    if (m_filled && hasFocus() && text && value == currentData().toString())
        return;
    const QSignalBlocker blocker(this);
    m_filled = false;
    clear();
    if (text)
        addItem(icon, *text, value);
    setCurrentIndex(text ? 0 : -1);
    if (isEditable()) {
        setEditText(text.value_or(QString()));
        lineEdit()->setCursorPosition(0);
    }
    if (hasFocus())
        fill();
}

void PickCombo::fill()
{
    if (m_filled || !m_fill)
        return;
    m_filled = true;
    const QSignalBlocker blocker(this);
    const QString text = isEditable() ? lineEdit()->text() : QString();
    const bool modified = isEditable() && lineEdit()->isModified();
    m_fill();
    if (isEditable()) {
        setEditText(text);
        lineEdit()->setModified(modified);
    }
}

void PickCombo::showPopup()
{
    fill();
    QComboBox::showPopup();
}

void PickCombo::focusInEvent(QFocusEvent *event)
{
    fill();
    QComboBox::focusInEvent(event);
}

} // namespace portolan
