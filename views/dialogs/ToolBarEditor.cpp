#include "views/dialogs/ToolBarEditor.h"

#include "views/style/LineIcon.h"
#include "views/style/StyleSheet.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr int NameRole = Qt::UserRole;

} // namespace

ToolBarEditor::ToolBarEditor(
    QList<QAction *> candidates, const QStringList &shown, QStringList standard, QWidget *parent)
    : QWidget(parent)
    , m_candidates(std::move(candidates))
    , m_standard(std::move(standard))
    , m_list(new QListWidget(this))
    , m_up(new QToolButton(this))
    , m_down(new QToolButton(this))
    , m_separator(new QPushButton(this))
    , m_usual(new QPushButton(this))
    , m_hint(new QLabel(this))
{
    m_list->setObjectName(u"toolBarList"_s);
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setUniformItemSizes(true);
    m_list->installEventFilter(this);
    m_up->setIcon(lineIcon(u"chevron-up"));
    m_down->setIcon(lineIcon(u"chevron-down"));
    m_usual->setObjectName(u"standardToolBar"_s);
    m_separator->setObjectName(u"addSeparator"_s);
    setRole(m_hint, "hint");

    auto *tools = new QHBoxLayout;
    tools->setSpacing(2);
    tools->addWidget(m_up);
    tools->addWidget(m_down);
    tools->addStretch();
    tools->addWidget(m_separator);
    tools->addSpacing(6);
    tools->addWidget(m_usual);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(m_hint);
    column->addWidget(m_list, 1);
    column->addLayout(tools);

    fill(shown);
    retranslate();
    m_told = this->shown();
    connect(m_up, &QToolButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { move(1); });
    connect(m_list, &QListWidget::itemChanged, this, &ToolBarEditor::tell);
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &ToolBarEditor::tell);
    connect(m_separator, &QPushButton::clicked, this, &ToolBarEditor::addSeparator);
    connect(m_usual, &QPushButton::clicked, this, [this] {
        fill(m_standard);
        tell();
    });
}

void ToolBarEditor::fill(const QStringList &shown)
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    const auto add = [this](const QString &name, bool on) {
        auto *row = new QListWidgetItem(m_list);
        row->setData(NameRole, name);
        row->setCheckState(on ? Qt::Checked : Qt::Unchecked);
        this->name(row);
    };
    const auto isThere = [this](const QString &name) {
        return std::ranges::any_of(
            m_candidates, [&](const QAction *action) { return action->objectName() == name; });
    };
    for (const QString &name : shown) {
        if (name == Separator || name == Space || isThere(name))
            add(name, true);
    }
    for (const QAction *action : std::as_const(m_candidates)) {
        if (!shown.contains(action->objectName()))
            add(action->objectName(), false);
    }
    m_list->setCurrentRow(0);
}

/// In the words of the moment.
void ToolBarEditor::name(QListWidgetItem *row) const
{
    const QString name = row->data(NameRole).toString();
    if (name == Separator)
        row->setText(tr("Separator"));
    if (name == Space)
        row->setText(tr("Space, what follows stands at the end"));
    for (const QAction *action : std::as_const(m_candidates)) {
        if (action->objectName() != name)
            continue;
        row->setIcon(action->icon());
        row->setText(action->iconText());
        row->setToolTip(action->statusTip());
    }
}

void ToolBarEditor::retranslate()
{
    const QSignalBlocker quiet(m_list);
    m_list->setAccessibleName(tr("Commands on the toolbar"));
    m_up->setToolTip(tr("Further left (Ctrl+Up)"));
    m_down->setToolTip(tr("Further right (Ctrl+Down)"));
    m_usual->setText(tr("&Standard"));
    m_separator->setText(tr("Add s&eparator"));
    m_hint->setText(tr("Checked commands stand on the toolbar, from left to right."));
    for (int i = 0; i < m_list->count(); ++i)
        name(m_list->item(i));
}

void ToolBarEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    // The actions get their words with the same event, and may do so after this.
    if (event->type() == QEvent::LanguageChange)
        QMetaObject::invokeMethod(this, &ToolBarEditor::retranslate, Qt::QueuedConnection);
}

void ToolBarEditor::addSeparator()
{
    {
        const QSignalBlocker quiet(m_list);
        auto *row = new QListWidgetItem;
        row->setData(NameRole, QString(Separator));
        row->setCheckState(Qt::Checked);
        name(row);
        m_list->insertItem(m_list->currentRow() + 1, row);
        m_list->setCurrentItem(row);
    }
    tell();
}

QStringList ToolBarEditor::shown() const
{
    QStringList names;
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->checkState() == Qt::Checked)
            names.append(m_list->item(i)->data(NameRole).toString());
    }
    return names;
}

void ToolBarEditor::move(int by)
{
    const int from = m_list->currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= m_list->count())
        return;
    {
        const QSignalBlocker quiet(m_list);
        m_list->insertItem(to, m_list->takeItem(from));
        m_list->setCurrentRow(to);
    }
    tell();
}

void ToolBarEditor::tell()
{
    const QStringList now = shown();
    if (now == std::exchange(m_told, now))
        return;
    emit changed(now);
}

bool ToolBarEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const int by = key->key() == Qt::Key_Up ? -1 : key->key() == Qt::Key_Down ? 1 : 0;
        if (by != 0 && key->modifiers() == Qt::ControlModifier) {
            move(by);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace portolan
