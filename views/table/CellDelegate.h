#pragma once

#include <QStyledItemDelegate>

namespace portolan {

/// How a cell looks: the icon of the record that it names (KindRole), a quieter ink for flows that
/// are switched off and for muted columns, and a thin frame around the current cell.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum class Ink { Normal, Muted };

    explicit CellDelegate(QObject *parent = nullptr, Ink ink = Ink::Normal);

    /// The icons are those of zones instead of components.
    void setZoneIcons(bool zones) { m_zoneIcons = zones; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
    /// Paints what stands in the cell; the frame comes after it.
    virtual void paintContent(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

private:
    Ink m_ink;
    bool m_zoneIcons = false;
};

} // namespace portolan
