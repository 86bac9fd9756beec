#pragma once

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace portolan {

/// Some rows of a form under a heading that folds them away.
class FormGroup : public QWidget
{
    Q_OBJECT

public:
    /// \a key is what its state is remembered by: the same for the groups that fold together.
    explicit FormGroup(const QString &key, QWidget *parent = nullptr);

    const QString &key() const { return m_key; }
    void setTitle(const QString &title);
    QString title() const;
    void setOpen(bool open);
    bool isOpen() const { return m_open; }
    QVBoxLayout *rows() { return m_rows; }
    QWidget *body() { return m_body; }

signals:
    /// By the user.
    void toggled(bool open);

private:
    QString m_key;
    QPushButton *m_head;
    QWidget *m_body;
    QVBoxLayout *m_rows;
    bool m_open = true;
};

} // namespace portolan
