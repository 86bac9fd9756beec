#include "views/chart/Figure.h"

#include "model/core/FlowFilter.h"
#include "views/chart/ChartPainter.h"
#include "views/chart/Legend.h"
#include "views/chart/TextWrap.h"
#include "views/chart/TitleBlockPainter.h"
#include "views/chart/ViewPart.h"
#include "views/chart/WatchedCanvas.h"

#include <QCoreApplication>

#include <cmath>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(ChartPicture)
};

constexpr double Margin = 24;
constexpr double HeadingHeight = 56;
constexpr double HeadingBase = 24;
constexpr double CaptionLine = 20;
constexpr int MostCaptionLines = 3;
constexpr int MostCaption = 2000; ///< letters
constexpr double Gap = 16;
constexpr double ListGap = 24;
constexpr double BlockGap = 32;
constexpr double LeastWidth = 320;
/// The share of a paper that captions may take.
constexpr double CaptionShare = .4;
/// A small chart on a large page grows no further than this.
constexpr double MostScale = 1.5;
constexpr double PxPerMm = 96 / 25.4;
constexpr TextStyle TitleStyle = {24, 600};
constexpr TextStyle SubtitleStyle = {15, 400};
constexpr TextStyle CaptionStyle = {13, 400};

ChartState stateOf(const Deployment &deployment, const SavedView &view, const QStringList &targets)
{
    ChartState state;
    state.zoneView = view.zoneView;
    const std::optional<ShownPart> part =
        partOfView(deployment, view.filter, view.zoneView, targets);
    state.filtered = part.has_value();
    for (size_t i = 0; part && i < deployment.flows.size(); ++i) {
        if (!part->flows[i])
            state.fadedFlows.insert(deployment.flows[i].id);
    }
    for (size_t i = 0; part && i < deployment.components.size(); ++i) {
        if (part->components[i])
            state.shownComponents.insert(deployment.components[i].id);
    }
    return state;
}

std::vector<std::optional<SavedView>> viewsOf(
    const Deployment &deployment, const PictureOptions &options)
{
    std::vector<std::optional<SavedView>> views;
    if (options.allViews) {
        for (const SavedView &view : deployment.settings.views)
            views.push_back(view);
    }
    // Without a saved view the whole chart is the one page.
    if (views.empty())
        views.push_back(options.view);
    return views;
}

QRectF rectOf(const Frame &frame)
{
    return {frame.topLeft.x, frame.topLeft.y, frame.width, frame.height};
}

/// A book as a name must not be shaped whole.
QString shortLine(const QString &text) { return oneLine(text.left(512)).trimmed(); }

TitleBlock oneLined(TitleBlock block)
{
    for (QString *text : {&block.title, &block.customer, &block.version})
        *text = shortLine(*text);
    return block;
}

} // namespace

QSizeF Figure::paperSize(bool wide) const
{
    const PageSetup &page = m_options.page;
    QSizeF mm = page.custom;
    if (const Paper *paper = paperFromWord(page.paper); mm.isEmpty() && paper)
        mm = {paper->width, paper->height};
    if (mm.isEmpty())
        return {};
    // A printer's paper comes turned as it lies.
    if (page.custom.isEmpty() && wide != (mm.width() > mm.height()))
        mm.transpose();
    return mm * PxPerMm;
}

bool Figure::isWide() const
{
    return m_options.page.orientation == PageOrientation::Automatic
               ? m_options.layout.reading == Reading::LeftToRight
               : m_options.page.orientation == PageOrientation::Landscape;
}

Result<Figure> Figure::compose(const Deployment &deployment, const PictureOptions &options)
{
    Figure figure;
    figure.m_options = options;
    figure.m_options.control = {};
    figure.m_block = oneLined(deployment.settings.titleBlock);
    figure.m_title =
        figure.m_block.title.isEmpty() ? shortLine(deployment.settings.name) : figure.m_block.title;
    const Views views = viewsOf(deployment, options);
    for (const auto &view : views) {
        if (!view)
            continue;
        if (const auto filter = FlowFilter::parse(view->filter); !filter)
            return tl::unexpected(filter.error().within(view->label()));
    }
    if (options.geometry) {
        figure.show(ChartScene(deployment, *options.geometry), deployment, views);
    } else {
        LayoutControl control = options.control;
        if (options.control.progress)
            control.progress = [&, told = 0.](double done) mutable {
                told = qBound(told, done / 2, .5);
                options.control.progress(told);
            };
        figure.layOut(deployment, views, control);
    }
    if (options.control.stop.stop_requested())
        return failure(Tr::tr("the picture was given up"));
    return figure;
}

void Figure::show(ChartScene scene, const Deployment &deployment, const Views &views)
{
    m_scene = std::move(scene);
    m_pages.clear();
    for (const auto &view : views)
        m_pages.push_back(compose(view, deployment));
}

