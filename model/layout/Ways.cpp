#include "model/layout/Sites.h"

#include "model/layout/Alike.h"
#include "model/layout/Instances.h"
#include "model/layout/Strokes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>

namespace portolan::layout {

namespace {

struct Prices
{
    double crossing; ///< beside price::Crossing
    double pixel;    ///< of paper
};
/// Few crossings are easily counted, and in a small chart each is seen.
constexpr Prices OfFew = {6000, 16e-3};
constexpr Prices OfMany = {1500, 12e-3};

double costOf(const Strokes &strokes, const QSizeF &size, double aspect, const Prices &prices)
{
    const double shape = std::log(size.width() / std::max(1., size.height()) / aspect);
    constexpr double tooWide = .35; // e-folds
    constexpr double tooHigh = .75;
    constexpr double perFold = .7;
    const double beyond = std::max({0., shape - tooWide, -shape - tooHigh});
    const double crossed = (price::Crossing + prices.crossing) * strokes.crossings();
    return (strokes.cost() + crossed + size.width() * size.height() * prices.pixel) *
           (1 + beyond * perFold);
}

double costOf(const Plan &plan, double aspect)
{
    return costOf(
        Strokes(plan), boundsOf(plan).size(), aspect, plan.hasFewLinks() ? OfFew : OfMany);
}

/// The larger a chart is, the less it is searched: a small one in many ways, one of medium size in
/// some, the best of which are drawn well, a large one in the usual way.
enum class Extent : quint8 { Small, Medium, Large };

Extent extentOf(const Plan &plan)
{
    constexpr size_t fewItems = 96;
    constexpr size_t medium = 300; // links
    if (plan.hasFewLinks() && plan.items.size() <= fewItems)
        return Extent::Small;
    return plan.links.size() <= medium ? Extent::Medium : Extent::Large;
}

double effortFor(const Plan &plan, Extent extent)
{
    const size_t links = plan.links.size();
    constexpr size_t huge = 8000;
    return links > huge
               ? .6
               : std::clamp(1200. / double(links + 1), .9, extent == Extent::Small ? 1. : 4.);
}

/// What lines that turn or go back cost is not known before they are drawn. These were the best for
/// the gallery and for generated charts, together.
constexpr std::array<Filling, 4> Fillings = {
    {{3, 6000, 300}, {3, 6000, 3000}, {1, 600, 3000}, {1, 6000, 3000}}};

std::vector<Way> waysFor(const Plan &plan, Extent extent, double effort)
{
    std::vector<Way> result;
    for (const unsigned seed : {0U, 1U, 2U})
        for (const Division division :
            {Division::Usual, Division::Wider, Division::Whole, Division::Apart, Division::Folded})
            if (extent == Extent::Small || (extent == Extent::Medium && seed == 0) ||
                result.empty())
                result.push_back({division, seed, effort});
    constexpr size_t most = 500; // items and links
    if (extent == Extent::Large || plan.items.size() + plan.links.size() > most)
        return result;
    for (const Filling &filling : Fillings)
        for (const Division division : {Division::Whole, Division::Apart, Division::Folded}) {
            Way way{division, 0, effort};
            way.filling = filling;
            result.push_back(way);
        }
    return result;
}

/// Gives \a children layers from 0 on without a gap.
void closeUp(const std::vector<int> &children, std::vector<int> &layers)
{
    std::map<int, int> used;
    for (const int i : children)
        if (layers[size_t(i)] >= 0)
            used[layers[size_t(i)]] = 0;
    int next = 0;
    for (auto &[from, to] : used)
        to = next++;
    for (const int i : children)
        if (layers[size_t(i)] >= 0)
            layers[size_t(i)] = used[layers[size_t(i)]];
}

bool isNetwork(const Plan &plan, int item)
{
    return !plan.item(item).card && plan.item(item).kind != ZoneKind::Host;
}

/// Layers with one thing changed: two neighbouring ones of a zone become one, or a card or host
/// stands one further. Networks keep theirs: the eye reads the chart along them.
std::vector<std::vector<int>> neighbours(const Plan &plan, const std::vector<int> &layers)
{
    std::vector<std::vector<int>> merged;
    std::vector<std::vector<int>> moved;
    for (int zone = 1; zone < plan.zones; ++zone) {
        const std::vector<int> &children = plan.item(zone).children;
        if (std::ranges::any_of(children, [&](int i) { return isNetwork(plan, i); }))
            continue;
        int last = 0;
        for (const int i : children)
            last = std::max(last, layers[size_t(i)]);
        for (int at = 0; at < last; ++at) {
            std::vector<int> changed = layers;
            for (const int i : children)
                changed[size_t(i)] -= layers[size_t(i)] > at ? 1 : 0;
            merged.push_back(std::move(changed));
        }
        for (const int i : children)
            for (const int step : {-1, 1}) {
                const int at = layers[size_t(i)] + step;
                if (layers[size_t(i)] < 0 || at < 0 || at > last)
                    continue;
                std::vector<int> changed = layers;
                changed[size_t(i)] = at;
                closeUp(children, changed);
                if (changed != layers)
                    moved.push_back(std::move(changed));
            }
    }
    merged.insert(
        merged.end(), std::make_move_iterator(moved.begin()), std::make_move_iterator(moved.end()));
    return merged;
}

/// A drawing, how it was made, and what it costs.
struct Draft
{
    Plan plan;
    Way way;
    double cost = 0;
    double apart = 0; ///< see SiteDrawing
};

/// The best of all drafts that it was shown, each of another cost.
class Finalists
{
public:
    void show(const Draft &draft)
    {
        constexpr size_t most = 6;
        constexpr double same = 1;
        const auto at = std::ranges::lower_bound(m_drafts, draft.cost - same, {}, &Draft::cost);
        if (at != m_drafts.end() && at->cost < draft.cost + same)
            return;
        if (at == m_drafts.end() && m_drafts.size() >= most)
            return;
        m_drafts.insert(at, draft);
        m_drafts.resize(std::min(m_drafts.size(), most));
    }

