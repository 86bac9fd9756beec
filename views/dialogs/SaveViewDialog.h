#pragma once

#include "model/core/Deployment.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QRadioButton;

namespace portolan {

/// Asks how what the window shows now is to be called when it becomes a saved view.
class SaveViewDialog : public QDialog
{
    Q_OBJECT

public:
    /// \a shown has the filter and the visible part; \a whole, whether that part is the whole chart
    /// anyway. \a others are the views that there are.
    SaveViewDialog(SavedView shown, bool whole, const std::vector<SavedView> &others,
        QWidget *parent = nullptr);

    /// With a free id.
    SavedView view() const;

private:
    void check();

    SavedView m_shown;
    const std::vector<SavedView> m_others;
    QLineEdit *m_name;
    QPlainTextEdit *m_caption;
    QRadioButton *m_whole;
    QRadioButton *m_part;
    QLabel *m_error;
    QPushButton *m_save = nullptr;
};

/// A caption as a view keeps it: without spaces around it.
QString captionOf(const QPlainTextEdit &edit);
/// A field for captions: a few lines high, Tab leaves it.
QPlainTextEdit *captionEdit(QWidget *parent);

} // namespace portolan
