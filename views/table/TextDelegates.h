#pragma once

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

/// The same for ports, with a piece of the flow's line in front of them: colour and dash of the
/// protocols, as on the chart.
class PortsDelegate : public CheckedDelegate
{
    Q_OBJECT

public:
    explicit PortsDelegate(QObject *parent = nullptr);

protected:
    void paintContent(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
};

/// What is wrong with the texts of a column; empty where nothing is.
QString portsError(const QString &text);
QString addressesError(const QString &text);
QString dateError(const QString &text);
QString instancesError(const QString &text);

} // namespace portolan
