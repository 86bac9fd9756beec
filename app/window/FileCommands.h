#pragma once

#include "app/window/Services.h"
#include "model/core/Result.h"

#include <QObject>
#include <QStringList>

class QMenu;
class QUrl;
class QWidget;

namespace portolan {

class Actions;
class ChartSaver;
class DeploymentDocument;
class FileGuard;

/// What the File menu does, and files that are dropped on the window: asks for names, asks about
/// unsaved changes, and tells of errors.
class FileCommands : public QObject
{
    Q_OBJECT

public:
    /// Keeps \a recent filled with the recent files. \a window is the parent of the dialogs. Owns
    /// nothing.
    FileCommands(DeploymentDocument *document, const Services &services, const Actions &actions,
        QMenu *recent, QWidget *window);

    /// See ChartSaver.
    void setPreparation(std::function<bool()> prepare);
    /// True where nothing would be lost, or the user saved or gave the changes up.
    bool mayDiscard();
    /// Opens without asking what happens to the present chart; read-only where others have it open
    /// or it cannot be written. False after an error was shown.
    bool open(const QString &path);
    /// Whether a file is being written: the window must stay.
    bool isBusy() const;
    /// What is being typed belongs to the chart, as before it is saved or replaced.
    void takeTyped();

public slots:
    void newFromCatalog();
    void newBlank();
    void chooseAndOpen();
    /// Asks about unsaved changes first.
    void openRecent(const QString &path);
    /// Opens a copy without a name: saving asks for one.
    void openExample(const QString &path);
    bool save();
    bool saveAs();
    /// Whatever others wrote there since.
    bool overwrite();
    /// A chart that was opened read-only becomes one without a file.
    void editCopy();
    /// A chart that was opened read-only can be edited; saving asks or says what is in its way.
    void editAnyway();
    /// The menu of recent files, after another window has changed them.
    void fillRecent();

signals:
    /// A chart is shown now, perhaps an empty one.
    void opened();
    void recentChanged();
    /// Something worked and is worth a word.
    void done(const QString &message);
    /// Something worked, but not as one might think.
    void cautioned(const QString &message);
    /// The file is not as it was; the person would rather merge than overwrite it.
    void mergeRequested();
    /// To be opened in a window of its own.
    void beside(const QString &path);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void openDropped(const QList<QUrl> &urls);
    bool saveTo(const QString &path, bool overwrites = false);
    bool saveElsewhere(const Error &error);
    bool askAboutForeign(const QString &path);
    /// Where in the file something is wrong, and what.
    static QString inWords(const QString &path, const QString &message);
    void tell(const QString &path, const Error &error);
    QString folder() const;

    DeploymentDocument *m_document;
    const Catalog *m_catalog;
    AppSettings *m_settings;
    QMenu *m_recent;
    QWidget *m_window;
    FileGuard *m_guard;
    ChartSaver *m_saver;
};

} // namespace portolan
