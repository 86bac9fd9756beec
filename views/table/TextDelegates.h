#pragma once

#include "model/catalog/PortProposals.h"
#include "views/table/CellDelegate.h"
#include "views/table/CheckedEdit.h"

namespace portolan {

/// Edits a text that must be something: Return on a wrong text keeps the editor open with its
/// message, Esc leaves it.
class CheckedDelegate : public CellDelegate
{
    Q_OBJECT

public:
    explicit CheckedDelegate(TextCheck check, QObject *parent = nullptr);

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    bool eventFilter(QObject *editor, QEvent *event) override;

private:
    TextCheck m_check;
};

/// The same for a date, with a calendar (Alt+Down) to choose it from.
class DateDelegate : public CheckedDelegate
{
    Q_OBJECT

public:
    explicit DateDelegate(QObject *parent = nullptr);

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    bool eventFilter(QObject *editor, QEvent *event) override;

private:
    void openCalendar(QLineEdit *editor) const;
};

/// Edits a name, which a text pasted by mistake does not become.
class NameDelegate : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
};

/// Edits a free text and offers what may be meant while one types.
class CompletingDelegate : public CellDelegate
{
    Q_OBJECT

public:
    using Texts = std::function<QStringList()>;

    explicit CompletingDelegate(Texts texts, QObject *parent = nullptr);

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    bool eventFilter(QObject *editor, QEvent *event) override;

private:
    Texts m_texts;
};

/// What the flow of that id could be about; see PortField.
using ProposePorts =
    std::function<std::vector<PortProposal>(const QString &flow, const QString &typed)>;

/// Ports, edited in a PortField, with a piece of the flow's line in front of them: colour and dash
/// of the protocols, as on the chart.
class PortsDelegate : public CellDelegate
{
    Q_OBJECT

public:
    explicit PortsDelegate(ProposePorts propose, QObject *parent = nullptr);

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    bool eventFilter(QObject *editor, QEvent *event) override;

protected:
    void paintContent(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;

private:
    ProposePorts m_propose;
};

/// What is wrong with the texts of a column; empty where nothing is.
QString addressesError(const QString &text);
QString dateError(const QString &text);
QString instancesError(const QString &text);

} // namespace portolan
