#pragma once

#include "model/io/Background.h"
#include "model/io/DraftOffer.h"

#include <QDateTime>
#include <QObject>
#include <QPointer>
#include <QSet>

#include <functional>

class QWidget;

namespace portolan {

class DeploymentDocument;
class DraftKeeper;
class FileCommands;
class NoticeBar;
class RecoveryDialog;

/// Offers what a crash left behind: when the program starts, and when a file is opened that has a
/// draft. Drafts are read and compared off the GUI thread. Nothing goes before it is recovered and
/// on the disk again, or discarded twice over. Where there are several windows each draft comes
/// back in one of its own, so that none takes the place of another chart.
class Recovery : public QObject
{
    Q_OBJECT

public:
    /// \a bar is for this alone; \a window the parent of dialogs.
    Recovery(DeploymentDocument *document, FileCommands *files, DraftKeeper *keeper, NoticeBar *bar,
        const QString &draftsFolder, QWidget *window);

    /// Looks for drafts of \a files and of documents without a file.
    void search(const QStringList &files);
    bool isSearching() const { return m_reader.isBusy(); }

    /// Gives the one of another window that is to recover a chart of that file (empty: of none):
    /// where the file is open, else of a new window.
    using Elsewhere = std::function<Recovery *(const QString &file)>;
    /// Without it everything is recovered in this window, which asks about the chart in it.
    void setElsewhere(Elsewhere elsewhere);
    /// A draft that another window has recovered or discarded.
    void forget(const QString &draft);

public slots:
    void review();
    /// All that can be read.
    void recoverAll();

signals:
    void done(const QString &message);
    /// The chart is what the draft was. \a anew: cards have lost places that the file had for them,
    /// so that it is to be drawn as if the draft had been opened.
    void replaced(bool anew);
    /// Nobody needs to be asked about that draft any more.
    void handled(const QString &draft);

private:
    struct Found
    {
        QString path;
        QDateTime kept;
        Result<DraftOffer> offer;
    };
    using Finds = std::vector<Found>;

    void look(QStringList files, bool everywhere);
    void add(Finds finds);
    void tell();
    void refresh();
    void recover(int index);
    /// What another window has found.
    void take(const Found &found);
    void recoverHere(const Found &found);
    void discard(int index);
    /// Opens what the draft is about, or makes it where there is no file any more.
    bool openBase(const DraftOffer &offer);
    bool isOpen(const QString &file) const;
    /// Whether nothing stands in the window yet.
    bool isBlank() const;

    DeploymentDocument *m_document;
    FileCommands *m_files;
    DraftKeeper *m_keeper;
    NoticeBar *m_bar;
    QString m_draftsFolder;
    QWidget *m_window;
    QPointer<RecoveryDialog> m_dialog;
    Elsewhere m_elsewhere;
    Finds m_finds;
    QSet<QString> m_handled; ///< paths of drafts that are recovered or discarded
    QStringList m_wanted;    ///< files that the search under way is about
    bool m_everywhere = false;
    Background m_reader;
};

} // namespace portolan
