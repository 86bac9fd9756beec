#pragma once

namespace portolan {

class AppSettings;
class Catalog;
class Language;

/// What the window needs of the program around it; all of it outlives the window.
struct Services
{
    const Catalog *catalog;
    AppSettings *settings;
    Language *language;
    bool systemIsDark = false;
};

} // namespace portolan
