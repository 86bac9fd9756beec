#include "views/style/PortolanStyle.h"

#include "views/style/LineIcon.h"
#include "views/style/ScreenFit.h"
#include "views/style/WheelGuard.h"

#include <QApplication>
#include <QDialog>
#include <QMenu>
#include <QStyleFactory>

namespace portolan {

using namespace Qt::StringLiterals;

PortolanStyle::PortolanStyle()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
    , m_wheelGuard(new WheelGuard(this))
    , m_screenFit(new ScreenFit(this))
{}

namespace {

constexpr const char *ByKeyboard = "portolanByKeyboard";

/// A menu that opens without a mouse button down, or out of one that did.
void noteHowItOpens(QMenu *menu)
{
    const QWidget *before = QApplication::activePopupWidget();
    menu->setProperty(ByKeyboard, qobject_cast<const QMenu *>(before)
                                      ? before->property(ByKeyboard).toBool()
                                      : QGuiApplication::mouseButtons() == Qt::NoButton);
}

} // namespace

void PortolanStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    auto *menu = qobject_cast<QMenu *>(widget);
    if (menu && !menu->property(ByKeyboard).isValid()) {
        noteHowItOpens(menu); // it is polished when it is about to be shown first
        QObject::connect(menu, &QMenu::aboutToShow, this, [menu] { noteHowItOpens(menu); });
    }
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
    if (hint == SH_UnderlineShortcut) {
        const bool isMenu = widget && widget->property(ByKeyboard).toBool();
        return isMenu || QGuiApplication::queryKeyboardModifiers().testFlag(Qt::AltModifier);
    }
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
