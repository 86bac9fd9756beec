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

void NoticeBar::refresh()
{
    if (m_notice)
        fill();
}

QString NoticeBar::text() const { return m_text->text(); }

void NoticeBar::fill()
{
    const Notice notice = m_notice();
    m_text->setText(notice.text);
    setAccessibleName(notice.text);
    QString focused;
    for (QPushButton *old : m_buttons) {
        if (old->hasFocus())
            focused = old->text();
        // It may be the one that was just pressed; what is pressed now was meant otherwise.
        old->disconnect(this);
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
        if (each.text == focused)
            button->setFocus();
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
    if (event->type() == QEvent::LanguageChange)
        refresh();
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
