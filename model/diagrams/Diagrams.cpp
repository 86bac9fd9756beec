#include "model/diagrams/Diagram.h"

#include <set>

namespace portolan {

using namespace Qt::StringLiterals;

const std::vector<DiagramFormat> &diagramFormats()
{
    static const std::vector<DiagramFormat> formats = {
        {.word = "drawio"_L1, .positions = true, .write = writeDrawIo},
        {.word = "mmd"_L1, .write = writeMermaid},
        {.word = "d2"_L1, .write = writeD2},
        {.word = "dot"_L1, .write = writeDot},
    };
    return formats;
}

const DiagramTint *DiagramLook::tint(const QString &zone) const
{
    const auto it = tintOf.find(zone);
    return it == tintOf.end() || it->second >= tints.size() ? nullptr : &tints[it->second];
}

std::map<QString, QString> diagramKeys(const Deployment &deployment)
{
    std::map<QString, QString> keys;
    std::set<QString> taken;
    const auto add = [&](QLatin1StringView prefix, const QString &id) {
        QString wanted = prefix + id;
        for (QChar &c : wanted) {
            const bool fine =
                (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
            if (!fine)
                c = u'_';
        }
        QString key = wanted;
        for (int n = 2; !taken.insert(key.toLower()).second; ++n)
            key = wanted + u'_' + QString::number(n);
        keys[id] = key;
    };
    for (const Zone &zone : deployment.zones)
        add("z_"_L1, zone.id);
    for (const Component &component : deployment.components)
        add("c_"_L1, component.id);
    return keys;
}

} // namespace portolan
