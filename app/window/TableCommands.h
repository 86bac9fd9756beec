#pragma once

#include "views/table/TableCopy.h"

#include <QObject>

class QWidget;

namespace portolan {

class Actions;
class AppSettings;
class DeploymentDocument;
class Tables;

/// Rows on their way to other programs and back: copied, pasted after a look at what would change,
/// and written as workbooks.
class TableCommands : public QObject
{
    Q_OBJECT

public:
    /// \a window is the parent of the dialogs. Owns nothing.
    TableCommands(DeploymentDocument *document, Tables *tables, const AppSettings *settings,
        const Actions &actions, QWidget *window);

    /// Writes all tables, or the firewall request sheet, in the format that the name ends in.
    bool saveTables(const QString &path);
    bool saveRequests(const QString &path);

public slots:
    /// Of the table that is shown.
    void copyRows(portolan::CopyForm form);
    void pasteRows();
    void exportTables();
    void exportRequests();

signals:
    /// Something worked and is worth a word.
    void done(const QString &message);
    void failed(const QString &message);

private:
    QString askName(const QString &title, const QString &kinds, const QString &name);
    bool write(const QString &path, const Result<QByteArray> &bytes);

    DeploymentDocument *m_document;
    Tables *m_tables;
    const AppSettings *m_settings;
    QWidget *m_window;
};

} // namespace portolan
