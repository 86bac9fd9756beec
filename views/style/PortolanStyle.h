#pragma once

#include <QProxyStyle>

namespace portolan {

class WheelGuard;

/// Fusion with what a style sheet cannot say: mnemonics are underlined only while Alt is held, and
/// the wheel changes no value in passing.
class PortolanStyle : public QProxyStyle
{
    Q_OBJECT

public:
    PortolanStyle();

    using QProxyStyle::polish;
    void polish(QWidget *widget) override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
        QStyleHintReturn *returnData) const override;

private:
    WheelGuard *m_wheelGuard;
};

} // namespace portolan
