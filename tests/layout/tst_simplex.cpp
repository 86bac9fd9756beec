#include "tests/layout/SimplexProblem.h"

#include <QTest>

using namespace portolan::layout;
using namespace Qt::StringLiterals;

namespace {

constexpr long long Enough = 1'000'000'000;

/// The lowest cost of all positions from 0 to \a most, by trying them.
long long lowestCost(const SimplexProblem &problem, int most)
{
    std::vector<int> x(size_t(problem.nodes), 0);
    long long best = -1;
    while (true) {
        if (problem.isFeasible(x)) {
            const long long cost = problem.cost(x);
            if (best < 0 || cost < best)
                best = cost;
        }
        size_t i = 0;
        while (i < x.size() && x[i] == most)
            x[i++] = 0;
        if (i == x.size())
            return best;
        ++x[i];
    }
}

std::vector<int> solved(const SimplexProblem &problem)
{
    NetworkSimplex solver;
    problem.giveTo(solver);
    return solver.solve(Enough);
}

QString wrong(
    const SimplexProblem &problem, const NetworkSimplex &solver, const std::vector<int> &x)
{
    if (!solver.isOptimal())
        return u"not finished"_s;
    if (!problem.isFeasible(x))
        return u"not feasible"_s;
    return problem.isBest(x) ? QString() : u"cost %1 is not the lowest"_s.arg(problem.cost(x));
}

} // namespace

/// Positions of NetworkSimplex against trying everything, and against a certificate of optimality.
class TestSimplex : public QObject
{
    Q_OBJECT

private slots:
    void certificate();
    void exhaustive();
    void random_data();
    void random();
    void warm_data();
    void warm();
    void smallChangeIsCheap();
    void manyTies();
    void nothing();
    void alignment();
    void partsAreIndependent();
    void equality();
    void impossibleCircle_data();
    void impossibleCircle();
    void impossibleCircleAmongOthers();
    void cutOff();
    void deterministic();
};

/// The judge itself knows good from bad.
void TestSimplex::certificate()
{
    const SimplexProblem problem{3, {{0, 1, 2, 1, false}, {1, 2, 2, 1, false}, {0, 2, 1, 5, true}}};
    QVERIFY(problem.isBest({0, 2, 4}));
    QVERIFY(!problem.isBest({0, 3, 5}));
    QVERIFY(!problem.isFeasible({0, 1, 3}));
    QCOMPARE(problem.cost({0, 3, 6}), 1 + 1 + 25);
    QCOMPARE(lowestCost(problem, 6), problem.cost({0, 2, 4}));
}

void TestSimplex::exhaustive()
{
    for (unsigned seed = 0; seed < 300; ++seed) {
        RandomSimplexProblem random{std::mt19937(seed), 1 + int(seed % 5), 7, 3, seed % 3 != 0};
        const SimplexProblem problem = random.make();
        const std::vector<int> x = solved(problem);
        QVERIFY(problem.isFeasible(x));
        const long long lowest = lowestCost(problem, 8);
        QVERIFY2(problem.cost(x) == lowest, qPrintable(u"seed %1"_s.arg(seed)));
        QVERIFY(problem.isBest(x));
    }
}

void TestSimplex::random_data()
{
    QTest::addColumn<int>("nodes");
    QTest::addColumn<int>("lines");
    QTest::addColumn<int>("most");
    QTest::addColumn<bool>("connected");
    QTest::addColumn<bool>("backward");
    QTest::addColumn<int>("rounds");
    QTest::newRow("small") << 8 << 14 << 5 << true << false << 300;
    QTest::newRow("small, many ties") << 12 << 30 << 2 << true << false << 300;
    QTest::newRow("loose parts") << 30 << 25 << 8 << false << false << 100;
    QTest::newRow("circles that can be kept") << 20 << 50 << 8 << true << true << 100;
    QTest::newRow("sparse") << 200 << 260 << 50 << true << false << 20;
    QTest::newRow("dense") << 60 << 900 << 20 << true << false << 10;
    QTest::newRow("dense, many ties") << 60 << 900 << 2 << true << true << 10;
    QTest::newRow("large") << 600 << 1800 << 100 << true << false << 2;
}

void TestSimplex::random()
{
    QFETCH(int, nodes);
    QFETCH(int, lines);
    QFETCH(int, most);
    QFETCH(bool, connected);
    QFETCH(bool, backward);
    QFETCH(int, rounds);
    for (int round = 0; round < rounds; ++round) {
        RandomSimplexProblem random{
            std::mt19937(unsigned(round)), nodes, lines, most, connected, backward};
        const SimplexProblem problem = random.make();
        NetworkSimplex solver;
        problem.giveTo(solver);
        const std::vector<int> x = solver.solve(Enough);
        const QString text = wrong(problem, solver, x);
        QVERIFY2(text.isEmpty(), qPrintable(u"round %1: %2"_s.arg(round).arg(text)));
        for (size_t i = 0; i < problem.lines.size(); ++i)
            QVERIFY(!solver.isGivenUp(int(i)));
    }
}

