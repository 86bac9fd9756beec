#include "model/core/JsonReader.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(JsonReader)
};

QString typeName(QJsonValue::Type type)
{
    switch (type) {
    case QJsonValue::Bool:
        return Tr::tr("true or false");
    case QJsonValue::Double:
        return Tr::tr("a number");
    case QJsonValue::String:
        return Tr::tr("a string");
    case QJsonValue::Array:
        return Tr::tr("a list");
    case QJsonValue::Object:
        return Tr::tr("an object");
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return Tr::tr("null");
}

constexpr double MaxNumber = 1e9;

} // namespace

JsonReader::JsonReader(QJsonObject object)
    : m_object(std::move(object))
{}

QString JsonReader::text(Key key) { return optionalText(key).value_or(QString()); }

QString JsonReader::requiredText(Key key)
{
    const QString found = text(key);
    if (!has(key))
        fail(key, Tr::tr("is missing"));
    else if (found.isEmpty())
        fail(key, Tr::tr("is empty"));
    return found;
}

bool JsonReader::boolean(Key key, bool fallback)
{
    const QJsonValue found = value(key);
    if (found.isUndefined() || !expect(found, QJsonValue::Bool, key))
        return fallback;
    return found.toBool();
}

int JsonReader::integer(Key key, int fallback, int min, int max)
{
    const QJsonValue found = value(key);
    if (found.isUndefined() || !expect(found, QJsonValue::Double, key))
        return fallback;
    const double number = found.toDouble();
    if (number != std::floor(number) || number < min || number > max) {
        fail(key,
            Tr::tr("%1 is out of range: write a whole number from %2 to %3")
                .arg(QString::number(number, 'g', 15), QString::number(min), QString::number(max)));
        return fallback;
    }
    return int(number);
}

double JsonReader::number(Key key, double fallback)
{
    const QJsonValue found = value(key);
    if (found.isUndefined() || !expect(found, QJsonValue::Double, key))
        return fallback;
    const double number = found.toDouble();
    if (std::abs(number) > MaxNumber) {
        fail(key, Tr::tr("%1 is out of range: write a number up to 1000000000")
                      .arg(QString::number(number, 'g', 15)));
        return fallback;
    }
    return number;
}

std::vector<QString> JsonReader::texts(Key key)
{
    std::vector<QString> found;
    const QJsonArray list = array(key);
    found.reserve(size_t(list.size()));
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (!checkText(list[i], key + indexed(size_t(i))))
            return {};
        found.push_back(list[i].toString());
    }
    return found;
}

QJsonObject JsonReader::object(Key key)
{
    const QJsonValue found = value(key);
    if (found.isUndefined() || !expect(found, QJsonValue::Object, key))
        return {};
    return found.toObject();
}

void JsonReader::fail(const QString &where, const QString &message)
{
    if (!m_error)
        m_error = Error{where, message};
}

QJsonObject JsonReader::extra() const
{
    QJsonObject rest;
    for (auto at = m_object.begin(); at != m_object.end(); ++at) {
        if (std::find(m_known.begin(), m_known.end(), at.key()) == m_known.end())
            rest.insert(at.key(), at.value());
    }
    return rest;
}

QString JsonReader::indexed(size_t i) { return u'[' + QString::number(i) + u']'; }

std::optional<QString> JsonReader::optionalText(Key key)
{
    const QJsonValue found = value(key);
    if (found.isUndefined() || !checkText(found, key))
        return std::nullopt;
    return found.toString();
}

QJsonArray JsonReader::array(Key key)
{
    const QJsonValue found = value(key);
    if (found.isUndefined() || !expect(found, QJsonValue::Array, key))
        return {};
    return found.toArray();
}

/// Undefined where absent or after a mistake.
QJsonValue JsonReader::value(Key key)
{
    m_known.push_back(key);
    return m_error ? QJsonValue(QJsonValue::Undefined) : m_object.value(key);
}

bool JsonReader::expect(const QJsonValue &value, QJsonValue::Type type, const QString &where)
{
    if (value.type() == type)
        return true;
    fail(where,
        Tr::tr("wrong type: expected %1, found %2").arg(typeName(type), typeName(value.type())));
    return false;
}

bool JsonReader::checkText(const QJsonValue &value, const QString &where)
{
    if (!expect(value, QJsonValue::String, where))
        return false;
    if (value.toString().size() <= MaxText)
        return true;
    fail(where, Tr::tr("the text is longer than %1 characters").arg(MaxText));
    return false;
}

} // namespace portolan
