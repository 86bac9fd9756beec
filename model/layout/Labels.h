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
    /// What such a label may say in the language of the moment, best first; none where the flow is
    /// required.
    static QStringList suffixes(const Need &need);
    /// What a suffix adds to the width of a label.
    static double suffixWidth(const QString &suffix, const TextMeasure &measure);
    /// The width that a row of a bundle's label wants: with the \a suffix, if any.
    static double rowWidth(const QString &text, const QString &suffix, const TextMeasure &measure);
    /// Lets the rows of a bundle's label that is \a width wide say what their flows need. Either
    /// all say it that are not required or none: beside one that says "optional" another that does
    /// not would seem to be required. False where there is no room for that.
    static bool sayNeeds(std::vector<LabelLine> &rows, const std::vector<const Flow *> &flows,
        double width, const TextMeasure &measure);
    /// Rows that stand for one flow each; of a long bundle the last row is a count.
    static size_t rowsOfFlows(size_t rows, size_t flows) { return rows < flows ? rows - 1 : rows; }

private:
    struct Candidate
    {
        double score = 0;
        QRectF rect;
    };
    std::vector<Candidate> candidates(const Plan &plan, const Link &link) const;
    bool hitsBox(const QRectF &rect) const;
    bool mayGrowTo(const Plan &plan, int link, const QRectF &rect) const;
    void addToRows(Plan &plan, int link, const TextMeasure &measure);
    void collectBoxes(const Plan &plan);

    std::vector<double> m_edge; ///< by link: where the labels of its gap begin; NaN where none
    std::vector<double> m_gapEnd;
    std::vector<QRectF> m_boxes; ///< cards, docks, borders, titles: nothing may touch them
    Buckets m_boxIndex;
    Buckets m_linkIndex; ///< of what is entered
};

} // namespace portolan::layout
