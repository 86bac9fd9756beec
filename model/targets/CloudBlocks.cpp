#include "model/targets/CloudBlocks.h"

#include "model/targets/Fit.h"
#include "model/targets/Spelling.h"

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Written
{
    QString text;
    QString omissions;
    QStringList warnings;
};

Result<Written> written(const CloudBlocks &blocks, const Policy &unfitted)
{
    const TargetInfo &info = blocks.info();
    const Result<Policy> policy = requireRules(cloudSayable(unfitted, info));
    if (!policy)
        return tl::unexpected(policy.error());
    if (const Result<void> few = requireFewInCloud(*policy, info); !few)
        return tl::unexpected(few.error());
    Written result{{}, omissionLines(*policy), policy->warnings};
    for (const Direction direction : {Direction::Inbound, Direction::Outbound}) {
        for (const CloudRule &rule : cloudRules(*policy, direction, blocks.most))
            result.text += u'\n' + blocks.block(rule).text();
    }
    return result;
}

} // namespace

Result<Emission> writeCloudBlocks(const CloudBlocks &blocks, const Policy &policy)
{
    return written(blocks, policy).map([&](const Written &all) {
        return Emission{commentLine("In a resource \""_L1 + blocks.resource + "\":"_L1) +
                            all.omissions + all.text,
            all.warnings};
    });
}

Result<Emission> deleteCloudBlocks(const CloudBlocks &blocks, const Policy &policy)
{
    return written(blocks, policy).map([&](const Written &all) {
        const QStringList howTo{
            "Take these blocks out of the resource \""_L1 + blocks.resource + "\" and"_L1,
            QString(blocks.removal)};
        return Emission{commentLines(howTo) + all.omissions + hclAsComment(all.text), all.warnings};
    });
}

} // namespace portolan
