#include "views/dialogs/ShortcutEditor.h"

#include "views/style/StyleSheet.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr auto StandardKeys = "standardKeys";
constexpr int ActionRole = Qt::UserRole;

QString plainText(const QAction &action)
{
    return action.text().remove(u'&').remove(u'…').trimmed();
}

QString keysText(const QList<QKeySequence> &keys)
{
    QStringList texts;
    for (const QKeySequence &key : keys)
        texts.append(key.toString(QKeySequence::NativeText));
    return texts.join(u", "_s);
}

} // namespace

QList<QKeySequence> standardKeys(const QAction &action)
{
    return action.property(StandardKeys).value<QList<QKeySequence>>();
}

void setStandardKeys(QAction &action, const QList<QKeySequence> &keys)
{
    action.setProperty(StandardKeys, QVariant::fromValue(keys));
}

QString shortcutFault(const QKeySequence &key)
{
    if (key.isEmpty())
        return ShortcutEditor::tr("Press the keys of the new shortcut.");
    const QKeyCombination first = key[0];
    const bool held =
        first.keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    const bool function = first.key() >= Qt::Key_F1 && first.key() <= Qt::Key_F35;
    const bool deletes = first.key() == Qt::Key_Delete || first.key() == Qt::Key_Insert;
    if (held || function || deletes)
        return {};
    return ShortcutEditor::tr(
        "%1 alone is typed or moves the selection. Hold Ctrl or Alt, too, or take a function key.")
        .arg(key.toString(QKeySequence::NativeText));
}

ShortcutEditor::ShortcutEditor(QList<QAction *> actions, QWidget *parent)
    : QWidget(parent)
    , m_actions(std::move(actions))
    , m_search(new QLineEdit(this))
    , m_list(new QTreeWidget(this))
    , m_name(new QLabel(this))
    , m_key(new QKeySequenceEdit(this))
    , m_assign(new QPushButton(this))
    , m_none(new QPushButton(this))
    , m_standard(new QPushButton(this))
    , m_all(new QPushButton(this))
    , m_message(new QLabel(this))
{
    build();
    fill();
    retranslate();
    connect(m_search, &QLineEdit::textChanged, this, &ShortcutEditor::filter);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ShortcutEditor::showCurrent);
    connect(m_list, &QTreeWidget::itemActivated, m_key, [this] { m_key->setFocus(); });
    connect(m_key, &QKeySequenceEdit::keySequenceChanged, this, &ShortcutEditor::check);
    connect(m_assign, &QPushButton::clicked, this, &ShortcutEditor::assign);
    connect(m_none, &QPushButton::clicked, this, [this] { give(current(), {}); });
    connect(m_standard, &QPushButton::clicked, this, [this] {
        // What it takes back it takes from whoever has it now.
        const QList<QKeySequence> keys = standardKeys(*current());
        for (const QKeySequence &key : keys) {
            if (QAction *holder = holderOf(key)) {
                QList<QKeySequence> rest = holder->shortcuts();
                rest.removeAll(key);
                give(holder, rest);
            }
        }
        give(current(), keys);
    });
    connect(m_all, &QPushButton::clicked, this, &ShortcutEditor::restoreAll);
    m_list->setCurrentItem(m_list->topLevelItem(0));
}

void ShortcutEditor::build()
{
    m_search->setObjectName(u"shortcutSearch"_s);
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName(u"shortcutList"_s);
    m_list->setColumnCount(2);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(false);
    m_key->setObjectName(u"shortcutKey"_s);
    m_assign->setObjectName(u"assignShortcut"_s);
    m_none->setObjectName(u"noShortcut"_s);
    m_standard->setObjectName(u"standardShortcut"_s);
    m_all->setObjectName(u"standardShortcuts"_s);
    setRole(m_name, "field");
    m_name->setTextFormat(Qt::PlainText);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setMinimumHeight(2 * m_message->fontMetrics().lineSpacing());
    m_message->setAlignment(Qt::AlignTop | Qt::AlignLeading);

    auto *edit = new QHBoxLayout;
    edit->setSpacing(8);
    edit->addWidget(m_name);
    edit->addWidget(m_key, 1);
    edit->addWidget(m_assign);
    edit->addWidget(m_none);
    edit->addWidget(m_standard);
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_search, 1);
    top->addWidget(m_all);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addLayout(top);
    column->addWidget(m_list, 1);
    column->addLayout(edit);
    column->addWidget(m_message);
}

