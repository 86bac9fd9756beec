#pragma once

#include "model/document/Renaming.h"
#include "model/document/Selection.h"

#include <QObject>

class QWidget;

namespace portolan {

class Actions;
class Catalog;
class DeploymentDocument;

/// What the Edit, Chart and Flows menus do to the selected records. Each change is one undo
/// step.
class RecordCommands : public QObject
{
    Q_OBJECT

public:
    /// \a window is the parent of the dialogs. Owns nothing.
    RecordCommands(DeploymentDocument *document, Selection *selection, const Catalog *catalog,
        const Actions &actions, QWidget *window);

public slots:
    /// A zone with all that is in it, a component with its flows.
    void removeSelection();
    /// Selected zones; what is in them goes to the zone around.
    void dissolveZones();
    void setFlowsEnabled(bool on);
    void addFlow();
    void addPart(const QString &product, const QString &part);

signals:
    /// Something was done that may have been a slip: Undo is offered.
    void doneWithUndo(const QString &message);

private:
    /// Follows what has another id, and takes out what an edit or an undo has taken away.
    void pruneSelection();
    QString selectedZone() const;

    DeploymentDocument *m_document;
    Selection *m_selection;
    const Catalog *m_catalog;
    QWidget *m_window;
    RenameWatch m_renames; ///< of the step under way
    QString m_pathBefore;  ///< of the chart that a reset replaces
};

} // namespace portolan
