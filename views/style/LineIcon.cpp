#include "views/style/LineIcon.h"

#include "views/chart/Icons.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

#include <algorithm>
#include <array>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Drawing
{
    QLatin1StringView name;
    QLatin1StringView body; ///< SVG elements in a box of 20 x 20
};

constexpr std::array Drawings = {
    Drawing{"new"_L1, R"(<path d="M5 2.75h6.5L15.25 6.5v10.75H5zM11.25 3v3.75H15"/>)"_L1},
    Drawing{"open"_L1, R"(<path d="M2.75 15.5V4.25h5l1.75 2h6V9M2.9 16l2.4-7h12.2l-2.4 7z"/>)"_L1},
    Drawing{"save"_L1,
        R"(<path d="M3.5 3.5h10.2l2.8 2.8v10.2h-13zM6.5 3.5v4h6.2v-4M6.2 16.5v-5.5h7.6v5.5"/>)"_L1},
    Drawing{"undo"_L1, R"(<path d="M7.2 4.5L3.7 8l3.5 3.5M3.9 8H12a4 4 0 0 1 0 8H8.5"/>)"_L1},
    Drawing{"redo"_L1, R"(<path d="M12.8 4.5L16.3 8l-3.5 3.5M16.1 8H8a4 4 0 0 0 0 8h3.5"/>)"_L1},
    Drawing{"fit"_L1, R"(<path d="M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4M6.5 8h7v4h-7z"/>)"_L1},
    Drawing{"focus"_L1,
        R"(<path d="M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4"/><circle cx="10" cy="10" r="2.6"/>)"_L1},
    Drawing{"zoom-in"_L1,
        R"(<circle cx="8.75" cy="8.75" r="5.5"/><path d="M13 13l4 4M6.5 8.75H11M8.75 6.5V11"/>)"_L1},
    Drawing{"zoom-out"_L1,
        R"(<circle cx="8.75" cy="8.75" r="5.5"/><path d="M13 13l4 4M6.5 8.75H11"/>)"_L1},
    Drawing{
        "search"_L1, R"(<circle cx="8.75" cy="8.75" r="5.25"/><path d="M12.8 12.8L17 17"/>)"_L1},
    Drawing{"filter"_L1, R"(<path d="M3.2 4h13.6l-5.3 6.4v5.8l-3-1.6v-4.2z"/>)"_L1},
    Drawing{
        "export"_L1, R"(<path d="M10 12.5V3M6.75 6L10 2.75 13.25 6M6 9H3.75v8h12.5V9H14"/>)"_L1},
    Drawing{"copy"_L1,
        R"(<rect x="7" y="7" width="10" height="10" rx="1.5"/><path d="M13 7V4.5A1.5 1.5 0 0 0 11.5 3h-7A1.5 1.5 0 0 0 3 4.5v7A1.5 1.5 0 0 0 4.5 13H7"/>)"_L1},
    Drawing{"duplicate"_L1,
        R"(<rect x="7" y="7" width="10" height="10" rx="1.5"/><path d="M13 7V4.5A1.5 1.5 0 0 0 11.5 3h-7A1.5 1.5 0 0 0 3 4.5v7A1.5 1.5 0 0 0 4.5 13H7M12 9.7v4.6M9.7 12h4.6"/>)"_L1},
    Drawing{"new-component"_L1,
        R"(<path d="M17 9V6.5A1.5 1.5 0 0 0 15.5 5h-11A1.5 1.5 0 0 0 3 6.5v6A1.5 1.5 0 0 0 4.5 14H10M15 11.5v6M12 14.5h6"/>)"_L1},
    Drawing{"new-zone"_L1,
        R"(<path stroke-dasharray="2 2.6" d="M17 8.5V5a2 2 0 0 0-2-2H5a2 2 0 0 0-2 2v9a2 2 0 0 0 2 2h5"/><path d="M15 11.5v6M12 14.5h6"/>)"_L1},
    Drawing{"cut"_L1,
        R"(<circle cx="5.25" cy="14.75" r="2.25"/><circle cx="14.75" cy="14.75" r="2.25"/><path d="M6.6 12.9L14 3M13.4 12.9L6 3"/>)"_L1},
    Drawing{"paste"_L1,
        R"(<path d="M7.5 4H4.75v13h10.5V4H12.5M7.5 2.75h5v3h-5zM7.75 9.5h4.5M7.75 13h4.5"/>)"_L1},
    Drawing{"delete"_L1,
        R"(<path d="M3.5 5.5h13M8 5.3V3.2h4v2.1M5.4 5.5l.8 11.3h7.6l.8-11.3M8.5 8.5l.2 5.5M11.5 8.5l-.2 5.5"/>)"_L1},
    Drawing{"arrange"_L1,
        R"(<rect x="2.75" y="3" width="5" height="4.5" rx="1"/><rect x="12.25" y="3" width="5" height="4.5" rx="1"/><rect x="2.75" y="12.5" width="5" height="4.5" rx="1"/><rect x="12.25" y="12.5" width="5" height="4.5" rx="1"/><path d="M7.75 5.25h4.5M5.25 7.5v5M14.75 7.5v5"/>)"_L1},
    Drawing{"align-left"_L1,
        R"(<path d="M3.5 2.75v14.5"/><rect x="6" y="5" width="10.5" height="3.5" rx="1"/><rect x="6" y="11.5" width="6.5" height="3.5" rx="1"/>)"_L1},
    Drawing{"align-centre"_L1,
        R"(<path d="M10 2.75V5M10 8.5v3M10 15v2.25"/><rect x="4.25" y="5" width="11.5" height="3.5" rx="1"/><rect x="6.5" y="11.5" width="7" height="3.5" rx="1"/>)"_L1},
    Drawing{"align-right"_L1,
        R"(<path d="M16.5 2.75v14.5"/><rect x="3.5" y="5" width="10.5" height="3.5" rx="1"/><rect x="7.5" y="11.5" width="6.5" height="3.5" rx="1"/>)"_L1},
    Drawing{"align-top"_L1,
        R"(<path d="M2.75 3.5h14.5"/><rect x="5" y="6" width="3.5" height="10.5" rx="1"/><rect x="11.5" y="6" width="3.5" height="6.5" rx="1"/>)"_L1},
    Drawing{"align-middle"_L1,
        R"(<path d="M2.75 10H5M8.5 10h3M15 10h2.25"/><rect x="5" y="4.25" width="3.5" height="11.5" rx="1"/><rect x="11.5" y="6.5" width="3.5" height="7" rx="1"/>)"_L1},
    Drawing{"align-bottom"_L1,
        R"(<path d="M2.75 16.5h14.5"/><rect x="5" y="3.5" width="3.5" height="10.5" rx="1"/><rect x="11.5" y="7.5" width="3.5" height="6.5" rx="1"/>)"_L1},
    Drawing{"distribute-across"_L1,
        R"(<path d="M3 3.5v13M17 3.5v13"/><rect x="7.75" y="5.5" width="4.5" height="9" rx="1"/>)"_L1},
    Drawing{"distribute-down"_L1,
        R"(<path d="M3.5 3h13M3.5 17h13"/><rect x="5.5" y="7.75" width="9" height="4.5" rx="1"/>)"_L1},
    Drawing{"rules"_L1,
        R"(<rect x="2.75" y="3.75" width="14.5" height="12.5" rx="1.5"/><path d="M6 7.5L8.5 10 6 12.5M10.5 12.5H14"/>)"_L1},
    Drawing{"document"_L1,
        R"(<path d="M5 2.75h6.5L15.25 6.5v10.75H5zM11.25 3v3.75H15M7.5 10h5M7.5 13h5"/>)"_L1},
    Drawing{"info"_L1, R"(<circle cx="10" cy="10" r="7.25"/><path d="M10 9.25V14M10 6.3v.1"/>)"_L1},
    Drawing{"help"_L1,
        R"(<circle cx="10" cy="10" r="7.25"/><path d="M7.9 8.2a2.1 2.1 0 1 1 3.2 1.8c-.7.4-1.1.8-1.1 1.6M10 14.1v.1"/>)"_L1},
    Drawing{"warning"_L1, R"(<path d="M10 3.25L17.5 16.5h-15zM10 8.2v4M10 14.2v.1"/>)"_L1},
    Drawing{"error"_L1, R"(<circle cx="10" cy="10" r="7.25"/><path d="M10 5.9v5M10 13.6v.1"/>)"_L1},
    Drawing{"check"_L1, R"(<path d="M4 10.5l4 4 8-9"/>)"_L1},
    Drawing{"swap"_L1, R"(<path d="M6.5 16V4M3.5 7l3-3 3 3M13.5 4v12M10.5 13l3 3 3-3"/>)"_L1},
    Drawing{"close"_L1, R"(<path d="M5.5 5.5l9 9M14.5 5.5l-9 9"/>)"_L1},
    Drawing{"float"_L1,
        R"(<rect x="4" y="7" width="9" height="9" rx="1"/><path d="M7.5 7V4h8.5v8.5h-3"/>)"_L1},
    Drawing{"star"_L1,
        R"(<path d="M10 2.8l2.2 4.6 5 .7-3.6 3.5.9 5L10 14.2l-4.5 2.4.9-5L2.8 8.1l5-.7z"/>)"_L1},
    Drawing{"star-full"_L1,
        R"(<path fill="currentColor" d="M10 2.8l2.2 4.6 5 .7-3.6 3.5.9 5L10 14.2l-4.5 2.4.9-5L2.8 8.1l5-.7z"/>)"_L1},
    Drawing{"more"_L1, R"(<path stroke-width="2.4" d="M4.5 10v.01M10 10v.01M15.5 10v.01"/>)"_L1},
    Drawing{"plus"_L1, R"(<path d="M10 4v12M4 10h12"/>)"_L1},
    Drawing{"minus"_L1, R"(<path d="M4 10h12"/>)"_L1},
    Drawing{"arrow"_L1, R"(<path d="M2 10h15M13 6.5l4 3.5-4 3.5"/>)"_L1},
    Drawing{"chevron-up"_L1, R"(<path d="M5.5 12L10 7.5l4.5 4.5"/>)"_L1},
    Drawing{"present"_L1,
        R"(<path d="M2.75 3.75h14.5M4 3.75v9h12v-9M10 12.75V15M6.5 17.25L10 15l3.5 2.25M8.75 6.5v3.5l3-1.75z"/>)"_L1},
    Drawing{"chevron-down"_L1, R"(<path d="M5.5 8l4.5 4.5L14.5 8"/>)"_L1},
    Drawing{"chevron-left"_L1, R"(<path d="M12 5.5L7.5 10l4.5 4.5"/>)"_L1},
    Drawing{"customer"_L1,
        R"(<circle cx="10" cy="6.75" r="3.25"/><path d="M3.75 17v-1.5a4 4 0 0 1 4-4h4.5a4 4 0 0 1 4 4V17"/>)"_L1},
    Drawing{"laser"_L1,
        R"(<circle cx="10" cy="10" r="2.2" fill="currentColor"/><path d="M10 2.75v3M10 14.25v3M2.75 10h3M14.25 10h3"/>)"_L1},
    Drawing{"chevron-right"_L1, R"(<path d="M8 5.5l4.5 4.5L8 14.5"/>)"_L1},
    Drawing{
        "calendar"_L1, R"(<path d="M3.5 5h13v11.5h-13zM3.5 8.5h13M6.75 3v3.5M13.25 3v3.5"/>)"_L1},
    Drawing{"blank"_L1,
        R"(<rect x="2.75" y="3.75" width="10.5" height="9" rx="1.5"/><path d="M15.5 11.5v6M12.5 14.5h6"/>)"_L1},
    Drawing{"compass"_L1,
        R"(<circle cx="10" cy="10" r="8"/><path d="M13.2 6.8l-2 4.4-4.4 2 2-4.4z"/>)"_L1},
};

