#pragma once

#include <QLabel>

namespace portolan {

/// Says under (or above) a field what is wrong with its text and what would be right. Lets the
/// mouse through and never stands outside its parent.
class Bubble : public QLabel
{
    Q_OBJECT

public:
    explicit Bubble(QWidget *parent);

    /// \a field is a rectangle of the parent. An empty \a text hides it.
    void tell(const QString &text, const QRect &field);
};

} // namespace portolan
