#include "views/fields/PortList.h"

#include "views/chart/TextMetrics.h"
#include "views/style/StyleSheet.h"

#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr int RowHeight = 24;
constexpr int Padding = 8;
constexpr int Gap = 12;
constexpr int Border = 5; ///< with the room inside
constexpr int LeastWidth = 220;
constexpr int MostWidth = 460;
constexpr int Apart = 3;

QFont portsFont() { return chartFont({13, 600}); }

class Rows : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {LeastWidth, RowHeight};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override
    {
        const Theme &theme = themeOf(option.palette);
        if (option.state & QStyle::State_Selected) {
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(Qt::NoPen);
            painter->setBrush(theme.row);
            painter->drawRoundedRect(option.rect, 4, 4);
        }
        const QString ports = index.data().toString();
        const QRect text = option.rect.adjusted(Padding, 0, -Padding, 0);
        painter->setFont(portsFont());
        painter->setPen(theme.pen(flowStyle(PortSpec::parse(ports).value_or(PortSpec()))).color);
        painter->drawText(text, Qt::AlignVCenter | Qt::TextSingleLine, ports);
        const int used = painter->fontMetrics().horizontalAdvance(ports) + Gap;
        painter->setFont(chartFont({11, 400}));
        painter->setPen(theme.ink2);
        const QRect rest = text.adjusted(used, 0, 0, 0);
        painter->drawText(rest, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine,
            painter->fontMetrics().elidedText(
                index.data(PortList::MeaningRole).toString(), Qt::ElideRight, rest.width()));
    }
};

} // namespace

PortList::PortList(QWidget *parent)
    : QListWidget(parent)
{
    hide();
    setObjectName(u"portList"_s);
    setAccessibleName(tr("Proposals"));
    setItemDelegate(new Rows(this));
    setFocusPolicy(Qt::NoFocus);
    setMouseTracking(true);
    setUniformItemSizes(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const Theme &theme = themeOf(palette());
    setStyleSheet(u"QListWidget { background: %1; border: 1px solid %2; border-radius: 4px; "
                  "padding: 4px; }"_s.arg(theme.panel.name(), theme.fieldBorder.name()));
    connect(this, &QListWidget::itemEntered, this,
        [this](QListWidgetItem *item) { setCurrentItem(item); });
}

void PortList::offer(const std::vector<PortProposal> &proposals, const QRect &field)
{
    clear();
    if (proposals.empty()) {
        hide();
        return;
    }
    const QFontMetrics ports(portsFont());
    const QFontMetrics small(chartFont({11, 400}));
    int wide = std::max(LeastWidth, field.width());
    for (const PortProposal &proposal : proposals) {
        auto *item = new QListWidgetItem(proposal.ports, this);
        item->setData(MeaningRole, proposal.meaning);
        item->setData(Qt::AccessibleDescriptionRole, proposal.meaning);
        wide = std::max(wide, ports.horizontalAdvance(proposal.ports) + Gap +
                                  small.horizontalAdvance(proposal.meaning) + 2 * Padding +
                                  2 * Border);
    }
    const QRect room = parentWidget()->rect().adjusted(4, 4, -4, -4);
    wide = std::min({wide, std::max(MostWidth, field.width()), room.width()});
    const int below = room.bottom() - field.bottom() - Apart;
    const int above = field.top() - room.top() - Apart;
    const int wanted = RowHeight * count() + 2 * Border;
    const bool under = below >= wanted || below >= above;
    const int most = std::max(under ? below : above, RowHeight + 2 * Border);
    const int rows = std::min(count(), (most - 2 * Border) / RowHeight);
    const int high = RowHeight * rows + 2 * Border;
    const int x = std::clamp(field.left(), room.left(), std::max(room.left(), room.right() - wide));
    setGeometry(x, under ? field.bottom() + 1 + Apart : field.top() - Apart - high, wide, high);
    setVerticalScrollBarPolicy(rows < count() ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    QListWidget::show();
    raise();
}

} // namespace portolan
