#include "views/panels/ExampleCard.h"

#include "model/catalog/Catalog.h"
#include "model/io/DeploymentFile.h"
#include "views/chart/ChartPicture.h"
#include "views/chart/TextMetrics.h"

#include <QFileInfo>
#include <QPainter>
#include <QPainterPath>
#include <QTextDocument>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr int CaptionHeight = 64;
constexpr int Margin = 12;
constexpr TextStyle Title{15, 600};
constexpr TextStyle Detail{13, 400};

} // namespace

ExampleCard::ExampleCard(const QString &path, const Catalog &catalog, QWidget *parent)
    : QAbstractButton(parent)
    , m_path(path)
{
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    if (const Result<Deployment> deployment = loadDeployment(path))
        m_deployment = *deployment;
    QStringList products;
    if (m_deployment) {
        for (const auto &[id, options] : m_deployment->settings.systems) {
            const CatalogEntry *entry = catalog.entry(id);
            products << (entry ? entry->name : id);
        }
    }
    m_products = products.join(u" + "_s);
    retranslate();
}

void ExampleCard::setTheme(const Theme &theme, const ProductColors &colors)
{
    m_theme = theme.id;
    m_colors = colors;
    m_pictureSize = {};
    update();
}

QString ExampleCard::name() const
{
    return m_deployment && !m_deployment->settings.name.isEmpty()
               ? m_deployment->settings.name
               : QFileInfo(m_path).completeBaseName();
}

QString ExampleCard::title() const
{
    return m_products.isEmpty() ? name() : tr("%1: %2", "products, name").arg(m_products, name());
}

QStringList ExampleCard::caption(double room) const
{
    // Who looks for an example knows what it is to do, and not always by which products.
    if (m_products.isEmpty())
        return {elided(Title, name(), room), elided(Detail, m_detail, room)};
    const QString all = m_detail.isEmpty() ? m_products : m_products + u" · "_s + m_detail;
    const bool fits = textWidth(Detail, all) <= room;
    return {elided(Title, name(), room), elided(Detail, fits ? all : m_products, room)};
}

void ExampleCard::retranslate()
{
    setText(title());
    m_detail = m_deployment
                   ? tr("%n component(s)", nullptr, int(m_deployment->components.size())) +
                         u", "_s + tr("%n flow(s)", nullptr, int(m_deployment->flows.size()))
                   : QString();
    setAccessibleName(text());
    setAccessibleDescription(m_detail);
    // A narrow card has no room for all of it.
    setToolTip(Qt::convertFromPlainText(text() + u'\n' + m_detail, Qt::WhiteSpaceNormal));
    update();
}

const QPixmap &ExampleCard::picture(const QSize &size)
{
    if (m_pictureSize == size || !m_deployment)
        return m_picture;
    m_pictureSize = size;
    m_picture = {};
    PictureOptions options;
    options.theme = m_theme;
    options.legend = false;
    options.title = false;
    options.productColors = m_colors;
    options.scale = 1;
    const Result<QByteArray> png = renderPicture(*m_deployment, PictureFormat::Png, options);
    if (png && m_picture.loadFromData(*png, "PNG")) {
        m_picture = m_picture.scaled(
            size * devicePixelRatioF(), Qt::KeepAspectRatio, Qt::SmoothTransformation);
        m_picture.setDevicePixelRatio(devicePixelRatioF());
    }
    return m_picture;
}

void ExampleCard::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(m_theme);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool lit = underMouse() || hasFocus();
    const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
    QPainterPath outline;
    outline.addRoundedRect(frame, 8, 8);
    painter.fillPath(outline, theme.panel);
    const QRectF top(frame.left(), frame.top(), frame.width(), frame.height() - CaptionHeight);
    painter.save();
    painter.setClipPath(outline);
    painter.fillRect(top, theme.canvas);
    const QSize room = top.size().toSize() - QSize(2 * Margin, 2 * Margin);
    if (room.isValid()) {
        const QPixmap &small = picture(room);
        const QSizeF size = small.deviceIndependentSize();
        painter.drawPixmap(
            QPointF(top.center().x() - size.width() / 2, top.center().y() - size.height() / 2),
            small);
    }
    painter.fillRect(QRectF(top.left(), top.bottom(), top.width(), 1), theme.separator);
    painter.restore();
    painter.setPen(lit ? QPen(theme.accent, 2) : QPen(theme.separator, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(outline);

    const QStringList lines = caption(frame.width() - 32);
    painter.setPen(theme.ink);
    painter.setFont(chartFont(Title));
    painter.drawText(QPointF(frame.left() + 16, top.bottom() + 27), lines.first());
    painter.setPen(theme.ink2);
    painter.setFont(chartFont(Detail));
    painter.drawText(QPointF(frame.left() + 16, top.bottom() + 48), lines.last());
}

} // namespace portolan
