#pragma once

#include "model/targets/Target.h"

#include <QPushButton>

#include <functional>

class QFrame;
class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace portolan {

/// Chooses one of the targets: a field that opens a list by families, favourites first, with a box
/// to search it. In the list the arrow keys move, Return chooses, Ctrl+D marks a favourite (as a
/// click on the star does), Esc closes.
class TargetPicker : public QPushButton
{
    Q_OBJECT

public:
    explicit TargetPicker(QWidget *parent = nullptr);

    const Target &target() const { return *m_target; }
    /// An unknown id changes nothing. Signals nothing.
    void setTarget(QStringView id);
    const QStringList &favourites() const { return m_favourites; }
    void setFavourites(const QStringList &ids);

    /// Says why a target cannot write what is selected (empty: it can): such rows are dim and have
    /// that as tool tip. Asked whenever the list opens.
    using Reason = std::function<QString(const Target &)>;
    void setReason(Reason reason) { m_reason = std::move(reason); }

    void openList();

    QSize sizeHint() const override { return {160, 28}; }
    QSize minimumSizeHint() const override { return {80, 28}; }

signals:
    /// By the user.
    void chosen(const QString &id);
    void favouritesChanged(const QStringList &ids);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    /// Fills the list with what the search finds and makes the row of \a current the current one.
    void fill(const QString &current);
    /// What Return chooses first: the target whose name begins with what is searched for, or else
    /// has it in it; the one that is chosen where none does.
    QString bestFound() const;
    void addRow(const Target &target);
    void choose(QTreeWidgetItem *row);
    void toggleFavourite(QTreeWidgetItem *row);
    void move(int by);
    bool pressed(int key, Qt::KeyboardModifiers modifiers);

    const Target *m_target;
    QStringList m_favourites;
    Reason m_reason;
    QFrame *m_popup;
    QLineEdit *m_search;
    QTreeWidget *m_list;
};

} // namespace portolan
