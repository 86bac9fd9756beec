#include "views/panels/RuleWarnings.h"

#include "views/panels/FormField.h"
#include "views/style/IconLabel.h"
#include "views/style/StyleSheet.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr int Few = 3;
/// A label with 10,000 lines would stop the window, and nobody reads them here.
constexpr int Most = 100;
constexpr int Highest = 120; ///< px

} // namespace

RuleWarnings::RuleWarnings(QWidget *parent)
    : QWidget(parent)
    , m_text(plainLabel("hint"))
    , m_area(new QScrollArea(this))
    , m_more(new QPushButton(this))
{
    setObjectName(u"ruleWarnings"_s);
    m_text->setObjectName(u"ruleWarningText"_s);
    m_text->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_area->setWidget(m_text);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_area->viewport()->setAutoFillBackground(false);
    m_text->setAutoFillBackground(false);
    m_more->setObjectName(u"moreWarnings"_s);
    setRole(m_more, "link");
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(6);
    grid->setVerticalSpacing(0);
    grid->addWidget(new IconLabel(u"warning", 16, this), 0, 0, Qt::AlignTop);
    grid->addWidget(m_area, 0, 1);
    grid->addWidget(m_more, 1, 1, Qt::AlignLeft);
    grid->setColumnStretch(1, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_open = !m_open;
        showText();
    });
    setVisible(false);
}

void RuleWarnings::setWarnings(const QStringList &warnings, bool error)
{
    setRole(m_text, error ? "error" : "hint");
    if (warnings != m_warnings)
        m_open = false;
    m_warnings = warnings;
    showText();
}

void RuleWarnings::showText()
{
    const auto count = int(m_warnings.size());
    QStringList lines = m_warnings.mid(0, m_open ? Most : Few);
    if (m_open && count > Most)
        lines += tr("and %n more", nullptr, count - Most);
    m_text->setText(lines.join(u'\n'));
    m_more->setVisible(count > Few);
    m_more->setText(m_open ? tr("Show less") : tr("Show all of %n warning(s)", nullptr, count));
    setVisible(count > 0);
    // There is a scroll bar beside it only where it is higher than that.
    constexpr int icon = 22;
    const int height = m_text->heightForWidth(qMax(40, width() - icon)) + 2;
    m_area->setFixedHeight(count > 1 ? qMin(Highest, height) : height);
}

void RuleWarnings::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showText();
}

void RuleWarnings::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showText();
}

} // namespace portolan
