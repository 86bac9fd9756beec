#pragma once

#include "app/window/PastePlace.h"

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
    RecordIds selected() const;
    std::map<QString, Point> shownPlaces() const;
    bool carryOut(const QString &title, qsizetype records,
        const std::function<void(const JobControl &)> &work);
    /// \a removed, which may be null, gets the edits that take away what was copied.
    bool copySelection(const QString &message, std::vector<Edit> *removed = nullptr);
    /// What is selected, with what belongs to it; none where that was cancelled.
    std::optional<Clip> clipOfSelection(const QString &title);
    /// The rows of the table that has the focus, for spreadsheets; none where none has.
    std::optional<RowsToCopy> focusedRows() const;
    std::optional<Clip> fromClipboard();
    enum class Way : quint8 { Paste, Duplicate };
    bool insert(Way way, const Clip &clip, const PasteOptions &options);
    void pasteInto(const Clip &clip, const PastePlace::Target &target);

    DeploymentDocument *m_document;
    Selection *m_selection;
    ChartView *m_chart;
    Tables *m_tables;
    RuleCommands *m_rules;
    QWidget *m_window;
    PastePlace m_place;
};

} // namespace portolan
