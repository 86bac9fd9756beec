#pragma once

#include <QCheckBox>

namespace portolan {

/// A check box whose words go on in the next line where they are too long: in a narrow panel they
/// would else be cut, or widen it. The box stands beside the first line.
class WrapCheck : public QCheckBox
{
public:
    explicit WrapCheck(QWidget *parent = nullptr);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool hitButton(const QPoint &pos) const override { return rect().contains(pos); }

private:
    int textLeft() const;
};

} // namespace portolan
