#include "views/chart/TitleBlockPainter.h"

#include "views/chart/ChartParts.h"
#include "views/chart/TextWrap.h"

#include <QCoreApplication>

#include <algorithm>
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
constexpr double TitleLine = 20;
constexpr double CellRow = 44;
constexpr double ValueLine = 17;
constexpr int MostLines = 3; ///< of a title or a value
constexpr double LeastWidth = 240;
constexpr double MostWidth = 560;
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
    // That it is final nobody has said who did not say that it is a draft.
    if (text.draft)
        row.push_back({Tr::tr("Status"), Tr::tr("Draft")});
    if (text.sheets > 1)
        row.push_back({Tr::tr("Sheet"), Tr::tr("%1 of %2").arg(text.sheet).arg(text.sheets)});
    return row;
}

double wantedWidth(const Cell &cell)
{
    return std::ceil(qMax(LeastCell,
        qMax(textWidth(LabelStyle, cell.label), textWidth(ValueStyle, cell.value)) + 2 * Padding));
}

/// The widths of the cells of a row: what they want, the widest of them less where that is too
/// much; the first one, which has the longest words, has what is over.
std::vector<double> cellWidths(const std::vector<Cell> &row, double width)
{
    std::vector<double> widths;
    double all = 0;
    for (const Cell &cell : row) {
        widths.push_back(wantedWidth(cell));
        all += widths.back();
    }
    std::vector<double> rising = widths;
    std::ranges::sort(rising);
    double rest = width;
    for (size_t i = 0; i < rising.size() && all > width; ++i) {
        const double share = rest / double(rising.size() - i);
        if (rising[i] <= share) {
            rest -= rising[i];
            continue;
        }
        for (double &each : widths)
            each = qMin(each, share);
        break;
    }
    if (all < width && !widths.empty())
        widths.front() += width - all;
    return widths;
}

/// A block of a width: what is written on which line.
struct Block
{
    double width = 0;
    QStringList title;
    QString view;
    std::vector<Cell> row;
    std::vector<double> widths;
    std::vector<QStringList> values;
    double titleHeight = 0;
    double rowHeight = 0;
    double height() const { return titleHeight + (view.isEmpty() ? 0 : ViewLine) + rowHeight; }
};

Block blockOf(const TitleBlockText &text, double most)
{
    Block block;
    block.row = cells(text);
    double wanted = 0;
    for (const Cell &cell : block.row)
        wanted += wantedWidth(cell);
    for (const auto &[style, words] :
        {std::pair(TitleStyle, text.title), std::pair(ViewStyle, text.view)})
        wanted = qMax(wanted, textWidth(style, words) + 2 * Padding);
    block.width = std::ceil(qMin(most, qBound(LeastWidth, wanted, MostWidth)));
    const double room = block.width - 2 * Padding;
    if (!text.title.isEmpty()) {
        block.title = wrapped(TitleStyle, text.title, room, MostLines);
        block.titleHeight = TitleRow + double(block.title.size() - 1) * TitleLine;
    }
    block.view = elided(ViewStyle, text.view, room);
    block.widths = cellWidths(block.row, block.width);
    qsizetype lines = 1;
    for (size_t i = 0; i < block.row.size(); ++i) {
        const double inner = qMax(0., block.widths[i] - 2 * Padding);
        block.values.push_back(wrapped(ValueStyle, block.row[i].value, inner, MostLines));
        lines = qMax(lines, block.values.back().size());
    }
    block.rowHeight = block.row.empty() ? 0 : CellRow + double(lines - 1) * ValueLine;
    return block;
}

} // namespace

QSizeF titleBlockSize(const TitleBlockText &text, double width)
{
    const Block block = blockOf(text, width);
    return block.height() > 0 ? QSizeF(block.width, block.height()) : QSizeF(0, 0);
}

void paintTitleBlock(
    Canvas &canvas, const QRectF &box, const TitleBlockText &text, const Theme &theme)
{
    const LinePen rule = {theme.cardBorder, 1, {}, false};
    const Block block = blockOf(text, box.width());
    if (block.height() <= 0)
        return;
    paintBox(canvas, box, 0, theme.card, theme.cardBorder, 1.5);
    double y = box.top();
    for (qsizetype i = 0; i < block.title.size(); ++i) {
        canvas.text(
            {box.left() + Padding, baseline(TitleStyle, y + TitleRow / 2 + double(i) * TitleLine)},
            block.title.at(i), {TitleStyle, theme.ink});
    }
    y += block.titleHeight;
    if (!block.view.isEmpty()) {
        canvas.text({box.left() + Padding, baseline(ViewStyle, y - 4 + ViewLine / 2 - 2)},
            block.view, {ViewStyle, theme.ink2});
        y += ViewLine;
    }
    if (y > box.top() && !block.row.empty())
        canvas.line({box.left(), y}, {box.right(), y}, rule);
    double x = box.left();
    for (size_t i = 0; i < block.row.size(); ++i) {
        if (i > 0)
            canvas.line({x, y}, {x, box.bottom()}, rule);
        const double inner = qMax(0., block.widths[i] - 2 * Padding);
        canvas.text({x + Padding, baseline(LabelStyle, y + 14)},
            elided(LabelStyle, block.row[i].label, inner), {LabelStyle, theme.ink2});
        double line = y + 30;
        for (const QString &value : block.values[i]) {
            canvas.text({x + Padding, baseline(ValueStyle, line)}, value, {ValueStyle, theme.ink});
            line += ValueLine;
        }
        x += block.widths[i];
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
