#pragma once

#include <QObject>
#include <QStringList>

#include <functional>
#include <vector>

class QAction;
class QMainWindow;
class QMenu;

namespace portolan {

class Actions;

/// The menus, built from the actions. Submenus whose contents others know
/// (recent files, docks, themes, languages) are open for them to fill.
class Menus : public QObject
{
    Q_OBJECT

public:
    Menus(QMainWindow *window, const Actions &actions);

    QMenu *recent() const { return m_recent; }
    QMenu *examples() const { return m_examples; }
    QMenu *windows() const { return m_windows; }
    QMenu *theme() const { return m_theme; }
    QMenu *language() const { return m_language; }
    QMenu *reading() const { return m_reading; }
    QMenu *panels() const { return m_panels; }
    QMenu *views() const { return m_views; }
    QMenu *copyAs() const { return m_copyAs; }
    QMenu *need() const { return m_need; }
    QMenu *exposure() const { return m_exposure; }
    QMenu *moveTo() const { return m_moveTo; }
    QMenu *align() const { return m_align; }
    QMenu *zoneSize() const { return m_zoneSize; }
    /// Order, groups and columns of a table, each with a submenu to fill.
    QMenu *table() const { return m_table; }
    QMenu *sortRows() const { return m_sortRows; }
    QMenu *groupRows() const { return m_groupRows; }
    QMenu *columns() const { return m_columns; }
    /// What the rule panel offers beside its buttons.
    QMenu *ruleMenu() const { return m_ruleMenu; }

    struct Choice
    {
        QString value;
        std::function<QString()> text;
    };
    /// Fills a menu with a choice of one of several values; \a chosen is called with the value.
    void fill(QMenu *menu, const std::vector<Choice> &choices, const QString &current,
        const std::function<void(const QString &)> &chosen);
    /// Checks the one of fill() whose value is \a current; calls nothing.
    static void check(QMenu *menu, const QString &current);
    /// All targets to copy in: the favourites, then a submenu for each group.
    void fillTargets(const QStringList &favourites);
    void retranslate();

signals:
    void targetChosen(const QString &id);

private:
    QMenu *menu(QMenu *parent, const char *title);
    void build(const Actions &actions);

    struct Titled
    {
        QMenu *menu;
        const char *title;
    };
    struct Text
    {
        QAction *action;
        std::function<QString()> text;
    };

    QMainWindow *m_window;
    std::vector<Titled> m_titles;
    std::vector<Text> m_texts;
    QStringList m_favourites;
    QMenu *m_recent = nullptr;
    QMenu *m_examples = nullptr;
    QMenu *m_windows = nullptr;
    QMenu *m_panels = nullptr;
    QMenu *m_views = nullptr;
    QMenu *m_copyAs = nullptr;
    QMenu *m_need = nullptr;
    QMenu *m_exposure = nullptr;
    QMenu *m_moveTo = nullptr;
    QMenu *m_align = nullptr;
    QMenu *m_zoneSize = nullptr;
    QMenu *m_table = nullptr;
    QMenu *m_sortRows = nullptr;
    QMenu *m_groupRows = nullptr;
    QMenu *m_columns = nullptr;
    QMenu *m_ruleMenu = nullptr;
    QMenu *m_theme = nullptr;
    QMenu *m_language = nullptr;
    QMenu *m_reading = nullptr;
};

} // namespace portolan
