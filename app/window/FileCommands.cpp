#include "app/window/FileCommands.h"

#include "app/window/Actions.h"
#include "app/window/AppSettings.h"
#include "app/window/ChartSaver.h"
#include "app/window/FileGuard.h"
#include "app/window/FileNames.h"
#include "app/window/Job.h"
#include "model/document/DeploymentDocument.h"
#include "model/io/DeploymentFile.h"
#include "model/io/PartFile.h"
#include "model/io/SafeFile.h"
#include "views/dialogs/NewFromCatalogDialog.h"
#include "views/style/LabelText.h"

#include <QCoreApplication>
#include <QDir>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <QThread>
#include <QTimer>
#include <QUrl>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

const QString Suffix = u"portolan"_s;

Result<StoredDeployment> loadTidied(const QString &path)
{
    if (QFileInfo(path).isNativePath())
        removeLeftovers(placeOnDisk(path));
    return loadStored(path);
}

bool isChart(const QUrl &url)
{
    return QFileInfo(url.fileName()).suffix().compare(Suffix, Qt::CaseInsensitive) == 0;
}

} // namespace

FileCommands::FileCommands(DeploymentDocument *document, const Services &services,
    const Actions &actions, QMenu *recent, QWidget *window)
    : QObject(window)
    , m_document(document)
    , m_catalog(services.catalog)
    , m_settings(services.settings)
    , m_recent(recent)
    , m_window(window)
    , m_guard(new FileGuard(document, window))
    , m_saver(new ChartSaver(document, window))
{
    connect(m_guard, &FileGuard::cautioned, this, &FileCommands::cautioned);
    actions.on(ActionId::New, this, &FileCommands::newFromCatalog);
    actions.on(ActionId::Blank, this, &FileCommands::newBlank);
    actions.on(ActionId::Open, this, &FileCommands::chooseAndOpen);
    actions.on(ActionId::Save, this, &FileCommands::save);
    actions.on(ActionId::SaveAs, this, &FileCommands::saveAs);
    connect(this, &FileCommands::recentChanged, this, &FileCommands::fillRecent);
    fillRecent();
    window->setAcceptDrops(true);
    window->installEventFilter(this);
}

bool FileCommands::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::Drop)
        return QObject::eventFilter(watched, event);
    auto *drop = static_cast<QDropEvent *>(event);
    const QList<QUrl> urls = drop->mimeData()->urls();
    if (urls.isEmpty() || !std::ranges::all_of(urls, &QUrl::isLocalFile))
        return false;
    // A folder's worth of anything is no charts; one file may be called as it likes.
    if (urls.size() > 1 && !std::ranges::all_of(urls, isChart))
        return false;
    drop->acceptProposedAction();
    // The other program waits until the drop is over: ask and open afterwards.
    if (event->type() == QEvent::Drop)
        QTimer::singleShot(0, this, [this, urls] { openDropped(urls); });
    return true;
}

void FileCommands::openDropped(const QList<QUrl> &urls)
{
    constexpr qsizetype most = 12; // more were hardly meant
    if (!mayDiscard())
        return;
    open(urls.first().toLocalFile());
    for (const QUrl &url : urls.sliced(1, std::min(urls.size(), most) - 1))
        emit beside(url.toLocalFile());
    if (urls.size() > most)
        emit cautioned(tr("Of %1 files the first %2 are open").arg(urls.size()).arg(most));
}

void FileCommands::takeTyped()
{
    const QPointer<QWidget> focus = m_window->focusWidget();
    if (!focus)
        return;
    // An editor gives its text away as it loses the keyboard; in a window that is not active it has
    // lost that already, only to come back.
    if (!focus->hasFocus()) {
        QFocusEvent left(QEvent::FocusOut, Qt::OtherFocusReason);
        QCoreApplication::sendEvent(focus, &left);
        return;
    }
    focus->clearFocus();
    if (focus && focus->isVisible())
        focus->setFocus(Qt::OtherFocusReason);
}

