#pragma once

#include "views/table/CellDelegate.h"

#include <functional>

class QComboBox;

namespace portolan {

/// One entry of a combo box in a cell.
struct Choice
{
    QString label; ///< what people read
    QString value; ///< what the model takes
};
using Choices = std::function<std::vector<Choice>()>;

/// Edits by choosing from a list that is made when the editor opens. Choosing commits at once.
class ChoiceDelegate : public CellDelegate
{
    Q_OBJECT

public:
    explicit ChoiceDelegate(Choices choices, QObject *parent = nullptr);

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(
        QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;

    bool eventFilter(QObject *editor, QEvent *event) override;

protected:
    QComboBox *createCombo(QWidget *parent) const;
    void commit(QComboBox *combo) const;
    std::vector<Choice> choices() const { return m_choices(); }

private:
    Choices m_choices;
};

/// A list in which one can type: the names that hold what is typed are offered. What is on no list
/// goes to the model as it is, which takes or refuses it. Return on a refused text leaves it there
/// to be mended.
class PickerDelegate : public ChoiceDelegate
{
    Q_OBJECT

public:
    using ChoiceDelegate::ChoiceDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(
        QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
};

/// Required, optional, or conditional with the words after a colon.
class NeedDelegate : public PickerDelegate
{
    Q_OBJECT

public:
    explicit NeedDelegate(QObject *parent = nullptr);

    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(
        QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

std::vector<Choice> exposureChoices();
std::vector<Choice> zoneKindChoices();

} // namespace portolan
