#pragma once

#include <QWidget>

class QBoxLayout;
class QLabel;

namespace portolan {

/// One row of a form: the label on the left, the editor beside it, and under the editor what is
/// wrong with its text. Owns the editor.
class FormField : public QWidget
{
    Q_OBJECT

public:
    explicit FormField(QWidget *editor, QWidget *parent = nullptr);

    QWidget *editor() const { return m_editor; }
    void setLabel(const QString &text);
    /// What the label takes, with the room behind it.
    int labelWidth() const;
    void setLabelWidth(int width);
    QString label() const;
    /// Empty: nothing is wrong.
    void setError(const QString &message);
    QString error() const;
    /// What is wrong so far with a text that is being typed: said quietly, in place of an error.
    void setHint(const QString &message);

private:
    QWidget *m_editor;
    QLabel *m_label;
    QLabel *m_error;
    QLabel *m_hint;
};

/// A label whose text comes from the document: never markup, wraps, can be selected.
QLabel *plainLabel(const char *role, QWidget *parent = nullptr);
/// A line of 1 px between the parts of a form.
QWidget *separatorLine(QWidget *parent = nullptr);

} // namespace portolan