    std::vector<SiteDrawing> take() &&
    {
        std::vector<SiteDrawing> all;
        for (Draft &draft : m_drafts)
            all.push_back({std::move(draft.plan), std::move(draft.way), draft.apart});
        return all;
    }

private:
    std::vector<Draft> m_drafts; ///< the best one first
};

/// Draws a chart in one way after the other.
class Search
{
public:
    Search(const Plan &plan, const TextMeasure &measure, const LayoutOptions &options,
        const LayoutControl &control, Instances instances, Finalists *finalists)
        : m_plan(plan)
        , m_measure(measure)
        , m_options(options)
        , m_control(control)
        , m_instances(std::move(instances))
        , m_finalists(finalists)
    {}

    /// Nothing where it was asked to stop, and where the arrangement is one of those \a known. What
    /// is \a begun, and the \a share of this one, are told as progress.
    std::optional<Draft> draw(
        Way way, double begun, double share, std::set<Arrangement> *known = nullptr) const
    {
        LayoutControl part{m_control.stop, {}};
        if (m_control.progress && share > 0)
            part.progress = [&](double done) { m_control.progress(begun + share * done); };
        Draft draft{m_plan, std::move(way)};
        if (!drawIn(draft.plan, m_measure, m_options, part, draft.way, known))
            return {};
        if (share < 1) {
            draft.apart = apart(draft.plan);
            draft.cost = costOf(draft.plan, m_options.aspect) * (1 + draft.apart);
        }
        if (m_finalists)
            m_finalists->show(draft);
        return draft;
    }

    /// Changes how it is drawn as long as that makes it better, at most \a tries times.
    void improve(Draft &draft, int tries) const
    {
        constexpr double quick = 1;
        constexpr double usual = 4;
        for (bool better = true; better && tries > 0;) {
            better = false;
            for (std::vector<int> &layers : neighbours(m_plan, draft.way.layers)) {
                if (--tries < 0 || m_control.stop.stop_requested())
                    break;
                Way way = draft.way;
                way.layers = std::move(layers);
                way.effort = quick;
                better = take(draft, std::move(way));
                if (better)
                    break;
            }
        }
        for (const unsigned seed : {3U, 4U}) {
            Way way = draft.way;
            way.seed = seed;
            way.effort = usual;
            take(draft, std::move(way));
        }
        Way way = draft.way;
        way.labelsInside = !way.labelsInside;
        way.effort = usual;
        take(draft, std::move(way));
    }

    /// Once more in the same way, with the orders searched from elsewhere.
    void drawAgain(Draft &draft) const
    {
        Way way = draft.way;
        ++way.seed;
        take(draft, std::move(way));
    }

    /// Lines that turn far from both of their ends turn on the other side, if that is better.
    void turnElsewhere(Draft &draft, double effort) const
    {
        if (draft.way.nearerElsewhere.empty())
            return;
        for (const unsigned seed : {0U, 1U, 2U}) {
            Way way = draft.way;
            way.seed += seed;
            way.effort = effort;
            way.turnBefore.insert(way.nearerElsewhere.begin(), way.nearerElsewhere.end());
            if (take(draft, std::move(way)))
                return;
        }
    }

