#pragma once

#include "app/window/Services.h"
#include "model/layout/Layout.h"
#include "views/chart/Theme.h"
#include "views/dialogs/PreferencesDialog.h"

#include <QObject>

class QAction;

namespace portolan {

class Actions;
class Menus;
class ToolBar;

/// What the user may choose about the whole window. Offers theme, language and reading direction in
/// the menus and everything in a dialog, applies it and keeps it in the settings.
class Preferences : public QObject
{
    Q_OBJECT

public:
    /// Applies the shortcuts and the toolbar at once. \a window is the parent of the dialog.
    Preferences(const Services &services, Actions &actions, Menus *menus, ToolBar *toolBar,
        QWidget *window);

    /// "light", "dark", "contrast" or "system".
    void setTheme(const QString &word);
    /// A language's code; empty for the system's.
    void setLanguage(const QString &code);
    /// "left-to-right" or "top-to-bottom".
    void setReading(const QString &word);

    Reading reading() const;
    bool isAnimated() const;

public slots:
    void showDialog();

signals:
    void themeChanged(const Theme &theme, const ProductColors &colors);
    void readingChanged();
    void animatedChanged(bool animated);
    /// Rules are to be shown in that target from now on.
    void targetChanged(const QString &id);

private:
    const Theme &chosenTheme(const QString &word) const;
    PreferenceValues values() const;
    void apply(const PreferenceValues &wanted);
    void applyShortcuts();
    void keepShortcuts(const QAction *action);

    Services m_services;
    Actions &m_actions;
    Menus *m_menus;
    ToolBar *m_toolBar;
    QWidget *m_window;
};

} // namespace portolan
