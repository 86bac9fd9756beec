#include "views/chart/Icons.h"

#include "views/chart/IconTable.h"
#include "views/chart/PainterCanvas.h"

#include <QIconEngine>
#include <QPainter>
#include <QStringList>

#include <map>

namespace portolan {

namespace {

/// How many numbers follow each letter of the path data.
int argumentCount(QChar letter)
{
    switch (letter.unicode()) {
    case u'M':
    case u'L':
        return 2;
    case u'H':
    case u'V':
        return 1;
    case u'O':
        return 3;
    case u'R':
        return 5;
    case u'C':
        return 6;
    default:
        return 0;
    }
}

void append(QPainterPath &path, QChar letter, const std::array<double, 6> &n)
{
    const QPointF at = path.currentPosition();
    switch (letter.unicode()) {
    case u'M':
        path.moveTo(n[0], n[1]);
        break;
    case u'L':
        path.lineTo(n[0], n[1]);
        break;
    case u'H':
        path.lineTo(n[0], at.y());
        break;
    case u'V':
        path.lineTo(at.x(), n[0]);
        break;
    case u'C':
        path.cubicTo(n[0], n[1], n[2], n[3], n[4], n[5]);
        break;
    case u'O':
        path.addEllipse(QPointF(n[0], n[1]), n[2], n[2]);
        break;
    case u'R':
        path.addRoundedRect(QRectF(n[0], n[1], n[2], n[3]), n[4], n[4]);
        break;
    default:
        path.closeSubpath();
        break;
    }
}

QPainterPath parsePath(const char *data)
{
    QPainterPath path;
    const QStringList words = QString::fromLatin1(data).split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < words.size();) {
        const QChar letter = words.at(i++).at(0);
        std::array<double, 6> numbers = {};
        for (int k = 0; k < argumentCount(letter) && i < words.size(); ++k)
            numbers[size_t(k)] = words.at(i++).toDouble();
        append(path, letter, numbers);
    }
    return path;
}

const std::map<QString, QPainterPath> &paths()
{
    static const std::map<QString, QPainterPath> all = [] {
        std::map<QString, QPainterPath> map;
        for (const IconData &icon : IconTable)
            map.emplace(icon.name, parsePath(icon.data));
        return map;
    }();
    return all;
}

class PathIconEngine : public QIconEngine
{
public:
    PathIconEngine(QString name, QColor color)
        : m_name(std::move(name))
        , m_color(std::move(color))
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        QColor color = m_color;
        if (mode == QIcon::Disabled)
            color.setAlphaF(.45F);
        painter->save();
        const double size = qMin(rect.width(), rect.height());
        PainterCanvas canvas(painter);
        paintIcon(canvas, m_name, QRectF(rect).center() - QPointF(size / 2, size / 2), color, size);
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new PathIconEngine(m_name, m_color); }

private:
    QString m_name;
    QColor m_color;
};

} // namespace

const QPainterPath &iconPath(QStringView name)
{
    const auto found = paths().find(name.toString());
    return found != paths().end() ? found->second : paths().at(u"other"_s);
}

QString componentIcon(QStringView kind)
{
    // Documents write "load balancer", "Load-Balancer" and "load_balancer".
    QString wanted = kind.trimmed().toString().toLower();
    wanted.replace(u' ', u'-').replace(u'_', u'-');
    for (const IconWord &word : IconWords) {
        if (wanted == word.kind)
            return word.icon;
    }
    return u"other"_s;
}

QString zoneIcon(ZoneKind kind)
{
    static constexpr std::array<QLatin1StringView, 5> icons = {
        "internet"_L1, "site"_L1, "network"_L1, "cluster"_L1, "host"_L1};
    return icons[size_t(kind)];
}

void paintIcon(
    Canvas &canvas, QStringView name, const QPointF &topLeft, const QColor &color, double size)
{
    canvas.icon(name, topLeft, color, size);
}

QIcon chartIcon(QStringView name, const QColor &color)
{
    return QIcon(new PathIconEngine(name.toString(), color));
}

QStringList iconNames()
{
    QStringList names;
    for (const auto &[name, path] : paths())
        names.append(name);
    return names;
}

} // namespace portolan
