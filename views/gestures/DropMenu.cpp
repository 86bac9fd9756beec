#include "views/gestures/DropMenu.h"

#include "views/chart/Icons.h"
#include "views/fields/PartKinds.h"
#include "views/style/LabelText.h"
#include "views/style/LineIcon.h"

#include <set>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// More would make a long menu; the inspector has the others.
constexpr size_t MostKinds = 6;
constexpr size_t MostParts = 6;

} // namespace

DropMenu::DropMenu(const Deployment &deployment, const Catalog *catalog, const QString &fixed,
    bool listens, QWidget *parent)
    : QMenu(parent)
{
    setObjectName(u"dropMenu"_s);
    const Component *component = deployment.component(fixed);
    const CatalogEntry *entry = component && catalog ? catalog->entry(component->product) : nullptr;
    if (entry)
        addParts(deployment, *entry, component->part, listens);
    addKinds();
    addSeparator();
    connect(addAction(tr("No flow")), &QAction::triggered, this, &DropMenu::nothingChosen);
    connect(this, &QMenu::triggered, this, [this] { m_chosen = true; });
    // The choice comes after the menu has hidden itself.
    connect(
        this, &QMenu::aboutToHide, this,
        [this] {
            if (!m_chosen)
                emit nothingChosen();
            deleteLater();
        },
        Qt::QueuedConnection);
}

void DropMenu::addParts(
    const Deployment &deployment, const CatalogEntry &entry, const QString &part, bool listens)
{
    std::set<QString> there;
    for (const Component &component : deployment.components) {
        if (component.product == entry.id)
            there.insert(component.part);
    }
    std::set<QString> offered;
    for (const CatalogFlow &flow : entry.flows) {
        const QString &own = listens ? flow.to : flow.from;
        const QString &other = listens ? flow.from : flow.to;
        const CatalogComponent *found = entry.component(other);
        if (own != part || !found || !flow.offered || there.contains(other) ||
            offered.size() >= MostParts || !offered.insert(other).second)
            continue;
        QAction *action =
            addAction(lineIcon(componentIcon(found->kind)), withoutMnemonic(found->name));
        connect(action, &QAction::triggered, this,
            [this, &entry, other] { emit partChosen(&entry, other); });
    }
    if (!offered.empty())
        addSeparator();
}

void DropMenu::addKinds()
{
    for (const PartKind &kind : componentKinds().first(MostKinds)) {
        const QString name = kind.name();
        QAction *action = addAction(lineIcon(kind.icon()), tr("New: %1").arg(name));
        connect(action, &QAction::triggered, this,
            [this, word = kind.kind(), name] { emit kindChosen(word, name); });
    }
}

} // namespace portolan
