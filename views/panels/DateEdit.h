#pragma once

#include <QDate>
#include <QLineEdit>

namespace portolan {

/// A date as text, year-month-day, with a calendar to choose it from (Alt+Down).
class DateEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit DateEdit(QWidget *parent = nullptr);

    void retranslate();
    void openCalendar();

signals:
    /// From the calendar; invalid: none.
    void chosen(const QDate &date);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QAction *m_open;
};

} // namespace portolan
