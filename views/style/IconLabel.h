#pragma once

#include <QIcon>
#include <QPalette>
#include <QWidget>

namespace portolan {

/// A line icon among texts, in the colours of the theme of the moment.
class IconLabel : public QWidget
{
    Q_OBJECT

public:
    explicit IconLabel(QStringView name, int side = 16, QWidget *parent = nullptr,
        QPalette::ColorRole role = QPalette::ButtonText);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QIcon m_icon;
};

} // namespace portolan
