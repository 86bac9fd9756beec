#pragma once

#include <QObject>

#include <vector>

class QDockWidget;
class QMainWindow;
class QMenu;

namespace portolan {

/// The docks around the chart, which are hidden all together where there is no chart to edit and
/// come back as they were. Owns them and the panels in them.
class Docks : public QObject
{
    Q_OBJECT

public:
    /// The panels, each in its usual place.
    struct Panels
    {
        QWidget *catalog;
        QWidget *inspector;
        QWidget *rule;
        QWidget *tables;
        QWidget *history; ///< closed at first
    };

    /// \a menu gets an action for each dock, which shows and hides it.
    Docks(const Panels &panels, QMainWindow *window, QMenu *menu);
    /// The panels go with it, while what they listen to is still there.
    ~Docks() override;

    /// Hides all of them, or brings those back that were visible then.
    void setShown(bool shown);
    /// To where each of them is at first.
    void reset();
    /// As QMainWindow::saveState() writes it; while they are hidden, as they were.
    QByteArray state() const;
    /// Brings the dock of that panel to light.
    void showPanel(const QWidget *panel);
    /// The keyboard goes to the next of the chart and the visible docks, where it was there last.
    void focusNext(bool forward);
    void retranslate();

private:
    QMainWindow *m_window;
    std::vector<QDockWidget *> m_docks;
    bool m_shown = true;
    QByteArray m_state; ///< of the hidden ones
};

} // namespace portolan
