#include "views/presentation/CustomerPage.h"

#include "views/chart/ChartView.h"
#include "views/chart/ShownCopy.h"
#include "views/chart/ViewPart.h"
#include "views/style/IconLabel.h"
#include "views/style/StyleSheet.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QPushButton>

namespace portolan {

using namespace Qt::StringLiterals;

CustomerPage::CustomerPage(DeploymentDocument *document, Places places, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_places(std::move(places))
    , m_banner(new QFrame(this))
    , m_text(new QLabel(m_banner))
    , m_leave(new QPushButton(m_banner))
    , m_chart(new ChartView(&m_shown, &m_selection, this))
{
    m_banner->setObjectName(u"customerBanner"_s);
    setRole(m_banner, "banner");
    setRole(m_leave, "link");
    m_leave->setCursor(Qt::PointingHandCursor);
    m_text->setWordWrap(true);
    auto *row = new QHBoxLayout(m_banner);
    row->setContentsMargins(12, 7, 12, 7);
    row->setSpacing(8);
    row->addWidget(new IconLabel(u"info", 16, m_banner), 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    row->addWidget(m_leave);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_banner);
    rows->addWidget(m_chart, 1);
    m_chart->installEventFilter(this);
    connect(m_leave, &QPushButton::clicked, this, &CustomerPage::leaveRequested);
    const auto follow = [this] {
        if (m_active)
            refresh();
    };
    connect(document, &DeploymentDocument::changed, this, follow);
    connect(document, &DeploymentDocument::wasReset, this, follow);
    retranslate();
}

CustomerPage::~CustomerPage()
{
    // It listens to the members that go first.
    delete m_chart;
}

void CustomerPage::setActive(bool active)
{
    m_active = active;
    if (active) {
        refresh();
        m_chart->setFocus();
    } else {
        m_shown.reset({}, {});
    }
}

void CustomerPage::setZoneView(bool on)
{
    m_chart->setZoneView(on);
    fade();
}

void CustomerPage::fade()
{
    showPart(m_chart, partOfView(m_shown.deployment(), {}, m_chart->isZoneView(), {}));
}

void CustomerPage::refresh()
{
    m_shown.reset(shownCopy(m_document->deployment(), m_places(), true), {});
    fade();
    m_chart->fitAll();
}

bool CustomerPage::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseMove:
        // Nothing is dragged here; hovering and panning are fine.
        return static_cast<QMouseEvent *>(event)->buttons() & Qt::LeftButton;
    case QEvent::MouseButtonDblClick:
    case QEvent::ContextMenu:
        return true;
    case QEvent::KeyPress:
        return static_cast<QKeyEvent *>(event)->modifiers() & Qt::AltModifier;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void CustomerPage::retranslate()
{
    m_text->setText(
        tr("Customer mode: addresses, notes, owners and internal names are hidden here, "
           "in presentations and in pictures. Leave it to edit."));
    m_leave->setText(tr("Leave customer mode"));
}

void CustomerPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace portolan
