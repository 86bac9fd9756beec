#pragma once

#include <QStyledItemDelegate>

namespace portolan {

struct Theme;

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
    /// Somebody looks for them: where they stand in a text they are marked.
    void setSoughtWords(const QStringList &words) { m_sought = words; }

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
    /// Marks the words that are looked for in \a text, which stands at the left of \a rect, cut at
    /// its end.
    void markSought(QPainter *painter, const QFont &font, const QRect &rect, const QString &text,
        const Theme &theme) const;

private:
    Ink m_ink;
    bool m_zoneIcons = false;
    QStringList m_sought;
};

} // namespace portolan
