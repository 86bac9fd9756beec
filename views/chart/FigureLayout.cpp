#include "views/chart/Figure.h"
#include "views/chart/TextMetrics.h"

#include <algorithm>
#include <array>

/// How a chart is laid out for a page.
namespace portolan {

namespace {

/// What is tried, as shares of the shape of the room: a layout comes near what it is asked for,
/// mostly a little wider. The first ones are the best for most.
constexpr std::array<double, 5> Shapes = {.88, .65, 1.3, 1.05, .5};
constexpr size_t ShapesOfLarge = 3;
/// Components; a larger chart takes long to lay out.
constexpr size_t Large = 200;
constexpr size_t MostTried = 2000;

LayoutControl partOf(const LayoutControl &whole, size_t part, size_t parts)
{
    LayoutControl control = whole;
    if (whole.progress)
        control.progress = [&whole, part, parts](double done) {
            whole.progress((double(part) + done) / double(parts));
        };
    return control;
}

/// What has been placed has its shape.
bool isShapeless(const Deployment &deployment, const LayoutOptions &layout)
{
    return !layout.positions || std::ranges::none_of(deployment.components,
                                    [](const Component &c) { return c.position.has_value(); });
}

} // namespace

const Figure::Page &Figure::smallestPage() const
{
    return *std::ranges::min_element(m_pages, {}, &Page::scale);
}

void Figure::layOut(const Deployment &deployment, const Views &views, const LayoutControl &control)
{
    const auto laidOut = [&](const LayoutOptions &layout, const LayoutControl &part) {
        return ChartScene(
            deployment, portolan::layOut(deployment, chartTextMeasure(), layout, part));
    };
    LayoutOptions layout = m_options.layout;
    const QSizeF paper = paperSize(isWide());
    // A frame is a place on the chart as everybody sees it.
    if (paper.isEmpty() || std::ranges::any_of(views, [](const std::optional<SavedView> &view) {
            return view && view->frame;
        })) {
        show(laidOut(layout, control), deployment, views);
        return;
    }
    const bool isTried =
        deployment.components.size() <= MostTried && isShapeless(deployment, layout);
    const size_t components = deployment.components.size();
    const size_t count = !isTried ? 1 : components <= Large ? Shapes.size() : ShapesOfLarge;
    QSizeF room = placed({}, paper).left;
    Figure best;
    for (size_t i = 0; i < count; ++i) {
        layout.aspect = qBound(.2, room.width() / room.height() * Shapes[i], 5.);
        Figure tried = *this;
        tried.show(laidOut(layout, partOf(control, i, count)), deployment, views);
        if (control.stop.stop_requested())
            return;
        // The legend is known by now, and how an automatic page lies.
        room = tried.smallestPage().left;
        if (i == 0 || tried.smallestPage().scale > best.smallestPage().scale)
            best = std::move(tried);
    }
    *this = std::move(best);
}

} // namespace portolan
