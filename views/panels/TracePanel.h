#pragma once

#include "model/policy/Trace.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QStringListModel;
class QToolButton;

namespace portolan {

/// The way from one component to another, on a card over the corner of the chart: where from and
/// where to, with completion; the hops with their ports in order, or where it stops and why. Asks
/// for traces; somebody else makes them and lights the way up.
class TracePanel : public QFrame
{
    Q_OBJECT

public:
    /// \a over becomes the parent.
    explicit TracePanel(QWidget *over);

    /// The components that can be chosen: after every change of the document.
    void setComponents(const Deployment &deployment);
    /// Ids; empty ones leave the field empty. Asks for the trace where both are given.
    void setEnds(const QString &from, const QString &to);
    QString from() const;
    QString to() const;
    /// What was asked for.
    void showTrace(const Deployment &deployment, const Trace &trace);
    void open();

signals:
    /// \a way counts from 0 among ways of the same length.
    void traceRequested(const QString &from, const QString &to, int way);
    void hopChosen(int hop);
    void copyRequested();
    /// Closed by its button or Esc.
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    QString idOf(const QLineEdit *field) const;
    void ask(int way);
    void showNothing(const QString &hint);
    void fillHops(const Deployment &deployment);
    void retranslate();
    void place();

    QLabel *m_title;
    QToolButton *m_close;
    QLabel *m_fromLabel;
    QLabel *m_toLabel;
    QLineEdit *m_from;
    QLineEdit *m_to;
    QToolButton *m_swap;
    QLabel *m_message;
    QListWidget *m_hops;
    QLabel *m_ways;
    QToolButton *m_earlier;
    QToolButton *m_later;
    QPushButton *m_copy;
    QStringListModel *m_names;
    QHash<QString, QString> m_idOfName;
    QHash<QString, QString> m_nameOfId;
    Trace m_trace;
    bool m_hasTrace = false;
};

} // namespace portolan
