#pragma once

#include <QObject>

class QMenu;

namespace portolan {

class Actions;
class Menus;
class Tables;
class TableView;

/// What the header of a table offers to the mouse, for the keyboard: order, groups and columns of
/// the table that is shown.
class ColumnCommands : public QObject
{
    Q_OBJECT

public:
    /// Owns nothing.
    ColumnCommands(Tables *tables, const Menus &menus, const Actions &actions, QObject *parent);

signals:
    void failed(const QString &message);

private:
    using Fill = void (*)(QMenu *menu, TableView *view);
    /// Whenever it is about to show.
    void fill(QMenu *menu, Fill with);
    void move(bool right);

    Tables *m_tables;
};

} // namespace portolan
