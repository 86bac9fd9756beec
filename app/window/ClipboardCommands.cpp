#include "app/window/ClipboardCommands.h"

#include "app/window/Actions.h"
#include "app/window/CountText.h"
#include "app/window/Job.h"
#include "app/window/RuleCommands.h"
#include "app/window/Tables.h"
#include "model/document/DeploymentDocument.h"
#include "model/layout/Around.h"
#include "model/layout/BlockPlace.h"
#include "views/chart/ChartScene.h"
#include "views/chart/ChartView.h"
#include "views/table/TableCopy.h"
#include "views/table/TableView.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

#include <algorithm>
#include <cmath>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// Each paste of the same stands that much further to the right and down; chart px.
constexpr double Cascade = 24;
constexpr double Grid = 8;
/// Of a card that is not shown here.
constexpr QSizeF UsualCard = {180, 72};
/// Larger ones are read in a thread of their own.
constexpr qsizetype LargeBytes = 512 * 1024;

Selection::Ids selectionOf(const RecordIds &ids) { return {ids.flows, ids.components, ids.zones}; }

bool contains(const QStringList &ids, const QString &id)
{
    return ids.contains(id, Qt::CaseInsensitive);
}

/// What people and other programs read: a line for each component and each flow.
QString textOf(const Clip &clip)
{
    QStringList lines;
    const RecordIds ids = clip.copied();
    for (const QString &id : ids.components) {
        const Component *component = clip.chart.component(id);
        QStringList addresses;
        for (const Address &address : component->addresses)
            addresses.append(address.toString());
        QString line = component->label();
        if (!addresses.isEmpty())
            line += u": "_s + addresses.join(u", "_s);
        lines.append(quoted(line, 1000));
    }
    for (const Flow &flow : clip.chart.flows)
        lines.append(quoted(flowFacts(clip.chart, flow), 1000));
    if (lines.isEmpty()) {
        for (const QString &id : ids.zones)
            lines.append(quoted(clip.chart.zone(id)->label(), 1000));
    }
    return lines.join(u'\n') + u'\n';
}

/// How many records it holds.
qsizetype sizeOf(const Deployment &chart)
{
    return qsizetype(chart.zones.size() + chart.components.size() + chart.flows.size());
}

double toGrid(double value) { return std::round(value / Grid) * Grid; }

} // namespace

ClipboardCommands::ClipboardCommands(DeploymentDocument *document, Selection *selection,
    ChartView *chart, Tables *tables, RuleCommands *rules, const Actions &actions, QWidget *window)
    : QObject(window)
    , m_document(document)
    , m_selection(selection)
    , m_chart(chart)
    , m_tables(tables)
    , m_rules(rules)
    , m_window(window)
{
    actions.on(ActionId::Copy, this, &ClipboardCommands::copy);
    actions.on(ActionId::Cut, this, &ClipboardCommands::cut);
    actions.on(ActionId::Paste, this, &ClipboardCommands::paste);
    actions.on(ActionId::Duplicate, this, &ClipboardCommands::duplicate);
    const auto forget = [this] {
        m_times = 0;
        m_last = {};
        m_lastSelection = {};
    };
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this, forget);
    connect(document, &DeploymentDocument::wasReset, this, forget);
}

RecordIds ClipboardCommands::selected() const
{
    const Selection::Ids &ids = m_selection->ids();
    return {ids.flows, ids.components, ids.zones};
}

std::map<QString, Point> ClipboardCommands::shownPlaces() const
{
    std::map<QString, Point> places;
    for (const CardBox &card : m_chart->geometryOfChart().cards)
        places[card.id.toLower()] = {card.rect.center().x(), card.rect.center().y()};
    return places;
}

std::optional<RowsToCopy> ClipboardCommands::focusedRows() const
{
    const TableView *view = m_tables->currentView();
    const bool isOfPlaces =
        view->kind() == TableView::Kind::Components || view->kind() == TableView::Kind::Zones;
    if (!isOfPlaces || !view->hasFocus())
        return {};
    return RowsToCopy(*view, true);
}

