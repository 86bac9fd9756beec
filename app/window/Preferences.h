#pragma once

#include "app/window/Services.h"
#include "model/layout/Layout.h"
#include "views/chart/Theme.h"

#include <QObject>

namespace portolan {

class Menus;

/// What the user may choose about the whole window: theme, language and reading direction. Offers
/// them in the menus, applies them to the program and keeps them in the settings.
class Preferences : public QObject
{
    Q_OBJECT

public:
    Preferences(const Services &services, Menus *menus, QObject *parent);

    /// "light", "dark" or "system".
    void setTheme(const QString &word);
    /// A language's code; empty for the system's.
    void setLanguage(const QString &code);
    /// "left-to-right" or "top-to-bottom".
    void setReading(const QString &word);

    Reading reading() const;

signals:
    void themeChanged(const Theme &theme, const ProductColors &colors);
    void readingChanged();

private:
    Services m_services;
};

} // namespace portolan