    /// Zones that hold the same get the layers of one of them, unless that costs much.
    void makeAlike(Draft &draft, const std::vector<AlikeZones> &alike, double effort) const
    {
        constexpr double worth = 1.04;
        int tries = 4;
        for (const AlikeZones &zones : alike) {
            std::set<std::vector<int>> tried = {draft.way.layers};
            std::optional<Draft> best;
            for (const std::vector<int> &model : zones) {
                Way way = draft.way;
                way.effort = effort;
                way.layers = copied(draft.way.layers, model, zones);
                if (!tried.insert(way.layers).second)
                    continue;
                if (--tries < 0)
                    break;
                std::optional<Draft> other = draw(std::move(way), 0, 0);
                if (other && (!best || other->cost < best->cost))
                    best = std::move(other);
            }
            if (best && best->cost < draft.cost * worth)
                draft = std::move(*best);
        }
    }

private:
    /// Instances of one thing are looked for below each other: the share by which a drawing where
    /// they are elsewhere may be cheaper.
    double apart(const Plan &plan) const
    {
        constexpr double most = .4;
        const auto isBeside = [&](const std::pair<int, int> &two) {
            const QRectF a = plan.item(two.first).rect;
            const QRectF b = plan.item(two.second).rect;
            return m_options.reading == Reading::LeftToRight
                       ? a.right() <= b.left() || b.right() <= a.left()
                       : a.bottom() <= b.top() || b.bottom() <= a.top();
        };
        const auto beside = std::ranges::count_if(m_instances, isBeside);
        return beside == 0 ? 0 : most * double(beside) / double(m_instances.size());
    }

    static std::vector<int> copied(
        std::vector<int> layers, const std::vector<int> &model, const AlikeZones &zones)
    {
        for (const std::vector<int> &items : zones)
            for (size_t i = 0; i < items.size(); ++i) {
                int &layer = layers[size_t(items[i])];
                const int its = layers[size_t(model[i])];
                // What is loose in one of them may have flows to elsewhere in another.
                if (layer >= 0 && its >= 0)
                    layer = its;
            }
        return layers;
    }

    bool take(Draft &draft, Way way) const
    {
        std::optional<Draft> other = draw(std::move(way), 0, 0);
        if (!other || other->cost >= draft.cost)
            return false;
        draft = std::move(*other);
        return true;
    }

    const Plan &m_plan;
    const TextMeasure &m_measure;
    const LayoutOptions &m_options;
    const LayoutControl &m_control;
    const Instances m_instances;
    Finalists *m_finalists; ///< who sees all drafts; may be nullptr
};

} // namespace

double costOf(const Strokes &strokes, const QSizeF &size, double aspect)
{
    return costOf(strokes, size, aspect, OfFew);
}

std::vector<SiteDrawing> layOutSites(const Plan &plan, const TextMeasure &measure,
    const LayoutOptions &options, const LayoutControl &control)
{
    const Extent extent = extentOf(plan);
    const bool small = extent == Extent::Small;
    const bool medium = extent == Extent::Medium;
    const double effort = effortFor(plan, extent);
    constexpr double sketch = .2;
    const std::vector<Way> ways = waysFor(plan, extent, medium ? sketch : effort);
    const std::vector<AlikeZones> alike =
        small || medium ? findAlike(plan) : std::vector<AlikeZones>();
    Finalists finalists;
    const bool several = small && alike.empty(); // what is alike was chosen although it is dearer
    const Search search(plan, measure, options, control, small ? findInstances(plan) : Instances(),
        several ? &finalists : nullptr);
    const size_t kept = medium ? 4 : small ? 3 : 1;
    const double share = (small ? .25 : medium ? .75 : 1) / double(ways.size());
    std::optional<Draft> best;
    // What is best with its labels inside the sites has other layers than what is best with them
    // outside: both are improved, each from its own beginning.
    bool divided = false;
    for (const bool labelsInside : {false, true}) {
        if (labelsInside && !(small && divided))
            break;
        std::vector<Draft> drafts;
        std::set<Arrangement> known;
        for (size_t i = 0; i < ways.size(); ++i) {
            Way way = ways[i];
            way.labelsInside = labelsInside;
            auto draft =
                search.draw(std::move(way), .25 * labelsInside + double(i) * share, share, &known);
            if (control.stop.stop_requested())
                return {};
            if (!draft)
                continue;
            divided |= draft->way.divided;
            drafts.push_back(std::move(*draft));
            std::ranges::sort(drafts, {}, &Draft::cost);
            drafts.resize(std::min(drafts.size(), kept));
        }
        for (size_t i = 0; medium && i < drafts.size(); ++i) {
            Way way = drafts[i].way;
            way.effort = effort;
            if (auto draft = search.draw(std::move(way), .75 + .06 * double(i), .06))
                drafts[i] = std::move(*draft);
            search.makeAlike(drafts[i], alike, effort);
            if (control.stop.stop_requested())
                return {};
        }
        constexpr int tries = 150;
        for (size_t i = 0; small && i < drafts.size(); ++i)
            search.improve(drafts[i], tries);
        if (control.stop.stop_requested())
            return {};
        Draft &least = *std::ranges::min_element(drafts, {}, &Draft::cost);
        if (medium)
            search.drawAgain(least);
        if (small)
            search.makeAlike(least, alike, effort);
        if (small || medium)
            search.turnElsewhere(least, effort);
        if (control.stop.stop_requested())
            return {};
        if (!best || least.cost < best->cost)
            best = std::move(least);
    }
    if (extent != Extent::Large && control.progress)
        control.progress(1);
    if (several)
        return std::move(finalists).take();
    std::vector<SiteDrawing> one;
    one.push_back({std::move(best->plan), std::move(best->way), best->apart});
    return one;
}

} // namespace portolan::layout