void TestSimplex::warm_data()
{
    QTest::addColumn<bool>("weights");
    QTest::addColumn<bool>("edges");
    QTest::addColumn<bool>("nodes");
    QTest::newRow("nothing new") << false << false << false;
    QTest::newRow("weights") << true << false << false;
    QTest::newRow("edges") << false << true << false;
    QTest::newRow("weights and edges") << true << true << false;
    QTest::newRow("nodes with edges") << false << true << true;
    QTest::newRow("all") << true << true << true;
}

void TestSimplex::warm()
{
    QFETCH(bool, weights);
    QFETCH(bool, edges);
    QFETCH(bool, nodes);
    for (unsigned seed = 0; seed < 60; ++seed) {
        // Positions up the same order, so that new edges close no circle.
        RandomSimplexProblem random{std::mt19937(seed), 40, 90, 12, seed % 2 == 0};
        const SimplexProblem all = random.make();
        SimplexProblem problem = all;
        if (edges)
            problem.lines.resize(70);
        if (nodes) {
            problem.nodes = 34;
            std::erase_if(
                problem.lines, [](const auto &line) { return line.from >= 34 || line.to >= 34; });
        }
        NetworkSimplex solver;
        problem.giveTo(solver);
        QCOMPARE(wrong(problem, solver, solver.solve(Enough)), QString());
        for (int round = 0; round < 4; ++round) {
            const int knownNodes = problem.nodes;
            const size_t knownLines = problem.lines.size();
            if (weights)
                for (size_t i = 0; i < problem.lines.size(); ++i)
                    if (random.below(2) == 0) {
                        problem.lines[i].weight = random.below(30);
                        solver.setWeight(int(i), problem.lines[i].weight);
                    }
            if (edges && round == 0) {
                problem.nodes = all.nodes;
                for (const auto &line : all.lines)
                    problem.lines.push_back(line);
                problem.giveTo(solver, knownNodes, knownLines);
            }
            const std::vector<int> x = solver.solve(Enough);
            const QString text = wrong(problem, solver, x);
            QVERIFY2(text.isEmpty(), qPrintable(u"seed %1: %2"_s.arg(seed).arg(text)));
            QCOMPARE(problem.cost(x), problem.cost(solved(problem)));
        }
    }
}

void TestSimplex::smallChangeIsCheap()
{
    RandomSimplexProblem random{std::mt19937(1), 3000, 9000, 40, true};
    SimplexProblem problem = random.make();
    NetworkSimplex solver;
    problem.giveTo(solver);
    const std::vector<int> before = solver.solve(Enough);
    const int cold = solver.exchanges();
    QCOMPARE(solver.solve(Enough), before);
    QCOMPARE(solver.exchanges(), 0);
    problem.lines[5].weight += 3;
    solver.setWeight(5, problem.lines[5].weight);
    const std::vector<int> x = solver.solve(Enough);
    QVERIFY(solver.isOptimal());
    QVERIFY2(solver.exchanges() * 20 < cold,
        qPrintable(u"%1 exchanges, cold %2"_s.arg(solver.exchanges()).arg(cold)));
    QCOMPARE(problem.cost(x), problem.cost(solved(problem)));
}

/// A layering: all lengths are 1, so that most exchanges would move nothing, and go on for ever.
void TestSimplex::manyTies()
{
    std::mt19937 engine(1);
    constexpr unsigned nodes = 4000;
    SimplexProblem problem{int(nodes), {}};
    for (unsigned i = 0; i < 3 * nodes; ++i) {
        const auto [low, high] = std::minmax({engine() % nodes, engine() % nodes});
        if (low != high)
            problem.lines.push_back({int(low), int(high), 1, 1 + int(engine() % 5), false});
    }
    NetworkSimplex solver;
    problem.giveTo(solver);
    constexpr long long budget = 40'000'000;
    const std::vector<int> x = solver.solve(budget);
    QVERIFY(problem.isFeasible(x));
    QVERIFY2(solver.isOptimal(), qPrintable(u"%1 exchanges"_s.arg(solver.exchanges())));
    QVERIFY(solver.exchanges() < 3 * int(nodes));
    QVERIFY(problem.isBest(x));
}

void TestSimplex::nothing()
{
    NetworkSimplex solver;
    QVERIFY(solver.solve(Enough).empty());
    solver.addNode();
    QCOMPARE(solver.solve(0), std::vector<int>{0});
    QVERIFY(solver.isOptimal());
}

