#pragma once

#include "views/chart/Theme.h"

#include <QFont>
#include <QGuiApplication>
#include <QPalette>
#include <QString>

class QApplication;
class QWidget;

namespace portolan {

/// The look of the window as values: the widgets' colours and their style sheet. Widgets choose a
/// variant by the dynamic property "role": labels "title", "heading", "hint", "error"; buttons
/// "primary", "link", "group", "choice", "icon", "segment-left", "segment-middle", "segment-right";
/// frames "box", "banner", "card".
QPalette stylePalette(const Theme &theme);
QString styleSheet(const Theme &theme);

/// Fusion, the font, palette and style sheet of \a theme for the whole application.
void applyStyle(QApplication &application, const Theme &theme);

/// The theme that a palette belongs to.
const Theme &themeOf(const QPalette &palette = QGuiApplication::palette());

/// 11 px fixed-width: rules and configuration keys.
QFont fixedFont();

/// Sets the property "role" and makes the style sheet look at the widget again.
void setRole(QWidget *widget, const char *role);

} // namespace portolan
