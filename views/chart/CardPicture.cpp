#include "views/chart/CardPicture.h"

#include "views/chart/ChartParts.h"
#include "views/chart/PainterCanvas.h"

#include <QPainter>

#include <cmath>

namespace portolan {

namespace {

constexpr double Height = 64;
constexpr double LeastWidth = 136;
constexpr double MostWidth = 240;
constexpr double BesideName = 44 + 16; ///< icon on the left, room on the right
constexpr double Behind = 5;           ///< each further card of a stack
constexpr int StackCards = 3;

} // namespace

QPixmap cardPicture(const CardLook &look, const Theme &theme, double ratio)
{
    const TextStyle style = textStyle(TextRole::CardName);
    const QString name = elided(style, oneLine(look.name), MostWidth - BesideName);
    const double wide =
        std::max(LeastWidth, std::ceil((textWidth(style, name) + BesideName) / 8) * 8);
    const int cards = look.stack ? StackCards : 1;
    const QSizeF size(wide + (cards - 1) * Behind, Height + (cards - 1) * Behind);
    QPixmap pixmap((size * ratio).toSize());
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setOpacity(.9);
    PainterCanvas canvas(&painter);
    SceneCard scene;
    scene.icon = look.icon;
    for (int i = cards - 1; i >= 0; --i) {
        CardBox box;
        box.rect = QRectF(i * Behind, i * Behind, wide, Height);
        box.name = i == 0 ? name : QString();
        SceneCard each = i == 0 ? scene : SceneCard();
        paintCard(canvas, box, each, theme, Look::Normal, look.bar);
    }
    return pixmap;
}

} // namespace portolan
