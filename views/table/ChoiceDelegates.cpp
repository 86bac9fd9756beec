#include "views/table/ChoiceDelegates.h"

#include "model/items/Labels.h"
#include "views/style/StyleSheet.h"

#include <QComboBox>
#include <QCompleter>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ChoiceDelegates)
};

/// Property of an editor: the model did not take what stands in it.
constexpr const char *Refused = "refused";

void put(
    QWidget *editor, const QVariant &value, QAbstractItemModel *model, const QModelIndex &index)
{
    editor->setProperty(Refused, !model->setData(index, value, Qt::EditRole));
}

/// The view tells of a row again whenever something of it changes: what is being typed stays.
bool isWrittenIn(const QComboBox &combo) { return combo.lineEdit()->isModified(); }

std::vector<Choice> needChoices()
{
    std::vector<Choice> choices;
    for (const auto kind : {Need::Kind::Required, Need::Kind::Optional, Need::Kind::Conditional}) {
        const Need need{kind, {}};
        choices.push_back({needLabel(need), need.toString()});
    }
    return choices;
}

} // namespace

std::vector<Choice> exposureChoices()
{
    std::vector<Choice> choices = {{Tr::tr("Not stated"), {}}};
    for (const auto exposure : {Exposure::Internal, Exposure::External, Exposure::Conditional})
        choices.push_back({exposureLabel(exposure), toWord(exposure)});
    return choices;
}

std::vector<Choice> zoneKindChoices()
{
    std::vector<Choice> choices;
    for (const auto kind :
        {ZoneKind::Internet, ZoneKind::Site, ZoneKind::Network, ZoneKind::Cluster, ZoneKind::Host})
        choices.push_back({zoneKindLabel(kind), toWord(kind)});
    return choices;
}

ChoiceDelegate::ChoiceDelegate(Choices choices, QObject *parent)
    : CellDelegate(parent)
    , m_choices(std::move(choices))
{}

QComboBox *ChoiceDelegate::createCombo(QWidget *parent) const
{
    auto *combo = new QComboBox(parent);
    combo->setFrame(false);
    for (const Choice &choice : choices())
        combo->addItem(choice.label, choice.value);
    connect(combo, &QComboBox::activated, this, [this, combo] { commit(combo); });
    return combo;
}

void ChoiceDelegate::commit(QComboBox *combo) const
{
    auto *self = const_cast<ChoiceDelegate *>(this); // createEditor() is const, its signals are not
    emit self->commitData(combo);
    if (!combo->property(Refused).toBool())
        emit self->closeEditor(combo);
}

QWidget *ChoiceDelegate::createEditor(
    QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const
{
    return createCombo(parent);
}

bool ChoiceDelegate::eventFilter(QObject *editor, QEvent *event)
{
    auto *combo = qobject_cast<QComboBox *>(editor);
    if (combo && combo->isEditable() && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            commit(combo); // else the combo box and the base class would both commit
            return true;
        }
    }
    return CellDelegate::eventFilter(editor, event);
}

void ChoiceDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *combo = static_cast<QComboBox *>(editor);
    combo->setCurrentIndex(combo->findData(index.data(Qt::EditRole)));
}

void ChoiceDelegate::setModelData(
    QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    const auto *combo = static_cast<QComboBox *>(editor);
    if (combo->currentIndex() >= 0)
        model->setData(index, combo->currentData(), Qt::EditRole);
}

QWidget *PickerDelegate::createEditor(
    QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const
{
    QComboBox *combo = createCombo(parent);
    combo->setEditable(true);
    combo->setInsertPolicy(QComboBox::NoInsert);
    combo->completer()->setCompletionMode(QCompleter::PopupCompletion);
    combo->completer()->setFilterMode(Qt::MatchContains);
    combo->completer()->setCaseSensitivity(Qt::CaseInsensitive);
    return combo;
}

void PickerDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *combo = static_cast<QComboBox *>(editor);
    if (isWrittenIn(*combo))
        return;
    ChoiceDelegate::setEditorData(editor, index);
    if (combo->currentIndex() < 0) // on no list: it stands there as it is
        combo->setEditText(index.data(Qt::DisplayRole).toString());
    // As in the fields of other cells, what is typed takes its place.
    combo->lineEdit()->selectAll();
}

void PickerDelegate::setModelData(
    QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    const auto *combo = static_cast<QComboBox *>(editor);
    const QString typed = combo->currentText();
    // What was chosen, though another entry may read the same.
    const int chosen = combo->currentIndex();
    const int found = chosen >= 0 && combo->itemText(chosen) == typed
                          ? chosen
                          : combo->findText(typed, Qt::MatchFixedString);
    put(editor, found >= 0 ? combo->itemData(found) : QVariant(typed), model, index);
}

NeedDelegate::NeedDelegate(QObject *parent)
    : PickerDelegate(needChoices, parent)
{}

void NeedDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    PickerDelegate::initStyleOption(option, index);
    const Theme &theme = themeOf(option->palette);
    const bool isRequired = index.data(Qt::EditRole).toString() == Need().toString();
    if (!isRequired && option->palette.color(QPalette::Text) == theme.ink) {
        option->palette.setColor(QPalette::Text, theme.ink2);
        option->palette.setColor(QPalette::HighlightedText, theme.ink2);
    }
}

void NeedDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *combo = static_cast<QComboBox *>(editor);
    if (isWrittenIn(*combo))
        return;
    combo->setEditText(index.data(Qt::DisplayRole).toString());
    combo->lineEdit()->selectAll();
}

void NeedDelegate::setModelData(
    QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    const QString typed = static_cast<QComboBox *>(editor)->currentText().trimmed();
    const QString conditional = needLabel({Need::Kind::Conditional, {}});
    QString value = typed;
    for (const Choice &choice : choices()) {
        if (typed.compare(choice.label, Qt::CaseInsensitive) == 0)
            value = choice.value;
    }
    if (typed.startsWith(conditional + u':', Qt::CaseInsensitive)) {
        const QString words = typed.mid(conditional.size() + 1).trimmed();
        value = Need{Need::Kind::Conditional, words}.toString();
    }
    put(editor, value, model, index);
}

} // namespace portolan