void TestSimplex::alignment()
{
    NetworkSimplex solver;
    const int a = solver.addNode();
    const int b = solver.addNode();
    QCOMPARE(solver.align(a, 10, b, 3, 1), 0);
    QCOMPARE(solver.solve(Enough), (std::vector{0, 7}));
    // An edge against it, first too light and then forbidding.
    QCOMPARE(solver.addEdge(b, a, -20, 1), 1);
    solver.setWeight(1, 0);
    QCOMPARE(solver.solve(Enough), (std::vector{0, 7}));
    solver.setWeight(1, 2);
    QCOMPARE(solver.solve(Enough), (std::vector{0, 20}));
    solver.addEdge(b, a, 5, 0);
    QCOMPARE(solver.solve(Enough), (std::vector{5, 0}));
}

void TestSimplex::partsAreIndependent()
{
    NetworkSimplex solver;
    for (int i = 0; i < 5; ++i)
        solver.addNode();
    solver.addEdge(3, 0, 4, 1);
    solver.addEdge(1, 2, 6, 1);
    QCOMPARE(solver.solve(Enough), (std::vector{4, 0, 6, 0, 0}));
    // Two parts become one.
    solver.addEdge(0, 1, 2, 1);
    QCOMPARE(solver.solve(Enough), (std::vector{4, 6, 12, 0, 0}));
}

/// Two edges of opposite lengths keep a distance exactly.
void TestSimplex::equality()
{
    NetworkSimplex solver;
    for (int i = 0; i < 3; ++i)
        solver.addNode();
    solver.addEdge(0, 1, 5, 0);
    solver.addEdge(1, 0, -5, 0);
    solver.align(0, 0, 1, 0, 100);
    solver.addEdge(1, 2, 3, 1);
    QCOMPARE(solver.solve(Enough), (std::vector{0, 5, 8}));
    QVERIFY(solver.isOptimal());
}

void TestSimplex::impossibleCircle_data()
{
    QTest::addColumn<int>("nodes");
    QTest::newRow("one node") << 1;
    QTest::newRow("two nodes") << 2;
    QTest::newRow("five nodes") << 5;
    QTest::newRow("many nodes") << 2000;
}

/// The edge that closed it is given up, the others are kept.
void TestSimplex::impossibleCircle()
{
    QFETCH(int, nodes);
    NetworkSimplex solver;
    for (int i = 0; i < nodes; ++i)
        solver.addNode();
    for (int i = 0; i < nodes; ++i)
        solver.addEdge(i, (i + 1) % nodes, 1, 1);
    std::vector<int> expected(static_cast<size_t>(nodes));
    std::iota(expected.begin(), expected.end(), 0);
    for (int round = 0; round < 2; ++round) {
        QCOMPARE(solver.solve(Enough), expected);
        QVERIFY(solver.isOptimal());
        for (int i = 0; i < nodes; ++i)
            QCOMPARE(solver.isGivenUp(i), i == nodes - 1);
    }
}

void TestSimplex::impossibleCircleAmongOthers()
{
    int met = 0;
    for (unsigned seed = 0; seed < 100; ++seed) {
        RandomSimplexProblem random{std::mt19937(seed), 30, 60, 10, true, true};
        SimplexProblem problem = random.make();
        for (int i = 0; i < 8; ++i)
            problem.lines.push_back(
                {random.below(30), random.below(30), random.below(20), 1, false});
        NetworkSimplex solver;
        problem.giveTo(solver);
        std::vector<int> x = solver.solve(Enough);
        SimplexProblem kept{problem.nodes, {}};
        for (size_t i = 0; i < problem.lines.size(); ++i)
            if (!solver.isGivenUp(int(i)))
                kept.lines.push_back(problem.lines[i]);
            else
                ++met;
        QVERIFY(problem.lines.size() - kept.lines.size() <= 8);
        QCOMPARE(wrong(kept, solver, x), QString());
    }
    QVERIFY(met > 50);
}

void TestSimplex::cutOff()
{
    RandomSimplexProblem random{std::mt19937(9), 400, 1200, 40, true};
    const SimplexProblem problem = random.make();
    const long long lowest = problem.cost(solved(problem));
    long long last = -1;
    for (long long budget = 0; budget < 200'000; budget += 5'000) {
        NetworkSimplex solver;
        problem.giveTo(solver);
        const std::vector<int> x = solver.solve(budget);
        QVERIFY(problem.isFeasible(x));
        const long long cost = problem.cost(x);
        QCOMPARE(solver.isOptimal(), cost == lowest);
        QVERIFY(last < 0 || cost <= last);
        last = cost;
        // What is missing is done by the next one.
        QCOMPARE(problem.cost(solver.solve(Enough)), lowest);
    }
    QCOMPARE(last, lowest);
}

void TestSimplex::deterministic()
{
    RandomSimplexProblem random{std::mt19937(4), 300, 900, 3, false};
    const SimplexProblem problem = random.make();
    QCOMPARE(solved(problem), solved(problem));
}

QTEST_APPLESS_MAIN(TestSimplex)
#include "tst_simplex.moc"
