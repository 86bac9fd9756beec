#pragma once

#include <QAction>
#include <QObject>

#include <array>

namespace portolan {

/// Everything that can be asked of the window, in the order of the table in Actions.cpp.
enum class ActionId : quint8 {
    New,
    Blank,
    Open,
    Save,
    SaveAs,
    ExportPicture,
    CopyPicture,
    Print,
    Quit,
    Undo,
    Redo,
    Delete,
    Duplicate,
    SelectAll,
    Find,
    ZoomIn,
    ZoomOut,
    Zoom100,
    Fit,
    FitSelection,
    Legend,
    WheelZooms,
    ResetLayout,
    SaveView,
    UpdateView,
    ManageViews,
    Present,
    CustomerMode,
    Arrange,
    ArrangeNew,
    ArrangeSelection,
    AddFlow,
    EnableFlows,
    EditRecord,
    CopyRule,
    CopyShown,
    CopyCommand,
    CopyRollback,
    CopyDeletion,
    SaveRules,
    SaveBundle,
    LookUpNames,
    Shortcuts,
    About,
    Count
};

/// The window's actions with their icons, shortcuts and translated texts. They do nothing by
/// themselves: the window connects them.
class Actions : public QObject
{
    Q_OBJECT

public:
    explicit Actions(QObject *parent);

    QAction *operator[](ActionId id) const { return m_actions[size_t(id)]; }
    const auto &all() const { return m_actions; }
    void retranslate();

private:
    std::array<QAction *, size_t(ActionId::Count)> m_actions;
};

} // namespace portolan
