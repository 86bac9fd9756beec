#include "views/panels/TargetPicker.h"

#include "views/fields/TargetGroups.h"
#include "views/style/LabelText.h"
#include "views/style/LineIcon.h"
#include "views/style/StyleSheet.h"

#include <QApplication>
#include <QFrame>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QScreen>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr int IdRole = Qt::UserRole;
enum Column : quint8 { Name, Star };

bool isTarget(const QTreeWidgetItem *row)
{
    return row && !row->data(Name, IdRole).toString().isEmpty();
}

} // namespace

TargetPicker::TargetPicker(QWidget *parent)
    : QPushButton(parent)
    , m_target(&defaultTarget())
    , m_popup(new QFrame(this, Qt::Popup))
    , m_search(new QLineEdit(m_popup))
    , m_list(new QTreeWidget(m_popup))
{
    setObjectName(u"target"_s);
    setRole(this, "choice");
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_popup->setObjectName(u"targetPopup"_s);
    m_search->setObjectName(u"targetSearch"_s);
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_list->setObjectName(u"targetList"_s);
    m_list->setColumnCount(2);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setIndentation(0);
    m_list->setUniformRowHeights(true);
    m_list->setFocusProxy(m_search);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(Name, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(Star, QHeaderView::Fixed);
    m_list->header()->resizeSection(Star, 28);
    auto *rows = new QVBoxLayout(m_popup);
    rows->setContentsMargins(6, 6, 6, 6);
    rows->setSpacing(6);
    rows->addWidget(m_search);
    rows->addWidget(m_list);

    connect(this, &QPushButton::clicked, this, &TargetPicker::openList);
    connect(m_search, &QLineEdit::textChanged, this, [this] { fill(bestFound()); });
    connect(m_list, &QTreeWidget::itemClicked, this, [this](QTreeWidgetItem *row, int column) {
        if (column == Star)
            toggleFavourite(row);
        else
            choose(row);
    });
    retranslate();
}

void TargetPicker::setTarget(QStringView id)
{
    if (const Target *known = portolan::target(id))
        m_target = known;
    retranslate();
}

void TargetPicker::setFavourites(const QStringList &ids) { m_favourites = ids; }

void TargetPicker::openList()
{
    m_search->clear();
    fill(m_target->info.id);
    const QRect room = screen()->availableGeometry();
    const QSize size(qMin(qMax(width(), 360), room.width()), qMin(460, room.height()));
    m_popup->resize(size);
    // Under the field, or over it where there is no room.
    QPoint at = mapToGlobal(QPoint(0, height() + 2));
    if (at.y() + size.height() > room.bottom())
        at.setY(qMax(room.top(), mapToGlobal(QPoint(0, -2)).y() - size.height()));
    at.setX(qBound(room.left(), at.x(), qMax(room.left(), room.right() - size.width() + 1)));
    m_popup->move(at);
    m_popup->show();
    m_search->setFocus(Qt::PopupFocusReason);
    m_list->scrollToItem(m_list->currentItem());
}

void TargetPicker::fill(const QString &current)
{
    m_list->clear();
    const QString search = m_search->text();
    for (const TargetSection &section : targetSections(m_favourites)) {
        bool first = true;
        for (const Target *each : section.targets) {
            if (!isFound(*each, section.title, search))
                continue;
            if (first) {
                auto *title = new QTreeWidgetItem(m_list, {section.title});
                title->setFlags(Qt::NoItemFlags);
                title->setForeground(Name, themeOf().ink2);
                QFont font = m_list->font();
                font.setPixelSize(11);
                font.setWeight(QFont::DemiBold);
                title->setFont(Name, font);
                first = false;
            }
            addRow(*each);
            QTreeWidgetItem *row = m_list->topLevelItem(m_list->topLevelItemCount() - 1);
            if (!m_list->currentItem() && each->info.id == current)
                m_list->setCurrentItem(row);
        }
    }
    if (m_list->topLevelItemCount() == 0) {
        auto *none = new QTreeWidgetItem(m_list, {tr("No target has this name.")});
        none->setFlags(Qt::NoItemFlags);
    }
    // What is found is at hand.
    if (!m_list->currentItem())
        move(1);
}

QString TargetPicker::bestFound() const
{
    const QString search = m_search->text().trimmed();
    if (search.isEmpty())
        return m_target->info.id;
    const auto rank = [&search](const Target &target) {
        const QString name = target.info.name;
        return name.startsWith(search, Qt::CaseInsensitive) ? 0
               : name.contains(search, Qt::CaseInsensitive) ? 1
                                                            : 2;
    };
    // The one that is chosen stays where only its family is meant.
    const Target *best = m_target;
    int least = 2;
    for (const TargetSection &section : targetSections(m_favourites)) {
        for (const Target *each : section.targets) {
            if (isFound(*each, section.title, search) && rank(*each) < least) {
                best = each;
                least = rank(*each);
            }
        }
    }
    return best->info.id;
}

void TargetPicker::addRow(const Target &target)
{
    auto *row = new QTreeWidgetItem(m_list, {QString(target.info.name)});
    row->setData(Name, IdRole, QString(target.info.id));
    const bool isFavourite = m_favourites.contains(QString(target.info.id));
    row->setIcon(Star, lineIcon(isFavourite ? u"star-full" : u"star",
                           isFavourite ? QPalette::Link : QPalette::Mid));
    const QString star =
        isFavourite ? tr("No favourite any more (Ctrl+D)") : tr("Make it a favourite (Ctrl+D)");
    row->setToolTip(Star, star);
    row->setData(Star, Qt::AccessibleTextRole, star);
    const QString reason = m_reason ? m_reason(target) : QString();
    row->setToolTip(Name, reason.isEmpty() ? QString(target.info.apply) : reason);
    if (!reason.isEmpty()) {
        row->setForeground(Name, themeOf().disabledInk);
        row->setData(Name, Qt::AccessibleDescriptionRole, reason);
    }
}

void TargetPicker::choose(QTreeWidgetItem *row)
{
    if (!isTarget(row))
        return;
    const QString id = row->data(Name, IdRole).toString();
    m_popup->hide();
    setFocus();
    setTarget(id);
    emit chosen(id);
}

void TargetPicker::toggleFavourite(QTreeWidgetItem *row)
{
    if (!isTarget(row))
        return;
    const QString id = row->data(Name, IdRole).toString();
    if (m_favourites.removeAll(id) == 0)
        m_favourites.append(id);
    fill(id);
    emit favouritesChanged(m_favourites);
}

void TargetPicker::move(int by)
{
    const int count = m_list->topLevelItemCount();
    int at = m_list->currentItem() ? m_list->indexOfTopLevelItem(m_list->currentItem()) : -1;
    const int step = by < 0 ? -1 : 1;
    for (int left = qAbs(by); left > 0;) {
        int next = at + step;
        while (next >= 0 && next < count && !isTarget(m_list->topLevelItem(next)))
            next += step;
        if (next < 0 || next >= count)
            break;
        at = next;
        --left;
    }
    if (at >= 0 && at < count)
        m_list->setCurrentItem(m_list->topLevelItem(at));
}

bool TargetPicker::pressed(int key, Qt::KeyboardModifiers modifiers)
{
    constexpr int page = 8;
    switch (key) {
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_PageUp:
        move(-page);
        return true;
    case Qt::Key_PageDown:
        move(page);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentItem());
        return true;
    case Qt::Key_D:
        if (modifiers != Qt::ControlModifier)
            return false;
        toggleFavourite(m_list->currentItem());
        return true;
    default:
        return false;
    }
}

