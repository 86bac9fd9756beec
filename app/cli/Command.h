#pragma once

#include "model/core/Result.h"

#include <QByteArray>
#include <QStringList>

#include <map>
#include <vector>

namespace portolan::cli {

/// One option of a subcommand.
struct Option
{
    QLatin1StringView name;             ///< without dashes: "format"
    QLatin1StringView value = {};       ///< what it takes, for the help: "FILE"; empty: a switch
    QLatin1StringView help = {};        ///< one line
    QStringList (*choices)() = nullptr; ///< the words it takes, the first is the default
    char letter = 0;                    ///< 'o' for -o
    bool required = false;
    bool repeats = false;
    bool withoutDefault = false; ///< where it is not given, it is really absent
};

/// The arguments of a subcommand after the options were told from the rest and checked.
struct Arguments
{
    QString command;
    QStringList positional;
    std::map<QString, QStringList> options;
    bool toTerminal = false; ///< what is printed is seen by a person

    bool has(QLatin1StringView name) const;
    /// The value given, else the default of an option with choices, else nothing.
    QString value(QLatin1StringView name) const;
    QStringList values(QLatin1StringView name) const;
    /// An error about the arguments: "portolan COMMAND: message".
    tl::unexpected<Error> wrong(const QString &message) const;
};

/// What a subcommand leaves: the framework writes it to -o, whole or not at all, or prints it.
struct Output
{
    struct File
    {
        QString path;
        QByteArray bytes;
    };
    QByteArray bytes;
    QStringList warnings = {};     ///< one line each, to standard error
    bool problems = false;         ///< exit status 1
    std::vector<File> beside = {}; ///< written before the output itself
};

/// One subcommand. An error gives exit status 2 and nothing written.
struct Command
{
    QLatin1StringView name;
    QLatin1StringView positional = {}; ///< for the help: "FILE", "[SYSTEM]"
    int least = 0;                     ///< how many arguments it needs
    int most = 0;                      ///< and takes; -1: any number
    QLatin1StringView summary = {};
    QLatin1StringView details = {}; ///< paragraphs of the help; may be empty
    std::vector<Option> options = {};
    bool paints = false; ///< needs a QGuiApplication
    Result<Output> (*run)(const Arguments &) = nullptr;
};

/// All of them, in the order of the help.
const std::vector<Command> &commands();

/// "a, b or c".
QString listed(const QStringList &words, QLatin1StringView last = QLatin1StringView("or"));

} // namespace portolan::cli
