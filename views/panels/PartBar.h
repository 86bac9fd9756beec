#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;

namespace portolan {

/// A small bar over a chart that shows only a part: says which, and leads back. Stands at the top,
/// or in a corner where it would cover something there.
class PartBar : public QFrame
{
    Q_OBJECT

public:
    /// \a over becomes the parent.
    explicit PartBar(QWidget *over);

    /// Shown while there is a text. \a grows: the part can be made larger.
    void setPart(const QString &text, bool grows);
    /// Whether something that is read would be under such a part of the parent. Asked when the bar
    /// is placed, not while the chart moves under it.
    void setCovers(std::function<bool(const QRect &)> covers) { m_covers = std::move(covers); }

signals:
    void moreRequested();
    void allRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void place();

    std::function<bool(const QRect &)> m_covers;
    QLabel *m_text;
    QPushButton *m_more;
    QPushButton *m_all;
};

} // namespace portolan
