#pragma once

#include <QLineEdit>
#include <QTimer>

namespace portolan {

/// The filter's line: a funnel, a hint, a button that clears it. Esc clears it too. Takes the
/// queries of FlowFilter and completes the names of its fields.
class FilterBox : public QLineEdit
{
    Q_OBJECT

public:
    explicit FilterBox(QWidget *parent = nullptr);

    /// Why the text is no filter; empty where it is one.
    void setError(const QString &message);
    const QString &error() const { return m_error; }
    /// As if typed, without the wait.
    void setQuery(const QString &query);

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
    QString m_error;
};

} // namespace portolan
