#pragma once

#include <QDialog>

class QAction;

namespace portolan {

/// All shortcuts of the window, made from its actions, and what the mouse does on the chart.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    ShortcutsDialog(const QList<QAction *> &actions, bool wheelZooms, QWidget *parent = nullptr);
};

} // namespace portolan
