#include "views/presentation/CaptionBar.h"

#include "views/chart/TextMetrics.h"

#include <QPainter>
#include <QTextLayout>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr double TitleSize = 1.25;
constexpr double TextSize = 1;
constexpr int TextLines = 2;
/// In units: title, two lines, and the room around them.
constexpr double Height = 5.6;
/// No screen shows more.
constexpr qsizetype LongestText = 2000;

/// \a text in at most \a lines lines from \a top; the last one is elided.
void drawLines(
    QPainter &painter, const QRectF &room, const QFont &font, const QString &text, int lines)
{
    const QFontMetricsF metrics(font);
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    painter.setFont(font);
    double y = room.top();
    for (int i = 0; i < lines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(room.width());
        const bool isLast = i + 1 == lines;
        const QString part =
            isLast ? metrics.elidedText(text.mid(line.textStart()), Qt::ElideRight, room.width())
                   : text.mid(line.textStart(), line.textLength()).trimmed();
        painter.drawText(QPointF(room.left(), y + metrics.ascent()), part);
        y += metrics.lineSpacing();
    }
    layout.endLayout();
}

} // namespace

CaptionBar::CaptionBar(QWidget *parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void CaptionBar::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void CaptionBar::setStep(const PresentationStep &step, int number, int count)
{
    m_step = step;
    m_number = number;
    m_count = count;
    // Names come from documents: one line each.
    m_step.title = oneLine(step.title.left(LongestText)).simplified();
    m_step.text = oneLine(step.text.left(LongestText)).simplified();
    m_step.need = oneLine(step.need.left(LongestText)).simplified();
    setAccessibleName(m_step.title);
    setAccessibleDescription(texts().mid(1).join(u", "_s));
    update();
}

QString CaptionBar::counter() const { return tr("%1 / %2", "step of").arg(m_number).arg(m_count); }

QStringList CaptionBar::texts() const
{
    QStringList all = {m_step.title, m_step.ports.toString(), m_step.need, m_step.text, counter()};
    all.removeAll(QString());
    return all;
}

void CaptionBar::fitTo(int windowHeight)
{
    m_unit = qBound(12., windowHeight / 54., 48.);
    setFixedHeight(qRound(Height * m_unit));
    update();
}

void CaptionBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.panel);
    const double line = qMax(2., m_unit / 8);
    painter.fillRect(QRectF(0, 0, width(), line), m_theme.separator);
    if (m_count > 1) {
        painter.fillRect(QRectF(0, 0, width() * double(m_number) / m_count, line), m_theme.accent);
    }
    const QFont title = chartFont({TitleSize * m_unit, 600});
    const QFont text = chartFont({TextSize * m_unit, 400});
    const QFontMetricsF titleMetrics(title);
    const QFontMetricsF textMetrics(text);
    const double margin = 1.6 * m_unit;
    const double block = titleMetrics.height() + TextLines * textMetrics.lineSpacing();
    const double top = line + (height() - line - block) / 2;
    const double base = top + titleMetrics.ascent();

    painter.setFont(text);
    painter.setPen(m_theme.ink2);
    const QString count = counter();
    const double right = width() - margin - textMetrics.horizontalAdvance(count);
    painter.drawText(QPointF(right, base), count);

    // From the left: title, ports, need; the title gives way first.
    const QString ports = m_step.ports.toString();
    const double gap = m_unit;
    double room = right - gap - margin;
    const double portsWidth = qMin(titleMetrics.horizontalAdvance(ports), room * .4);
    const double spare = room - titleMetrics.horizontalAdvance(m_step.title) - portsWidth - 2 * gap;
    const double needWidth =
        qMin(textMetrics.horizontalAdvance(m_step.need) + 1, qMax(room * .3, spare));
    room -=
        (ports.isEmpty() ? 0 : portsWidth + gap) + (m_step.need.isEmpty() ? 0 : needWidth + gap);
    double x = margin;
    painter.setFont(title);
    painter.setPen(m_theme.ink);
    const QString name = titleMetrics.elidedText(m_step.title, Qt::ElideRight, room);
    painter.drawText(QPointF(x, base), name);
    x += titleMetrics.horizontalAdvance(name) + gap;
    if (!ports.isEmpty()) {
        painter.setPen(m_theme.pen(flowStyle(m_step.ports)).color);
        painter.drawText(
            QPointF(x, base), titleMetrics.elidedText(ports, Qt::ElideRight, portsWidth));
        x += portsWidth + gap;
    }
    painter.setFont(text);
    painter.setPen(m_theme.ink2);
    painter.drawText(
        QPointF(x, base), textMetrics.elidedText(m_step.need, Qt::ElideRight, needWidth));
    painter.setPen(m_theme.ink);
    drawLines(painter, QRectF(margin, top + titleMetrics.height(), width() - 2 * margin, height()),
        text, m_step.text, TextLines);
}

} // namespace portolan
