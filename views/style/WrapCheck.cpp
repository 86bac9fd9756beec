#include "views/style/WrapCheck.h"

#include <QStyleOptionButton>
#include <QStylePainter>

#include <algorithm>

namespace portolan {

namespace {

constexpr int WrapFlags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap | Qt::TextShowMnemonic;
/// The narrowest that is still read.
constexpr int LeastTextWidth = 80;

} // namespace

WrapCheck::WrapCheck(QWidget *parent)
    : QCheckBox(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int WrapCheck::textLeft() const
{
    QStyleOptionButton option;
    initStyleOption(&option);
    return style()->pixelMetric(QStyle::PM_IndicatorWidth, &option, this) +
           style()->pixelMetric(QStyle::PM_CheckBoxLabelSpacing, &option, this);
}

int WrapCheck::heightForWidth(int width) const
{
    const QRect room(0, 0, std::max(width - textLeft(), LeastTextWidth), 10'000);
    const int text = fontMetrics().boundingRect(room, WrapFlags, this->text()).height();
    const int line = fontMetrics().height();
    // One line is as high as any check box.
    return QCheckBox::sizeHint().height() + std::max(0, text - line);
}

QSize WrapCheck::minimumSizeHint() const
{
    return {textLeft() + LeastTextWidth, QCheckBox::sizeHint().height()};
}

void WrapCheck::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    const QString words = option.text;
    option.text.clear();
    const int single = QCheckBox::sizeHint().height();
    option.rect.setHeight(std::min(height(), single));
    painter.drawControl(QStyle::CE_CheckBox, option);
    const int top = (single - fontMetrics().height()) / 2;
    const QRect room(textLeft(), top, width() - textLeft(), height() - top);
    painter.drawItemText(room, WrapFlags, option.palette, isEnabled(), words, QPalette::WindowText);
}

} // namespace portolan
