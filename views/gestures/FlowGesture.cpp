#include "views/gestures/FlowGesture.h"

#include "model/catalog/PartEdits.h"
#include "views/chart/ChartView.h"
#include "views/fields/PortField.h"
#include "views/gestures/DropMenu.h"
#include "views/gestures/FieldPlace.h"
#include "views/gestures/InlineBox.h"
#include "views/gestures/Lit.h"
#include "views/gestures/PartInsert.h"

#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// Smaller cards have no room for handles.
constexpr double LeastCardPx = 26;
constexpr QSize FieldSize = {244, 28};

} // namespace

FlowGesture::FlowGesture(ChartView *view, const Catalog *catalog)
    : ChartGesture(view)
    , m_catalog(catalog)
{}

bool FlowGesture::isAsking() const { return !m_box.isNull(); }

QString FlowGesture::nameOf(const QString &component) const
{
    const Component *found = view()->document()->deployment().component(component);
    return found ? quoted(found->label()) : QString();
}

int FlowGesture::handleAt(const QPointF &position) const
{
    for (size_t i = 0; i < m_handles.size(); ++i) {
        const QPointF off = view()->fromChart(m_handles[i].at) - position;
        if (QPointF::dotProduct(off, off) <= FlowHandleReach * FlowHandleReach)
            return int(i);
    }
    return -1;
}

void FlowGesture::showHandles(int card)
{
    if (card == m_card)
        return;
    m_card = card;
    m_hot = -1;
    m_handles.clear();
    if (card >= 0)
        m_handles = flowHandles(view()->scene(), view()->index(), card, px(1));
    view()->update();
}

bool FlowGesture::hover(const QPointF &position)
{
    if (m_pull || !view()->isReady() || view()->document()->isReadOnly())
        return false;
    const int hot = handleAt(position);
    if (hot != m_hot) {
        m_hot = hot;
        hint(hot < 0 ? QString() : tr("Drag to the component that listens: a new flow"));
        QToolTip::hideText();
        view()->update();
    }
    if (hot >= 0)
        return true;
    const ChartHit hit = view()->index().at(view()->toChart(position), view()->zoom());
    int card = hit.kind == ChartHit::Kind::Component ? view()->scene().cardOf(hit.id) : -1;
    if (card >= 0) {
        const QRectF &rect = view()->scene().geometry.cards[size_t(card)].rect;
        if (std::min(rect.width(), rect.height()) < px(LeastCardPx))
            card = -1;
    } else if (m_card >= 0) {
        // On the way to a handle the mouse may be just beside the card.
        const double reach = px(FlowHandleReach);
        const QRectF &rect = view()->scene().geometry.cards[size_t(m_card)].rect;
        if (rect.adjusted(-reach, -reach, reach, reach).contains(view()->toChart(position)))
            card = m_card;
    }
    showHandles(card);
    return false;
}

void FlowGesture::leave()
{
    if (m_hot >= 0)
        hint({});
    showHandles(-1);
}

bool FlowGesture::press(const QPointF &position)
{
    if (m_box)
        leaveField();
    const int hot = view()->isReady() ? handleAt(position) : -1;
    if (hot < 0)
        return false;
    FlowPull pull;
    pull.fixed = view()->scene().geometry.cards[size_t(m_card)].id;
    pull.start = {m_handles[size_t(hot)].at, m_handles[size_t(hot)].side};
    begin(std::move(pull));
    move(position, {});
    m_moved = false;
    return true;
}

bool FlowGesture::drag(const QPointF &from, const ChartHit &hit)
{
    if (hit.kind != ChartHit::Kind::Dock || !view()->isReady() || view()->document()->isReadOnly())
        return false;
    const ChartScene &scene = view()->scene();
    const int at = dockAt(scene, view()->index(), view()->toChart(from));
    if (at < 0)
        return false;
    const Dock &dock = scene.geometry.docks[size_t(at)];
    FlowPull pull;
    pull.fixed = dock.component;
    pull.listens = true;
    pull.ownPorts = portsOfDock(view()->document()->deployment(), dock);
    const QPointF middle = dock.rect.center();
    const bool level = dock.side == Side::Left || dock.side == Side::Right;
    const double x = dock.side == Side::Left ? dock.rect.left() : dock.rect.right();
    const double y = dock.side == Side::Top ? dock.rect.top() : dock.rect.bottom();
    pull.start = {level ? QPointF(x, middle.y()) : QPointF(middle.x(), y), dock.side};
    begin(std::move(pull));
    m_moved = true;
    return true;
}

void FlowGesture::begin(FlowPull pull)
{
    end();
    m_pull = std::move(pull);
    hint(m_pull->listens ? tr("Drop on the component that opens the connection; Esc cancels")
                         : tr("Drop on the component or port that listens; Esc cancels"));
}

