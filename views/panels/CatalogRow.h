#pragma once

#include <QStyledItemDelegate>

namespace portolan {

/// Roles of a row of the catalog.
enum CatalogRole {
    ProductRole = Qt::UserRole,
    PartRole,
    HintRole,
    ColorRole,
    ColorDarkRole,
    IconRole
};

/// Paints rows of the catalog: a product's colour bar and bold name, a part's icon, an option's
/// check mark; a hint stands small at the right end.
class CatalogRow : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
};

} // namespace portolan
