#include "model/items/FlowReason.h"

#include "model/catalog/OptionEdits.h"

#include <QCoreApplication>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(FlowReason)
};

/// "UDP mux is on, Load balancer is off": how the options stand that the flow hangs on.
QString optionsText(const QStringList &ids, const CatalogEntry &entry, const ChosenOptions &chosen)
{
    QStringList texts;
    for (const QString &id : ids) {
        const CatalogOption *option = entry.option(id);
        const QString name = option ? option->name : id;
        texts << (chosen.contains(id) ? Tr::tr("%1 is on") : Tr::tr("%1 is off")).arg(name);
    }
    return texts.join(u", "_s);
}

} // namespace

FlowReason reasonOf(const Deployment &deployment, const Flow &flow, const CatalogEntry *entry)
{
    QStringList ids;
    for (const QString &term : flow.when.split(u',', Qt::SkipEmptyParts)) {
        const QString word = term.trimmed();
        ids << (word.startsWith(u'!') ? word.mid(1) : word);
    }
    if (!entry || ids.isEmpty())
        return {flow.enabled ? QString() : Tr::tr("Switched off by you"), {}};
    const ChosenOptions chosen = chosenOptions(deployment, *entry);
    const bool given = holds(flow.when, chosen);
    const QString options = optionsText(ids, *entry, chosen);
    const auto text = [&] {
        if (flow.enabled && given)
            return Tr::tr("On, because %1");
        if (flow.enabled)
            return Tr::tr("Switched on by you, although %1");
        return given || flow.decided ? Tr::tr("Switched off by you; %1")
                                     : Tr::tr("Off, because %1");
    };
    return {text().arg(options), ids.first()};
}

} // namespace portolan
