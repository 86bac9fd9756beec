#pragma once

#include <tl/expected.hpp>

#include <QString>

namespace portolan {

/// Why something could not be read or done, as a value (functions of the model never throw).
struct Error
{
    /// Where it is wrong: "LINE:COLUMN" (from 1) for syntax, a path such as "flows[3].ports" for
    /// meaning, empty where there is no place.
    QString where;
    /// What is wrong and what would be right, in the language of the application; one line.
    QString message;

    bool operator==(const Error &) const = default;

    /// "where: message", or only the message where there is no place.
    QString toString() const;
    /// The same error one level further out: within("flows[3]") turns "ports" into
    /// "flows[3].ports".
    Error within(const QString &outer) const;
};

/// A value or an Error: the packaged tl::expected (P0323).
template<class T> using Result = tl::expected<T, Error>;

/// Short form for returning an error from a function that gives a Result.
inline tl::unexpected<Error> failure(QString message, QString where = {})
{
    return tl::unexpected<Error>(Error{std::move(where), std::move(message)});
}

/// A document's text for one line of a message: line breaks and other control characters become
/// "?"-like escapes (\n, \t, \x1b), and at most \a max characters are kept.
QString quoted(QStringView text, qsizetype max = 60);

} // namespace portolan
