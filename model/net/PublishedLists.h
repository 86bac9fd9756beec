#pragma once

#include "model/core/Ip.h"
#include "model/core/Result.h"

#include <QByteArray>
#include <QUrl>

#include <vector>

namespace portolan {

/// A list of address blocks that a provider publishes for its users' firewalls.
struct PublishedList
{
    QString name; ///< as in Address::name(): "cloudfront"
    /// All of them have to be read; the list is what they hold together.
    std::vector<QUrl> urls;
    QString contentType; ///< that each of them is served with: "application/json"
    Result<std::vector<IpRange>> (*parse)(const QByteArray &text);
};

/// All that are known. CloudFront: the JSON that AWS documents in "AWS IP address ranges", entries
/// with the service tag CLOUDFRONT. Cloudflare: the plain lists of its page "IP Ranges".
std::vector<PublishedList> publishedLists();

/// The CLOUDFRONT blocks of AWS's ip-ranges.json, both families, normalized().
Result<std::vector<IpRange>> parseAwsRanges(const QByteArray &json);
/// One CIDR block in each line; empty lines are left out. normalized().
Result<std::vector<IpRange>> parsePlainRanges(const QByteArray &text);

} // namespace portolan
