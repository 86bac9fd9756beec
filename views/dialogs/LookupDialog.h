#pragma once

#include "model/core/Deployment.h"

#include <QDialog>
#include <QStringList>

#include <map>

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTreeWidget;

namespace portolan {

/// Shows the host names and published lists of a chart with what is known of them, and asks for
/// look-ups. It contacts nobody and changes nothing itself: whoever opens it hears the signals.
class LookupDialog : public QDialog
{
    Q_OBJECT

public:
    explicit LookupDialog(QWidget *parent = nullptr);

    /// One row for each of \a names, in that order, with what \a known says about it. The first
    /// time every row is checked; later the checks and errors of rows that stay are kept.
    void setNames(const QStringList &names, const std::map<QString, Lookup> &known);
    /// A run has begun: the names cannot be chosen meanwhile.
    void begin(int total);
    void setProgress(int done, int total);
    /// The run is over: \a found names are known anew, the others failed for the reason given.
    void end(int found, const std::map<QString, QString> &failed);
    /// The run was cancelled.
    void endCancelled();

    QStringList checkedNames() const;

    void reject() override;

signals:
    void lookUpRequested(const QStringList &names);
    void cancelRequested();

private:
    void setRunning(bool running);
    void checkAll();
    void updateButtons();

    QLabel *m_empty;
    QCheckBox *m_all;
    QTreeWidget *m_list;
    QProgressBar *m_progress;
    QLabel *m_state;
    QPushButton *m_lookUp;
    QPushButton *m_cancel;
    bool m_running = false;
};

} // namespace portolan
