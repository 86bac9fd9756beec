#pragma once

namespace portolan {

class AppSettings;
class Catalog;
class Language;
class Windows;

/// What the window needs of the program around it; all of it outlives the window.
struct Services
{
    const Catalog *catalog;
    AppSettings *settings;
    Language *language;
    bool systemIsDark = false;
    Windows *windows = nullptr; ///< null for a window that stands alone
};

} // namespace portolan
