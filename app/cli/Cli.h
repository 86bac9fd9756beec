#pragma once

#include <QIODevice>
#include <QStringList>

namespace portolan::cli {

/// What the arguments (without the program's name) ask for, decided before there is an application
/// object: a window with at most one file, which may be missing, text (no display, no platform
/// plug-in), or a picture (a QApplication on the offscreen platform, for its fonts).
enum class Mode : quint8 { Window, Text, Picture };
Mode modeOf(const QStringList &arguments);

/// Where the output goes. Text is UTF-8.
struct Streams
{
    QIODevice &out;
    QIODevice &err;
    bool outIsTerminal = false;
};

/// Runs a subcommand, --help or --version and gives the exit status: 0 fine, 1 problems found,
/// 2 unusable arguments or input.
int run(const QStringList &arguments, const Streams &streams);

} // namespace portolan::cli