bool Figure::hasOpenBundles() const
{
    return m_options.openBundles.value_or(m_options.theme == ThemeId::Print);
}

bool Figure::isFree(const QRectF &part) const
{
    const auto touches = [&](const QRectF &rect) { return rect.intersects(part); };
    const Geometry &g = m_scene.geometry;
    return std::none_of(g.zones.begin(), g.zones.end(), [&](const ZoneBox &zone) {
        return touches(zone.rect);
    }) && std::none_of(g.cards.begin(), g.cards.end(), [&](const CardBox &card) {
        return touches(card.rect);
    }) && std::none_of(m_scene.edges.begin(), m_scene.edges.end(), [&](const SceneEdge &edge) {
        return touches(edge.bounds);
    });
}

Figure::Page Figure::compose(
    const std::optional<SavedView> &view, const Deployment &deployment) const
{
    Page page;
    const QRectF bounds = m_scene.geometry.bounds;
    page.shown = bounds;
    if (view) {
        page.name = shortLine(view->label());
        page.caption = oneLine(view->caption.left(MostCaption)).trimmed();
        page.state = stateOf(deployment, *view, m_options.targets);
        if (view->frame && rectOf(*view->frame).isValid()) {
            page.shown = rectOf(*view->frame);
            page.cropped = !page.shown.contains(bounds);
        }
    }
    page.state.openBundles = hasOpenBundles();
    if (m_options.captions)
        page.captions =
            captionsOf(deployment, m_scene, page.state, page.shown, m_options.layout.reading);
    page.state.probes = m_options.probes;
    const PageSetup &setup = m_options.page;
    const bool turns = setup.orientation == PageOrientation::Automatic && setup.custom.isEmpty() &&
                       !setup.fitsDrawing();
    if (!turns)
        return placed(page, paperSize(isWide()));
    const Page wide = placed(page, paperSize(true));
    const Page tall = placed(page, paperSize(false));
    if (wide.scale == tall.scale)
        return page.shown.width() >= page.shown.height() ? wide : tall;
    return wide.scale > tall.scale ? wide : tall;
}

Figure::Page Figure::placed(Page page, const QSizeF &paper) const
{
    const double margin =
        paper.isEmpty() ? Margin : qBound(0., m_options.page.margin, 50.) * PxPerMm;
    const TitleBlockText block = {m_title, page.name, m_block.customer, m_block.version,
        m_block.draft, 1, m_options.allViews ? 2 : 1};
    double width = paper.width() - 2 * margin;
    if (paper.isEmpty()) {
        width = qMax(LeastWidth, std::ceil(page.shown.width()));
        if (m_options.titleBlock)
            width = qMax(width, titleBlockSize(block, HUGE_VAL).width());
    }
    width = qMax(1., width);

    double top = margin;
    if (m_options.title && (!m_title.isEmpty() || !page.name.isEmpty()))
        top += HeadingHeight;
    if (m_options.title && !page.caption.isEmpty())
        top += CaptionLine *
               double(wrapped(CaptionStyle, page.caption, width, MostCaptionLines).size());

    page.block = m_options.titleBlock ? titleBlockSize(block, width) : QSizeF(0, 0);
    double legendHeight = 0;
    page.legendWidth = width;
    if (m_options.legend) {
        const double beside = width - page.block.width() - BlockGap;
        const bool stacked = !page.block.isEmpty() && beside < LeastWidth;
        if (!page.block.isEmpty() && !stacked)
            page.legendWidth = beside;
        legendHeight = std::ceil(paintLegendStrip(nullptr, {}, page.legendWidth,
            Theme::of(m_options.theme), m_scene, hasOpenBundles(), m_options.probes));
        if (stacked)
            legendHeight += Gap + page.block.height();
    }
    double footer = qMax(legendHeight, page.block.height());
    page.list = fittedCaptions(
        page.captions, width, paper.isEmpty() ? HUGE_VAL : paper.height() * CaptionShare);
    page.state.steps.clear();
    for (const Caption &caption : page.list.captions)
        page.state.steps.push_back(caption.flows);
    const double captions =
        std::ceil(paintCaptions(nullptr, {}, width, Theme::of(m_options.theme), page.list));
    // The block reaches up into a corner of the chart that is empty.
    if (paper.isEmpty() && captions == 0 && legendHeight > 0 &&
        page.block.height() > legendHeight) {
        const double over = page.block.height() - legendHeight;
        const QRectF corner(page.shown.left() + width - page.block.width() - Gap,
            page.shown.bottom() - over, page.block.width() + 2 * Gap, over + Gap);
        if (isFree(corner))
            footer = legendHeight;
    }
    const double list = captions > 0 ? ListGap + captions : 0;
    const double below = list + (footer > 0 ? Gap + footer : 0);

    const QSizeF shown(qMax(1., page.shown.width()), qMax(1., page.shown.height()));
    if (paper.isEmpty()) {
        page.room = {margin, top, width, std::ceil(page.shown.height())};
        page.size = {width + 2 * margin, std::ceil(page.room.bottom() + below + margin)};
    } else {
        page.size = paper;
        page.room = {margin, top, width, qMax(1., paper.height() - margin - below - top)};
        page.left = page.room.size();
        page.scale = qMin(MostScale,
            qMin(page.room.width() / shown.width(), page.room.height() / shown.height()));
        // In the middle of the paper, not in a corner of it.
        const QSizeF used = shown * page.scale;
        page.room = {page.room.center() - QPointF(used.width() / 2, used.height() / 2), used};
    }
    page.content = QRectF(QPointF(), page.size).adjusted(margin, margin, -margin, -margin);
    page.captionsAt = {margin, page.content.bottom() - below + ListGap};
    page.legendAt = {margin, page.content.bottom() - footer};
    page.blockAt = {
        page.content.right() - page.block.width(), page.content.bottom() - page.block.height()};
    return page;
}