bool FileCommands::mayDiscard()
{
    if (isBusy())
        return false;
    takeTyped();
    if (!m_document->isModified())
        return true;
    QMessageBox box(QMessageBox::Question, tr("Unsaved changes"),
        tr("%1 has changes that are not saved.").arg(quoted(m_document->title())),
        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, m_window);
    box.setTextFormat(Qt::PlainText);
    box.setDefaultButton(QMessageBox::Save);
    box.button(QMessageBox::Save)->setText(tr("&Save"));
    box.button(QMessageBox::Discard)->setText(tr("&Discard"));
    box.button(QMessageBox::Cancel)->setText(tr("Cancel"));
    switch (box.exec()) {
    case QMessageBox::Save:
        // What was changed while it was saved is not in the file.
        return save() && !m_document->isModified();
    case QMessageBox::Discard:
        return true;
    default:
        return false;
    }
}

bool FileCommands::isBusy() const { return m_saver->isBusy() || hasJob(m_window); }

bool FileCommands::open(const QString &path)
{
    const FileGuard::Answer answer = m_guard->claim(path, FileGuard::Purpose::Open);
    // A large file takes a moment to read. While the program starts nobody can do anything else.
    constexpr qint64 large = 512 * 1024;
    const bool apart = QFileInfo(path).size() > large && QThread::currentThread()->loopLevel() > 0;
    Result<StoredDeployment> loaded = failure(QString());
    if (!apart) {
        loaded = loadTidied(path);
    } else if (!runJob(tr("Open a chart"), m_window,
                   [&](const JobControl &) { loaded = loadTidied(path); })) {
        m_guard->release();
        return false;
    }
    if (!loaded) {
        m_guard->release();
        m_settings->removeRecentFile(path);
        emit recentChanged();
        tell(path, loaded.error());
        return false;
    }
    m_document->reset(std::move(loaded->deployment), path, loaded->identity);
    if (answer == FileGuard::Answer::ReadOnly)
        m_guard->explain();
    m_settings->addRecentFile(path);
    emit recentChanged();
    emit opened();
    return true;
}

void FileCommands::newFromCatalog()
{
    NewFromCatalogDialog dialog(m_catalog, {}, m_window);
    // Who does not want to part with the chart yet comes back to the choices made.
    while (dialog.exec() == QDialog::Accepted && dialog.deployment()) {
        if (!mayDiscard())
            continue;
        m_document->reset(*dialog.deployment(), {});
        // Nowhere but here: it is to be saved or given up.
        m_document->markForeign({}, {});
        emit opened();
        return;
    }
}

void FileCommands::newBlank()
{
    if (!mayDiscard())
        return;
    m_document->reset({}, {});
    emit opened();
}

void FileCommands::chooseAndOpen()
{
    if (!mayDiscard())
        return;
    const QString path = QFileDialog::getOpenFileName(
        m_window, tr("Open a chart"), folder(), tr("Portolan charts (*.portolan);;All files (*)"));
    if (!path.isEmpty())
        open(path);
}

void FileCommands::fillRecent()
{
    m_recent->clear();
    const QStringList files = m_settings->recentFiles();
    for (const QString &path : files) {
        connect(m_recent->addAction(withoutMnemonic(path)), &QAction::triggered, this,
            [this, path] { openRecent(path); });
    }
    m_recent->setEnabled(!files.isEmpty());
}

void FileCommands::openRecent(const QString &path)
{
    if (mayDiscard())
        open(path);
}

void FileCommands::openExample(const QString &path)
{
    if (!mayDiscard())
        return;
    Result<Deployment> deployment = loadDeployment(path);
    if (!deployment) {
        tell(path, deployment.error());
        return;
    }
    m_document->reset(std::move(*deployment), {});
    emit opened();
}

bool FileCommands::save()
{
    takeTyped();
    const bool hasPlace = !m_document->path().isEmpty() && !m_document->isReadOnly();
    return hasPlace ? saveTo(m_document->path()) : saveAs();
}

