#pragma once

#include "model/catalog/Catalog.h"

#include <QMenu>

namespace portolan {

/// What may stand at the end of a line that was let go on empty canvas: parts of the same product
/// that talk to its other end, and components of the usual kinds. Deletes itself when it closes.
class DropMenu : public QMenu
{
    Q_OBJECT

public:
    /// \a fixed is the other end, which \a listens or sends. \a catalog may be null.
    DropMenu(const Deployment &deployment, const Catalog *catalog, const QString &fixed,
        bool listens, QWidget *parent);

signals:
    /// Exactly one of them follows.
    void kindChosen(const QString &kind, const QString &name);
    void partChosen(const portolan::CatalogEntry *entry, const QString &part);
    void nothingChosen();

private:
    void addParts(
        const Deployment &deployment, const CatalogEntry &entry, const QString &part, bool listens);
    void addKinds();

    bool m_chosen = false;
};

} // namespace portolan
