#pragma once

#include <QStatusBar>

namespace portolan {

/// A status bar whose messages end in an ellipsis where they have no room: what stands at its right
/// for good keeps its place.
class StatusBar : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusBar(QWidget *parent = nullptr);

    /// The message as there is room for it.
    QString shownMessage() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QRect messageRoom() const;
};

} // namespace portolan
