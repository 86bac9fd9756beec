#pragma once

#include "model/layout/Board.h"

namespace portolan::around {

/// What stands where on a board, in square cells: asked by the lines that look for their way. Holds
/// copies; whoever changes the board tells it.
class BoardIndex
{
public:
    enum class Kind : quint8 {
        Card,
        Dock,
        Title,
        Zone,
        Label,
        Level,
        Upright
    }; // a shield counts as a title
    struct Entry
    {
        double left = 0;
        double top = 0;
        double right = 0;
        double bottom = 0;
        int owner = -1; ///< card, dock, zone (also of a title) or line
        int group = -1; ///< the card of a dock; of a line, and of the label of a trunk, its group()
        Kind kind = Kind::Card;

        QRectF rect() const { return {left, top, right - left, bottom - top}; }
    };

    /// Nothing is in it yet; lies best over what is within \a bounds.
    explicit BoardIndex(const QRectF &bounds);

    void addCard(const Board &board, int card);
    void removeCard(const Board &board, int card);
    void addDock(const Board &board, int dock);
    void removeDock(const Board &board, int dock);
    void addZone(const Board &board, int zone);
    void removeZone(const Board &board, int zone);
    /// With its label and quay.
    void addLine(const Board &board, int line);
    void removeLine(const Board &board, int line);
    void addAll(const Board &board);

    /// Calls \a visit for each entry near the rectangle; for some more than once.
    template<class Visit> void near(const QRectF &rect, const Visit &visit) const
    {
        const int right = column(rect.right());
        const int bottom = row(rect.bottom());
        for (int y = row(rect.top()); y <= bottom; ++y)
            for (int x = column(rect.left()); x <= right; ++x)
                for (const Entry &entry : m_cells[cell(x, y)])
                    visit(entry);
    }

    /// How closely a line may pass others.
    enum class Care : quint8 {
        Strict, ///< a lane apart, corners and labels clear
        Tight,  ///< half a lane
        Loose   ///< lines and labels do not count
    };
    /// A line on its way.
    struct Pen
    {
        int line = -1;
        int group = -1;
        const std::vector<char> *mayEnter = nullptr; ///< by zone: holds one of its ends
        int skipCard = -1;                           ///< that card and its docks are not in the way
        Care care = Care::Strict;
    };
    struct Run
    {
        double stop = 0;               ///< how far it is free, as a coordinate
        std::vector<double> crossings; ///< coordinates where lines are crossed, in rising order
    };
    /// From \a start straight towards \a way until something is met, at the latest at the
    /// coordinate \a limit.
    void run(QPointF start, Side way, double limit, const Pen &pen, Run &result) const;

private:
    size_t cell(int x, int y) const { return size_t(y) * size_t(m_columns) + size_t(x); }
    int column(double x) const;
    int row(double y) const;
    template<class Action> void each(const QRectF &rect, const Action &action);
    void add(const Entry &entry);
    void remove(const Entry &entry);
    template<class Action> void eachOfLine(const Board &board, int line, const Action &action);

    QPointF m_origin;
    double m_size = 128;
    int m_columns = 1;
    int m_rows = 1;
    std::vector<std::vector<Entry>> m_cells;
};

} // namespace portolan::around