QByteArray svg(QLatin1StringView body, const QColor &color)
{
    const QString text =
        u"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 20 20\" fill=\"none\" "
        u"color=\"%1\" stroke=\"%1\" "
        "stroke-width=\"1.5\" stroke-linecap=\"round\" stroke-linejoin=\"round\">%2</svg>"_s;
    return text.arg(color.name(), body).toUtf8();
}

/// The chart's icons stand in a box of the same size with the same lines.
void paintChartIcon(QPainter *painter, const QString &name, const QRectF &box, const QColor &color)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(box.topLeft());
    painter->scale(box.width() / IconBox, box.height() / IconBox);
    painter->setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(iconPath(name));
    painter->restore();
}

class LineIconEngine : public QIconEngine
{
public:
    /// Without a drawing the icon is the chart's of that name.
    LineIconEngine(const Drawing *drawing, const QString &name, QPalette::ColorRole role)
        : m_drawing(drawing)
        , m_name(name)
        , m_role(role)
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        const QColor color = QGuiApplication::palette().color(group, m_role);
        const int side = qMin(rect.width(), rect.height());
        QRectF box(0, 0, side, side);
        box.moveCenter(QRectF(rect).center());
        if (m_drawing)
            QSvgRenderer(svg(m_drawing->body, color)).render(painter, box);
        else
            paintChartIcon(painter, m_name, box, color);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new LineIconEngine(*this); }

private:
    const Drawing *m_drawing;
    QString m_name;
    QPalette::ColorRole m_role;
};

} // namespace

QIcon lineIcon(QStringView name, QPalette::ColorRole role)
{
    const auto drawing = std::find_if(Drawings.begin(), Drawings.end(),
        [name](const Drawing &known) { return name == known.name; });
    if (drawing != Drawings.end())
        return QIcon(new LineIconEngine(&*drawing, {}, role));
    if (iconNames().contains(name))
        return QIcon(new LineIconEngine(nullptr, name.toString(), role));
    return {};
}

} // namespace portolan
