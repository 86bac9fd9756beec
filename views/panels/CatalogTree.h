#pragma once

#include <QTreeWidget>

namespace portolan {

/// The rows of the catalog. A part can be dragged onto a chart, and so can a product: the whole
/// system.
class CatalogTree : public QTreeWidget
{
    Q_OBJECT

public:
    explicit CatalogTree(QWidget *parent);

    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QList<QTreeWidgetItem *> &items) const override;
    /// What follows the mouse while that row is dragged.
    QPixmap picture(const QTreeWidgetItem *item) const;

signals:
    /// Enter on a product.
    void systemActivated(const QString &product);

protected:
    void startDrag(Qt::DropActions actions) override;
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace portolan
