#pragma once

#include <QDateTime>
#include <QDialog>
#include <QStringList>

#include <vector>

class QLabel;
class QListWidget;
class QPushButton;

namespace portolan {

/// The charts whose changes were kept when the program ended without saving them, with what they
/// would change, in words. Changes nothing itself: whoever opens it hears the signals.
class RecoveryDialog : public QDialog
{
    Q_OBJECT

public:
    struct Row
    {
        QString title; ///< the file's name, or the chart's
        QString place; ///< where it lies, or that there is no file
        QDateTime kept;
        QString summary;   ///< "2 added, 1 changed, 1 to decide"
        QString remark;    ///< what became of the file, what cannot be read; may be empty
        QStringList lines; ///< what differs
        bool canRecover = true;
    };

    explicit RecoveryDialog(QWidget *parent = nullptr);

    /// Rows that went keep the current one near; without any row the dialog closes.
    void setRows(const std::vector<Row> &rows);
    int current() const;

signals:
    void recoverRequested(int row);
    void discardRequested(int row);
    /// The user decided to do it later; who only closes the dialog has decided nothing.
    void postponed();

private:
    void showCurrent();

    std::vector<Row> m_rows;
    QListWidget *m_list;
    QLabel *m_place;
    QLabel *m_remark;
    QLabel *m_heading;
    QListWidget *m_lines;
    QPushButton *m_recover = nullptr;
    QPushButton *m_discard = nullptr;
};

} // namespace portolan
