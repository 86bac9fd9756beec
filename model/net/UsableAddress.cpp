#include "model/net/UsableAddress.h"

#include <QCoreApplication>

namespace portolan {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(UsableAddress)
};

struct Block
{
    const char16_t *address;
    int prefix;
    const char *what;
};

constexpr Block Unusable[] = {
    {u"0.0.0.0", 8, QT_TRANSLATE_NOOP("UsableAddress", "unspecified")},
    {u"127.0.0.0", 8, QT_TRANSLATE_NOOP("UsableAddress", "loopback")},
    {u"169.254.0.0", 16, QT_TRANSLATE_NOOP("UsableAddress", "link-local")},
    {u"224.0.0.0", 4, QT_TRANSLATE_NOOP("UsableAddress", "multicast")},
    {u"240.0.0.0", 4, QT_TRANSLATE_NOOP("UsableAddress", "reserved")},
    {u"::", 128, QT_TRANSLATE_NOOP("UsableAddress", "unspecified")},
    {u"::1", 128, QT_TRANSLATE_NOOP("UsableAddress", "loopback")},
    {u"::", 96, QT_TRANSLATE_NOOP("UsableAddress", "IPv4 in the form of IPv6")},
    {u"::ffff:0:0", 96, QT_TRANSLATE_NOOP("UsableAddress", "IPv4 in the form of IPv6")},
    {u"fe80::", 10, QT_TRANSLATE_NOOP("UsableAddress", "link-local")},
    {u"ff00::", 8, QT_TRANSLATE_NOOP("UsableAddress", "multicast")},
};

} // namespace

Result<void> checkUsable(const IpRange &range)
{
    for (const Block &block : Unusable) {
        const auto address = IpAddress::parse(block.address);
        if (address && range.overlaps(IpRange::block(*address, block.prefix))) {
            return failure(Tr::tr("the answer holds %1 (%2); it is not taken")
                               .arg(range.toString(), Tr::tr(block.what)));
        }
    }
    return {};
}

} // namespace portolan
