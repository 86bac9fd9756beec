#pragma once

#include <QByteArray>
#include <QMap>
#include <QPageLayout>
#include <QSettings>
#include <QStringList>

namespace portolan {

/// What the program remembers of its user: an ini file in the user's configuration folder.
class AppSettings
{
public:
    /// portolan/portolan.ini in the user's configuration folder.
    AppSettings();
    /// For tests.
    explicit AppSettings(const QString &path);

    /// For drafts that cannot lie beside their file: of the user's data; for tests beside the
    /// settings.
    QString draftsFolder() const { return m_draftsFolder; }

    /// "light", "dark" or "system".
    QString theme() const;
    void setTheme(const QString &word);
    /// A language's code, or empty for the system's.
    QString language() const;
    void setLanguage(const QString &code);
    /// Id of the target that rules are shown in; may be one that is not known any more.
    QString target() const;
    void setTarget(const QString &id);
    /// Ids of the targets that are listed first.
    QStringList favouriteTargets() const;
    void setFavouriteTargets(const QStringList &ids);
    /// "left-to-right" or "top-to-bottom".
    QString reading() const;
    void setReading(const QString &word);
    bool wheelZooms() const;
    void setWheelZooms(bool zooms);
    bool openBundles() const;
    void setOpenBundles(bool open);
    /// Whether cards glide to new places.
    bool animated() const;
    void setAnimated(bool animated);
    /// Percent, 100..200: how large everything in the window is.
    int scale() const;
    void setScale(int percent);
    /// Whether the charts that were open at the end come back.
    bool reopens() const;
    void setReopens(bool reopens);
    /// Their paths.
    QStringList session() const;
    void setSession(const QStringList &paths);
    /// Id of the target that rules are always shown in first; empty: the last one.
    QString fixedTarget() const;
    void setFixedTarget(const QString &id);
    /// The shortcuts of the actions, by name, that have others than the standard ones; portable,
    /// separated by "; ".
    QMap<QString, QString> shortcuts() const;
    void setShortcuts(const QMap<QString, QString> &keys);
    /// Names of what is on the toolbar; empty: the standard.
    QStringList toolBar() const;
    void setToolBar(const QStringList &names);

    /// Newest first, at most ten.
    QStringList recentFiles() const;
    void addRecentFile(const QString &path);
    void removeRecentFile(const QString &path);

    /// How pictures were exported at last; what ExportPictureDialog remembers.
    QVariantMap picture() const;
    void setPicture(const QVariantMap &choices);
    /// The paper that was printed on at last; invalid at first.
    QPageLayout pageSetup() const;
    void setPageSetup(const QPageLayout &setup);

    /// How the tables are arranged; what Tables::layouts() gave.
    QVariantMap tables() const;
    void setTables(const QVariantMap &layouts);

    /// The groups of the inspector that are folded away, by their keys.
    QStringList foldedGroups() const;
    void setFoldedGroups(const QStringList &keys);

    QByteArray geometry() const;
    QByteArray windowState() const;
    void setWindow(const QByteArray &geometry, const QByteArray &state);

private:
    QSettings m_settings;
    QString m_draftsFolder;
};

} // namespace portolan
