#include "views/panels/ComponentNames.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ComponentNames)
};

QStringList idsOf(const Deployment &deployment, const QString &label)
{
    QStringList ids;
    for (const Component &component : deployment.components) {
        const QString own = component.label();
        // Simple folding leaves texts as long as they are.
        if (own.size() == label.size() && own.compare(label, Qt::CaseInsensitive) == 0)
            ids << component.id;
    }
    return ids;
}

} // namespace

QString componentName(const Deployment &deployment, const Component &component)
{
    const bool single = idsOf(deployment, component.label()).size() == 1;
    return single ? component.label() : u"%1 (%2)"_s.arg(component.label(), component.id);
}

QStringList componentNames(const Deployment &deployment)
{
    QHash<QString, int> times;
    for (const Component &component : deployment.components)
        ++times[component.label().toLower()];
    QStringList names;
    for (const Component &component : deployment.components) {
        const bool single = times.value(component.label().toLower()) == 1;
        names << (single ? component.label() : u"%1 (%2)"_s.arg(component.label(), component.id));
    }
    return names;
}

Result<QString> componentOfName(const Deployment &deployment, const QString &text)
{
    const QStringList ids = idsOf(deployment, text);
    if (ids.size() == 1)
        return ids.first();
    if (const Component *component = deployment.component(text))
        return component->id;
    // "Label (id)": both, or it is not what the person means.
    if (text.endsWith(u')') && ids.isEmpty()) {
        const qsizetype at = text.lastIndexOf(u'(');
        const Component *component = deployment.component(text.sliced(at + 1).chopped(1));
        const QString label = text.first(std::max<qsizetype>(at, 0)).trimmed();
        if (component && component->label().compare(label, Qt::CaseInsensitive) == 0)
            return component->id;
    }
    if (ids.isEmpty())
        return failure(
            Tr::tr("No component is called %1; choose one from the list").arg(quoted(text)));
    constexpr int most = 5;
    return failure(Tr::tr("Several are called %1; write an id: %2")
                       .arg(quoted(text), ids.mid(0, most).join(u", "_s)));
}

} // namespace portolan
