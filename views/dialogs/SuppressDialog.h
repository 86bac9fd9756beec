#pragma once

#include <QDialog>

class QPlainTextEdit;
class QPushButton;

namespace portolan {

/// Asks why problems are to be left alone. Without a reason nothing is: whoever reads the chart
/// next year has to know.
class SuppressDialog : public QDialog
{
    Q_OBJECT

public:
    /// \a reason is the one given before.
    SuppressDialog(const QStringList &messages, const QString &reason, QWidget *parent = nullptr);

    /// Never empty once it was accepted.
    QString reason() const;

private:
    QPlainTextEdit *m_reason;
    QPushButton *m_suppress;
};

} // namespace portolan
