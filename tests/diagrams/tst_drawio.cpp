#include "model/layout/Layout.h"
#include "tests/diagrams/Charts.h"
#include "tests/layout/LayoutJudge.h"
#include "tests/support/RandomDeployment.h"

#include <QLineF>
#include <QTest>
#include <QXmlStreamReader>
#include <rapidcheck.h>

using namespace portolan;
using namespace portolan::testing;
using namespace Qt::StringLiterals;

namespace {

/// A cell as mxGraph reads it.
struct Cell
{
    QString id;
    QString label; ///< HTML
    QString tip;
    QString parent;
    QString source;
    QString target;
    bool vertex = false;
    bool edge = false;
    std::map<QString, QString> style;
    QRectF rect; ///< relative to the parent; of an edge: the place of its label
    bool relative = false;
    bool hasLabelPlace = false;
    std::vector<QPointF> points;
    QPointF offset;
};

struct File
{
    QString title;
    std::map<QString, Cell> cells;
    QString error;

    QPointF origin(const QString &id) const
    {
        QPointF at;
        auto it = cells.find(id);
        for (int i = 0; i < 100 && it != cells.end(); ++i) {
            at += it->second.rect.topLeft();
            it = cells.find(it->second.parent);
        }
        return at;
    }
    QRectF rectOf(const QString &id) const { return {origin(id), cells.at(id).rect.size()}; }
};

std::map<QString, QString> styleOf(const QString &text)
{
    std::map<QString, QString> style;
    for (const QString &entry : text.split(u';', Qt::SkipEmptyParts))
        style[entry.section(u'=', 0, 0)] = entry.section(u'=', 1);
    return style;
}

/// Reads what the writer may write, and nothing else.
File read(const QByteArray &bytes)
{
    File file;
    QXmlStreamReader xml(bytes);
    Cell cell;
    const auto number = [&](const char *name) {
        const auto text = xml.attributes().value(QLatin1StringView(name));
        bool ok = text.isEmpty();
        const double value = ok ? 0 : text.toDouble(&ok);
        if (!ok)
            file.error = u"no number"_s;
        return value;
    };
    while (!xml.atEnd() && file.error.isEmpty()) {
        const auto token = xml.readNext();
        const auto name = xml.name();
        const auto attributes = xml.attributes();
        if (token == QXmlStreamReader::EndElement && name == "mxCell"_L1) {
            if (!file.cells.emplace(cell.id, cell).second)
                file.error = "twice: "_L1 + cell.id;
            cell = {};
        }
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (name == "diagram"_L1) {
            file.title = attributes.value(u"name"_s).toString();
        } else if (name == "UserObject"_L1) {
            cell.id = attributes.value(u"id"_s).toString();
            cell.label = attributes.value(u"label"_s).toString();
            cell.tip = attributes.value(u"tooltip"_s).toString();
        } else if (name == "mxCell"_L1) {
            if (attributes.hasAttribute(u"id"_s))
                cell.id = attributes.value(u"id"_s).toString();
            cell.parent = attributes.value(u"parent"_s).toString();
            cell.source = attributes.value(u"source"_s).toString();
            cell.target = attributes.value(u"target"_s).toString();
            cell.vertex = attributes.value(u"vertex"_s) == "1"_L1;
            cell.edge = attributes.value(u"edge"_s) == "1"_L1;
            cell.style = styleOf(attributes.value(u"style"_s).toString());
        } else if (name == "mxGeometry"_L1) {
            cell.rect = {number("x"), number("y"), number("width"), number("height")};
            cell.relative = attributes.value(u"relative"_s) == "1"_L1;
            cell.hasLabelPlace = attributes.hasAttribute(u"x"_s);
            if (attributes.value(u"as"_s) != "geometry"_L1)
                file.error = u"geometry without a role"_s;
        } else if (name == "mxPoint"_L1) {
            const QPointF point(number("x"), number("y"));
            if (attributes.value(u"as"_s) == "offset"_L1)
                cell.offset = point;
            else
                cell.points.push_back(point);
        } else if (name != "mxfile"_L1 && name != "mxGraphModel"_L1 && name != "root"_L1 &&
                   name != "Array"_L1) {
            file.error = "unknown element "_L1 + name.toString();
        }
    }
    if (xml.hasError())
        file.error = xml.errorString();
    return file;
}

/// The text of a label, its lines joined by a line break; an error for any markup that is not one
/// of the writer's own.
QString textOf(const QString &html)
{
    static const QRegularExpression own(
        u"^(b|/b|s|/s|br|/font|font style=\"font-size: \\d+px\"( color=\"#[0-9a-f]{6}\")?)$"_s);
    QString text;
    for (qsizetype i = 0; i < html.size(); ++i) {
        const QChar c = html.at(i);
        const qsizetype end = html.indexOf(c == u'<' ? u'>' : u';', i);
        if (c == u'<') {
            const QString tag = html.mid(i + 1, end - i - 1);
            if (end < 0 || !own.match(tag).hasMatch())
                return "foreign markup: "_L1 + tag;
            text += tag == "br"_L1 ? u"\n"_s : QString();
            i = end;
        } else if (c == u'&') {
            const QString entity = html.mid(i + 1, end - i - 1);
            static const std::map<QString, QChar> known = {{u"lt"_s, u'<'}, {u"gt"_s, u'>'},
                {u"amp"_s, u'&'}, {u"quot"_s, u'"'}, {u"nbsp"_s, u' '}};
            const auto it = known.find(entity);
            if (it == known.end())
                return "foreign entity: "_L1 + entity;
            text += it->second;
            i = end;
        } else {
            text += c;
        }
    }
    return text;
}

QString oneSpaced(const QString &text) { return text.simplified(); }

bool near(const QPointF &a, const QPointF &b) { return QLineF(a, b).length() < .1; }
bool near(const QRectF &a, const QRectF &b)
{
    return near(a.topLeft(), b.topLeft()) && near(a.bottomRight(), b.bottomRight());
}

/// The point of a terminal as mxGraph.getConnectionPoint() finds it without a perimeter.
QPointF terminal(const Cell &edge, const QString &end, const QRectF &shape)
{
    const auto value = [&](const QString &key) {
        const auto it = edge.style.find(end + key);
        return it == edge.style.end() ? -1e9 : it->second.toDouble();
    };
    if (value(u"Perimeter"_s) != 0)
        return {-1e9, -1e9};
    return {shape.left() + value(u"X"_s) * shape.width() + value(u"Dx"_s),
        shape.top() + value(u"Y"_s) * shape.height() + value(u"Dy"_s)};
}

/// The place of the label as mxGraphView.getPoint() finds it.
QPointF labelAt(const Cell &edge, const std::vector<QPointF> &points)
{
    double length = 0;
    for (size_t i = 1; i < points.size(); ++i)
        length += QLineF(points[i - 1], points[i]).length();
    double left = (edge.rect.x() / 2 + .5) * length;
    for (size_t i = 1; i < points.size(); ++i) {
        const QLineF piece(points[i - 1], points[i]);
        if (left <= piece.length() || i + 1 == points.size())
            return (piece.length() > 0 ? piece.pointAt(left / piece.length()) : piece.p1()) +
                   edge.offset;
        left -= piece.length();
    }
    return {};
}

QByteArray written(const Deployment &deployment, const Geometry &geometry)
{
    const DiagramLook look = lookFor(deployment);
    return writeDrawIo({deployment, geometry, look});
}

/// What is wrong, in words: everything must be there, once, where the geometry has it.
QString wrongIn(const Deployment &deployment, const Geometry &geometry)
{
    const File file = read(written(deployment, geometry));
    if (!file.error.isEmpty())
        return file.error;
    size_t vertices = 0;
    size_t edges = 0;
    for (const auto &[id, cell] : file.cells) {
        vertices += cell.vertex && id != "title"_L1 ? 1 : 0;
        edges += cell.edge ? 1 : 0;
        if (cell.vertex && cell.edge)
            return "both: "_L1 + id;
        if (id != "0"_L1 && !file.cells.contains(cell.parent))
            return "no parent: "_L1 + id;
        if (cell.edge &&
            (!file.cells.contains(cell.source) || !file.cells.contains(cell.target) ||
                !file.cells.at(cell.source).vertex || !file.cells.at(cell.target).vertex))
            return "no ends: "_L1 + id;
    }
    if (vertices != geometry.zones.size() + geometry.cards.size() + geometry.docks.size() ||
        edges != geometry.edges.size())
        return u"%1 shapes and %2 lines"_s.arg(vertices).arg(edges);
    const auto parentOf = [&](const QString &zone) {
        return zone.isEmpty() ? u"1"_s : "place-"_L1 + zone;
    };
    for (const ZoneBox &box : geometry.zones) {
        const QString id = "place-"_L1 + box.id;
        if (!file.cells.contains(id))
            return "zone missing: "_L1 + id;
        const Cell &cell = file.cells.at(id);
        if (cell.parent != parentOf(deployment.zone(box.id)->parent) ||
            cell.style.at(u"container"_s) != "1"_L1 || !near(file.rectOf(id), box.rect))
            return "zone: "_L1 + id;
        if (!textOf(cell.label).startsWith(oneSpaced(box.name)))
            return "zone says "_L1 + textOf(cell.label);
    }
    for (const CardBox &box : geometry.cards) {
        const QString id = "place-"_L1 + box.id;
        if (!file.cells.contains(id))
            return "card missing: "_L1 + id;
        const Cell &cell = file.cells.at(id);
        if (cell.parent != parentOf(deployment.component(box.id)->zone) ||
            !near(file.rectOf(id), box.rect))
            return "card: "_L1 + id;
        if (textOf(cell.label).count(u'\n') != box.addresses.size())
            return "card says "_L1 + textOf(cell.label);
    }
    for (size_t i = 0; i < geometry.docks.size(); ++i) {
        const QString id = u"dock-%1"_s.arg(i + 1);
        if (!file.cells.contains(id) ||
            file.cells.at(id).parent != "place-"_L1 + geometry.docks[i].component ||
            !near(file.rectOf(id), geometry.docks[i].rect) ||
            textOf(file.cells.at(id).label) != geometry.docks[i].text)
            return "dock: "_L1 + id;
    }
    for (const EdgeLine &line : geometry.edges) {
        const QString id = "flow-"_L1 + line.flows.first();
        if (!file.cells.contains(id))
            return "line missing: "_L1 + id;
        const Cell &cell = file.cells.at(id);
        const Cell &target = file.cells.at(cell.target);
        if (cell.source != "place-"_L1 + line.from ||
            (cell.target != "place-"_L1 + line.to && target.parent != "place-"_L1 + line.to))
            return "line: "_L1 + id;
        if (line.points.size() < 2)
            continue;
        std::vector<QPointF> points{terminal(cell, u"exit"_s, file.rectOf(cell.source))};
        points.insert(points.end(), cell.points.begin(), cell.points.end());
        points.push_back(terminal(cell, u"entry"_s, file.rectOf(cell.target)));
        if (points.size() != line.points.size())
            return "bends: "_L1 + id;
        for (size_t i = 0; i < points.size(); ++i) {
            if (!near(points[i], line.points[i]))
                return u"point %1 of "_s.arg(i) + id;
        }
        if (!cell.relative)
            return "not relative: "_L1 + id;
        if (line.label.rect.isEmpty() != cell.label.isEmpty())
            return "label: "_L1 + id;
        if (!cell.label.isEmpty() && !near(labelAt(cell, points), line.label.rect.center()))
            return "place of the label: "_L1 + id;
        const QStringList rows =
            cell.label.isEmpty() ? QStringList() : textOf(cell.label).split(u'\n');
        for (qsizetype i = 0; i < rows.size(); ++i) {
            if (!rows[i].startsWith(line.label.lines[size_t(i)].text))
                return "label says "_L1 + rows[i];
        }
    }
    return {};
}

} // namespace

