#pragma once

#include <QFrame>

#include <functional>
#include <vector>

class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace portolan {

/// Something that waits for a decision without being in the way: a line across the top of the
/// window with buttons. Typing goes on below.
class NoticeBar : public QFrame
{
    Q_OBJECT

public:
    struct Button
    {
        QString text;
        QString tip;
        std::function<void()> act; ///< empty: only hides the bar
        bool isPrimary = false;
    };
    struct Notice
    {
        QString text;
        std::vector<Button> buttons; ///< any of them hides the bar
    };

    explicit NoticeBar(QWidget *parent = nullptr);

    /// Shows what \a notice gives, and asks it again when the language changes.
    void tell(std::function<Notice()> notice);
    void dismiss();
    /// Asks the notice again, if one is shown: it may be about what has changed.
    void refresh();
    QString text() const;
    QPushButton *button(int index) const { return m_buttons.at(size_t(index)); }

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void placeButtons();

    std::function<Notice()> m_notice;
    QLabel *m_text;
    QBoxLayout *m_box;
    QHBoxLayout *m_row; ///< of the buttons
    std::vector<QPushButton *> m_buttons;
};

/// The middle of a window with room for notices above it.
class NoticeArea : public QWidget
{
    Q_OBJECT

public:
    explicit NoticeArea(QWidget *content, QWidget *parent = nullptr);

    /// A bar below those that were added before, hidden at first.
    NoticeBar *addBar();

private:
    int m_bars = 0;
};

} // namespace portolan
