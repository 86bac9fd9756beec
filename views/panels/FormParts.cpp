#include "views/panels/FormParts.h"

#include "model/targets/Target.h"

#include <QCoreApplication>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(FormParts)
};

} // namespace

QString zonePath(const Deployment &deployment, const QString &id)
{
    QStringList names;
    for (const Zone *zone : deployment.zoneChain(id))
        names.prepend(zone->label());
    return names.isEmpty() ? Tr::tr("None", "no zone") : names.join(u" / "_s);
}

void fillDialects(QComboBox *box)
{
    const QSignalBlocker blocker(box);
    const int index = box->currentIndex();
    box->clear();
    box->addItem(Tr::tr("As in the rule panel"), QString());
    for (const Target &target : targets())
        box->addItem(target.info.name, target.info.id.toString());
    box->setCurrentIndex(index);
}

int dialectIndex(const QString &id)
{
    if (id.isEmpty())
        return 0;
    const auto found =
        std::ranges::find_if(targets(), [&](const Target &target) { return target.info.id == id; });
    return found == targets().end() ? -1 : int(found - targets().begin()) + 1;
}

QString dialectAt(int index)
{
    return index <= 0 ? QString() : targets()[size_t(index) - 1].info.id.toString();
}

} // namespace portolan
