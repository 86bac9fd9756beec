#include "app/window/ClipboardCommands.h"

#include "app/window/Actions.h"
#include "app/window/CountText.h"
#include "app/window/Job.h"
#include "app/window/RuleCommands.h"
#include "app/window/Tables.h"
#include "model/document/DeploymentDocument.h"
#include "model/layout/Around.h"
#include "views/chart/ChartScene.h"
#include "views/chart/ChartView.h"
#include "views/table/TableCopy.h"
#include "views/table/TableView.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// Larger ones are read in a thread of their own.
constexpr qsizetype LargeBytes = 512 * 1024;

Selection::Ids selectionOf(const RecordIds &ids) { return {ids.flows, ids.components, ids.zones}; }

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
    , m_place(document, selection, chart)
{
    actions.on(ActionId::Copy, this, &ClipboardCommands::copy);
    actions.on(ActionId::Cut, this, &ClipboardCommands::cut);
    actions.on(ActionId::Paste, this, &ClipboardCommands::paste);
    actions.on(ActionId::Duplicate, this, &ClipboardCommands::duplicate);
    const auto forget = [this] { m_place.forget(); };
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

bool ClipboardCommands::copySelection(const QString &message, std::vector<Edit> *removed)
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
        if (removed)
            *removed = removal(*deployment, withContents(*deployment, chosen));
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
    std::vector<Edit> edits;
    if (!copySelection({}, &edits) || edits.empty())
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

bool ClipboardCommands::insert(Way way, const Clip &clip, const PasteOptions &options)
{
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
    const QString text = way == Way::Duplicate ? tr("Duplicate") : tr("Paste");
    if (!m_document->edit(text, std::move(pasted.edits)))
        return false;
    m_selection->set(selectionOf(pasted.outer));
    m_place.inserted(pasted.ids);
    m_chart->revealNew();
    QString told = (way == Way::Duplicate ? tr("%1 duplicated") : tr("%1 pasted")).arg(what);
    if (pasted.between > 0)
        told += u"; "_s + tr("%n of the flows connect(s) the instances", nullptr, pasted.between);
    if (pasted.leftOut > 0)
        told += u"; "_s + leftOut;
    // What found its place by itself among what stays may stand better elsewhere.
    const bool isAnew = laysOutAll(m_document->deployment(), size_t(pasted.ids.zones.size()),
        size_t(pasted.ids.components.size()));
    if (options.places.empty() && !pasted.ids.components.isEmpty() && !isAnew)
        emit doneAndPlaced(told);
    else
        emit done(told);
    return true;
}

void ClipboardCommands::pasteInto(const Clip &clip, const PastePlace::Target &target)
{
    if (insert(Way::Paste, clip, {target.zone, m_place.placesFor(clip, target, true)}))
        m_place.pasted(target);
}

void ClipboardCommands::paste()
{
    if (const std::optional<Clip> clip = fromClipboard())
        pasteInto(*clip, m_place.targetOf(*clip));
}

void ClipboardCommands::pasteAt(const QPointF &point)
{
    if (const std::optional<Clip> clip = fromClipboard())
        pasteInto(*clip, m_place.targetAt(point));
}

void ClipboardCommands::duplicate()
{
    if (const std::optional<Clip> clip = clipOfSelection(tr("Duplicate")))
        insert(Way::Duplicate, *clip, {{}, m_place.placesFor(*clip, {}, false)});
}

} // namespace portolan
