#pragma once

#include <QProxyStyle>

namespace portolan {

class ScreenFit;
class WheelGuard;

/// Fusion with what a style sheet cannot say: mnemonics are underlined only while Alt is held, and
/// in menus that were opened by keyboard, the wheel changes no value in passing, no dialog is
/// larger than the screen, message boxes have icons like the others and buttons of dialogs none,
/// and the button at the end of a toolbar that has no room for all is as wide as any.
class PortolanStyle : public QProxyStyle
{
    Q_OBJECT

public:
    PortolanStyle();

    using QProxyStyle::polish;
    void polish(QWidget *widget) override;
    int pixelMetric(
        PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
        QStyleHintReturn *returnData) const override;
    QIcon standardIcon(StandardPixmap pixmap, const QStyleOption *option = nullptr,
        const QWidget *widget = nullptr) const override;

private:
    WheelGuard *m_wheelGuard;
    ScreenFit *m_screenFit;
};

} // namespace portolan
