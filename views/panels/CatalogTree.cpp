#include "views/panels/CatalogTree.h"

#include "model/catalog/PartMime.h"
#include "views/chart/CardPicture.h"
#include "views/chart/Icons.h"
#include "views/panels/CatalogRow.h"
#include "views/style/StyleSheet.h"

#include <QCoreApplication>
#include <QDrag>
#include <QHoverEvent>
#include <QKeyEvent>
#include <QMimeData>

namespace portolan {

using namespace Qt::StringLiterals;

CatalogTree::CatalogTree(QWidget *parent)
    : QTreeWidget(parent)
{
    setDragEnabled(true);
    setDragDropMode(QAbstractItemView::DragOnly);
}

QStringList CatalogTree::mimeTypes() const { return toMime({u"x"_s, {}})->formats(); }

QMimeData *CatalogTree::mimeData(const QList<QTreeWidgetItem *> &items) const
{
    if (items.size() != 1)
        return nullptr;
    const QString product = items.first()->data(0, ProductRole).toString();
    const QString part = items.first()->data(0, PartRole).toString();
    if (product.isEmpty() || (part.isEmpty() && product == GeneralParts))
        return nullptr;
    return toMime({product, part}).release();
}

QPixmap CatalogTree::picture(const QTreeWidgetItem *item) const
{
    const QTreeWidgetItem *product = item->parent() ? item->parent() : item;
    const Theme &theme = themeOf(palette());
    const int role = theme.isDark() ? ColorDarkRole : ColorRole;
    const bool system = item->data(0, PartRole).toString().isEmpty();
    const QString icon = system ? componentIcon(u"cluster") : item->data(0, IconRole).toString();
    return cardPicture({item->text(0), icon, product->data(0, role).value<QColor>(), system}, theme,
        devicePixelRatioF());
}

void CatalogTree::leaveHover()
{
    QHoverEvent leave(QEvent::HoverLeave, QPointF(-1, -1), QPointF(-1, -1), QPointF(-1, -1));
    QCoreApplication::sendEvent(viewport(), &leave);
}

void CatalogTree::startDrag(Qt::DropActions)
{
    const QList<QTreeWidgetItem *> items = selectedItems();
    QMimeData *dragged = mimeData(items);
    if (!dragged)
        return;
    leaveHover();
    // Owned by Qt as soon as it is carried out.
    auto *drag = new QDrag(this);
    drag->setMimeData(dragged);
    const QPixmap pixmap = picture(items.first());
    drag->setPixmap(pixmap);
    const QSizeF size = pixmap.deviceIndependentSize();
    drag->setHotSpot({int(size.width() / 2), int(size.height() / 2)});
    drag->exec(Qt::CopyAction);
    // The move that began the drag is only now told to the row that it was over.
    QMetaObject::invokeMethod(this, &CatalogTree::leaveHover, Qt::QueuedConnection);
}

void CatalogTree::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && currentItem() && !currentItem()->parent())
        put(currentIndex());
    else
        QTreeWidget::keyPressEvent(event);
}

void CatalogTree::put(const QModelIndex &index)
{
    if (index.parent().isValid())
        emit activated(index);
    else if (index.data(ProductRole).toString() == GeneralParts)
        setExpanded(index, !isExpanded(index));
    else
        emit systemActivated(index.data(ProductRole).toString());
}

} // namespace portolan
