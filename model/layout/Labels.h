#pragma once

#include "model/layout/Buckets.h"
#include "model/layout/Plan.h"

#include <vector>

namespace portolan::layout {

/// Finds the places of labels: on their line, clear of everything else.
class Labels
{
public:
    explicit Labels(const Plan &plan);

    /// The line and the label of that link now stand where the plan says; before they are changed
    /// they are taken out.
    void enter(const Plan &plan, int link);
    void takeOut(const Plan &plan, int link);

    /// Puts the label of that link where it stands best; false where every place is taken (it then
    /// stands on its line all the same).
    bool place(Plan &plan, int link) const;
    /// Whether the rectangle is clear of cards, docks, titles, borders, other labels and lines.
    bool isFree(const Plan &plan, int link, const QRectF &rect) const;
    /// Adds "optional" or the condition to labels that have room for it.
    void addSuffixes(Plan &plan, const TextMeasure &measure);

private:
    struct Candidate
    {
        double score = 0;
        QRectF rect;
    };
    std::vector<Candidate> candidates(const Plan &plan, const Link &link) const;
    bool hitsBox(const QRectF &rect) const;
    void collectBoxes(const Plan &plan);

    std::vector<double> m_edge; ///< by link: where the labels of its gap begin; NaN where none
    std::vector<double> m_gapEnd;
    std::vector<QRectF> m_boxes; ///< cards, docks, borders, titles: nothing may touch them
    Buckets m_boxIndex;
    Buckets m_linkIndex; ///< of what is entered
};

} // namespace portolan::layout
