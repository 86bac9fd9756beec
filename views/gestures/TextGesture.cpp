#include "views/gestures/TextGesture.h"

#include "views/chart/ChartView.h"
#include "views/fields/NameLength.h"
#include "views/fields/PortField.h"
#include "views/gestures/FirstName.h"
#include "views/gestures/InlineBox.h"

#include <algorithm>
#include <cmath>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// Smaller letters cannot be read while one types, larger ones need not be.
constexpr double LeastFontPx = 12;
constexpr double MostFontPx = 40;
constexpr double LeastWidth = 96;
/// From the left border of the field to its text: border, padding, and the margin of QLineEdit.
constexpr double TextInset = 1 + 3 + 2;

bool isPorts(const ChartHit &hit)
{
    return hit.kind == ChartHit::Kind::Flow || hit.kind == ChartHit::Kind::Dock;
}

/// The font as well: the application's style sheet has one for everything.
void style(QLineEdit *edit, const Theme &theme, const QFont &font)
{
    edit->setStyleSheet(
        u"QLineEdit { background: %1; color: %2; border: 1px solid %3; "
        "border-radius: 4px; padding: 0 3px; min-height: 0; max-height: 200px; "
        "selection-background-color: %4; selection-color: %2; font-size: %5px; "
        "font-weight: %6; }"_s
            .arg(theme.card.name(), theme.ink.name(), theme.accent.name(), theme.halo.name())
            .arg(font.pixelSize())
            .arg(int(font.weight())));
}

} // namespace

TextGesture::TextGesture(ChartView *view, const Catalog *catalog)
    : ChartGesture(view)
    , m_catalog(catalog)
{}

QLineEdit *TextGesture::field() const { return m_box ? m_box->edit() : nullptr; }

bool TextGesture::edit(const ChartHit &hit, const std::optional<QPointF> &)
{
    // A dock or the line of a bundle may stand for several flows, and for none in particular.
    const bool one = isPorts(hit) ? hit.flows.size() == 1 : hit.kind != ChartHit::Kind::Nothing;
    return one && view()->isReady() && open(hit);
}

void TextGesture::nameNew(const ChartHit &hit) { m_isNew = edit(hit, {}) && m_box; }

QString TextGesture::text() const
{
    const Deployment &deployment = view()->document()->deployment();
    if (const Flow *flow = deployment.flow(m_hit.flows.value(0)))
        return flow->ports.toString();
    if (const Component *component = deployment.component(m_hit.id))
        return component->name;
    const Zone *zone = deployment.zone(m_hit.id);
    return zone ? zone->name : QString();
}

std::optional<TextPlace> TextGesture::place() const
{
    const ChartScene &scene = view()->scene();
    const double zoom = view()->zoom();
    if (m_hit.kind == ChartHit::Kind::Component) {
        const int card = scene.cardOf(m_hit.id);
        return card < 0 ? std::nullopt
                        : std::optional(namePlace(scene.geometry.cards[size_t(card)], zoom));
    }
    if (m_hit.kind == ChartHit::Kind::Zone) {
        const int zone = scene.zoneOf(m_hit.id);
        return zone < 0 ? std::nullopt
                        : std::optional(titlePlace(
                              scene.geometry.zones[size_t(zone)], scene.zones[size_t(zone)], zoom));
    }
    if (m_hit.kind == ChartHit::Kind::Dock)
        return dockPlace(scene, m_hit.flows.value(0));
    // What is selected has opened its bundle.
    const bool open =
        view()->hasOpenBundles() || view()->selection()->ids().flows.contains(m_hit.flows.value(0));
    return labelPlace(scene, m_hit.flows.value(0), open);
}