/// At once where that is quick; in another thread where somebody would wait for it. False where it
/// was cancelled.
bool ClipboardCommands::carryOut(
    const QString &title, qsizetype records, const std::function<void(const JobControl &)> &work)
{
    constexpr qsizetype quick = 1000;
    if (records > quick)
        return runJob(title, m_window, work);
    work({{}, [](double) {}});
    return true;
}

bool ClipboardCommands::copySelection(const QString &message)
{
    RecordIds ids;
    QByteArray records;
    CopiedRows copied;
    const std::optional<RowsToCopy> rows = focusedRows();
    const auto work = [&, deployment = m_document->snapshot(), chosen = selected(),
                          places = shownPlaces()](const JobControl &job) {
        const Clip clip = copyRecords(*deployment, chosen, places);
        ids = clip.copied();
        if (ids.isEmpty() || job.stop.stop_requested())
            return;
        job.progress(.2);
        records = writeClip(clip);
        if (job.stop.stop_requested())
            return;
        job.progress(.6);
        const auto rest = [&](double done) { job.progress(.6 + .4 * done); };
        if (rows)
            copied = rows->written(CopyForm::Spreadsheet, rest, job.stop);
        else
            copied.text = textOf(clip);
    };
    // What is in them comes along: the whole chart tells how much it may be.
    if (!carryOut(tr("Copying"), sizeOf(m_document->deployment()), work) || ids.isEmpty())
        return false;
    QMimeData *data = nullptr;
    if (rows) {
        data = toMimeData(copied);
    } else {
        data = new QMimeData;
        data->setText(copied.text);
    }
    data->setData(ClipMimeType, records);
    QGuiApplication::clipboard()->setMimeData(data);
    if (!message.isEmpty())
        emit done(message.arg(countText(ids)));
    return true;
}

std::optional<Clip> ClipboardCommands::clipOfSelection(const QString &title)
{
    Clip clip;
    const auto work = [&, deployment = m_document->snapshot(), ids = selected(),
                          places = shownPlaces()](
                          const JobControl &) { clip = copyRecords(*deployment, ids, places); };
    if (!carryOut(title, sizeOf(m_document->deployment()), work))
        return {};
    return clip;
}

void ClipboardCommands::copy()
{
    if (!m_selection->ids().onlyFlows()) {
        copySelection(tr("%1 copied"));
        return;
    }
    QByteArray flows;
    const bool whole = carryOut(tr("Copying the flows"), m_selection->ids().flows.size(),
        [&, deployment = m_document->snapshot(), ids = selected(), places = shownPlaces()](
            const JobControl &) { flows = writeClip(copyRecords(*deployment, ids, places)); });
    if (!whole)
        return;
    // The rule for everybody else, the flows for a chart. Without a rule no old one is left.
    const std::optional<QString> rule = m_rules->copySelected();
    auto *data = new QMimeData;
    data->setData(ClipMimeType, flows);
    if (rule)
        data->setText(*rule);
    QGuiApplication::clipboard()->setMimeData(data);
}

void ClipboardCommands::cut()
{
    const RecordIds ids = selected();
    std::vector<Edit> edits =
        removal(m_document->deployment(), withContents(m_document->deployment(), ids));
    if (edits.empty() || !copySelection({}))
        return;
    const QString what = countText(removedBy(edits));
    const Selection::Ids before = m_selection->ids();
    m_selection->clear();
    if (m_document->edit(tr("Cut"), std::move(edits)))
        emit doneWithUndo(tr("%1 cut").arg(what));
    else
        m_selection->set(before);
}

