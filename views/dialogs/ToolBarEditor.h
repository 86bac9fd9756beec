#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QListWidget;
class QListWidgetItem;
class QPushButton;
class QToolButton;

namespace portolan {

/// Which actions are on the toolbar, and in which order: a list with check boxes whose rows can be
/// moved by mouse, by buttons and with Ctrl+Up and Ctrl+Down. Owns no action.
class ToolBarEditor : public QWidget
{
    Q_OBJECT

public:
    /// Names beside those of actions: a line between groups, and what pushes the rest to the end.
    static constexpr QLatin1StringView Separator{"|"};
    static constexpr QLatin1StringView Space{"<>"};

    /// \a candidates are those that may be on it; they are known by their object names, as \a shown
    /// and \a standard list them. What \a shown does not have stands below it, not checked.
    ToolBarEditor(QList<QAction *> candidates, const QStringList &shown, QStringList standard,
        QWidget *parent = nullptr);

    QStringList shown() const;

signals:
    void changed(const QStringList &shown);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill(const QStringList &shown);
    void retranslate();
    void name(QListWidgetItem *row) const;
    void addSeparator();
    void move(int by);
    void tell();

    QList<QAction *> m_candidates;
    QStringList m_standard;
    QStringList m_told;
    QListWidget *m_list;
    QToolButton *m_up;
    QToolButton *m_down;
    QPushButton *m_separator;
    QPushButton *m_usual;
    QLabel *m_hint;
};

} // namespace portolan