void FlowGesture::end()
{
    if (m_box)
        m_box->close();
    m_box.clear();
    m_field = nullptr;
    m_before.clear();
    if (!m_pull)
        return;
    m_pull.reset();
    showHandles(-1);
    hint({});
    view()->update();
}

void FlowGesture::move(const QPointF &position, Qt::KeyboardModifiers)
{
    if (!m_pull || m_box)
        return;
    m_moved = true;
    m_pull->moveTo(view()->toChart(position), view()->scene(), view()->index(), view()->zoom(),
        view()->document()->deployment());
    view()->update();
}

void FlowGesture::release(const QPointF &position)
{
    if (!m_pull)
        return;
    const QString fixed = m_pull->fixed;
    if (!m_moved) {
        // Only clicked, as if on the card.
        end();
        view()->selection()->set({{}, {fixed}, {}});
        return;
    }
    move(position, {});
    if (m_pull->target.isEmpty()) {
        const int card = view()->scene().cardOf(fixed);
        const bool home = card >= 0 && view()->scene().geometry.cards[size_t(card)].rect.contains(
                                           m_pull->pointer);
        if (m_pull->isHome)
            emit told(tr("%1 has one instance: a flow to itself runs between instances")
                          .arg(nameOf(fixed)));
        if (home || m_pull->isHome || view()->isCovered(position))
            end();
        else
            offerComponent(position);
    } else if (m_pull->ports) {
        make(PortSpec(*m_pull->ports));
    } else {
        askPorts();
    }
}

void FlowGesture::cancel() { end(); }

void FlowGesture::askPorts()
{
    m_field = new PortField(nullptr);
    m_box = new InlineBox(m_field, view());
    m_field->setObjectName(u"newFlowPorts"_s);
    m_field->setAccessibleName(tr("Ports of the flow from %1 to %2")
                                   .arg(nameOf(m_pull->sender()), nameOf(m_pull->listener())));
    m_field->setPropose([this](const QString &typed) {
        if (!m_pull)
            return std::vector<PortProposal>();
        return portProposals(view()->document()->deployment(), m_catalog, m_pull->sender(),
            m_pull->listener(), typed);
    });
    m_field->setCheck([this](const PortSpec &ports) {
        return m_pull && same(ports) ? tr("This flow is there already: %1 from %2 to %3")
                                           .arg(ports.toString(), nameOf(m_pull->sender()),
                                               nameOf(m_pull->listener()))
                                     : QString();
    });
    connect(m_box, &InlineBox::accepted, this, [this] { make(*m_field->ports()); });
    connect(m_box, &InlineBox::cancelled, this, &FlowGesture::end);
    connect(m_box, &InlineBox::left, this, &FlowGesture::leaveField);
    hint(tr("Enter makes the flow, Esc drops it"));
    placeBox();
    m_field->propose();
    view()->update();
}

/// Nothing that could be a flow is lost; nothing that is none stays in the way.
void FlowGesture::leaveField()
{
    if (!m_field)
        return;
    if (const Result<PortSpec> ports = m_field->ports())
        make(*ports, Naming::Unwanted); // the keyboard is wanted elsewhere
    else
        end();
}

void FlowGesture::placeBox()
{
    if (!m_box)
        return;
    const std::vector<QPointF> way = m_pull->way(view()->scene());
    const bool atEnd = !m_pull->listens;
    const QPointF tip = view()->fromChart(atEnd ? way.back() : way.front());
    const QPointF before = view()->fromChart(atEnd ? way[way.size() - 2] : way[1]);
    std::vector<QRectF> cards;
    const auto keepClear = [&](const QRectF &card) {
        cards.emplace_back(view()->fromChart(card.topLeft()), card.size() * view()->zoom());
    };
    for (const QString &id : {m_pull->fixed, m_pull->target}) {
        if (const int card = view()->scene().cardOf(id); card >= 0)
            keepClear(view()->scene().geometry.cards[size_t(card)].rect);
    }
    if (m_pull->fresh)
        keepClear(freshRect(*m_pull));
    const QRectF place = fieldPlace(tip, before, QSizeF(FieldSize), cards, QSizeF(view()->size()));
    if (m_box->isOpen())
        m_box->setGeometry(place.toRect());
    else
        m_box->open(place.toRect());
}

const Flow *FlowGesture::same(const PortSpec &ports) const
{
    for (const Flow &flow : view()->document()->deployment().flows) {
        if (compareIds(flow.from, m_pull->sender()) == 0 &&
            compareIds(flow.to, m_pull->listener()) == 0 && flow.ports == ports)
            return &flow;
    }
    return nullptr;
}