std::optional<Clip> ClipboardCommands::fromClipboard()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    QByteArray bytes = data ? data->data(ClipMimeType) : QByteArray();
    if (bytes.isEmpty() && data && data->hasText()) {
        // A chart as text, from an editor or a message.
        const QString text = data->text();
        if (!QStringView(text).left(1000).trimmed().startsWith(u'{')) {
            emit rowsPasteRequested();
            return {};
        }
        bytes = text.toUtf8();
    }
    if (bytes.isEmpty()) {
        emit failed(tr("The clipboard holds nothing that could stand on a chart"));
        return {};
    }
    Result<Clip> clip;
    if (bytes.size() < LargeBytes) {
        clip = readClip(bytes);
    } else if (!runJob(tr("Reading the clipboard"), m_window,
                   [&](const JobControl &) { clip = readClip(bytes); })) {
        return {};
    }
    if (!clip) {
        emit failed(tr("The clipboard cannot be pasted: %1").arg(clip.error().toString()));
        return {};
    }
    return std::move(*clip);
}

bool ClipboardCommands::isHere(const Clip &clip) const
{
    const RecordIds ids = clip.copied();
    const Deployment &deployment = m_document->deployment();
    return std::ranges::any_of(ids.components, [&](const QString &id) {
        return deployment.component(id);
    }) || std::ranges::any_of(ids.zones, [&](const QString &id) { return deployment.zone(id); });
}

QString ClipboardCommands::zoneAt(const QPointF &point) const
{
    const std::vector<ZoneBox> &zones = m_chart->geometryOfChart().zones;
    // Inner ones come later.
    const auto zone = std::find_if(
        zones.rbegin(), zones.rend(), [&](const ZoneBox &box) { return box.rect.contains(point); });
    return zone == zones.rend() ? QString() : zone->id;
}

std::optional<QPointF> ClipboardCommands::middleOf(const QString &zone) const
{
    const auto placed = [](const Component &component) { return component.position.has_value(); };
    // Where nothing is placed by hand the layout knows better.
    if (std::ranges::none_of(m_document->deployment().components, placed))
        return {};
    for (const ZoneBox &box : m_chart->geometryOfChart().zones) {
        if (compareIds(box.id, zone) == 0)
            return box.rect.center();
    }
    return {};
}

std::optional<QPointF> ClipboardCommands::pointerFor(const Clip &clip) const
{
    const std::optional<QPointF> point = m_chart->pointer();
    const RecordIds ids = clip.copied();
    // A zone does not go into another one by where the mouse happens to rest.
    if (!point || !m_chart->hasFocus() || ids.components.isEmpty() || !ids.zones.isEmpty())
        return {};
    for (const CardBox &card : m_chart->geometryOfChart().cards) {
        // In this order: ten thousand cards may be among ten thousand ids.
        if (card.rect.contains(*point) &&
            (contains(ids.components, card.id) || contains(m_last.components, card.id)))
            return {};
    }
    return point;
}

ClipboardCommands::Target ClipboardCommands::targetOf(const Clip &clip) const
{
    const Selection::Ids &ids = m_selection->ids();
    if (m_times > 0 && ids == m_lastSelection && !pointerFor(clip))
        return m_lastTarget;
    const bool oneZone = ids.zones.size() == 1 && ids.components.isEmpty() && ids.flows.isEmpty();
    if (oneZone && !contains(clip.copied().zones, ids.zones.first()) &&
        !contains(m_last.zones, ids.zones.first())) {
        return {ids.zones.first(), middleOf(ids.zones.first())};
    }
    if (const auto point = pointerFor(clip))
        return {zoneAt(*point), point};
    return {};
}

QRectF ClipboardCommands::blockOf(const Clip &clip) const
{
    std::map<QString, QSizeF> sizes;
    for (const CardBox &card : m_chart->geometryOfChart().cards)
        sizes[card.id.toLower()] = card.rect.size();
    QRectF block;
    for (const auto &[id, point] : clip.places) {
        const auto known = sizes.find(id);
        const QSizeF size = known == sizes.end() ? UsualCard : known->second;
        block |= QRectF(QPointF(point.x - size.width() / 2, point.y - size.height() / 2), size);
    }
    // Zones around them that come along.
    constexpr QMarginsF zone(24, 56, 24, 24);
    return clip.copied().zones.isEmpty() ? block : block.marginsAdded(zone);
}