class TestDrawIo : public QObject
{
    Q_OBJECT

private slots:
    void saysEverything();
    void looksLikeTheLine();
    void hostile_data();
    void hostile();
    void randomCharts();
    void nothing();
    void widePorts();
};

void TestDrawIo::saysEverything()
{
    const Deployment chart = allKinds();
    const Geometry geometry = layOut(chart, measureText);
    QCOMPARE(geometry.zones.size(), chart.zones.size());
    QCOMPARE(wrongIn(chart, geometry), QString());
    const QByteArray bytes = written(chart, geometry);
    QCOMPARE(written(chart, geometry), bytes);
    const File file = read(bytes);
    QCOMPARE(file.title, u"All kinds"_s);
    QCOMPARE(textOf(file.cells.at(u"title"_s).label), u"All kinds\nExample & Sons · Draft"_s);
}

void TestDrawIo::looksLikeTheLine()
{
    ChartBuilder b;
    for (const auto &id : {u"a"_s, u"b"_s, u"c"_s, u"d"_s})
        b.component(id);
    b.flow(u"tcp"_s, u"a"_s, u"b"_s, u"443/tcp"_s);
    b.flow(u"udp"_s, u"b"_s, u"c"_s, u"53/udp"_s).need.kind = Need::Kind::Optional;
    b.flow(u"off"_s, u"c"_s, u"d"_s, u"80/tcp"_s).enabled = false;
    const File file = read(written(b.chart, layOut(b.chart, measureText)));
    const auto style = [&](const QString &flow, const QString &key) {
        const auto &entries = file.cells.at("flow-"_L1 + flow).style;
        const auto it = entries.find(key);
        return it == entries.end() ? QString() : it->second;
    };
    QCOMPARE(style(u"tcp"_s, u"strokeColor"_s), u"#0069a6"_s);
    QCOMPARE(style(u"tcp"_s, u"dashed"_s), QString());
    QCOMPARE(style(u"tcp"_s, u"endFill"_s), u"1"_s);
    QCOMPARE(style(u"udp"_s, u"strokeColor"_s), u"#b34a00"_s);
    QCOMPARE(style(u"udp"_s, u"dashPattern"_s), u"6 4"_s);
    QCOMPARE(style(u"udp"_s, u"endFill"_s), u"0"_s);
    QCOMPARE(style(u"off"_s, u"strokeColor"_s), u"#0f0f0f"_s);
    QVERIFY(file.cells.at(u"flow-off"_s).label.contains("<s>"_L1));
}

