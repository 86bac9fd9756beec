#pragma once

#include <QString>

namespace portolan {

/// Creates the QApplication, opens the main window with \a file (empty: the welcome page) and runs
/// until it is closed. Returns the exit status. \a argc and \a argv are main()'s; Qt takes its own
/// options out of them and they must outlive the call.
int runWindow(int &argc, char **argv, const QString &file);

} // namespace portolan
