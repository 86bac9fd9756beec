#pragma once

#include <QApplication>
#include <QDialog>
#include <QEvent>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>

#include <functional>

namespace portolan {

/// Answers the next dialog of a kind as soon as it shows, by pressing its buttons.
template<class Dialog> class Answer : public QObject
{
public:
    explicit Answer(std::function<void(Dialog *)> act)
        : m_act(std::move(act))
    {
        qApp->installEventFilter(this);
    }
    /// By the beginning of a button's text, mnemonics left out.
    explicit Answer(const QString &button)
        : Answer([button](Dialog *dialog) { press(dialog, button); })
    {}

    bool wasAsked() const { return m_asked; }
    /// What a message box said.
    const QString &text() const { return m_text; }

    static void press(QWidget *dialog, const QString &text)
    {
        for (QAbstractButton *button : dialog->findChildren<QAbstractButton *>()) {
            if (button->text().remove(u'&').startsWith(text)) {
                QTest::mouseClick(button, Qt::LeftButton);
                return;
            }
        }
        QFAIL(qPrintable(QStringLiteral("no button ") + text));
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Show && !m_asked) {
            if (auto *dialog = qobject_cast<Dialog *>(watched)) {
                m_asked = true;
                if (auto *box = qobject_cast<QMessageBox *>(dialog))
                    m_text = box->text() + u'\n' + box->informativeText();
                QMetaObject::invokeMethod(
                    dialog, [this, dialog] { m_act(dialog); }, Qt::QueuedConnection);
            }
        }
        return QObject::eventFilter(watched, event);
    }

private:
    std::function<void(Dialog *)> m_act;
    bool m_asked = false;
    QString m_text;
};

} // namespace portolan
