#pragma once

#include "views/table/CellDelegate.h"

class QTableView;

namespace portolan {

/// The column with the ways out of problems: the first of them as a link. A click asks for it, or
/// for the choice where a small arrow says that there are several.
class FixDelegate : public CellDelegate
{
    Q_OBJECT

public:
    explicit FixDelegate(QTableView *view);

    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    /// Of the view's model.
    void clicked(const QModelIndex &index);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    QTableView *m_view;
};

} // namespace portolan