void TestDrawIo::hostile_data()
{
    QTest::addColumn<QString>("name");
    for (const auto &[tag, name] : hostileNames())
        QTest::newRow(tag) << name;
    QTest::newRow("control") << u"a\x01 b\x1b[31m"_s + QChar(0xD800) + QChar(0xFFFF);
}

void TestDrawIo::hostile()
{
    QFETCH(QString, name);
    Deployment chart = allKinds();
    chart.settings.name = name;
    chart.settings.titleBlock.customer = name;
    for (Zone &zone : chart.zones)
        zone.name = name;
    for (Component &component : chart.components)
        component.name = name;
    for (Flow &flow : chart.flows) {
        flow.need = {Need::Kind::Conditional, name};
        flow.purpose = name;
    }
    const Geometry geometry = layOut(chart, measureText);
    const File file = read(written(chart, geometry));
    QCOMPARE(file.error, QString());
    for (const auto &[id, cell] : file.cells) {
        for (const QString &html : {cell.label, cell.tip})
            QVERIFY2(!textOf(html).startsWith("foreign"_L1), qPrintable(html));
    }
    if (name.contains(QChar(0xFFFF)))
        return;
    QCOMPARE(wrongIn(chart, geometry), QString());
    QCOMPARE(file.title, name);
    QVERIFY(textOf(file.cells.at(u"title"_s).label).startsWith(name + u'\n'));
    QVERIFY(textOf(file.cells.at(u"place-dmz"_s).tip).startsWith(name));
    QVERIFY(textOf(file.cells.at(u"place-web"_s).tip).startsWith(name));
    QVERIFY(textOf(file.cells.at(u"flow-c1"_s).tip).contains(name));
}

