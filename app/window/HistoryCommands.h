#pragma once

#include <QObject>

class QAction;

namespace portolan {

class Actions;
class ChartView;
class DeploymentDocument;

/// Undo and redo, which name the step that they are about.
class HistoryCommands : public QObject
{
    Q_OBJECT

public:
    /// Owns nothing.
    HistoryCommands(
        DeploymentDocument *document, ChartView *chart, const Actions &actions, QObject *parent);

private:
    void update();
    void name(QAction *action, const QString &plain, const QString &withStep, const QString &step);

    DeploymentDocument *m_document;
    QAction *m_undo;
    QAction *m_redo;
};

} // namespace portolan
