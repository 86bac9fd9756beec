#pragma once

#include <QKeySequence>
#include <QWidget>

class QAction;
class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace portolan {

/// The shortcuts that an action has before anybody changes them: its property "standardKeys".
QList<QKeySequence> standardKeys(const QAction &action);
void setStandardKeys(QAction &action, const QList<QKeySequence> &keys);

/// Why \a key is of no use as a shortcut, as a sentence; empty where it is. Keys that one types or
/// moves about with would be lost to every field and table.
QString shortcutFault(const QKeySequence &key);

/// Lists actions with their shortcuts, lets the user search them, give them others and take these
/// back. A shortcut that another action has is taken from that one, after a word about it. Works on
/// the actions themselves; owns none.
class ShortcutEditor : public QWidget
{
    Q_OBJECT

public:
    explicit ShortcutEditor(QList<QAction *> actions, QWidget *parent = nullptr);

signals:
    /// The shortcuts of \a action are others now.
    void changed(QAction *action);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void fill();
    void retranslate();
    void showCurrent();
    void showRow(QTreeWidgetItem *row);
    void filter(const QString &text);
    /// What is wrong with, or follows from, the key that was pressed.
    void check();
    void assign();
    void give(QAction *action, const QList<QKeySequence> &keys);
    void restoreAll();
    QAction *current() const;
    QAction *holderOf(const QKeySequence &key) const;

    QList<QAction *> m_actions;
    QLineEdit *m_search;
    QTreeWidget *m_list;
    QLabel *m_name;
    QKeySequenceEdit *m_key;
    QPushButton *m_assign;
    QPushButton *m_none;
    QPushButton *m_standard;
    QPushButton *m_all;
    QLabel *m_message;
};

} // namespace portolan
