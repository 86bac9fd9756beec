// The diagrams against brute force: in universes of 4,096 tuples every operation is compared with
// the table of all answers, and the diagram that is built from the table must be the same one.

#include "model/policy/IntervalDiagram.h"
#include "tests/support/Dice.h"

#include <QTest>

#include <numeric>

using namespace portolan;
using portolan::testing::Dice;

namespace {

constexpr int Fields = 6;
constexpr int Universe = 4096; ///< 4 numbers in each of 6 fields
using Table = std::array<std::uint8_t, Universe>;
using Tuple = std::array<int, Fields>;

Tuple tupleOf(int number)
{
    Tuple tuple;
    for (int &value : tuple) {
        value = number % 4;
        number /= 4;
    }
    return tuple;
}

/// A diagram over the universe, its fields asked in an order of its own, and numbers in between
/// stretched apart so that keys of both widths have something to do.
template<class Key> class Bench
{
public:
    using Diagram = IntervalDiagram<Key>;
    using Range = typename Diagram::Range;

    Bench(const std::array<int, Fields> &order, std::uint64_t seed)
        : control{.maxNodes = 1'000'000, .seed = seed}
        , diagram(control, highest())
        , m_order(order)
    {}

    /// The tuples within \a from and \a to get \a answer.
    DiagramId box(const Tuple &from, const Tuple &to, DiagramId answer)
    {
        DiagramId id = answer;
        for (int field = Fields - 1; field >= 0; --field) {
            const auto at = size_t(m_order[size_t(field)]);
            const Range range{edge(from[at]), Key(edge(to[at]) + (Step - 1))};
            id = diagram.ranges(std::uint32_t(field), std::span(&range, 1), id);
        }
        return id;
    }
    /// \a number is what the fields before \a field make.
    DiagramId fromTable(const Table &table, size_t field = 0, int number = 0)
    {
        if (field == Fields)
            return table[size_t(number)];
        const int stride = 1 << (2 * m_order[field]);
        DiagramId below[4];
        for (int value = 0; value < 4; ++value)
            below[value] = fromTable(table, field + 1, number + value * stride);
        if (below[0] == below[1] && below[1] == below[2] && below[2] == below[3])
            return below[0];
        std::array<typename Diagram::Piece, 4> pieces;
        for (int value = 0; value < 4; ++value)
            pieces[size_t(value)] = {edge(value), Key(edge(value) + (Step - 1)), below[value]};
        return diagram.pieces(std::uint32_t(field), pieces);
    }
    DiagramId at(DiagramId id, const Tuple &tuple) const
    {
        typename Diagram::Highest keys;
        for (size_t field = 0; field < Fields; ++field)
            keys[field] = edge(tuple[size_t(m_order[field])]) + Step / 2;
        return diagram.at(id, keys);
    }

    DiagramControl control;
    Diagram diagram;

private:
    static constexpr Key Step = (Key(1) << (8 * sizeof(Key) - 2));

    static Key edge(int number) { return Key(number) * Step; }
    static typename Diagram::Highest highest()
    {
        typename Diagram::Highest keys;
        keys.fill(Key(~Key(0)));
        return keys;
    }
    std::array<int, Fields> m_order;
};

/// The fields in any order.
std::array<int, Fields> randomOrder(Dice &dice)
{
    std::array<int, Fields> all;
    std::iota(all.begin(), all.end(), 0);
    dice.shuffle(all);
    return all;
}

struct Box
{
    Tuple from;
    Tuple to;
    std::uint8_t answer;

