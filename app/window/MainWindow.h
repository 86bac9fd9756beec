#pragma once

#include "app/window/Actions.h"
#include "app/window/Pages.h"
#include "app/window/Services.h"
#include "model/document/DeploymentDocument.h"
#include "model/document/Selection.h"

#include <QMainWindow>

namespace portolan {

class CatalogPanel;
class ClipboardCommands;
class ContextMenus;
class Docks;
class FileCommands;
class FindCommands;
class InspectorPanel;
class Menus;
class PartCommands;
class PictureCommands;
class NoticeArea;
class Preferences;
class PresentationCommands;
class ProblemCommands;
class RecordCommands;
class RulePanel;
class RuleCommands;
class Safety;
class SelectionLine;
class TableCommands;
class ToolBar;
class Tables;
class ViewCommands;
class ZoomLine;

/// Puts document, views and commands together. Has no logic of its own beyond who hears of what.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const Services &services, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Shows the window where it was at last; at first in its usual size, or filling a screen that
    /// has no room for that.
    void showPlaced();
    /// What another window has changed: looks, language and recent files.
    void followSettings();
    /// Opens a chart; shows an error and stays on the welcome page where it cannot be read.
    bool open(const QString &path);
    bool isWelcome() const { return m_pages->isWelcome(); }

    DeploymentDocument *document() { return &m_document; }
    Selection *selection() { return &m_selection; }
    ChartView *chart() const { return m_pages->chart(); }
    CustomerPage *customerPage() const { return m_pages->customer(); }
    RulePanel *rulePanel() const { return m_rule; }
    InspectorPanel *inspector() const { return m_inspector; }
    Tables *tables() const { return m_tables; }
    Toast *toast() const { return m_pages->toast(); }
    ContextMenus *contextMenus() const { return m_contextMenus; }
    const Actions &actions() const { return m_actions; }
    Preferences *preferences() const { return m_preferences; }
    FileCommands *files() const { return m_files; }
    Safety *safety() const { return m_safety; }
    RuleCommands *rules() const { return m_rules; }
    TableCommands *tableCommands() const { return m_tableCommands; }
    PictureCommands *pictures() const { return m_pictures; }
    FindCommands *find() const { return m_find; }
    ViewCommands *views() const { return m_views; }
    PresentationCommands *presentations() const { return m_presentations; }

signals:
    /// For good.
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// Whether the window is to fill that screen.
    bool placeAtFirst(const QRect &available);
    void buildStatusBar();
    void connectActions();
    void connectCommands();
    void connectViews();
    void retranslate();
    /// In the menus, what another window may have chosen.
    void checkChoices();
    Givens given();
    void updateActions();
    void updateChart();
    void updateCounts();
    void updatePage();
    void updateTitle();

    Services m_services;
    DeploymentDocument m_document;
    Selection m_selection;
    Actions m_actions;
    Menus *m_menus;
    ToolBar *m_toolBar;
    Preferences *m_preferences;
    RecordCommands *m_records; ///< before the views: the selection follows what is renamed
    Pages *m_pages;
    NoticeArea *m_notices;
    CatalogPanel *m_catalog;
    InspectorPanel *m_inspector;
    RulePanel *m_rule;
    Tables *m_tables;
    Docks *m_docks;
    FileCommands *m_files;
    Safety *m_safety;
    PartCommands *m_parts;
    RuleCommands *m_rules;
    TableCommands *m_tableCommands;
    ClipboardCommands *m_clipboard;
    ContextMenus *m_contextMenus;
    PictureCommands *m_pictures;
    FindCommands *m_find;
    ViewCommands *m_views;
    PresentationCommands *m_presentations;
    ProblemCommands *m_problems;
    SelectionLine *m_selectionLine;
    ZoomLine *m_zoomLine;
    bool m_maximized = false;
};

} // namespace portolan
