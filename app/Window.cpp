#include "app/Window.h"

#include "app/window/AppSettings.h"
#include "app/window/Language.h"
#include "app/window/Windows.h"
#include "model/catalog/Catalog.h"
#include "views/style/StyleSheet.h"

#include <QApplication>
#include <QIcon>

#include <cstdio>

namespace portolan {

using namespace Qt::StringLiterals;

int runWindow(int &argc, char **argv, const QString &file)
{
    AppSettings settings;
    // Qt reads it once, at its start.
    if (settings.scale() != 100 && !qEnvironmentVariableIsSet("QT_SCALE_FACTOR"))
        qputenv("QT_SCALE_FACTOR", QByteArray::number(settings.scale() / 100.));
    QApplication app(argc, argv);
    QGuiApplication::setDesktopFileName(u"org.portolan.Portolan"_s);
    QGuiApplication::setWindowIcon(QIcon(u":/portolan/icons/portolan.svg"_s));
    const Result<Catalog> catalog = Catalog::load(u":/portolan/catalog"_s);
    if (!catalog) {
        // It is part of the program, so this is a broken build; a window would be of no use.
        std::fprintf(stderr, "portolan: %s\n", qPrintable(catalog.error().toString()));
        return 2;
    }
    Language language;
    language.set(settings.language());
    Windows windows({&*catalog, &settings, &language, themeOf().isDark()});
    windows.start(file);
    return QApplication::exec();
}

} // namespace portolan
