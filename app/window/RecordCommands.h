#pragma once

#include "model/document/Selection.h"

#include <QObject>

class QWidget;

namespace portolan {

class Catalog;
class DeploymentDocument;
struct Target;

/// What the Edit, Chart, Flows and Rules menus do to the selected records. Each change is one undo
/// step.
class RecordCommands : public QObject
{
    Q_OBJECT

public:
    /// \a window is the parent of the dialogs. Owns nothing.
    RecordCommands(DeploymentDocument *document, Selection *selection, const Catalog *catalog,
        QWidget *window);

    /// Copies the rules of the selected flows at their listeners, the bytes of `export --flow`; or
    /// the policy of the selected host, the bytes of `export --at`. Fails where there is neither.
    void copyRule(const Target &target);
    /// Copies \a text, which is what the selection stands for in the words of \a target.
    void copyText(const QString &text, const Target &target);

public slots:
    void removeSelection();
    void duplicateSelection();
    void setFlowsEnabled(bool on);
    void arrangeAll();
    void addFlow();
    void addPart(const QString &product, const QString &part);

signals:
    void done(const QString &message);
    void failed(const QString &message);

private:
    /// Takes out what an edit or an undo has taken away.
    void pruneSelection();
    QString selectedZone() const;

    DeploymentDocument *m_document;
    Selection *m_selection;
    const Catalog *m_catalog;
    QWidget *m_window;
};

} // namespace portolan
