#include "app/window/TableCommands.h"

#include "app/window/Actions.h"
#include "app/window/FileNames.h"
#include "app/window/Job.h"
#include "app/window/Tables.h"
#include "model/document/DeploymentDocument.h"
#include "model/io/SafeFile.h"
#include "model/items/PastePlan.h"
#include "model/items/TableSheets.h"
#include "views/dialogs/PasteDialog.h"
#include "views/table/TableView.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

std::optional<PasteTable> pasteTable(TableView::Kind kind)
{
    switch (kind) {
    case TableView::Kind::Flows:
        return PasteTable::Flows;
    case TableView::Kind::Components:
        return PasteTable::Components;
    case TableView::Kind::Zones:
        return PasteTable::Zones;
    case TableView::Kind::Problems:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

QString clipboardText()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    if (!data)
        return {};
    return data->hasText() ? data->text() : QString::fromUtf8(data->data(u"text/csv"_s));
}

} // namespace

TableCommands::TableCommands(DeploymentDocument *document, Tables *tables,
    const AppSettings *settings, const Actions &actions, QWidget *window)
    : QObject(window)
    , m_document(document)
    , m_tables(tables)
    , m_settings(settings)
    , m_window(window)
{
    actions.on(ActionId::CopyRows, this, [this] { copyRows(CopyForm::Spreadsheet); });
    actions.on(ActionId::CopyRowsCsv, this, [this] { copyRows(CopyForm::Csv); });
    actions.on(ActionId::CopyRowsMarkdown, this, [this] { copyRows(CopyForm::Markdown); });
    actions.on(ActionId::PasteRows, this, &TableCommands::pasteRows);
    actions.on(ActionId::ExportTables, this, &TableCommands::exportTables);
    actions.on(ActionId::ExportRequests, this, &TableCommands::exportRequests);
}

void TableCommands::copyRows(CopyForm form)
{
    const RowsToCopy rows(*m_tables->currentView(), form != CopyForm::Markdown);
    if (rows.count() == 0) {
        emit failed(tr("There are no rows to copy in this table"));
        return;
    }
    CopiedRows copied;
    const bool whole = runJob(tr("Copying the rows"), m_window, [&](const JobControl &control) {
        copied = rows.written(form, control.progress, control.stop);
    });
    if (!whole)
        return;
    QGuiApplication::clipboard()->setMimeData(toMimeData(copied));
    emit done(tr("%n row(s) copied", nullptr, rows.count()));
}

void TableCommands::pasteRows()
{
    const auto table = pasteTable(m_tables->currentView()->kind());
    if (!table) {
        emit failed(tr("Rows are pasted into flows, components and zones: choose one of them"));
        return;
    }
    if (!m_document->mayEdit())
        return;
    const QString text = clipboardText();
    Result<PastePlan> plan;
    const std::shared_ptr<const Deployment> deployment = m_document->snapshot();
    const bool whole = runJob(tr("Reading the rows"), m_window, [&](const JobControl &job) {
        const Result<Sheet> sheet = readSheet(text);
        plan = sheet ? planPaste(*deployment, *table, *sheet, job.progress, job.stop)
                     : tl::unexpected(sheet.error());
    });
    if (!whole)
        return;
    if (!plan) {
        const Error &error = plan.error();
        // "ROW" or "ROW:CHARACTER"
        const QString row = error.where.section(u':', 0, 0);
        emit failed(row.isEmpty() ? tr("Nothing was pasted: %1").arg(error.message)
                                  : tr("Nothing was pasted. Row %1: %2").arg(row, error.message));
        return;
    }
    auto *dialog = new PasteDialog(std::move(*plan), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const int count = dialog->plan().changes();
        if (m_document->edit(tr("Paste %n row(s)", nullptr, count), dialog->plan().edits))
            emit done(tr("%n row(s) pasted", nullptr, count));
    });
    dialog->open();
}

QString TableCommands::askName(const QString &title, const QString &kinds, const QString &name)
{
    QFileDialog dialog(m_window, title, folderOf(*m_document, *m_settings), kinds);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(u"xlsx"_s);
    dialog.selectFile(name);
    connect(&dialog, &QFileDialog::filterSelected, &dialog, [&dialog](const QString &kind) {
        // "CSV (*.csv)": what is named without a suffix gets that of the chosen kind.
        dialog.setDefaultSuffix(kind.section(u"*."_s, 1).section(u')', 0, 0));
    });
    const bool accepted = dialog.exec() == QDialog::Accepted && !dialog.selectedFiles().isEmpty();
    return accepted ? dialog.selectedFiles().first() : QString();
}

void TableCommands::exportTables()
{
    const QString path =
        askName(tr("Export tables"), tr("Workbook (*.xlsx)"), baseNameOf(*m_document) + u".xlsx"_s);
    if (!path.isEmpty())
        saveTables(path);
}

void TableCommands::exportRequests()
{
    const QString path =
        askName(tr("Firewall request sheet"), tr("Workbook (*.xlsx);;CSV (*.csv);;Markdown (*.md)"),
            baseNameOf(*m_document) + u"-requests.xlsx"_s);
    if (!path.isEmpty())
        saveRequests(path);
}

bool TableCommands::saveTables(const QString &path)
{
    const std::shared_ptr<const Deployment> deployment = m_document->snapshot();
    Result<QByteArray> bytes;
    const bool whole = runJob(tr("Export tables"), m_window,
        [&](const JobControl &) { bytes = toWorkbook(tableSheets(*deployment)); });
    return whole && write(path, bytes);
}

bool TableCommands::saveRequests(const QString &path)
{
    const std::shared_ptr<const Deployment> deployment = m_document->snapshot();
    const QString suffix = QFileInfo(path).suffix().toLower();
    Result<QByteArray> bytes;
    const bool whole = runJob(tr("Firewall request sheet"), m_window, [&](const JobControl &) {
        const NamedTable sheet = requestSheet(*deployment);
        bytes = suffix == "csv"_L1  ? toCsv(sheet.table)
                : suffix == "md"_L1 ? toMarkdown(sheet.table)
                                    : toWorkbook({sheet});
    });
    return whole && write(path, bytes);
}

bool TableCommands::write(const QString &path, const Result<QByteArray> &bytes)
{
    const Result<void> written =
        bytes ? writeFile(path, *bytes) : Result<void>(tl::unexpected(bytes.error()));
    if (!written) {
        emit failed(tr("%1 was not written: %2")
                        .arg(quoted(QFileInfo(path).fileName()), written.error().toString()));
        return false;
    }
    emit done(tr("%1 written").arg(QDir::toNativeSeparators(path)));
    return true;
}

} // namespace portolan
