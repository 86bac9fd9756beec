#include "views/table/TargetDelegate.h"

#include "views/fields/TargetGroups.h"

#include <QComboBox>
#include <QCompleter>
#include <QCoreApplication>
#include <QLineEdit>
#include <QStringListModel>

namespace portolan {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(TargetDelegate)
};

std::vector<Choice> targetChoices()
{
    std::vector<Choice> choices = {{Tr::tr("As in the rule panel"), {}}};
    for (const TargetSection &section : targetSections({})) {
        for (const Target *target : section.targets)
            choices.push_back({target->info.name, target->info.id});
    }
    return choices;
}

QStringList found(const QString &search)
{
    QStringList names;
    for (const TargetSection &section : targetSections({})) {
        for (const Target *target : section.targets) {
            if (isFound(*target, section.title, search))
                names += target->info.name;
        }
    }
    return names;
}

} // namespace

TargetDelegate::TargetDelegate(QObject *parent)
    : PickerDelegate(targetChoices, parent)
{}

QWidget *TargetDelegate::createEditor(
    QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    auto *combo = static_cast<QComboBox *>(PickerDelegate::createEditor(parent, option, index));
    auto *names = new QStringListModel(combo);
    auto *completer = new QCompleter(names, combo);
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    completer->setMaxVisibleItems(10);
    combo->setCompleter(completer);
    connect(combo->lineEdit(), &QLineEdit::textEdited, names,
        [names](const QString &typed) { names->setStringList(found(typed)); });
    return combo;
}

} // namespace portolan
