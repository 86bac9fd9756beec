#pragma once

#include "model/core/Result.h"

#include <QJsonArray>
#include <QJsonObject>

#include <functional>
#include <optional>
#include <vector>

namespace portolan {

/// Takes typed values out of one JSON object. The first mistake is remembered with its path within
/// the object ("ports", "source.row", "addresses[2]") and everything after it reads as absent, so
/// that a record is read straight down and asked once at the end: `return reader.result(record)`.
/// Keys that were never asked for are extra().
class JsonReader
{
public:
    /// Longest text that a single value may have, in UTF-16 code units.
    static constexpr qsizetype MaxText = 100'000;

    using Key = QLatin1StringView;

    explicit JsonReader(QJsonObject object);

    bool has(Key key) const { return m_object.contains(key); }

    QString text(Key key);         ///< empty where absent
    QString requiredText(Key key); ///< absent or empty is a mistake
    bool boolean(Key key, bool fallback = false);
    int integer(Key key, int fallback, int min, int max);
    double number(Key key, double fallback = 0); ///< |value| <= 1e9
    std::vector<QString> texts(Key key);
    QJsonObject object(Key key); ///< empty where absent

    /// What \a parse, a Result<T>(QStringView), makes of a text; T{} where absent.
    template<class Parse> auto parsed(Key key, Parse parse)
    {
        using T = typename std::invoke_result_t<Parse, QStringView>::value_type;
        const std::optional<QString> found = optionalText(key);
        return found ? take(key, parse(QStringView(*found))) : T{};
    }
    /// The same for each text of an array.
    template<class Parse> auto parsedList(Key key, Parse parse)
    {
        using T = typename std::invoke_result_t<Parse, QStringView>::value_type;
        std::vector<T> values;
        const std::vector<QString> found = texts(key);
        for (size_t i = 0; i < found.size() && !m_error; ++i)
            values.push_back(take(key + indexed(i), parse(QStringView(found[i]))));
        return values;
    }
    /// What \a read, a Result<T>(const QJsonObject &), makes of each object of an array.
    template<class Read> auto records(Key key, Read read)
    {
        using T = typename std::invoke_result_t<Read, const QJsonObject &>::value_type;
        std::vector<T> values;
        const QJsonArray list = array(key);
        values.reserve(size_t(list.size()));
        for (qsizetype i = 0; i < list.size() && !m_error; ++i) {
            const QString place = key + indexed(size_t(i));
            if (expect(list[i], QJsonValue::Object, place))
                values.push_back(take(place, read(list[i].toObject())));
        }
        return values;
    }
    /// What \a read makes of the one object under \a key; T{} where absent.
    template<class Read> auto record(Key key, Read read)
    {
        using T = typename std::invoke_result_t<Read, const QJsonObject &>::value_type;
        const QJsonObject found = object(key);
        return has(key) && !m_error ? take(QString(key), read(found)) : T{};
    }

    /// Remembers a mistake that the caller found; \a where is a path within the object.
    void fail(const QString &where, const QString &message);
    const std::optional<Error> &error() const { return m_error; }
    /// The keys that were never asked for.
    QJsonObject extra() const;

    /// \a value, or the first mistake.
    template<class T> Result<T> result(T value) const
    {
        if (m_error)
            return tl::unexpected(*m_error);
        return value;
    }

private:
    static QString indexed(size_t i);
    std::optional<QString> optionalText(Key key);
    QJsonArray array(Key key);
    QJsonValue value(Key key);
    bool expect(const QJsonValue &value, QJsonValue::Type type, const QString &where);
    bool checkText(const QJsonValue &value, const QString &where);

    template<class T> T take(const QString &where, Result<T> result)
    {
        if (result)
            return std::move(*result);
        if (!m_error)
            m_error = result.error().within(where);
        return T{};
    }

    QJsonObject m_object;
    std::vector<Key> m_known;
    std::optional<Error> m_error;
};

} // namespace portolan
