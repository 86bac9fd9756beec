#include "app/Window.h"

#include <QApplication>
#include <QLabel>

namespace portolan {

int runWindow(int &argc, char **argv, const QString &file)
{
    QApplication app(argc, argv);
    QLabel label(file);
    label.show();
    return QApplication::exec();
}

} // namespace portolan
