#include "views/style/PortolanStyle.h"

#include <QGuiApplication>
#include <QStyleFactory>

namespace portolan {

using namespace Qt::StringLiterals;

PortolanStyle::PortolanStyle()
    : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
{}

int PortolanStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
    QStyleHintReturn *returnData) const
{
    if (hint == SH_UnderlineShortcut)
        return QGuiApplication::queryKeyboardModifiers().testFlag(Qt::AltModifier) ? 1 : 0;
    return QProxyStyle::styleHint(hint, option, widget, returnData);
}

} // namespace portolan
