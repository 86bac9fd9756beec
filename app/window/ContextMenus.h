#pragma once

#include "model/document/Selection.h"

#include <QMenu>
#include <QObject>
#include <QPointer>

class QAction;

namespace portolan {

class Actions;
class CatalogTree;
class ChartView;
class ClipboardCommands;
class DeploymentDocument;
class Menus;
class PartCommands;

/// What a right click, the menu key and Shift+F10 open on the chart, in the tables and in the
/// catalog: the window's own actions, of which those that do not apply are left out.
class ContextMenus : public QObject
{
    Q_OBJECT

public:
    /// \a window is the parent of the menus. Owns nothing.
    ContextMenus(DeploymentDocument *document, Selection *selection, const Actions &actions,
        Menus *menus, QWidget *window);

    /// For what is selected, or for the empty chart. \a clipboard pastes at that point, and \a
    /// parts makes there what is new.
    void openOnChart(const ChartView *chart, ClipboardCommands *clipboard, PartCommands *parts,
        const QPoint &global);
    void openOnTable(const QPoint &global);
    /// Right clicks on the catalog's parts from now on.
    void attach(CatalogTree *catalog);
    /// Asks the widget that has the focus for its menu.
    void openByKeyboard();

    /// The one that was opened at last.
    QMenu *menu() const { return m_menu; }

private:
    using Section = QList<QAction *>;
    void open(const QList<Section> &sections, const QPoint &global);
    void openOnCatalog(CatalogTree *catalog, const QPoint &at);
    Section clipboardSection(QAction *paste) const;
    QList<Section> recordSections(QAction *paste, const Section &fresh) const;
    QAction *chooseOne();

    DeploymentDocument *m_document;
    Selection *m_selection;
    const Actions &m_actions;
    Menus *m_menus;
    QWidget *m_window;
    QPointer<QMenu> m_menu;
};

} // namespace portolan
