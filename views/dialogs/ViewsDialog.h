#pragma once

#include "model/core/Deployment.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace portolan {

/// The saved views in the order of the presentation: renames, reorders, deletes them and gives them
/// other captions, filters and frames. Works on a copy; the owner makes one step of undo of it.
class ViewsDialog : public QDialog
{
    Q_OBJECT

public:
    /// \a shown has the filter and the part of the chart that are visible now.
    ViewsDialog(std::vector<SavedView> views, SavedView shown, QWidget *parent = nullptr);

    const std::vector<SavedView> &views() const { return m_views; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    QWidget *buildForm();
    void fill(int current);
    void showCurrent();
    void change();
    void move(int by);
    void remove();
    int current() const;

    std::vector<SavedView> m_views;
    SavedView m_shown;
    bool m_filling = false; ///< the fields change because another view is shown
    QListWidget *m_list;
    QToolButton *m_up;
    QToolButton *m_down;
    QToolButton *m_delete;
    QStackedWidget *m_pages;
    QLineEdit *m_name;
    QPlainTextEdit *m_caption;
    QLineEdit *m_filter;
    QLabel *m_error;
    QLabel *m_frame;
    QPushButton *m_takeWhole;
    QPushButton *m_takePart;
    QPushButton *m_ok = nullptr;
};

} // namespace portolan