    /// Gives every tuple inside its answer; \a number is what the fields from \a field on make.
    void paint(Table &table, int field = Fields - 1, int number = 0) const
    {
        if (field < 0) {
            table[size_t(number)] = answer;
            return;
        }
        for (int value = from[size_t(field)]; value <= to[size_t(field)]; ++value)
            paint(table, field - 1, number * 4 + value);
    }
};

std::vector<Box> randomBoxes(Dice &dice, int answers)
{
    std::vector<Box> boxes;
    for (int i = dice.below(8); i >= 0; --i) {
        Box box{{}, {}, std::uint8_t(1 + dice.below(answers))};
        for (size_t field = 0; field < Fields; ++field) {
            const int a = dice.below(4);
            const int b = dice.below(4);
            const bool all = dice.below(3) == 0;
            box.from[field] = all ? 0 : std::min(a, b);
            box.to[field] = all ? 3 : std::max(a, b);
        }
        boxes.push_back(box);
    }
    return boxes;
}

/// The first box that holds a tuple answers.
Table tableOf(const std::vector<Box> &boxes)
{
    Table table{};
    for (auto box = boxes.rbegin(); box != boxes.rend(); ++box)
        box->paint(table);
    return table;
}

template<class Function> Table each(const Table &a, const Table &b, Function function)
{
    Table table;
    for (size_t i = 0; i < Universe; ++i)
        table[i] = std::uint8_t(function(a[i], b[i]));
    return table;
}

/// Everything that can be asked of two chains of boxes; nothing where all answers are right.
template<class Key> QString wrongIn(unsigned seed)
{
    Dice dice(seed);
    Bench<Key> bench(randomOrder(dice), seed);
    auto &diagram = bench.diagram;
    const int answers = 1 + dice.below(3);
    const auto build = [&](const std::vector<Box> &boxes) {
        DiagramId id = 0;
        for (const Box &box : boxes)
            id = diagram.otherwise(id, bench.box(box.from, box.to, box.answer));
        return id;
    };
    const auto boxesOfA = randomBoxes(dice, answers);
    const auto boxesOfB = randomBoxes(dice, answers);
    const Table a = tableOf(boxesOfA);
    const Table b = tableOf(boxesOfB);
    const DiagramId idOfA = build(boxesOfA);
    const DiagramId idOfB = build(boxesOfB);

    const auto same = [&](DiagramId id, const Table &table) {
        return id == bench.fromTable(table);
    };
    if (!same(idOfA, a) || !same(idOfB, b))
        return QStringLiteral("boxes");
    for (int i = 0; i < 64; ++i) {
        const int number = dice.below(Universe);
        if (bench.at(idOfA, tupleOf(number)) != a[size_t(number)])
            return QStringLiteral("look-up");
    }
    if (!same(diagram.otherwise(idOfA, idOfB), each(a, b, [](int x, int y) { return x ? x : y; })))
        return QStringLiteral("otherwise");
    if (!same(diagram.where(idOfA, idOfB), each(a, b, [](int x, int y) { return x ? y : 0; })))
        return QStringLiteral("where");
    if (!same(diagram.without(idOfA, idOfB), each(a, b, [](int x, int y) { return y ? 0 : x; })))
        return QStringLiteral("without");
    typename Bench<Key>::Diagram::TerminalMap map;
    for (std::uint8_t &answer : map)
        answer = std::uint8_t(dice.below(4));
    if (!same(diagram.mapped(idOfA, map), each(a, a, [&](int x, int) { return map[size_t(x)]; })))
        return QStringLiteral("mapped");

    // The halves of a chain, and the pieces of a set in any order.
    const size_t cut = size_t(dice.below(int(boxesOfA.size())));
    const auto middle = boxesOfA.begin() + qsizetype(cut);
    if (diagram.otherwise(build({boxesOfA.begin(), middle}), build({middle, boxesOfA.end()})) !=
        idOfA)
        return QStringLiteral("halves");
    const auto set = [&](DiagramId id) { return diagram.mapped(id, {0, 1, 1, 1}); };
    DiagramId backwards = 0;
    for (auto box = boxesOfA.rbegin(); box != boxesOfA.rend(); ++box)
        backwards = diagram.otherwise(set(bench.box(box->from, box->to, 1)), backwards);
    return backwards == set(idOfA) ? QString() : QStringLiteral("build order");
}

} // namespace

class TestPacketSetRandom : public QObject
{
    Q_OBJECT

private slots:
    void tinyUniverses()
    {
        for (unsigned seed = 1; seed <= 3000; ++seed) {
            const QString wrong = seed % 2 ? wrongIn<std::uint32_t>(seed) : wrongIn<uint128>(seed);
            QVERIFY2(wrong.isEmpty(), qPrintable(QString::number(seed) + u' ' + wrong));
        }
    }
};

QTEST_APPLESS_MAIN(TestPacketSetRandom)
#include "tst_packetset_random.moc"
