#pragma once

#include "model/checks/Check.h"
#include "model/document/Selection.h"

#include <QScrollArea>

class QLabel;

namespace portolan {

class Catalog;
class ComponentForm;
class DeploymentDocument;
class FlowForm;
class ProblemBanner;
class ProvenanceBox;
class RecordForm;
class ZoneForm;

/// The facts of what is selected, to be read and changed.
class InspectorPanel : public QScrollArea
{
    Q_OBJECT

public:
    /// \a catalog names the options; it may be null. Nothing is owned.
    InspectorPanel(DeploymentDocument *document, Selection *selection, const Catalog *catalog,
        QWidget *parent = nullptr);

    void setProblems(const std::vector<Problem> &problems);
    /// Puts the cursor into the field that one would change first.
    void edit();
    QSize sizeHint() const override { return {300, 560}; }

signals:
    /// A text was left that could not be read.
    void rejected(const QString &message);
    /// One of the fixes beside a problem, by its text.
    void fixRequested(const portolan::Problem &problem, const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void update();
    QString emptyText() const;

    DeploymentDocument *m_document;
    Selection *m_selection;
    std::vector<Problem> m_problems;
    QLabel *m_empty;
    FlowForm *m_flow;
    ComponentForm *m_component;
    ZoneForm *m_zone;
    ProblemBanner *m_banner;
    ProvenanceBox *m_source;
};

} // namespace portolan
