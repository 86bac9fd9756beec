#pragma once

#include <QLineEdit>

#include <functional>

namespace portolan {

class Bubble;

/// Says what is wrong with a text and what would be right; empty where it is fine.
using TextCheck = std::function<QString(const QString &)>;

/// A cell's line edit that checks while one types and shows what would be right in a bubble under
/// (or above) itself, inside its parent.
class CheckedEdit : public QLineEdit
{
    Q_OBJECT

public:
    CheckedEdit(TextCheck check, QWidget *parent);
    ~CheckedEdit() override;

    /// Empty: the text may be committed.
    const QString &error() const { return m_error; }

protected:
    void moveEvent(QMoveEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void validate(const QString &text);
    void placeBubble();

    TextCheck m_check;
    QString m_error;
    Bubble *m_bubble; ///< child of the parent, so that it may stand outside this widget
};

} // namespace portolan
