#include "views/style/PortolanStyle.h"

#include "views/style/LineIcon.h"
#include "views/style/ScreenFit.h"
#include "views/style/WheelGuard.h"

#include <QDialog>
#include <QGuiApplication>
#include <QStyleFactory>

namespace portolan {

using namespace Qt::StringLiterals;

PortolanStyle::PortolanStyle()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
    , m_wheelGuard(new WheelGuard(this))
    , m_screenFit(new ScreenFit(this))
{}

void PortolanStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    m_wheelGuard->guard(widget);
    if (auto *dialog = qobject_cast<QDialog *>(widget))
        m_screenFit->guard(dialog);
}

int PortolanStyle::pixelMetric(
    PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    constexpr int button = 34;
    constexpr int messageIcon = 32;
    if (metric == PM_MessageBoxIconSize)
        return messageIcon;
    return metric == PM_ToolBarExtensionExtent ? button
                                               : QProxyStyle::pixelMetric(metric, option, widget);
}

int PortolanStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
    QStyleHintReturn *returnData) const
{
    if (hint == SH_UnderlineShortcut)
        return QGuiApplication::queryKeyboardModifiers().testFlag(Qt::AltModifier) ? 1 : 0;
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, returnData);
}

QIcon PortolanStyle::standardIcon(
    StandardPixmap pixmap, const QStyleOption *option, const QWidget *widget) const
{
    switch (pixmap) {
    case SP_MessageBoxInformation:
        return lineIcon(u"info", QPalette::Link);
    case SP_MessageBoxQuestion:
        return lineIcon(u"help", QPalette::Link);
    case SP_MessageBoxWarning:
        return lineIcon(u"warning", QPalette::BrightText);
    case SP_MessageBoxCritical:
        return lineIcon(u"error", QPalette::BrightText);
    default:
        return QProxyStyle::standardIcon(pixmap, option, widget);
    }
}

} // namespace portolan
