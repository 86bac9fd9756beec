#include "app/cli/Arguments.h"

#include <algorithm>

namespace portolan::cli {

using namespace Qt::StringLiterals;

namespace {

QString spelled(const Option &option)
{
    return option.letter ? u'-' + QString(QLatin1Char(option.letter)) : "--"_L1 + option.name;
}

QString takes(const Option &option)
{
    return option.choices ? listed(option.choices()) : QString(option.value);
}

/// One word that begins with a dash, taken apart.
struct OptionWord
{
    QString name; ///< without dashes
    bool isLong = false;
    std::optional<QString> value;
};

OptionWord takenApart(const QString &word)
{
    if (word.startsWith("--"_L1)) {
        const qsizetype equals = word.indexOf(u'=');
        if (equals < 0)
            return {word.mid(2), true, {}};
        return {word.mid(2, equals - 2), true, word.mid(equals + 1)};
    }
    OptionWord out{word.mid(1, 1), false, {}};
    if (word.size() > 2)
        out.value = word.mid(word.at(2) == u'=' ? 3 : 2);
    return out;
}

const Option *find(const Command &command, const OptionWord &word)
{
    const auto fits = [&](const Option &option) {
        return word.isLong ? option.name == word.name
                           : option.letter && word.name == QLatin1Char(option.letter);
    };
    const auto it = std::find_if(command.options.begin(), command.options.end(), fits);
    return it == command.options.end() ? nullptr : &*it;
}

QString knownOptions(const Command &command)
{
    QStringList known;
    for (const Option &option : command.options)
        known += option.letter ? spelled(option) : "--"_L1 + option.name;
    known += u"--help"_s;
    return listed(known, "and"_L1);
}

/// Adds the value of \a option; an error is the message.
std::optional<QString> store(Arguments &arguments, const Option &option, const QString &value)
{
    if (value.isEmpty() && !option.value.isEmpty())
        return spelled(option) + " needs a value: "_L1 + takes(option);
    if (option.choices && !option.choices().contains(value)) {
        return spelled(option) + u' ' + quoted(value) + " is not known; there is "_L1 +
               takes(option);
    }
    QStringList &values = arguments.options[option.name];
    if (!values.isEmpty() && !option.repeats)
        return spelled(option) + " is given twice"_L1;
    values += value;
    return {};
}

std::optional<QString> countError(const Command &command, const Arguments &arguments)
{
    const auto given = arguments.positional.size();
    const QString usage = u"portolan "_s + command.name + u' ' + command.positional;
    if (given < command.least)
        return "an argument is missing: "_L1 + usage;
    if (command.most >= 0 && given > command.most) {
        return quoted(arguments.positional.at(command.most)) + " is one argument too many: "_L1 +
               usage.trimmed();
    }
    for (const Option &option : command.options) {
        if (option.required && !arguments.has(option.name))
            return spelled(option) + u' ' + option.value + " is missing"_L1;
    }
    return {};
}

} // namespace

bool Arguments::has(QLatin1StringView name) const { return options.contains(QString(name)); }

QString Arguments::value(QLatin1StringView name) const
{
    const auto it = options.find(QString(name));
    return it == options.end() ? QString() : it->second.last();
}

QStringList Arguments::values(QLatin1StringView name) const
{
    const auto it = options.find(QString(name));
    return it == options.end() ? QStringList() : it->second;
}

tl::unexpected<Error> Arguments::wrong(const QString &message) const
{
    return failure(message, "portolan "_L1 + command);
}

bool asksForHelp(const QStringList &words)
{
    for (const QString &word : words) {
        if (word == "--"_L1)
            return false;
        if (word == "--help"_L1 || word == "-h"_L1)
            return true;
    }
    return false;
}

Result<Arguments> parseArguments(const Command &command, const QStringList &words)
{
    Arguments arguments;
    arguments.command = command.name;
    bool optionsEnded = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words.at(i);
        if (optionsEnded || !word.startsWith(u'-') || word == "-"_L1) {
            arguments.positional += word;
            continue;
        }
        if (word == "--"_L1) {
            optionsEnded = true;
            continue;
        }
        OptionWord parts = takenApart(word);
        const Option *option = find(command, parts);
        if (!option) {
            return arguments.wrong(
                "unknown option "_L1 + quoted(word) + "; there is "_L1 + knownOptions(command));
        }
        const bool isSwitch = option->value.isEmpty();
        if (isSwitch && parts.value)
            return arguments.wrong(spelled(*option) + " takes no value"_L1);
        if (!isSwitch && !parts.value) {
            if (i + 1 == words.size())
                return arguments.wrong(spelled(*option) + " needs a value: "_L1 + takes(*option));
            parts.value = words.at(++i);
        }
        if (const auto error = store(arguments, *option, parts.value.value_or(QString())))
            return arguments.wrong(*error);
    }
    if (const auto error = countError(command, arguments))
        return arguments.wrong(*error);
    for (const Option &option : command.options) {
        if (option.choices && !option.required && !arguments.has(option.name) &&
            !option.withoutDefault)
            arguments.options[option.name] = {option.choices().first()};
    }
    return arguments;
}

} // namespace portolan::cli