void TestDrawIo::randomCharts()
{
    const bool ok = rc::check("everything stands where the geometry has it", [] {
        const Below below = [](int n) { return n > 0 ? *rc::gen::inRange(0, n) : 0; };
        Deployment chart = randomDeployment(below);
        // Names as a geometry cuts them are another test's matter.
        for (Zone &zone : chart.zones)
            zone.name = u"Zone & "_s + zone.id;
        const QString wrong = wrongIn(chart, layOut(chart, measureText));
        if (!wrong.isEmpty())
            RC_FAIL(wrong.toStdString());
    });
    QVERIFY(ok);
}

void TestDrawIo::nothing()
{
    const File file = read(written({}, {}));
    QCOMPARE(file.error, QString());
    QCOMPARE(file.cells.size(), size_t(2));
}

/// A line that ends on several docks ends at the card, at the very same point.
void TestDrawIo::widePorts()
{
    ChartBuilder b;
    b.component(u"a"_s);
    b.component(u"b"_s);
    for (int i = 1; i <= 5; ++i)
        b.flow(u"f%1"_s.arg(i), u"a"_s, u"b"_s, u"%1/tcp"_s.arg(1000 * i));
    const Geometry geometry = layOut(b.chart, measureText);
    QCOMPARE(geometry.edges.size(), size_t(1));
    QCOMPARE(geometry.docks.size(), size_t(5));
    QCOMPARE(wrongIn(b.chart, geometry), QString());
    const File file = read(written(b.chart, geometry));
    QCOMPARE(file.cells.at(u"flow-f1"_s).target, u"place-b"_s);
}

QTEST_APPLESS_MAIN(TestDrawIo)
#include "tst_drawio.moc"
