#include "views/fields/PortField.h"

#include "model/catalog/Services.h"
#include "views/fields/PortList.h"
#include "views/style/Bubble.h"

#include <QKeyEvent>

namespace portolan {

using namespace Qt::StringLiterals;

PortField::PortField(QWidget *parent)
    : QLineEdit(parent)
{
    setPlaceholderText(tr("e.g. 443/tcp, 3478/udp or https"));
    setAccessibleName(tr("Ports"));
    connect(this, &QLineEdit::textEdited, this, &PortField::edited);
}

PortField::~PortField()
{
    delete m_list;
    delete m_bubble;
}

void PortField::makeParts()
{
    if (m_list && m_list->parentWidget() == window())
        return;
    delete m_list;
    delete m_bubble;
    m_list = new PortList(window());
    m_bubble = new Bubble(window());
    connect(m_list, &QListWidget::itemClicked, this, [this] {
        take();
        setFocus();
    });
}

Result<PortSpec> PortField::ports() const
{
    const Result<PortSpec> ports = parsePorts(text());
    if (ports && m_check) {
        if (const QString wrong = m_check(*ports); !wrong.isEmpty())
            return failure(wrong);
    }
    return ports;
}

PortField::Item PortField::itemAtCursor() const
{
    const QString all = text();
    const int at = cursorPosition();
    const auto comma = at > 0 ? all.lastIndexOf(u',', at - 1) : qsizetype(-1);
    const auto next = all.indexOf(u',', at);
    return {int(comma + 1), int(next < 0 ? all.size() : next)};
}

QString PortField::typed() const
{
    const Item item = itemAtCursor();
    return text().mid(item.begin, item.end - item.begin).trimmed();
}

bool PortField::hasChoice() const
{
    return m_list && m_list->isVisible() && m_list->currentRow() >= 0;
}

void PortField::propose()
{
    makeParts();
    m_bubble->tell({}, {});
    m_chosen = false;
    const QString item = typed();
    const bool whole = parsePorts(item).has_value();
    std::vector<PortProposal> proposals = m_propose ? m_propose(item) : std::vector<PortProposal>();
    // What is written already is no proposal.
    if (whole) {
        const QString written = parsePorts(item)->toString();
        std::erase_if(proposals,
            [&](const PortProposal &p) { return p.ports == written && item == written; });
    }
    m_list->offer(proposals, rectInWindow());
    if (m_list->isVisible())
        m_list->setCurrentRow(whole || item.isEmpty() ? -1 : 0);
}

void PortField::edited()
{
    propose();
    // As long as something fits, one is still on the way.
    if (m_tells && !m_list->isVisible() && !text().trimmed().isEmpty())
        tellWhatIsWrong();
    if (m_tells)
        setAccessibleDescription(m_bubble->isVisible() ? m_bubble->text() : QString());
}

bool PortField::tellWhatIsWrong()
{
    makeParts();
    const Result<PortSpec> now = ports();
    if (!now)
        closeList();
    m_bubble->tell(now ? QString() : now.error().message, rectInWindow());
    setAccessibleDescription(now ? QString() : now.error().message);
    return now.has_value();
}

void PortField::take()
{
    if (!hasChoice())
        return;
    const QString chosen = m_list->currentItem()->text();
    const Item item = itemAtCursor();
    QString all = text();
    const QString before = item.begin > 0 ? u" "_s : QString();
    all.replace(item.begin, item.end - item.begin, before + chosen);
    setText(all);
    setModified(true); // it is the user's doing
    setCursorPosition(int(item.begin + before.size() + chosen.size()));
    closeList();
    m_bubble->tell({}, {});
    emit textEdited(text());
    closeList();
}

void PortField::step(int by)
{
    if (!m_list || !m_list->isVisible()) {
        propose();
        if (!m_list->isVisible())
            return;
    }
    const int rows = m_list->count();
    const int row = m_list->currentRow();
    m_list->setCurrentRow(row < 0 ? (by > 0 ? 0 : rows - 1) : (row + by + rows) % rows);
    m_chosen = true;
}

void PortField::closeList()
{
    if (m_list)
        m_list->hide();
    m_chosen = false;
}

QRect PortField::rectInWindow() const { return {mapTo(window(), QPoint()), size()}; }

bool PortField::event(QEvent *event)
{
    // Before Tab moves the focus.
    if (event->type() == QEvent::KeyPress && hasChoice()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Tab && key->modifiers() == Qt::NoModifier) {
            take();
            return true;
        }
    }
    if (event->type() == QEvent::ShortcutOverride && m_list && m_list->isVisible() && m_chosen &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void PortField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
        step(event->key() == Qt::Key_Down ? 1 : -1);
        return;
    case Qt::Key_Escape:
        if (m_list && m_list->isVisible() && m_chosen) {
            closeList();
            return;
        }
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        take();
        if (m_tells && !tellWhatIsWrong())
            return;
        closeList();
        break;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

void PortField::focusOutEvent(QFocusEvent *event)
{
    closeList();
    QLineEdit::focusOutEvent(event);
}

void PortField::moveEvent(QMoveEvent *event)
{
    QLineEdit::moveEvent(event);
    follow();
}

void PortField::follow()
{
    if (m_list && m_list->isVisible())
        propose();
    if (m_bubble && m_bubble->isVisible())
        m_bubble->tell(m_bubble->text(), rectInWindow());
}

void PortField::hideEvent(QHideEvent *event)
{
    QLineEdit::hideEvent(event);
    closeList();
    if (m_bubble)
        m_bubble->hide();
}

} // namespace portolan