bool TextGesture::open(const ChartHit &hit)
{
    leave();
    m_hit = hit;
    if (!place())
        return false;
    if (!view()->document()->mayEdit())
        return true;
    view()->revealSelection();
    QLineEdit *edit = nullptr;
    if (isPorts(hit)) {
        auto *ports = new PortField(nullptr);
        ports->setPropose([this](const QString &typed) {
            const Deployment &deployment = view()->document()->deployment();
            const Flow *flow = deployment.flow(m_hit.flows.value(0));
            return flow ? portProposals(deployment, m_catalog, flow->from, flow->to, typed)
                        : std::vector<PortProposal>();
        });
        edit = ports;
    } else {
        edit = new QLineEdit;
        limitName(edit, text());
        edit->setAccessibleName(hit.kind == ChartHit::Kind::Zone ? tr("Name of the zone")
                                                                 : tr("Name of the component"));
        edit->setPlaceholderText(hit.id);
    }
    edit->setObjectName(u"chartText"_s);
    edit->setText(text());
    m_box = new InlineBox(edit, view());
    connect(m_box, &InlineBox::accepted, this, &TextGesture::commit);
    connect(m_box, &InlineBox::cancelled, this, &TextGesture::close);
    connect(m_box, &InlineBox::left, this, &TextGesture::leave);
    connect(edit, &QLineEdit::textChanged, this, &TextGesture::placeBox);
    placeBox();
    edit->selectAll();
    hint(tr("Enter keeps it, Esc leaves it as it was"));
    return true;
}

void TextGesture::placeBox()
{
    if (!m_box)
        return;
    const std::optional<TextPlace> at = place();
    if (!at) {
        close();
        return;
    }
    const double zoom = view()->zoom();
    const double size = std::clamp(at->style.size * zoom, LeastFontPx, MostFontPx);
    QFont font = chartFont({at->style.size, at->style.weight});
    font.setPixelSize(int(std::lround(size)));
    QLineEdit *edit = m_box->edit();
    if (edit->font().pixelSize() != font.pixelSize() || edit->styleSheet().isEmpty())
        style(edit, view()->theme(), font);
    const QFontMetricsF metrics(font);
    const QString &shown = edit->text().isEmpty() ? edit->placeholderText() : edit->text();
    // Room for the next letter, so that nothing scrolls away while one types.
    const double wide = std::max({LeastWidth, at->width * zoom + 2 * TextInset,
        metrics.horizontalAdvance(shown) + metrics.averageCharWidth() * 2 + 2 * TextInset});
    const double high = std::ceil(metrics.height()) + 6;
    const QPointF start = view()->fromChart(at->start);
    QRectF box(start.x() - TextInset, start.y() - high / 2, wide, high);
    box.setWidth(std::min(box.width(), view()->width() - 8.));
    box.moveLeft(std::clamp(box.left(), 4., std::max(4., view()->width() - box.width() - 4)));
    box.moveTop(std::clamp(box.top(), 4., std::max(4., view()->height() - box.height() - 4)));
    if (m_box->isOpen())
        m_box->setGeometry(box.toRect());
    else
        m_box->open(box.toRect());
}

template<class Record>
std::vector<Edit> TextGesture::naming(const Record &record, const QString &name) const
{
    if (m_isNew)
        return firstNaming(view()->document()->deployment(), record, name);
    Record changed = record;
    changed.name = name;
    return {Replace<Record>{std::move(changed)}};
}

void TextGesture::commit()
{
    const Deployment &deployment = view()->document()->deployment();
    const QString typed = m_box->edit()->text().simplified();
    DeploymentDocument *document = view()->document();
    std::vector<Edit> edits;
    QString name;
    if (const Flow *flow = deployment.flow(m_hit.flows.value(0))) {
        Flow changed = *flow;
        changed.ports = qobject_cast<PortField *>(m_box->edit())->ports().value_or(changed.ports);
        edits.emplace_back(Replace<Flow>{std::move(changed)});
        name = tr("Change ports");
    } else if (const Component *component = deployment.component(m_hit.id)) {
        edits = naming(*component, typed);
        name = tr("Rename component");
    } else if (const Zone *zone = deployment.zone(m_hit.id)) {
        edits = naming(*zone, typed);
        name = tr("Rename zone");
    }
    close();
    if (!edits.empty())
        document->edit(name, std::move(edits));
}

void TextGesture::leave()
{
    if (!m_box)
        return;
    const auto *ports = qobject_cast<PortField *>(m_box->edit());
    if (!ports || ports->ports() || ports->text() == text()) {
        commit();
        return;
    }
    const QString message = ports->ports().error().message;
    close();
    emit refused(message);
}

void TextGesture::close()
{
    if (!m_box)
        return;
    m_box->close();
    m_box.clear();
    m_isNew = false;
    hint({});
    view()->update();
}

void TextGesture::cancel() { close(); }

void TextGesture::pictureChanged() { placeBox(); }

void TextGesture::viewMoved() { placeBox(); }

} // namespace portolan
