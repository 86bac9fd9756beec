#include "views/panels/NoticeBar.h"

#include "views/panels/FormField.h"
#include "views/style/IconLabel.h"
#include "views/style/StyleSheet.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace portolan {

using namespace Qt::StringLiterals;

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent)
    , m_text(plainLabel("", this))
    , m_box(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_row(new QHBoxLayout)
{
    setObjectName(u"notice"_s);
    setRole(this, "notice");
    m_box->setContentsMargins(16, 7, 12, 7);
    m_box->setSpacing(8);
    auto *words = new QHBoxLayout;
    words->setSpacing(8);
    words->addWidget(new IconLabel(u"warning", 16, this));
    words->addWidget(m_text, 1);
    m_box->addLayout(words, 1);
    m_row->setSpacing(8);
    m_row->addStretch();
    m_box->addLayout(m_row);
    hide();
}

void NoticeBar::tell(std::function<Notice()> notice)
{
    m_notice = std::move(notice);
    fill();
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void NoticeBar::dismiss()
{
    hide();
    m_notice = {};
}

QString NoticeBar::text() const { return m_text->text(); }

void NoticeBar::fill()
{
    const Notice notice = m_notice();
    m_text->setText(notice.text);
    setAccessibleName(notice.text);
    for (QPushButton *old : m_buttons) {
        // It may be the one that was just pressed.
        old->hide();
        old->setParent(nullptr);
        old->deleteLater();
    }
    m_buttons.clear();
    for (const Button &each : notice.buttons) {
        auto *button = new QPushButton(each.text, this);
        button->setToolTip(each.tip);
        if (each.isPrimary)
            setRole(button, "primary");
        // The bar may be told something else by what the button does.
        connect(button, &QPushButton::clicked, this, [this, act = each.act] {
            dismiss();
            if (act)
                act();
        });
        m_row->addWidget(button, 0, Qt::AlignTop);
        m_buttons.push_back(button);
    }
    placeButtons();
}

QSize NoticeBar::minimumSizeHint() const
{
    const QMargins margins = m_box->contentsMargins();
    return {m_row->minimumSize().width() + margins.left() + margins.right(),
        QFrame::minimumSizeHint().height()};
}

void NoticeBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    placeButtons();
}

/// In a narrow window they stand below the words.
void NoticeBar::placeButtons()
{
    constexpr int wordsBeside = 260;
    const bool isWide = width() >= minimumSizeHint().width() + wordsBeside;
    m_box->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void NoticeBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_notice)
        fill();
}

NoticeArea::NoticeArea(QWidget *content, QWidget *parent)
    : QWidget(parent)
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(content, 1);
}

NoticeBar *NoticeArea::addBar()
{
    auto *bar = new NoticeBar(this);
    static_cast<QVBoxLayout *>(layout())->insertWidget(m_bars++, bar);
    return bar;
}

} // namespace portolan
