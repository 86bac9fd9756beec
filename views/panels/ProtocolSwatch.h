#pragma once

#include "views/chart/Theme.h"

#include <QWidget>

namespace portolan {

/// A short piece of the line that a flow is drawn with: colour and dash of its protocols.
class ProtocolSwatch : public QWidget
{
    Q_OBJECT

public:
    explicit ProtocolSwatch(QWidget *parent = nullptr);

    void setPorts(const PortSpec &ports, bool enabled);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    FlowStyle m_style = FlowStyle::Tcp;
    bool m_enabled = true;
};

} // namespace portolan
