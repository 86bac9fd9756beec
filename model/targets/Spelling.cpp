#include "model/targets/Spelling.h"

#include <algorithm>
#include <set>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MaxId = 63;

bool isAsciiAlphanumeric(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

/// Spaces other than " " count as not printable: some end a line, and all of them mislead.
bool isPrintable(char32_t c) { return c == U' ' || (QChar::isPrint(c) && !QChar::isSpace(c)); }

} // namespace

QString printable(const QString &text, qsizetype max)
{
    QString line;
    qsizetype kept = 0;
    for (const char32_t c : text.toUcs4()) {
        if (++kept > max)
            return line + u"..."_s;
        if (isPrintable(c))
            line += QStringView(QChar::fromUcs4(c));
        else
            line += u'?';
    }
    return line;
}

QString commentLine(const QString &text, QLatin1StringView leader)
{
    return text.isEmpty() ? leader + u'\n' : leader + u' ' + printable(text) + u'\n';
}

QString commentLines(const QStringList &lines, QLatin1StringView leader)
{
    QString text;
    for (const QString &line : lines)
        text += commentLine(line, leader);
    return text;
}

QString safeId(const QString &id)
{
    QString safe = id.left(MaxId);
    for (QChar &c : safe) {
        if (!isAsciiAlphanumeric(c) && !u"._-"_s.contains(c))
            c = u'_';
    }
    return safe;
}

QString shellQuoted(const QString &word)
{
    // Brackets, "~", "=" and their like mean something to one shell or another.
    const bool plain = !word.isEmpty() && std::all_of(word.begin(), word.end(), [](QChar c) {
        return isAsciiAlphanumeric(c) || u"@%+:,./_-"_s.contains(c);
    });
    if (plain)
        return word;
    QString inner = word;
    return u'\'' + inner.replace(u'\'', "'\\''"_L1) + u'\'';
}

QString shellCommand(const QStringList &words)
{
    QStringList quotedWords;
    for (const QString &word : words)
        quotedWords += word == "{"_L1 || word == "}"_L1 ? word : shellQuoted(word);
    return quotedWords.join(u' ') + u'\n';
}

QString placeholder(const AddressMatch &match)
{
    return "<ADDRESS-OF-"_L1 + safeId(match.name) + u'>';
}

QString flowsText(const Rule &rule, qsizetype max)
{
    QString text = safeId(rule.flow).left(max);
    for (const QString &flow : rule.alsoFor) {
        const QString more = ", "_L1 + safeId(flow);
        if (text.size() + more.size() > max)
            break;
        text += more;
    }
    return text;
}

QStringList lookupTexts(const Policy &policy)
{
    std::set<QString> names;
    for (const PolicyItem &item : policy.items) {
        const Rule *rule = std::get_if<Rule>(&item);
        for (const AddressMatch *end :
            {rule ? &rule->source : nullptr, rule ? &rule->destination : nullptr}) {
            using Kind = AddressMatch::Kind;
            if (!end || end->ranges.empty() || end->name.isEmpty())
                continue;
            if (end->kind == Kind::Name || end->kind == Kind::Ranges)
                names.insert(end->name);
        }
    }
    QStringList texts;
    for (const QString &name : names) {
        const auto lookup = policy.lookups.find(name);
        texts += lookup == policy.lookups.end()
                     ? name + ": looked up"_L1
                     : name + ": looked up "_L1 + lookup->second.date.toString(Qt::ISODate) +
                           " from "_L1 + lookup->second.source;
    }
    return texts;
}

QString directionWord(Direction direction)
{
    return byDirection(direction, "inbound"_L1, "outbound"_L1);
}

const AddressMatch &ownEnd(const Rule &rule)
{
    return rule.direction == Direction::Inbound ? rule.destination : rule.source;
}

const AddressMatch &peerEnd(const Rule &rule)
{
    return rule.direction == Direction::Inbound ? rule.source : rule.destination;
}

QStringList policyHeading(
    const Policy &policy, QLatin1StringView targetName, const QStringList &howTo)
{
    QString whose = "Portolan: "_L1 + targetName + " policy of "_L1 + safeId(policy.at);
    if (!policy.label.isEmpty() && policy.label != policy.at)
        whose += " ("_L1 + policy.label.left(80) + u')';
    QStringList unmet;
    for (const QString &sentence : policy.unmet)
        unmet += "Beware: "_L1 + sentence + u'.';
    return QStringList{whose} + howTo + unmet;
}

QString omissionText(const Omission &omission)
{
    return safeId(omission.flow) + ", "_L1 + directionWord(omission.direction) + ": no rule: "_L1 +
           omission.reason;
}

QString omissionLines(const Policy &policy)
{
    QString text;
    for (const PolicyItem &item : policy.items) {
        if (const Omission *omission = std::get_if<Omission>(&item))
            text += commentLine(omissionText(*omission));
    }
    return text;
}

} // namespace portolan
