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
    /// As Enter does: a part, or of a product the whole system; what no product has opens or
    /// closes.
    void put(const QModelIndex &index);
    /// What follows the mouse while that row is dragged.
    QPixmap picture(const QTreeWidgetItem *item) const;
    /// The mouse is elsewhere, of which nobody tells it while something is dragged.
    void leaveHover();

signals:
    /// A product is to be put on the chart.
    void systemActivated(const QString &product);

protected:
    void startDrag(Qt::DropActions actions) override;
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace portolan
