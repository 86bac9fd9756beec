#include "views/table/FixDelegate.h"

#include "model/items/ItemRoles.h"
#include "views/style/StyleSheet.h"

#include <QMouseEvent>
#include <QTableView>

namespace portolan {

using namespace Qt::StringLiterals;

FixDelegate::FixDelegate(QTableView *view)
    : CellDelegate(view)
    , m_view(view)
{
    view->setMouseTracking(true);
    view->viewport()->installEventFilter(this);
}

void FixDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    CellDelegate::initStyleOption(option, index);
    const QColor accent = themeOf(option->palette).accent;
    option->palette.setColor(QPalette::Text, accent);
    option->palette.setColor(QPalette::HighlightedText, accent);
    option->font.setUnderline(option->state.testFlag(QStyle::State_MouseOver));
    // What is in front and what is at the end tell the ways apart.
    option->textElideMode = Qt::ElideMiddle;
    if (index.data(FixesRole).toInt() > 1)
        option->text += u" \u25be"_s;
}

bool FixDelegate::editorEvent(QEvent *event, QAbstractItemModel *model,
    const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() == QEvent::MouseButtonRelease &&
        static_cast<QMouseEvent *>(event)->button() == Qt::LeftButton &&
        static_cast<QMouseEvent *>(event)->modifiers() == Qt::NoModifier &&
        option.rect.contains(static_cast<QMouseEvent *>(event)->pos()) &&
        index.data(FixesRole).toInt() > 0) {
        emit clicked(index);
        return true;
    }
    return CellDelegate::editorEvent(event, model, option, index);
}

bool FixDelegate::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view->viewport() && event->type() == QEvent::MouseMove) {
        const QModelIndex index = m_view->indexAt(static_cast<QMouseEvent *>(event)->pos());
        const bool isLink = index.isValid() && m_view->itemDelegateForIndex(index) == this &&
                            index.data(FixesRole).toInt() > 0;
        if (isLink)
            m_view->viewport()->setCursor(Qt::PointingHandCursor);
        else
            m_view->viewport()->unsetCursor();
    }
    return CellDelegate::eventFilter(watched, event);
}

} // namespace portolan
