#include "model/catalog/Catalog.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(Catalog)
};

/// Far above any catalog file; keeps a mistaken folder from filling the memory.
constexpr qint64 MaxBytes = 8 * 1024 * 1024;

template<class Record> const Record *withId(const std::vector<Record> &records, QStringView id)
{
    const auto found = std::find_if(records.begin(), records.end(),
        [&](const Record &record) { return compareIds(record.id, id) == 0; });
    return found == records.end() ? nullptr : &*found;
}

Result<CatalogEntry> loadEntry(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(file.errorString(), path);
    const QByteArray bytes = file.read(MaxBytes + 1);
    if (bytes.size() > MaxBytes)
        return failure(Tr::tr("too large for a file of the catalog"), path);
    Result<CatalogEntry> entry = readCatalogEntry(bytes);
    if (!entry)
        return failure(entry.error().toString(), path);
    return entry;
}

} // namespace

const CatalogComponent *CatalogEntry::component(QStringView componentId) const
{
    return withId(components, componentId);
}

const CatalogOption *CatalogEntry::option(QStringView optionId) const
{
    return withId(options, optionId);
}

Result<Catalog> Catalog::load(const QString &folder)
{
    const QDir dir(folder);
    if (!dir.exists())
        return failure(Tr::tr("there is no such folder"), folder);
    Catalog catalog;
    for (const QString &name : dir.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        Result<CatalogEntry> entry = loadEntry(dir.filePath(name));
        if (!entry)
            return tl::unexpected(entry.error());
        if (catalog.entry(entry->id)) {
            return failure(Tr::tr("the id %1 is taken by another file").arg(quoted(entry->id)),
                dir.filePath(name));
        }
        catalog.m_entries.push_back(std::move(*entry));
    }
    std::sort(catalog.m_entries.begin(), catalog.m_entries.end(),
        [](const CatalogEntry &a, const CatalogEntry &b) { return compareIds(a.id, b.id) < 0; });
    return catalog;
}

const CatalogEntry *Catalog::entry(QStringView id) const { return withId(m_entries, id); }

} // namespace portolan
