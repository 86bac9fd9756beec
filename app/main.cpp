#include "app/Window.h"
#include "app/cli/Cli.h"
#include "model/core/Result.h"

#include <QApplication>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTranslator>

#include <cstdio>
#include <unistd.h>

using namespace portolan;
using namespace Qt::StringLiterals;

namespace {

bool hasDisplay()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
}

/// A machine without a session has no runtime folder, which Qt mentions and no picture needs.
void withoutSessionTalk(QtMsgType, const QMessageLogContext &, const QString &message)
{
    if (!message.startsWith("QStandardPaths:"_L1))
        std::fprintf(stderr, "%s\n", qUtf8Printable(message));
}

int runCommand(const QStringList &arguments)
{
    QFile out;
    QFile err;
    if (!out.open(stdout, QIODevice::WriteOnly) || !err.open(stderr, QIODevice::WriteOnly))
        return 2;
    // Plain English; its file has the plurals of texts that the window has, too.
    QTranslator english;
    if (english.load(u":/i18n/portolan_en.qm"_s))
        QCoreApplication::installTranslator(&english);
    return cli::run(arguments, {out, err, isatty(STDOUT_FILENO) == 1});
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(u"portolan"_s);
    QCoreApplication::setApplicationVersion(QString::fromLatin1(PORTOLAN_VERSION));

    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);

    switch (cli::modeOf(arguments)) {
    case cli::Mode::Text: {
        const QCoreApplication app(argc, argv);
        return runCommand(arguments);
    }
    case cli::Mode::Picture: {
        // Fonts are all that is needed of a platform; the same picture comes out everywhere.
        qputenv("QT_QPA_PLATFORM", "offscreen");
        qInstallMessageHandler(withoutSessionTalk);
        const QApplication app(argc, argv);
        return runCommand(arguments);
    }
    case cli::Mode::Window:
        break;
    }
    const QString file = arguments.value(0);
    if (!file.isEmpty() && !QFileInfo::exists(file))
        std::fprintf(stderr, "portolan: %s: there is no such file\n", qPrintable(quoted(file)));
    if (!hasDisplay() && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        std::fputs(
            "portolan: there is no display for a window (neither DISPLAY nor WAYLAND_DISPLAY "
            "is set); portolan --help lists the commands that need none\n",
            stderr);
        return 2;
    }
    return runWindow(argc, argv, file);
}
