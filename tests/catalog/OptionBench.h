#pragma once

#include "model/catalog/Catalog.h"
#include "model/catalog/OptionEdits.h"
#include "model/core/Consistency.h"
#include "model/core/Difference.h"

namespace portolan::testing {

/// What would have to change in \a a for it to be \a b.
inline QString differences(const Deployment &a, const Deployment &b)
{
    QStringList lines;
    for (const RecordChange &change : difference(a, b))
        lines << toText(change);
    return lines.join(u'\n');
}

/// Deployments of the shipped catalog, and what they are after a change of options. What cannot be
/// done ends the program.
struct OptionBench
{
    Catalog catalog;
    QString error; ///< why there is no catalog

    OptionBench()
    {
        const Result<Catalog> loaded =
            Catalog::load(QStringLiteral(PORTOLAN_SOURCE_DIR "/resources/catalog"));
        if (loaded)
            catalog = *loaded;
        else
            error = loaded.error().toString();
    }

    Deployment deploy(const QStringList &systems) const
    {
        std::vector<SystemChoice> choices;
        for (const QString &text : systems)
            choices.push_back(parseSystemChoice(catalog, text).value());
        return instantiate(choices).value();
    }

    Deployment changed(const Deployment &deployment, const QString &system,
        const QStringList &options, Touched touched = Touched::Stays,
        std::vector<KeptRecord> *kept = nullptr) const
    {
        const CatalogEntry &entry = *catalog.entry(system);
        return changed(deployment, entry, chooseOptions(entry, options).value(), touched, kept);
    }

    Deployment changed(const Deployment &deployment, const CatalogEntry &entry,
        const ChosenOptions &options, Touched touched = Touched::Stays,
        std::vector<KeptRecord> *kept = nullptr) const
    {
        Result<OptionEdits> change = changeOptions(deployment, entry, options, touched);
        if (!change)
            qFatal("%s", qPrintable(change.error().message));
        Deployment after = deployment;
        const auto inverse = applyAll(after, change->edits);
        if (!inverse)
            qFatal("%s", qPrintable(inverse.error().message));
        if (const Result<void> sound = checkConsistency(after); !sound)
            qFatal("%s", qPrintable(sound.error().message));
        if (kept)
            *kept = change->kept;
        return after;
    }
};

} // namespace portolan::testing