bool Figure::paint(
    int number, Canvas &target, const LayoutControl &control, const QRectF &clip) const
{
    const Page &page = m_pages[size_t(number)];
    const Theme &theme = Theme::of(m_options.theme);
    const double share = 1. / double(m_pages.size());
    std::function<void(double)> progress;
    if (control.progress) {
        progress = [&](double done) { control.progress(.5 + .5 * share * (number + done)); };
    }
    const Geometry &g = m_scene.geometry;
    WatchedCanvas watched(
        target, control.stop, g.zones.size() + g.edges.size() + g.cards.size(), progress);
    Canvas &canvas = watched;
    if (!m_options.transparent)
        canvas.rect({QPointF(), page.size}, 0, theme.canvas);
    if (m_options.title)
        paintHeading(canvas, page, number);
    paintChart(canvas, page, clip);
    paintCaptions(&canvas, page.captionsAt, page.content.width(), theme, page.list);
    if (m_options.legend)
        paintLegendStrip(&canvas, page.legendAt, page.legendWidth, theme, m_scene, hasOpenBundles(),
            m_options.probes);
    if (m_options.titleBlock) {
        paintTitleBlock(canvas, {page.blockAt, page.block},
            {m_title, page.name, m_block.customer, m_block.version, m_block.draft, number + 1,
                pageCount()},
            theme);
    }
    return !watched.wasStopped();
}

void Figure::paintChart(Canvas &canvas, const Page &page, const QRectF &clip) const
{
    const Theme &theme = Theme::of(m_options.theme);
    const QPointF origin = page.room.topLeft() - page.shown.topLeft() * page.scale;
    QRectF seen = page.cropped ? page.shown : QRectF();
    if (!clip.isNull()) {
        const QRectF asked((clip.topLeft() - origin) / page.scale, clip.size() / page.scale);
        seen = page.cropped ? asked & page.shown : asked;
        if (seen.isEmpty())
            return;
    }
    canvas.beginPart(origin, page.scale, page.cropped ? page.shown : QRectF());
    ChartPainter(m_scene, theme, m_options.productColors, page.state).paint(canvas, seen);
    canvas.endPart();
    // What is cut off is cut off on purpose.
    if (page.cropped) {
        const QRectF frame(page.room.topLeft(), page.shown.size() * page.scale);
        canvas.rect(frame, 0, {}, {theme.cardBorder, 1, {}, false});
    }
}

void Figure::paintHeading(Canvas &canvas, const Page &page, int number) const
{
    Q_UNUSED(number)
    const Theme &theme = Theme::of(m_options.theme);
    const QRectF &content = page.content;
    const double y = content.top() + HeadingBase;
    double room = content.width();
    if (m_options.titleBlock && m_block.draft) {
        const double centre = y - capHeight(TitleStyle) / 2;
        room -= paintDraftMark(&canvas, {content.right(), centre}, theme) + Gap;
    }
    const QString title = m_title.isEmpty() ? page.name : m_title;
    const QString shown = elided(TitleStyle, title, room);
    canvas.text({content.left(), y}, shown, {TitleStyle, theme.ink});
    const double used = textWidth(TitleStyle, shown) + 12;
    const QString subtitle = page.name.isEmpty() ? Tr::tr("ports and flows")
                             : m_title.isEmpty() ? QString()
                                                 : page.name;
    if (!title.isEmpty() && room - used > 48) {
        // A view's name may be cut; our own words stand whole or not at all.
        const QString whole = elided(SubtitleStyle, subtitle, room - used);
        if (!page.name.isEmpty() || whole == subtitle)
            canvas.text({content.left() + used, y}, whole, {SubtitleStyle, theme.ink2});
    }
    double line = y + 28;
    for (const QString &text :
        wrapped(CaptionStyle, page.caption, content.width(), MostCaptionLines)) {
        canvas.text({content.left(), line}, text, {CaptionStyle, theme.ink});
        line += CaptionLine;
    }
}

} // namespace portolan
