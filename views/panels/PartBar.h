#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace portolan {

/// A small bar over the top of a chart that shows only a part: says which, and leads back.
class PartBar : public QFrame
{
    Q_OBJECT

public:
    /// \a over becomes the parent.
    explicit PartBar(QWidget *over);

    /// Shown while there is a text. \a grows: the part can be made larger.
    void setPart(const QString &text, bool grows);

signals:
    void moreRequested();
    void allRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void place();

    QLabel *m_text;
    QPushButton *m_more;
    QPushButton *m_all;
};

} // namespace portolan
