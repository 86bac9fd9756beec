#include "app/cli/Help.h"

#include <algorithm>

namespace portolan::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LineWidth = 100;
constexpr qsizetype MostShown = 8; ///< choices in the usage line; more stand with the option

QString valueText(const Option &option)
{
    const QStringList choices = option.choices ? option.choices() : QStringList();
    return choices.isEmpty() || choices.size() > MostShown ? QString(option.value)
                                                           : choices.join(u'|');
}

QString usage(const Option &option)
{
    QString out =
        option.letter ? u'-' + QString(QLatin1Char(option.letter)) : "--"_L1 + option.name;
    if (!option.value.isEmpty())
        out += u' ' + valueText(option);
    if (!option.required)
        out = u'[' + out + u']';
    return option.repeats ? out + "..."_L1 : out;
}

/// \a text in lines of at most \a width, broken between words.
QStringList wrapped(const QString &text, qsizetype width)
{
    QStringList lines{QString()};
    for (const QString &word : text.split(u' ')) {
        if (lines.back().isEmpty())
            lines.back() = word;
        else if (lines.back().size() + 1 + word.size() <= width)
            lines.back() += u' ' + word;
        else
            lines += word;
    }
    return lines;
}

/// Two columns, the second one aligned.
QString columns(const std::vector<std::pair<QString, QString>> &rows)
{
    qsizetype width = 0;
    for (const auto &[left, right] : rows)
        width = std::max(width, std::min<qsizetype>(left.size(), 32));
    QString out;
    for (const auto &[left, right] : rows) {
        out += "  "_L1 + left.leftJustified(width);
        if (left.size() > width)
            out += u'\n' + QString(width + 2, u' ');
        const QString indent = u'\n' + QString(width + 4, u' ');
        out += "  "_L1 + wrapped(right, LineWidth - width - 4).join(indent) + u'\n';
    }
    return out;
}

} // namespace

QString usageLine(const Command &command)
{
    QStringList parts{u"portolan"_s, command.name};
    if (!command.positional.isEmpty())
        parts += command.positional;
    for (const Option &option : command.options)
        parts += usage(option);
    return parts.join(u' ');
}

QByteArray helpText()
{
    QString out = u"Portolan draws a deployment's components, ports and flows, and turns the flows "
                  "into firewall rules.\n\nUsage:\n"_s;
    std::vector<std::pair<QString, QString>> rows{{u"portolan [FILE]"_s, u"open the window"_s}};
    for (const Command &command : commands()) {
        QString call = u"portolan "_s + command.name;
        if (!command.positional.isEmpty())
            call += u' ' + command.positional;
        rows.emplace_back(call, command.summary);
    }
    rows.emplace_back(u"portolan COMMAND --help"_s, u"the options of a command"_s);
    rows.emplace_back(u"portolan --version"_s, u"the version"_s);
    out += columns(rows);
    out += "\nExit status: 0 fine (warnings go to standard error), 1 problems found, 2 unusable "
           "arguments or input.\n"_L1;
    return out.toUtf8();
}

QByteArray helpText(const Command &command)
{
    QString out = "Usage: "_L1 + usageLine(command) + "\n\n"_L1 +
                  QString(command.summary).replace(0, 1, QChar(command.summary.front()).toUpper()) +
                  ".\n"_L1;
    if (!command.details.isEmpty())
        out += u'\n' + command.details + u'\n';
    std::vector<std::pair<QString, QString>> rows;
    for (const Option &option : command.options) {
        QString left =
            option.letter ? u'-' + QString(QLatin1Char(option.letter)) + ", "_L1 : QString();
        left += "--"_L1 + option.name;
        if (!option.value.isEmpty())
            left += u' ' + QString(option.value);
        QString right = option.help;
        if (option.choices) {
            right += ": "_L1 + listed(option.choices());
            if (!option.required && !option.withoutDefault)
                right += " (default: "_L1 + option.choices().first() + u')';
        }
        rows.emplace_back(left, right);
    }
    rows.emplace_back(u"-h, --help"_s, u"this text"_s);
    out += "\nOptions:\n"_L1 + columns(rows);
    return out.toUtf8();
}

} // namespace portolan::cli
