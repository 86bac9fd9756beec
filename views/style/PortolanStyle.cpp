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
    return metric == PM_ToolBarExtensionExtent ? button
                                               : QProxyStyle::pixelMetric(metric, option, widget);
}

int PortolanStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
    QStyleHintReturn *returnData) const
{
    if (hint == SH_UnderlineShortcut)
        return QGuiApplication::queryKeyboardModifiers().testFlag(Qt::AltModifier) ? 1 : 0;
    return QProxyStyle::styleHint(hint, option, widget, returnData);
}

} // namespace portolan