bool TargetPicker::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey =
        event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (watched == m_search && isKey) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (event->type() == QEvent::ShortcutOverride) {
            // Ctrl+D is a command of the window, too.
            if (key->key() == Qt::Key_D && key->modifiers() == Qt::ControlModifier)
                event->accept();
        } else if (pressed(key->key(), key->modifiers())) {
            return true;
        }
    }
    return QPushButton::eventFilter(watched, event);
}

void TargetPicker::keyPressEvent(QKeyEvent *event)
{
    // What is typed searches, as in a list that is open.
    const QString text = event->text();
    const bool types = !text.isEmpty() && text.front().isLetterOrNumber() &&
                       !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
    if (types) {
        openList();
        m_search->setText(text);
        return;
    }
    const int key = event->key();
    if (key == Qt::Key_Down || key == Qt::Key_F4 || key == Qt::Key_Return || key == Qt::Key_Enter)
        openList();
    else
        QPushButton::keyPressEvent(event);
}

void TargetPicker::paintEvent(QPaintEvent *event)
{
    QPushButton::paintEvent(event);
    constexpr int side = 16;
    const QRect box(width() - side - 6, (height() - side) / 2, side, side);
    QPainter painter(this);
    lineIcon(u"chevron-down").paint(&painter, box);
}

void TargetPicker::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void TargetPicker::retranslate()
{
    setText(withoutMnemonic(m_target->info.name));
    setAccessibleName(tr("Target"));
    setAccessibleDescription(m_target->info.name);
    m_search->setPlaceholderText(tr("Search targets"));
    m_search->setAccessibleName(tr("Search targets"));
    m_list->setAccessibleName(tr("Targets"));
}

} // namespace portolan
