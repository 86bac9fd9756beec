#pragma once

#include <QAction>
#include <QObject>

#include <array>

namespace portolan {

Q_NAMESPACE

/// Everything that can be asked of the window, in the order of the table in Actions.cpp.
enum class ActionId : quint8 {
    New,
    Blank,
    Open,
    NewWindow,
    OpenInNewWindow,
    NextWindow,
    Save,
    SaveAs,
    Reload,
    Recover,
    ExportPicture,
    CopyPicture,
    Print,
    ExportTables,
    ExportRequests,
    CloseWindow,
    Quit,
    Undo,
    Redo,
    Cut,
    Copy,
    Paste,
    Duplicate,
    Delete,
    DissolveZone,
    CopyRows,
    CopyRowsCsv,
    CopyRowsMarkdown,
    PasteRows,
    ColumnLeft,
    ColumnRight,
    ResetColumns,
    NextTable,
    PreviousTable,
    SelectAll,
    Find,
    Focus,
    TraceWay,
    ZoomIn,
    ZoomOut,
    Zoom100,
    Fit,
    FitSelection,
    Legend,
    WheelZooms,
    ResetLayout,
    ZoneView,
    OpenBundles,
    SaveView,
    UpdateView,
    ManageViews,
    Present,
    PresentToCustomers,
    CustomerMode,
    Arrange,
    ArrangeNew,
    ArrangeSelection,
    SystemOptions,
    AlignLeft,
    AlignCentre,
    AlignRight,
    AlignTop,
    AlignMiddle,
    AlignBottom,
    DistributeAcross,
    DistributeDown,
    ZoneWider,
    ZoneNarrower,
    ZoneTaller,
    ZoneShorter,
    FitZone,
    NewComponent,
    NewZone,
    AddFlow,
    EnableFlows,
    EditRecord,
    SetOnRows,
    CopyRule,
    CopyShown,
    CopyCommand,
    CopyRollback,
    CopyDeletion,
    SelectHost,
    SaveRules,
    SaveBundle,
    LookUpNames,
    Preferences,
    NextProblem,
    PreviousProblem,
    FixProblem,
    SuppressProblem,
    ReportProblem,
    ShowSuppressed,
    ContextMenu,
    NextPane,
    PreviousPane,
    Shortcuts,
    About,
    Count
};
Q_ENUM_NS(ActionId)

/// The enumerator's name: what settings know an action by, and its object name.
QString actionName(ActionId id);

/// What there is to act upon now; all but Chart and Parts only in an editor.
enum class Given : quint32 {
    Chart = 1 << 0,      ///< a chart is shown, if only as a customer may see it
    Editor = 1 << 1,     ///< it can be changed
    Components = 1 << 2, ///< has at least one
    NewCards = 1 << 3,   ///< some that nobody has placed yet
    UndoStep = 1 << 4,
    RedoStep = 1 << 5,
    View = 1 << 6,         ///< a saved view was chosen
    Selection = 1 << 7,    ///< anything is selected
    Flows = 1 << 8,        ///< some flows are
    Places = 1 << 9,       ///< some components or zones are
    Rules = 1 << 10,       ///< the rule panel shows some
    Command = 1 << 11,     ///< they are a policy that can be applied as one command
    Deletion = 1 << 12,    ///< they have a delete form
    Zones = 1 << 13,       ///< some zones are selected
    Several = 1 << 14,     ///< at least two components or zones are
    Many = 1 << 15,        ///< at least three are
    OneZone = 1 << 16,     ///< one zone and nothing else is
    FramedZones = 1 << 17, ///< a zone is that was resized by hand
    Parts = 1 << 18,       ///< the chart that is shown has something on it
    File = 1 << 19,        ///< the chart was opened or saved before, and is no example
    Rollback = 1 << 20,    ///< the rules can be applied by a command that takes them back
    Problem = 1 << 21,     ///< what is selected has one that is not suppressed
    AnyProblem = 1 << 22,  ///< what is selected has one that is suppressed or can be
};
Q_DECLARE_FLAGS(Givens, Given)
Q_DECLARE_OPERATORS_FOR_FLAGS(Givens)

/// The window's actions with what they need, their icons, shortcuts and translated texts. They do
/// nothing by themselves: the commands connect theirs.
class Actions : public QObject
{
    Q_OBJECT

public:
    explicit Actions(QObject *parent);

    QAction *operator[](ActionId id) const { return m_actions[size_t(id)]; }
    const auto &all() const { return m_actions; }
    /// Null where there is none of that name.
    QAction *named(const QString &name) const;
    /// Calls \a slot of \a receiver whenever the action is asked for.
    template<class Receiver, class Slot> void on(ActionId id, Receiver *receiver, Slot slot) const
    {
        QObject::connect((*this)[id], &QAction::triggered, receiver, slot);
    }
    /// Enables the actions that have all that they need.
    void setGiven(Givens given);
    void retranslate();

signals:
    /// All texts are those of the table again: who has given one another text does so once more.
    void retranslated();

private:
    std::array<QAction *, size_t(ActionId::Count)> m_actions;
};

} // namespace portolan