void FlowGesture::offerComponent(const QPointF &position)
{
    const QPointF at = m_pull->linedUp(m_pull->pointer, view()->scene());
    const ChartHit hit = view()->hitAt(position);
    const QString zone = hit.kind == ChartHit::Kind::Zone ? hit.id : QString();
    auto *menu = new DropMenu(
        view()->document()->deployment(), m_catalog, m_pull->fixed, m_pull->listens, view());
    hint(tr("Choose what is to be there, or Esc"));
    connect(menu, &DropMenu::kindChosen, this,
        [this, at, zone](const QString &kind, const QString &name) {
            if (!m_pull)
                return;
            Component fresh = newComponent(view()->document()->deployment(), kind, name, zone);
            const QPointF middle = roomFor(view(), zone, FreshCardSize, at);
            fresh.position = Point{middle.x(), middle.y()};
            m_before = {Insert<Component>{fresh}};
            m_pull->fresh = fresh;
            m_pull->target = fresh.id;
            if (m_pull->ports)
                make(PortSpec(*m_pull->ports));
            else
                askPorts();
        });
    connect(menu, &DropMenu::partChosen, this,
        [this, at, zone](const CatalogEntry *entry, const QString &part) {
            if (!m_pull)
                return;
            ChartView *chart = view();
            const QString peer = m_pull->fixed;
            end();
            const auto tell = [this](const QString &sentence) { emit told(sentence); };
            insertPartAt(chart, *entry, part, zone, at, tell, peer);
        });
    connect(menu, &DropMenu::nothingChosen, this, &FlowGesture::end);
    menu->popup(view()->mapToGlobal(position.toPoint()));
}

void FlowGesture::make(const PortSpec &ports, Naming naming)
{
    ChartView *chart = view();
    if (const Flow *known = same(ports)) {
        const QString id = known->id;
        emit told(tr("This flow is there already"));
        end();
        chart->selection()->set({{id}, {}, {}});
        return;
    }
    const Deployment &deployment = chart->document()->deployment();
    const Flow flow = newFlow(deployment, m_catalog, m_pull->sender(), m_pull->listener(), ports);
    std::vector<Edit> edits = std::move(m_before);
    const std::optional<Component> fresh = m_pull->fresh;
    edits.emplace_back(Insert<Flow>{flow});
    const auto select = [chart, id = flow.id] { chart->selection()->set({{id}, {}, {}}); };
    end();
    if (fresh) {
        const auto done = [this, select, naming, id = fresh->id] {
            select();
            if (naming == Naming::Wanted)
                emit nameWanted(id);
        };
        insertCard(chart, tr("New flow and component"), std::move(edits), done);
    } else if (chart->document()->edit(tr("New flow"), std::move(edits))) {
        select();
    }
}

void FlowGesture::pictureChanged()
{
    m_card = -1;
    m_hot = -1;
    m_handles.clear();
    if (!m_pull)
        return;
    const Deployment &deployment = view()->document()->deployment();
    const bool both = deployment.component(m_pull->fixed) &&
                      (m_pull->fresh || deployment.component(m_pull->target));
    if (!both) {
        end();
        return;
    }
    placeBox();
}

void FlowGesture::viewMoved()
{
    const int card = std::exchange(m_card, -1);
    if (!m_pull && card >= 0)
        showHandles(card);
    placeBox();
}

std::optional<Qt::CursorShape> FlowGesture::cursor() const
{
    if (m_pull)
        return m_pull->target.isEmpty() ? Qt::CrossCursor : Qt::PointingHandCursor;
    return m_hot >= 0 ? std::optional(Qt::CrossCursor) : std::nullopt;
}

void FlowGesture::paint(Canvas &canvas) const
{
    const Theme &theme = view()->theme();
    if (!m_pull) {
        paintHandles(canvas, m_handles, m_hot, theme, px(1));
        return;
    }
    paintTargets(canvas, view()->scene(), view()->index(), view()->visiblePart(), m_pull->fixed,
        theme, px(1));
    if (m_pull->fresh)
        paintGhost(canvas, freshRect(*m_pull), m_pull->fresh->label(), theme, px(1));
    else if (!m_pull->lit.isNull())
        paintLit(canvas, m_pull->lit, theme, px(1));
    if (!m_pull->isHome)
        paintRubber(canvas, m_pull->way(view()->scene()), theme.accent, px(1));
}

QString FlowGesture::caption() const
{
    if (m_pull->isHome)
        return tr("a flow to itself needs two instances");
    if (m_pull->target.isEmpty())
        return {};
    QString text = nameOf(m_pull->sender()) + u" → "_s + nameOf(m_pull->listener());
    if (m_pull->ports)
        text += u" · "_s + m_pull->ports->toString();
    return text;
}

void FlowGesture::paintOver(Canvas &canvas) const
{
    if (m_pull && !m_box && !m_pull->fresh) {
        paintCaption(canvas, view()->fromChart(m_pull->pointer), caption(), view()->theme(),
            QSizeF(view()->size()));
    }
}

} // namespace portolan
