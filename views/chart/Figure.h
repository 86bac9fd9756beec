#pragma once

#include "views/chart/Canvas.h"
#include "views/chart/Captions.h"
#include "views/chart/ChartScene.h"
#include "views/chart/ChartState.h"
#include "views/chart/PictureOptions.h"

namespace portolan {

/// A chart with what stands around it - heading, legend, title block - composed on pages: one, or
/// one for each saved view. Lengths are px of 1/96 inch, y down, from the page's corner.
class Figure
{
public:
    /// Lays the chart out where \a options bring no geometry. An error where it was stopped. The
    /// control of \a options is told the first half of the way and not kept.
    static Result<Figure> compose(const Deployment &deployment, const PictureOptions &options);

    int pageCount() const { return int(m_pages.size()); }
    /// How many lines the chart has: what its painting takes time for.
    size_t lineCount() const { return m_scene.edges.size(); }
    QSizeF pageSize(int page) const { return m_pages[size_t(page)].size; }
    /// How large the chart is on the page, of its size on the screen.
    double pageScale(int page) const { return m_pages[size_t(page)].scale; }
    /// The name of the view that the page shows; empty for the whole chart.
    const QString &pageName(int page) const { return m_pages[size_t(page)].name; }
    /// Of the document, one line; may be empty.
    const QString &title() const { return m_title; }

    /// Paints what touches \a clip (px of the page); a null rectangle is everything. False where
    /// \a control stopped it half-way; it is told the second half of the way, over all pages.
    bool paint(
        int page, Canvas &canvas, const LayoutControl &control = {}, const QRectF &clip = {}) const;

private:
    struct Page
    {
        QString name;
        QString caption;
        QSizeF size;
        QRectF content; ///< within the margins
        QRectF shown;   ///< of the chart, chart px
        bool cropped = false;
        QRectF room; ///< where that goes
        QSizeF left; ///< of the paper by what stands around it
        double scale = 1;
        std::vector<Caption> captions; ///< all that there are
        CaptionList list;
        QPointF captionsAt;
        QPointF legendAt;
        double legendWidth = 0;
        QPointF blockAt;
        QSizeF block;
        ChartState state;
    };

    /// What the pages show; nothing is the whole chart.
    using Views = std::vector<std::optional<SavedView>>;

    Figure() = default;
    /// In several shapes where it is to go on paper, to take the one that is largest there.
    void layOut(const Deployment &deployment, const Views &views, const LayoutControl &control);
    void show(ChartScene scene, const Deployment &deployment, const Views &views);
    /// The one that shows the chart smallest.
    const Page &smallestPage() const;
    Page compose(const std::optional<SavedView> &view, const Deployment &deployment) const;
    void paintHeading(Canvas &canvas, const Page &page, int number) const;
    void paintChart(Canvas &canvas, const Page &page, const QRectF &clip) const;
    /// Null where the page is as large as the drawing.
    QSizeF paperSize(bool wide) const;
    /// As asked for; where that is left open as the chart is read, before its shape is known.
    bool isWide() const;
    /// What stands around the chart on that paper.
    Page placed(Page page, const QSizeF &paper) const;
    /// Nothing of the chart stands there.
    bool isFree(const QRectF &part) const;
    bool hasOpenBundles() const;

    PictureOptions m_options;
    TitleBlock m_block;
    QString m_title;
    ChartScene m_scene;
    std::vector<Page> m_pages;
};

} // namespace portolan