bool FileCommands::saveAs()
{
    takeTyped();
    const QString proposal = m_document->path().isEmpty()
                                 ? QDir(folder()).filePath(baseNameOf(*m_document) + u'.' + Suffix)
                                 : m_document->path();
    QFileDialog dialog(
        m_window, tr("Save the chart"), proposal, tr("Portolan charts (*.portolan)"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(Suffix);
    dialog.selectFile(proposal);
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty())
        return false;
    return saveTo(dialog.selectedFiles().first());
}

void FileCommands::setPreparation(std::function<bool()> prepare)
{
    m_saver->setPreparation(std::move(prepare));
}

bool FileCommands::overwrite() { return saveTo(m_document->path(), true); }

void FileCommands::editCopy()
{
    // By value: it is given what it gives.
    Deployment copy = m_document->deployment();
    m_document->reset(std::move(copy), {});
}

void FileCommands::editAnyway()
{
    m_guard->takeOver();
    m_document->setReadOnly({});
}

bool FileCommands::saveTo(const QString &path, bool overwrites)
{
    if (m_guard->claim(path, FileGuard::Purpose::Save) == FileGuard::Answer::Cancelled)
        return false;
    const ChartSaver::Outcome outcome = m_saver->save(path, overwrites);
    m_guard->release();
    switch (outcome) {
    case ChartSaver::Outcome::Saved:
        break;
    case ChartSaver::Outcome::Foreign:
        return askAboutForeign(path);
    case ChartSaver::Outcome::Failed:
        return saveElsewhere(m_saver->error());
    case ChartSaver::Outcome::Cancelled:
        return false;
    }
    // Over itself, which the person has been asked about; not where another was opened meanwhile.
    if (m_document->path() == path)
        m_document->setReadOnly({});
    m_settings->addRecentFile(path);
    emit recentChanged();
    emit done(tr("Saved"));
    return true;
}

bool FileCommands::saveElsewhere(const Error &error)
{
    QMessageBox box(
        QMessageBox::Warning, tr("Not saved"), error.toString(), QMessageBox::Cancel, m_window);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(tr("The chart is still here, with all changes."));
    QPushButton *elsewhere = box.addButton(tr("Save &as …"), QMessageBox::AcceptRole);
    box.button(QMessageBox::Cancel)->setText(tr("Cancel"));
    box.setDefaultButton(elsewhere);
    box.exec();
    return box.clickedButton() == elsewhere && saveAs();
}

bool FileCommands::askAboutForeign(const QString &path)
{
    QMessageBox box(QMessageBox::Warning, tr("Changed on disk"),
        tr("%1 was changed by another program since you opened or saved it.")
            .arg(quoted(QFileInfo(path).fileName())),
        QMessageBox::Cancel, m_window);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(tr("Merge keeps the changes of both, overwrite only yours."));
    QPushButton *merge = box.addButton(tr("&Merge"), QMessageBox::AcceptRole);
    QPushButton *elsewhere = box.addButton(tr("Save &as …"), QMessageBox::ActionRole);
    QPushButton *over = box.addButton(tr("&Overwrite"), QMessageBox::DestructiveRole);
    box.button(QMessageBox::Cancel)->setText(tr("Cancel"));
    box.setDefaultButton(merge);
    box.exec();
    if (box.clickedButton() == over)
        return saveTo(path, true);
    if (box.clickedButton() == elsewhere)
        return saveAs();
    // Merged first, saved when the person has seen it.
    if (box.clickedButton() == merge)
        emit mergeRequested();
    return false;
}

QString FileCommands::inWords(const QString &path, const QString &message)
{
    static const QRegularExpression place(u"^:(\\d+):(\\d+): "_s);
    const QString file = shownPath(path);
    QString what = message;
    if (message.startsWith(file)) {
        const QString after = message.sliced(file.size());
        if (const QRegularExpressionMatch at = place.match(after); at.hasMatch()) {
            what =
                tr("%1, line %2, character %3: %4")
                    .arg(file, at.captured(1), at.captured(2), after.sliced(at.capturedLength()));
        }
    }
    return tr("This file cannot be opened:") + u"\n\n"_s + what;
}

void FileCommands::tell(const QString &path, const Error &error)
{
    QMessageBox box(QMessageBox::Warning, tr("Portolan"), inWords(path, error.toString()),
        QMessageBox::Ok, m_window);
    // File names and contents are not markup.
    box.setTextFormat(Qt::PlainText);
    box.exec();
}

QString FileCommands::folder() const { return folderOf(*m_document, *m_settings); }

} // namespace portolan
