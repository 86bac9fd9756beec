#pragma once

class QMenu;

namespace portolan {

class TableView;

/// What is asked of the columns of a table, for the menu of its header and for those of the window:
/// each puts its choices at the end of \a menu. They act upon \a view, which outlives them.
namespace tablemenus {

/// Which columns are shown, in their order.
void addColumns(QMenu *menu, TableView *view);
/// How rows are grouped; nothing where that makes no sense.
void addGroupings(QMenu *menu, TableView *view);
/// By which of the shown columns rows are ordered, and which way.
void addSorting(QMenu *menu, TableView *view);

} // namespace tablemenus

} // namespace portolan
