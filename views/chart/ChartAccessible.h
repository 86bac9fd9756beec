#pragma once

#include <QAccessibleWidget>

#include <map>

namespace portolan {

class ChartItemAccessible;
class ChartView;
struct Deployment;

/// A chart as assistive technology sees it: a widget whose children are the components, the flows
/// and the zones, in this order, each as the document lists them. A child has a name that is a
/// sentence (ChartSpeech.h), says where it stands on the screen and whether it is selected, and can
/// be selected, edited and asked for its menu. Children are made when they are asked for.
class ChartAccessible : public QAccessibleWidget
{
public:
    enum class Kind : quint8 { Component, Flow, Zone };

    explicit ChartAccessible(ChartView *view);
    ~ChartAccessible() override;

    ChartView *view() const;
    /// Where the record stands among the children; -1 where it is gone.
    int indexOf(Kind kind, const QString &id) const;

    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    /// The first selected record, where the chart has the keyboard.
    QAccessibleInterface *focusChild() const override;

    /// Tells of the selection: that its first record is selected, and has the focus.
    void announceSelection();
    /// Tells that a record may be called otherwise, where anybody has asked for it.
    void announceName(Kind kind, const QString &id);
    /// Tells that other children are there now.
    void announceRecords();

private:
    using Key = std::pair<Kind, QString>;
    QAccessibleInterface *item(const Key &key) const;
    QAccessibleInterface *selectedItem() const;

    mutable std::map<Key, QAccessible::Id> m_items; ///< the children that were asked for
};

/// Makes \a view known to assistive technology and keeps it told of what changes; for the
/// constructor of the view.
void makeAccessible(ChartView *view);

} // namespace portolan
