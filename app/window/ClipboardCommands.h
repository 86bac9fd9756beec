#pragma once

#include "model/document/Clip.h"
#include "model/document/Selection.h"

#include <QObject>
#include <QPointF>

#include <functional>
#include <optional>

class QWidget;

namespace portolan {

class Actions;
class ChartView;
class DeploymentDocument;
class RowsToCopy;
class RuleCommands;
class Tables;
struct JobControl;

/// Cut, copy, paste and duplicate: records on their way within a chart, between windows and between
/// programs. Each is one undo step, and what was pasted is selected.
class ClipboardCommands : public QObject
{
    Q_OBJECT

public:
    /// \a window is the parent of the dialogs. Owns nothing.
    ClipboardCommands(DeploymentDocument *document, Selection *selection, ChartView *chart,
        Tables *tables, RuleCommands *rules, const Actions &actions, QWidget *window);

    /// Pastes with its middle at that point of the chart, into the zone that is there.
    void pasteAt(const QPointF &point);

public slots:
    /// Where only flows are selected their rules come along as text; in a table of components or
    /// zones its rows do.
    void copy();
    void cut();
    /// Into the one zone that is selected, where the pointer is, or beside what was copied.
    void paste();
    void duplicate();

signals:
    void done(const QString &message);
    /// Something was done that may have been a slip: Undo is offered.
    void doneWithUndo(const QString &message);
    /// Something found a place by itself: Arrange all is offered.
    void doneAndPlaced(const QString &message);
    void failed(const QString &message);
    /// The clipboard holds text that may be rows of a spreadsheet.
    void rowsPasteRequested();

private:
    /// Where the next one goes.
    struct Target
    {
        std::optional<QString> zone; ///< as in PasteOptions
        std::optional<QPointF> at;   ///< its middle, chart px
    };
    RecordIds selected() const;
    std::map<QString, Point> shownPlaces() const;
    bool carryOut(const QString &title, qsizetype records,
        const std::function<void(const JobControl &)> &work);
    bool copySelection(const QString &message);
    /// What is selected, with what belongs to it; none where that was cancelled.
    std::optional<Clip> clipOfSelection(const QString &title);
    /// The rows of the table that has the focus, for spreadsheets; none where none has.
    std::optional<RowsToCopy> focusedRows() const;
    std::optional<Clip> fromClipboard();
    Target targetOf(const Clip &clip) const;
    QString zoneAt(const QPointF &point) const;
    std::optional<QPointF> middleOf(const QString &zone) const;
    std::optional<QPointF> pointerFor(const Clip &clip) const;
    bool isHere(const Clip &clip) const;
    QRectF blockOf(const Clip &clip) const;
    /// The places of its components; none where they are to be found by the layout.
    std::map<QString, Point> placesFor(const Clip &clip, const Target &target) const;
    bool insert(const QString &text, const Clip &clip, const Target &target);

    DeploymentDocument *m_document;
    Selection *m_selection;
    ChartView *m_chart;
    Tables *m_tables;
    RuleCommands *m_rules;
    QWidget *m_window;
    int m_times = 0;                ///< what is on the clipboard was pasted
    RecordIds m_last;               ///< what came from the last paste
    Selection::Ids m_lastSelection; ///< after it
    Target m_lastTarget;            ///< where that went
};

} // namespace portolan
