#pragma once

#include <QLineEdit>
#include <QTimer>

namespace portolan {

/// The filter's line: a funnel, a hint, a button that clears it. Esc clears it too.
class FilterBox : public QLineEdit
{
    Q_OBJECT

public:
    explicit FilterBox(QWidget *parent = nullptr);

signals:
    /// A moment after the last key.
    void filterChanged(const QString &text);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();

    QTimer m_timer;
    QAction *m_clear;
};

} // namespace portolan
