#pragma once

#include "app/window/Services.h"
#include "model/core/Result.h"

#include <QObject>
#include <QStringList>

class QMenu;
class QWidget;

namespace portolan {

class Actions;
class DeploymentDocument;

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

    /// True where nothing would be lost, or the user saved or gave the changes up.
    bool mayDiscard();
    /// Opens without asking what happens to the present chart. False after an error was shown.
    bool open(const QString &path);

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

signals:
    /// A chart is shown now, perhaps an empty one.
    void opened();
    void recentChanged();
    /// Something worked and is worth a word.
    void done(const QString &message);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool saveTo(const QString &path);
    void tell(const Error &error);
    void fillRecent();
    QString folder() const;

    DeploymentDocument *m_document;
    const Catalog *m_catalog;
    AppSettings *m_settings;
    QMenu *m_recent;
    QWidget *m_window;
};

} // namespace portolan