std::map<QString, Point> ClipboardCommands::placesFor(const Clip &clip, const Target &target) const
{
    const auto placed = [](const Component &component) { return component.position.has_value(); };
    const Geometry &shown = m_chart->geometryOfChart();
    const QRectF block = blockOf(clip);
    // What nobody placed by hand finds its place by itself, unless it was told to.
    const bool byHand = std::ranges::any_of(clip.chart.components, placed) &&
                        std::ranges::any_of(m_document->deployment().components, placed);
    if (block.isEmpty() || !(target.at || byHand))
        return {};
    QPointF way;
    if (target.at) {
        way = *target.at - block.center();
        way = {toGrid(way.x()), toGrid(way.y())};
    } else {
        const double far = Cascade * (m_times + (isHere(clip) ? 1 : 0));
        way = {far, far};
        const QRectF seen = m_chart->visiblePart();
        if (!block.translated(way).intersects(shown.bounds | seen))
            way = seen.center() - block.center();
    }
    QString zone = target.zone.value_or(QString());
    for (const Component &component : clip.chart.components) {
        if (!target.zone && zone.isEmpty() && m_document->deployment().zone(component.zone))
            zone = component.zone;
    }
    way += wayToFreePlace(shown, m_document->deployment(), block.translated(way), zone);
    std::map<QString, Point> places;
    for (const auto &[id, point] : clip.places)
        places[id] = {point.x + way.x(), point.y + way.y()};
    return places;
}

bool ClipboardCommands::insert(const QString &text, const Clip &clip, const Target &target)
{
    const PasteOptions options = {target.zone, placesFor(clip, target)};
    Pasted pasted;
    const auto work = [&, deployment = m_document->snapshot()](
                          const JobControl &) { pasted = pasteEdits(*deployment, clip, options); };
    if (!carryOut(tr("Pasting"), sizeOf(clip.chart), work))
        return false;
    const QString leftOut =
        tr("%n flow(s) left out: the other end is not in this chart", nullptr, pasted.leftOut);
    if (pasted.ids.isEmpty()) {
        emit failed(pasted.leftOut > 0 ? leftOut : tr("There is nothing to paste"));
        return false;
    }
    // What is shown while a layout is under way is an earlier state.
    if (!options.places.empty() && !m_chart->isLayingOut()) {
        // As after a drag: the places of all count from now on, so nothing else moves.
        std::vector<Edit> places = placeEdits(m_document->deployment(), m_chart->geometryOfChart());
        std::ranges::move(places, std::back_inserter(pasted.edits));
    }
    const QString what = countText(pasted.ids);
    // The document says itself what is in the way.
    if (!m_document->edit(text, std::move(pasted.edits)))
        return false;
    m_last = pasted.ids;
    m_selection->set(selectionOf(pasted.outer));
    m_lastSelection = m_selection->ids();
    m_chart->revealSelection();
    const QString message = tr("%1 pasted").arg(what);
    const QString told = pasted.leftOut > 0 ? message + u"; "_s + leftOut : message;
    // What found its place by itself among what stays may stand better elsewhere.
    if (options.places.empty() && !pasted.ids.components.isEmpty())
        emit doneAndPlaced(told);
    else
        emit done(told);
    return true;
}

void ClipboardCommands::paste()
{
    const std::optional<Clip> clip = fromClipboard();
    if (!clip)
        return;
    const Target target = targetOf(*clip);
    if (insert(tr("Paste"), *clip, target)) {
        m_lastTarget = target;
        ++m_times;
    }
}

void ClipboardCommands::pasteAt(const QPointF &point)
{
    const std::optional<Clip> clip = fromClipboard();
    const Target target = {zoneAt(point), point};
    if (clip && insert(tr("Paste"), *clip, target)) {
        m_lastTarget = target;
        ++m_times;
    }
}

void ClipboardCommands::duplicate()
{
    const std::optional<Clip> clip = clipOfSelection(tr("Duplicate"));
    if (!clip)
        return;
    const int times = std::exchange(m_times, 0);
    insert(tr("Duplicate"), *clip, {});
    m_times = times;
}

} // namespace portolan
