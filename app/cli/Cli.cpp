#include "app/cli/Cli.h"

#include "app/cli/Arguments.h"
#include "app/cli/Help.h"
#include "model/io/SafeFile.h"

#include <QFileDevice>
#include <QFileInfo>

#include <algorithm>

namespace portolan::cli {

using namespace Qt::StringLiterals;

namespace {

enum Status { Fine = 0, ProblemsFound = 1, Unusable = 2 };

/// Named in the design, not built yet: said so instead of being taken for a file.
const QStringList &plannedCommands()
{
    static const QStringList names{
        u"import"_s, u"configure"_s, u"audit"_s, u"diff"_s, u"probe"_s, u"listen"_s};
    return names;
}

const Command *findCommand(const QString &name)
{
    const auto &all = commands();
    const auto it = std::find_if(
        all.begin(), all.end(), [&](const Command &command) { return command.name == name; });
    return it == all.end() ? nullptr : &*it;
}

/// Everything that is printed as a message: one line each.
void say(QIODevice &err, const QString &message) { err.write(message.toUtf8() + '\n'); }

Status print(const Streams &streams, const QByteArray &bytes)
{
    auto *file = qobject_cast<QFileDevice *>(&streams.out);
    if (streams.out.write(bytes) == bytes.size() && (!file || file->flush()))
        return Fine;
    say(streams.err, "portolan: the output could not be written: "_L1 + streams.out.errorString());
    return Unusable;
}

Status deliver(const Output &output, const Arguments &arguments, const Streams &streams)
{
    const QString target = arguments.value("output"_L1);
    if (target.isEmpty() || target == "-"_L1)
        return print(streams, output.bytes);
    std::vector<Output::File> files = output.beside;
    files.push_back({target, output.bytes});
    for (const Output::File &file : files) {
        if (const Result<void> written = writeFile(file.path, file.bytes); !written) {
            say(streams.err, written.error().toString());
            return Unusable;
        }
    }
    return Fine;
}

Status runCommand(const Command &command, const QStringList &words, const Streams &streams)
{
    if (asksForHelp(words))
        return print(streams, helpText(command));
    Result<Arguments> arguments = parseArguments(command, words);
    if (!arguments) {
        say(streams.err, arguments.error().toString());
        return Unusable;
    }
    arguments->toTerminal = streams.outIsTerminal;
    const Result<Output> output = command.run(*arguments);
    if (!output) {
        say(streams.err, output.error().toString());
        return Unusable;
    }
    for (const QString &warning : output->warnings)
        say(streams.err, "warning: "_L1 + warning);
    const Status status = deliver(*output, *arguments, streams);
    return status == Fine && output->problems ? ProblemsFound : status;
}

QString commandNames()
{
    QStringList names;
    for (const Command &command : commands())
        names += command.name;
    return listed(names, "and"_L1);
}

Status runUnknown(const QStringList &arguments, const Streams &streams)
{
    const QString &name = arguments.first();
    QString message = "portolan: "_L1 + quoted(name);
    if (plannedCommands().contains(name))
        message += " is not in this version; there is "_L1 + commandNames();
    else if (name.startsWith(u'-'))
        message += " is no option; there is --help and --version, and portolan COMMAND --help"_L1;
    else if (arguments.size() > 1 && QFileInfo::exists(name))
        message += " is a file, and the window opens only one; or name a command first: "_L1 +
                   commandNames();
    else
        message += " is neither a file nor a command; there is "_L1 + commandNames();
    say(streams.err, message);
    return Unusable;
}

} // namespace

QString listed(const QStringList &words, QLatin1StringView last)
{
    if (words.size() < 2)
        return words.join(QString());
    return words.first(words.size() - 1).join(", "_L1) + u' ' + last + u' ' + words.last();
}

Mode modeOf(const QStringList &arguments)
{
    if (arguments.isEmpty())
        return Mode::Window;
    const QString &first = arguments.first();
    if (const Command *command = findCommand(first)) {
        const bool paints = command->paints && !asksForHelp(arguments.mid(1));
        return paints ? Mode::Picture : Mode::Text;
    }
    // What is called like a chart was meant to be one: the window says that it is not there.
    const bool isMeant =
        QFileInfo::exists(first) || first.endsWith(".portolan"_L1, Qt::CaseInsensitive);
    const bool isFile = arguments.size() == 1 && !first.startsWith(u'-') &&
                        !plannedCommands().contains(first) && isMeant;
    return isFile ? Mode::Window : Mode::Text;
}

int run(const QStringList &arguments, const Streams &streams)
{
    if (arguments.isEmpty() || arguments.first() == "--help"_L1 || arguments.first() == "-h"_L1)
        return print(streams, helpText());
    if (arguments.first() == "--version"_L1)
        return print(streams, QByteArray("portolan " PORTOLAN_VERSION "\n"));
    if (const Command *command = findCommand(arguments.first()))
        return runCommand(*command, arguments.mid(1), streams);
    return runUnknown(arguments, streams);
}

} // namespace portolan::cli
