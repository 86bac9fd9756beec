#include "model/net/PublishedLists.h"

#include "model/core/Address.h"
#include "model/net/UsableAddress.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(PublishedLists)
};

constexpr size_t MostBlocks = 10'000;

/// A block shorter than this is taken for a mistake or a forgery: no provider has so much.
int leastPrefix(Family family) { return family == Family::IPv4 ? 8 : 16; }

Result<IpRange> parseBlock(const QString &text)
{
    const Result<Address> address = Address::parse(text);
    if (!address)
        return tl::unexpected(address.error());
    const auto prefix = address->kind() == Address::Kind::Ip ? address->range().prefixLength()
                                                             : std::optional<int>();
    if (!prefix)
        return failure(Tr::tr("%1 is no address block").arg(quoted(text)));
    if (*prefix < leastPrefix(address->range().family))
        return failure(Tr::tr("the block %1 is too wide to be believed").arg(quoted(text)));
    if (const Result<void> usable = checkUsable(address->range()); !usable)
        return tl::unexpected(usable.error());
    return address->range();
}

Result<std::vector<IpRange>> checked(std::vector<IpRange> blocks)
{
    if (blocks.empty())
        return failure(Tr::tr("the list holds no address block"));
    if (blocks.size() > MostBlocks) {
        return failure(Tr::tr("the list holds %1 blocks, and %2 are the most that are read")
                           .arg(blocks.size())
                           .arg(MostBlocks));
    }
    return normalized(std::move(blocks));
}

} // namespace

Result<std::vector<IpRange>> parseAwsRanges(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject()) {
        return failure(error.error == QJsonParseError::NoError
                           ? Tr::tr("the list is no JSON object")
                           : Tr::tr("the list is no JSON: %1").arg(error.errorString()));
    }
    struct Part
    {
        QLatin1StringView list;
        QLatin1StringView key;
    };
    std::vector<IpRange> blocks;
    for (const Part &part :
        {Part{"prefixes"_L1, "ip_prefix"_L1}, Part{"ipv6_prefixes"_L1, "ipv6_prefix"_L1}}) {
        const QJsonValue list = document[part.list];
        if (!list.isArray())
            return failure(Tr::tr("the list has no %1").arg(quoted(QString(part.list))));
        for (const QJsonValue &entry : list.toArray()) {
            if (entry["service"_L1] != "CLOUDFRONT"_L1)
                continue;
            const Result<IpRange> block = parseBlock(entry[part.key].toString());
            if (!block)
                return tl::unexpected(block.error());
            blocks.push_back(*block);
        }
    }
    return checked(std::move(blocks));
}

Result<std::vector<IpRange>> parsePlainRanges(const QByteArray &text)
{
    std::vector<IpRange> blocks;
    int number = 0;
    for (const QByteArray &line : text.split('\n')) {
        ++number;
        const QString block = QString::fromUtf8(line).trimmed();
        if (block.isEmpty())
            continue;
        const Result<IpRange> range = parseBlock(block);
        if (!range)
            return tl::unexpected(range.error().within(QString::number(number) + ":1"_L1));
        blocks.push_back(*range);
        if (blocks.size() > MostBlocks)
            break;
    }
    return checked(std::move(blocks));
}

std::vector<PublishedList> publishedLists()
{
    return {
        {u"cloudfront"_s, {QUrl(u"https://ip-ranges.amazonaws.com/ip-ranges.json"_s)},
            u"application/json"_s, parseAwsRanges},
        {u"cloudflare"_s,
            {QUrl(u"https://www.cloudflare.com/ips-v4"_s),
                QUrl(u"https://www.cloudflare.com/ips-v6"_s)},
            u"text/plain"_s, parsePlainRanges},
    };
}

} // namespace portolan
