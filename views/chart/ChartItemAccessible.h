#pragma once

#include "model/document/Selection.h"
#include "views/chart/ChartAccessible.h"

namespace portolan {

/// One record of a chart, as assistive technology sees it. Belongs to \a chart.
class ChartItemAccessible : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    ChartItemAccessible(const ChartAccessible *chart, ChartAccessible::Kind kind, QString id);

    ChartAccessible::Kind kind() const { return m_kind; }
    const QString &id() const { return m_id; }
    Selection::Ids ids() const;
    bool isSelected() const;

    bool isValid() const override;
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override;
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QString text(QAccessible::Text kind) const override;
    /// Names come from the document; edit() changes them.
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override;
    QAccessible::Role role() const override;
    QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    QStringList actionNames() const override;
    void doAction(const QString &name) override;
    QStringList keyBindingsForAction(const QString &name) const override;

private:
    const ChartAccessible *m_chart;
    ChartAccessible::Kind m_kind;
    QString m_id;
};

} // namespace portolan