void ShortcutEditor::fill()
{
    for (QAction *action : std::as_const(m_actions)) {
        auto *row = new QTreeWidgetItem(m_list);
        row->setData(0, ActionRole, QVariant::fromValue(action));
    }
}

void ShortcutEditor::retranslate()
{
    m_search->setPlaceholderText(tr("Search commands and shortcuts"));
    m_list->setAccessibleName(tr("Commands and their shortcuts"));
    m_list->setHeaderLabels({tr("Command"), tr("Shortcut")});
    m_key->setAccessibleName(tr("New shortcut"));
    m_assign->setText(tr("&Assign"));
    m_none->setText(tr("&No shortcut"));
    m_standard->setText(tr("&Standard"));
    m_all->setText(tr("All to s&tandard"));
    for (int i = 0; i < m_list->topLevelItemCount(); ++i)
        showRow(m_list->topLevelItem(i));
    filter(m_search->text());
    m_name->setText(current() ? plainText(*current()) : QString());
    check();
}

void ShortcutEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    // The actions get their words with the same event, and may do so after this.
    if (event->type() == QEvent::LanguageChange)
        QMetaObject::invokeMethod(this, &ShortcutEditor::retranslate, Qt::QueuedConnection);
}

void ShortcutEditor::showRow(QTreeWidgetItem *row)
{
    const auto *action = row->data(0, ActionRole).value<QAction *>();
    row->setText(0, plainText(*action));
    row->setToolTip(0, action->statusTip());
    row->setText(1, keysText(action->shortcuts()));
    QFont font = m_list->font();
    font.setBold(action->shortcuts() != standardKeys(*action));
    row->setFont(1, font);
}

void ShortcutEditor::filter(const QString &text)
{
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *row = m_list->topLevelItem(i);
        row->setHidden(!row->text(0).contains(text, Qt::CaseInsensitive) &&
                       !row->text(1).contains(text, Qt::CaseInsensitive));
    }
}

QAction *ShortcutEditor::current() const
{
    const QTreeWidgetItem *row = m_list->currentItem();
    return row ? row->data(0, ActionRole).value<QAction *>() : nullptr;
}

QAction *ShortcutEditor::holderOf(const QKeySequence &key) const
{
    const auto holder = std::ranges::find_if(m_actions, [&](const QAction *action) {
        return action != current() && action->shortcuts().contains(key);
    });
    return holder == m_actions.end() ? nullptr : *holder;
}

void ShortcutEditor::showCurrent()
{
    QAction *action = current();
    m_name->setText(action ? plainText(*action) : QString());
    m_key->clear();
    m_key->setEnabled(action);
    m_none->setEnabled(action && !action->shortcuts().isEmpty());
    m_standard->setEnabled(action && action->shortcuts() != standardKeys(*action));
    check();
}

void ShortcutEditor::check()
{
    const QKeySequence key = m_key->keySequence();
    const QString fault = shortcutFault(key);
    m_assign->setEnabled(current() && fault.isEmpty());
    const QAction *holder = fault.isEmpty() ? holderOf(key) : nullptr;
    setRole(m_message, fault.isEmpty() || key.isEmpty() ? "hint" : "error");
    m_message->setText(
        holder ? tr("“%1” has %2 now and would lose it.").arg(plainText(*holder), keysText({key}))
               : fault);
}

void ShortcutEditor::assign()
{
    const QKeySequence key = m_key->keySequence();
    if (QAction *holder = holderOf(key)) {
        QList<QKeySequence> rest = holder->shortcuts();
        rest.removeAll(key);
        give(holder, rest);
    }
    give(current(), {key});
}

void ShortcutEditor::give(QAction *action, const QList<QKeySequence> &keys)
{
    action->setShortcuts(keys);
    for (int i = 0; i < m_list->topLevelItemCount(); ++i)
        showRow(m_list->topLevelItem(i));
    emit changed(action);
    showCurrent();
}

void ShortcutEditor::restoreAll()
{
    for (QAction *action : std::as_const(m_actions)) {
        if (action->shortcuts() != standardKeys(*action))
            give(action, standardKeys(*action));
    }
}

} // namespace portolan
