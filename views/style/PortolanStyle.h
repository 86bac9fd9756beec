#pragma once

#include <QProxyStyle>

namespace portolan {

/// Fusion with what a style sheet cannot say: mnemonics are underlined only while Alt is held.
class PortolanStyle : public QProxyStyle
{
    Q_OBJECT

public:
    PortolanStyle();

    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
        QStyleHintReturn *returnData) const override;
};

} // namespace portolan
