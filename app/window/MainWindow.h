#pragma once

#include "app/window/Actions.h"
#include "model/document/DeploymentDocument.h"
#include "model/document/Selection.h"
#include "views/chart/Theme.h"

#include <QMainWindow>

class QDockWidget;
class QStackedWidget;

namespace portolan {

class AppSettings;
class Catalog;
class CatalogPanel;
class ChartView;
class CustomerPage;
class FileCommands;
class InspectorPanel;
class Language;
class Menus;
class NameCommands;
class PictureCommands;
class PresentationCommands;
class RecordCommands;
class RuleCommands;
class RulePanel;
class SelectionLine;
class Tables;
class Toast;
class ViewCommands;
class WelcomePage;
class ZoomLine;

/// What the window needs of the program around it; all of it outlives the window.
struct Services
{
    const Catalog *catalog;
    AppSettings *settings;
    Language *language;
    bool systemIsDark = false;
};

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
    /// Opens a chart; shows an error and stays on the welcome page where it cannot be read.
    bool open(const QString &path);

    DeploymentDocument *document() { return &m_document; }
    Selection *selection() { return &m_selection; }
    ChartView *chart() { return m_chart; }
    RulePanel *rulePanel() { return m_rule; }
    Tables *tables() { return m_tables; }
    Toast *toast() { return m_toast; }
    const Actions &actions() const { return m_actions; }
    FileCommands *files() { return m_files; }
    RuleCommands *rules() { return m_rules; }
    PictureCommands *pictures() { return m_pictures; }
    ViewCommands *views() { return m_views; }

    /// "light", "dark" or "system".
    void setTheme(const QString &word);
    void setLanguage(const QString &code);
    /// "left-to-right" or "top-to-bottom": arranges the chart that way.
    void setReading(const QString &word);
    void resetLayout();
    bool isWelcome() const;
    /// Shows the chart as a customer may see it, and nothing besides.
    void setCustomerMode(bool on);
    PresentationCommands *presentations() { return m_show; }
    CustomerPage *customerPage() { return m_customer; }

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    /// Whether the window is to fill that screen.
    bool placeAtFirst(const QRect &available);
    void buildDocks();
    void buildStatusBar();
    void fillMenus();
    void connectActions();
    void connectViews();
    void showChart(bool chart);
    /// Hides them, and brings them back as they were.
    void showDocks(bool shown);
    bool hasDocks() const;
    ChartView *shownChart() const;
    void retranslate();
    void updateActions();
    void updateChart();
    void updateTitle();
    void updateRecent();
    void showAbout();

    Services m_services;
    DeploymentDocument m_document;
    Selection m_selection;
    Actions m_actions;
    Menus *m_menus;
    FileCommands *m_files;
    RecordCommands *m_records;
    RuleCommands *m_rules;
    NameCommands *m_names;
    PictureCommands *m_pictures;
    ViewCommands *m_views = nullptr;
    PresentationCommands *m_show = nullptr;
    CustomerPage *m_customer = nullptr;
    QStackedWidget *m_pages = nullptr;
    WelcomePage *m_welcome = nullptr;
    ChartView *m_chart = nullptr;
    CatalogPanel *m_catalog = nullptr;
    InspectorPanel *m_inspector = nullptr;
    RulePanel *m_rule = nullptr;
    Tables *m_tables = nullptr;
    SelectionLine *m_selectionLine = nullptr;
    ZoomLine *m_zoomLine = nullptr;
    Toast *m_toast = nullptr;
    std::vector<QDockWidget *> m_docks;
    bool m_maximized = false;
    QByteArray m_layout; ///< of the docks, while the welcome page hides them
};

} // namespace portolan
