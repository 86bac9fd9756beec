#include "views/panels/TablesPanel.h"

#include "views/panels/FilterBox.h"
#include "views/style/StyleSheet.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QStyleOption>
#include <QTabBar>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// Every tab is as wide as when it is chosen, since its text is bold then: the style measures that
/// of the chosen one alone, and a choice is no reason to measure again.
class SteadyTabs : public QTabBar
{
public:
    using QTabBar::QTabBar;

protected:
    QSize tabSizeHint(int index) const override
    {
        const QSize size = QTabBar::tabSizeHint(index);
        if (index == currentIndex())
            return size;
        QStyleOptionTab option;
        option.initFrom(this);
        option.shape = shape();
        option.text = tabText(index);
        const auto width = [&] {
            return style()->sizeFromContents(QStyle::CT_TabBarTab, &option, size, this).width();
        };
        const int usual = width();
        option.state |= QStyle::State_Selected;
        return {size.width() + width() - usual, size.height()};
    }
};

} // namespace

TablesPanel::TablesPanel(QWidget *parent)
    : QWidget(parent)
    , m_tabs(new SteadyTabs(this))
    , m_pages(new QStackedWidget(this))
    , m_filter(new FilterBox(this))
    , m_error(new QLabel(this))
    , m_badge(new QLabel)
{
    auto *head = new QWidget(this);
    head->setObjectName(u"tablesHead"_s);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(8, 0, 12, 0);
    row->addWidget(m_tabs);
    row->addWidget(m_error, 1);
    row->addSpacing(8);
    row->addWidget(m_filter, 100);
    head->setFixedHeight(36);
    m_filter->setMinimumWidth(100);
    m_filter->setMaximumWidth(400);
    // It wants no more than its least: only where that has no room the tabs scroll.
    m_filter->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    // A long message shortens itself, not the tabs; the box's tool tip has all of it.
    m_error->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_error->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_error->setTextFormat(Qt::PlainText);
    setRole(m_error, "error");
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setElideMode(Qt::ElideNone);
    // In a narrow window they scroll: they are not what decides how small that can be.
    m_tabs->setUsesScrollButtons(true);
    m_tabs->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    for (int page = 0; page < PageCount; ++page)
        m_tabs->addTab({});
    m_badge->setObjectName(u"badge"_s);
    m_badge->setAlignment(Qt::AlignCenter);
    m_tabs->setTabButton(Problems, QTabBar::RightSide, m_badge);

    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(head);
    rows->addWidget(m_pages, 1);
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_tabs, &QTabBar::currentChanged, this, &TablesPanel::showExtras);
    retranslate();
}

void TablesPanel::addPage(QWidget *widget)
{
    m_pages->addWidget(widget);
    m_pages->setCurrentIndex(m_tabs->currentIndex());
}

void TablesPanel::setExtra(Page page, QWidget *widget)
{
    auto *row = static_cast<QHBoxLayout *>(m_filter->parentWidget()->layout());
    row->insertWidget(row->indexOf(m_filter) - 1, widget);
    m_extras[page] = widget;
    showExtras();
}

void TablesPanel::showExtras()
{
    for (int page = 0; page < PageCount; ++page) {
        if (m_extras[page])
            m_extras[page]->setVisible(page == m_tabs->currentIndex());
    }
}

void TablesPanel::setCount(Page page, int count, int shown)
{
    const int now = shown < 0 ? count : shown;
    if (m_counts[page] == count && m_shown[page] == now)
        return;
    m_counts[page] = count;
    m_shown[page] = now;
    retranslate();
}

void TablesPanel::setFilterError(const QString &message)
{
    m_filter->setError(message);
    m_error->setText(m_error->fontMetrics().elidedText(message, Qt::ElideRight, m_error->width()));
}

void TablesPanel::setCurrentPage(Page page) { m_tabs->setCurrentIndex(page); }

TablesPanel::Page TablesPanel::currentPage() const { return Page(m_tabs->currentIndex()); }

void TablesPanel::turnPage(bool forward)
{
    const bool isIn = m_pages->isAncestorOf(QApplication::focusWidget());
    m_tabs->setCurrentIndex((currentPage() + (forward ? 1 : PageCount - 1)) % PageCount);
    if (isIn)
        m_pages->currentWidget()->setFocus(Qt::TabFocusReason);
}

void TablesPanel::retranslate()
{
    m_badge->ensurePolished();
    m_badge->setText(QString::number(m_counts[Problems]));
    m_badge->setVisible(m_counts[Problems] > 0);
    m_badge->setFixedSize(
        m_counts[Problems] > 0
            ? QSize(qMax(20, m_badge->fontMetrics().horizontalAdvance(m_badge->text()) + 10), 16)
            : QSize(0, 0));
    // Only a new text makes the bar measure its tabs again, so this comes after the badge.
    nameTabs();
    m_tabs->setAccessibleName(tr("Tables"));
}

/// With the counts, where there is room for them; where there is hardly any for the names, closer
/// to each other.
void TablesPanel::nameTabs()
{
    constexpr int closer = 2 * 6 * PageCount; // px, what the role takes from the tabs
    const QString names[PageCount] = {tr("Flows"), tr("Components"), tr("Zones"), tr("Problems")};
    const QLayout *row = m_tabs->parentWidget()->layout();
    bool isWide = false;
    for (const bool counted : {true, false}) {
        for (int page = 0; page < Problems; ++page) {
            const QString all = QString::number(m_counts[page]);
            const QString count =
                m_shown[page] == m_counts[page]
                    ? all
                    : tr("%1 of %2", "shown, all").arg(QString::number(m_shown[page]), all);
            const QString text = u"%1  %2"_s.arg(names[page], count);
            m_tabs->setTabText(page, counted ? text : names[page]);
            m_tabs->setTabToolTip(page, counted ? QString() : text);
        }
        m_tabs->setTabText(Problems, names[Problems]);
        m_tabs->updateGeometry();
        const int others = row->minimumSize().width() - m_tabs->minimumSizeHint().width();
        isWide = m_tabs->sizeHint().width() + (m_isTight ? closer : 0) > width() - others;
        if (!isWide)
            break;
    }
    if (m_isTight == isWide)
        return;
    m_isTight = isWide;
    setRole(m_tabs, isWide ? "tight" : "");
    m_tabs->setTabText(Problems, names[Problems]);
    m_tabs->updateGeometry();
}

void TablesPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    nameTabs();
}

void TablesPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace portolan
