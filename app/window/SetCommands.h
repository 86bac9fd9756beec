#pragma once

#include <QObject>

class QMenu;
class QWidget;

namespace portolan {

class DeploymentDocument;
class Menus;
class Selection;
enum class Exposure : quint8;
struct Need;

/// One value for all that is selected: the submenus for need, exposure and zone, which it fills
/// when they are opened. Each is one undo step.
class SetCommands : public QObject
{
    Q_OBJECT

public:
    /// More zones than these are chosen in a dialog.
    static constexpr int MostZones = 40;

    /// \a window is the parent of the dialogs. Owns nothing.
    SetCommands(
        DeploymentDocument *document, Selection *selection, const Menus &menus, QWidget *window);

    void setNeed(const Need &need);
    void setExposure(portolan::Exposure exposure);
    /// Into that zone; to the top where empty.
    void moveTo(const QString &zone);

private:
    void fillNeeds(QMenu *menu);
    void fillExposures(QMenu *menu);
    void fillZones(QMenu *menu);
    void askCondition();
    void askZone();

    DeploymentDocument *m_document;
    Selection *m_selection;
    QWidget *m_window;
};

} // namespace portolan
