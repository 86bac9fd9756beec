#include "views/panels/HistoryPanel.h"

#include "model/document/DeploymentDocument.h"
#include "model/items/HistoryModel.h"
#include "views/style/StyleSheet.h"

#include <QEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr int RowHeight = 26;
constexpr int Margin = 16;

/// One step: a bar in front of the present one, "saved" behind the one in the file, what was undone
/// in a fainter ink.
class StepDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {120, std::max(RowHeight, option.fontMetrics.height() + 8)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override
    {
        const Theme &theme = themeOf(option.palette);
        const bool present = index.data(HistoryModel::CurrentRole).toBool();
        const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
        painter->save();
        if (present)
            painter->fillRect(option.rect, theme.row);
        else if (hovered)
            painter->fillRect(option.rect, theme.window);
        if (present)
            painter->fillRect(
                QRect(option.rect.topLeft(), QSize(3, option.rect.height())), theme.accent);
        QRect place = option.rect.adjusted(Margin, 0, -8, 0);
        if (index.data(HistoryModel::SavedRole).toBool())
            place.setRight(paintSaved(painter, option, theme, place) - 8);
        QFont font = option.font;
        font.setWeight(present ? QFont::DemiBold : QFont::Normal);
        painter->setFont(font);
        const bool done = index.data(HistoryModel::DoneRole).toBool();
        painter->setPen(done ? theme.ink : theme.disabledInk);
        const QString text = QFontMetrics(font).elidedText(
            index.data().toString().simplified(), Qt::ElideMiddle, place.width());
        painter->drawText(place, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text);
        painter->restore();
    }

private:
    /// The left edge of what it painted.
    static int paintSaved(QPainter *painter, const QStyleOptionViewItem &option, const Theme &theme,
        const QRect &place)
    {
        QFont font = option.font;
        font.setPixelSize(std::max(1, font.pixelSize() * 11 / 13));
        const QString text = HistoryPanel::tr("saved");
        const int width = QFontMetrics(font).horizontalAdvance(text);
        painter->setFont(font);
        painter->setPen(theme.ink2);
        const QRect right(place.right() - width, place.top(), width + 1, place.height());
        painter->drawText(right, Qt::AlignVCenter | Qt::AlignLeft, text);
        return right.left();
    }
};

} // namespace

HistoryPanel::HistoryPanel(DeploymentDocument *document, QWidget *parent)
    : QListView(parent)
    , m_document(document)
    , m_model(new HistoryModel(document, this))
{
    setObjectName(u"history"_s);
    setModel(m_model);
    setItemDelegate(new StepDelegate(this));
    setUniformItemSizes(true);
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumHeight(80);
    connect(this, &QListView::clicked, this, &HistoryPanel::goToCurrent);
    connect(m_model, &HistoryModel::currentChanged, this, &HistoryPanel::follow);
    retranslate();
    follow();
}

void HistoryPanel::follow()
{
    setCurrentIndex(m_model->index(m_model->current()));
    scrollTo(currentIndex());
}

void HistoryPanel::goToCurrent()
{
    if (currentIndex().isValid())
        m_document->goTo(currentIndex().row());
}

void HistoryPanel::keyPressEvent(QKeyEvent *event)
{
    QListView::keyPressEvent(event);
    goToCurrent();
}

void HistoryPanel::retranslate()
{
    setAccessibleName(tr("History"));
    setAccessibleDescription(tr("Steps that can be undone; choosing one goes there"));
}

void HistoryPanel::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace portolan
