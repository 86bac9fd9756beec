#pragma once

#include "app/window/SightKeeper.h"
#include "model/document/Selection.h"
#include "model/policy/Trace.h"

#include <QObject>

namespace portolan {

class Actions;
class ChartView;
class DeploymentDocument;
class PartBar;
class Tables;
class TracePanel;

/// What leads the eye: focus on the neighbours of the selection, the way from one component to
/// another, the zone view. Each is a part of the records beside the filter (RecordFilter.h), which
/// the tables show and the chart does not fade.
class FindCommands : public QObject
{
    Q_OBJECT

public:
    /// Owns nothing.
    FindCommands(DeploymentDocument *document, Selection *selection, ChartView *chart,
        Tables *tables, const Actions &actions, QWidget *window);

    bool isZoneView() const;
    /// Hops around the selection that are in focus; 0: everything is.
    int focusHops() const { return m_hops; }
    TracePanel *tracePanel() const { return m_panel; }
    void retranslate();

public slots:
    /// The neighbours of the selection; asked for again, one hop more.
    void focus();
    /// Ends focus and trace.
    void showAll();
    /// Opens the panel; with two components selected, or the ends of a flow, with their way.
    void trace();
    void setZoneView(bool on);

signals:
    void zoneViewChanged(bool on);
    void done(const QString &message);
    void failed(const QString &message);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filterChart();
    void grow();
    void applyFocus();
    void runTrace(const QString &from, const QString &to, int way);
    void endTrace();
    void chooseHop(int hop);
    void followDocument();
    void updateBar();
    bool escape();

    DeploymentDocument *m_document;
    Selection *m_selection;
    ChartView *m_chart;
    Tables *m_tables;
    const Actions &m_actions;
    PartBar *m_bar;
    TracePanel *m_panel;
    SightKeeper m_sight;    ///< before a trace
    Selection::Ids m_seeds; ///< of the focus
    int m_hops = 0;
    Trace m_trace;
    bool m_tracing = false;
};

} // namespace portolan
