#include "views/fields/ZoneChoice.h"

#include "views/chart/Icons.h"
#include "views/style/LineIcon.h"

#include <QComboBox>
#include <QCoreApplication>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ZoneChoice)
};

} // namespace

void fillZones(
    QComboBox *box, const Deployment &deployment, const QString &current, const QString &without)
{
    box->clear();
    box->addItem(Tr::tr("None"), QString());
    struct Row
    {
        QString path; ///< sorts a zone behind the one around it
        const Zone *zone;
    };
    std::vector<Row> rows;
    for (const Zone &zone : deployment.zones) {
        const std::vector<const Zone *> chain = deployment.zoneChain(zone.id);
        const bool inside = std::ranges::any_of(chain,
            [&](const Zone *z) { return !without.isEmpty() && compareIds(z->id, without) == 0; });
        if (inside)
            continue;
        QStringList names;
        for (const Zone *outer : chain)
            names.prepend(outer->label());
        rows.push_back({names.join(u" / "_s), &zone});
    }
    std::ranges::stable_sort(rows, {}, &Row::path);
    for (const Row &row : rows)
        box->addItem(lineIcon(zoneIcon(row.zone->kind)), row.path, row.zone->id);
    const auto chosen = std::ranges::find_if(
        rows, [&](const Row &row) { return compareIds(row.zone->id, current) == 0; });
    box->setCurrentIndex(
        current.isEmpty() || chosen == rows.end() ? 0 : int(chosen - rows.begin()) + 1);
}

} // namespace portolan
