#include "views/chart/TitleBlockPainter.h"

#include "views/chart/ChartParts.h"

#include <QCoreApplication>

#include <cmath>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(TitleBlock)
};

constexpr double Padding = 12;
constexpr double TitleRow = 44;
constexpr double ViewLine = 18;
constexpr double CellRow = 44;
constexpr double LeastWidth = 240;
constexpr double MostWidth = 420;
constexpr double LeastCell = 64;
constexpr TextStyle TitleStyle = {15, 600};
constexpr TextStyle LabelStyle = {11, 400};
constexpr TextStyle ValueStyle = {13, 600};
constexpr TextStyle ViewStyle = {13, 400};

struct Cell
{
    QString label;
    QString value;
};

std::vector<Cell> cells(const TitleBlockText &text)
{
    std::vector<Cell> row;
    if (!text.customer.isEmpty())
        row.push_back({Tr::tr("Customer"), text.customer});
    if (!text.version.isEmpty())
        row.push_back({Tr::tr("Version"), text.version});
    row.push_back({Tr::tr("Status"), text.draft ? Tr::tr("Draft") : Tr::tr("Final")});
    if (text.sheets > 1)
        row.push_back({Tr::tr("Sheet"), Tr::tr("%1 of %2").arg(text.sheet).arg(text.sheets)});
    return row;
}

double wantedWidth(const Cell &cell)
{
    return std::ceil(qMax(LeastCell,
        qMax(textWidth(LabelStyle, cell.label), textWidth(ValueStyle, cell.value)) + 2 * Padding));
}

} // namespace

QSizeF titleBlockSize(const TitleBlockText &text, double width)
{
    double wanted = 0;
    for (const Cell &cell : cells(text))
        wanted += wantedWidth(cell);
    wanted = qMax(wanted, textWidth(TitleStyle, text.title) + 2 * Padding);
    wanted = qMax(wanted, textWidth(ViewStyle, text.view) + 2 * Padding);
    double height = CellRow;
    if (!text.title.isEmpty())
        height += TitleRow;
    if (!text.view.isEmpty())
        height += ViewLine;
    return {std::ceil(qMin(width, qBound(LeastWidth, wanted, MostWidth))), height};
}

void paintTitleBlock(
    Canvas &canvas, const QRectF &box, const TitleBlockText &text, const Theme &theme)
{
    const LinePen rule = {theme.cardBorder, 1, {}, false};
    paintBox(canvas, box, 0, theme.card, theme.cardBorder, 1.5);
    double y = box.top();
    const double room = box.width() - 2 * Padding;
    if (!text.title.isEmpty()) {
        canvas.text({box.left() + Padding, baseline(TitleStyle, y + TitleRow / 2)},
            elided(TitleStyle, text.title, room), {TitleStyle, theme.ink});
        y += TitleRow;
    }
    if (!text.view.isEmpty()) {
        canvas.text({box.left() + Padding, baseline(ViewStyle, y - 4 + ViewLine / 2 - 2)},
            elided(ViewStyle, text.view, room), {ViewStyle, theme.ink2});
        y += ViewLine;
    }
    if (y > box.top())
        canvas.line({box.left(), y}, {box.right(), y}, rule);

    const std::vector<Cell> row = cells(text);
    double wanted = 0;
    for (const Cell &cell : row)
        wanted += wantedWidth(cell);
    // The first cell, which has the longest words, gives or takes what is over.
    double x = box.left();
    for (size_t i = 0; i < row.size(); ++i) {
        double width = wantedWidth(row[i]);
        if (i == 0)
            width = qMax(LeastCell, width + box.width() - wanted);
        if (i > 0)
            canvas.line({x, y}, {x, box.bottom()}, rule);
        width = qMin(width, box.right() - x);
        const double inner = qMax(0., width - 2 * Padding);
        canvas.text({x + Padding, baseline(LabelStyle, y + 14)},
            elided(LabelStyle, row[i].label, inner), {LabelStyle, theme.ink2});
        canvas.text({x + Padding, baseline(ValueStyle, y + 30)},
            elided(ValueStyle, row[i].value, inner), {ValueStyle, theme.ink});
        x += width;
    }
}

double paintDraftMark(Canvas *canvas, const QPointF &right, const Theme &theme)
{
    const QString word = Tr::tr("Draft");
    const double width = std::ceil(textWidth(ValueStyle, word)) + 2 * Padding;
    if (canvas) {
        paintBox(*canvas, {right.x() - width, right.y() - 12, width, 24}, 12, {}, theme.cardBorder);
        canvas->text({right.x() - width / 2, baseline(ValueStyle, right.y())}, word,
            {ValueStyle, theme.ink2, TextAlign::Middle});
    }
    return width;
}

} // namespace portolan
