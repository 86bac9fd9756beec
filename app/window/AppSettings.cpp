#include "app/window/AppSettings.h"

#include "model/io/DraftStore.h"

#include <QDir>
#include <QFileInfo>
#include <QSizeF>
#include <QStandardPaths>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostRecent = 10;

QString userFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           u"/portolan/portolan.ini"_s;
}

} // namespace

AppSettings::AppSettings()
    : AppSettings(userFile())
{
    m_draftsFolder = defaultDraftsFolder();
}

AppSettings::AppSettings(const QString &path)
    : m_settings(path, QSettings::IniFormat)
    , m_draftsFolder(QFileInfo(path).dir().filePath(u"drafts"_s))
{}

QString AppSettings::theme() const { return m_settings.value(u"theme"_s, u"system"_s).toString(); }

void AppSettings::setTheme(const QString &word) { m_settings.setValue(u"theme"_s, word); }

QString AppSettings::language() const { return m_settings.value(u"language"_s).toString(); }

void AppSettings::setLanguage(const QString &code) { m_settings.setValue(u"language"_s, code); }

QString AppSettings::target() const { return m_settings.value(u"target"_s).toString(); }

void AppSettings::setTarget(const QString &id) { m_settings.setValue(u"target"_s, id); }

QStringList AppSettings::favouriteTargets() const
{
    const QString key = u"favouriteTargets"_s;
    if (!m_settings.contains(key)) // until somebody has chosen, what most machines have
        return {u"nftables"_s, u"iptables"_s, u"ufw"_s, u"firewalld"_s, u"windows"_s};
    return m_settings.value(key).toStringList();
}

void AppSettings::setFavouriteTargets(const QStringList &ids)
{
    m_settings.setValue(u"favouriteTargets"_s, ids);
}

QString AppSettings::reading() const
{
    return m_settings.value(u"reading"_s, u"left-to-right"_s).toString();
}

void AppSettings::setReading(const QString &word) { m_settings.setValue(u"reading"_s, word); }

bool AppSettings::wheelZooms() const { return m_settings.value(u"wheelZooms"_s, false).toBool(); }

void AppSettings::setWheelZooms(bool zooms) { m_settings.setValue(u"wheelZooms"_s, zooms); }

bool AppSettings::openBundles() const { return m_settings.value(u"openBundles"_s).toBool(); }

void AppSettings::setOpenBundles(bool open) { m_settings.setValue(u"openBundles"_s, open); }

bool AppSettings::animated() const { return m_settings.value(u"animated"_s, true).toBool(); }

void AppSettings::setAnimated(bool animated) { m_settings.setValue(u"animated"_s, animated); }

int AppSettings::scale() const
{
    return qBound(100, m_settings.value(u"scale"_s, 100).toInt(), 200);
}

void AppSettings::setScale(int percent) { m_settings.setValue(u"scale"_s, percent); }

bool AppSettings::reopens() const { return m_settings.value(u"reopens"_s, false).toBool(); }

void AppSettings::setReopens(bool reopens) { m_settings.setValue(u"reopens"_s, reopens); }

QStringList AppSettings::session() const { return m_settings.value(u"session"_s).toStringList(); }

void AppSettings::setSession(const QStringList &paths) { m_settings.setValue(u"session"_s, paths); }

QString AppSettings::fixedTarget() const { return m_settings.value(u"fixedTarget"_s).toString(); }

void AppSettings::setFixedTarget(const QString &id) { m_settings.setValue(u"fixedTarget"_s, id); }

QMap<QString, QString> AppSettings::shortcuts() const
{
    QMap<QString, QString> keys;
    const QVariantMap kept = m_settings.value(u"shortcuts"_s).toMap();
    for (auto it = kept.begin(); it != kept.end(); ++it)
        keys[it.key()] = it.value().toString();
    return keys;
}

void AppSettings::setShortcuts(const QMap<QString, QString> &keys)
{
    QVariantMap kept;
    for (auto it = keys.begin(); it != keys.end(); ++it)
        kept[it.key()] = it.value();
    m_settings.setValue(u"shortcuts"_s, kept);
}

QStringList AppSettings::toolBar() const { return m_settings.value(u"toolBar"_s).toStringList(); }

void AppSettings::setToolBar(const QStringList &names) { m_settings.setValue(u"toolBar"_s, names); }

QStringList AppSettings::recentFiles() const
{
    return m_settings.value(u"recentFiles"_s).toStringList().mid(0, MostRecent);
}

void AppSettings::addRecentFile(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    // Another program may have added some.
    m_settings.sync();
    QStringList files = recentFiles();
    files.removeAll(absolute);
    files.prepend(absolute);
    m_settings.setValue(u"recentFiles"_s, files.mid(0, MostRecent));
}

void AppSettings::removeRecentFile(const QString &path)
{
    m_settings.sync();
    QStringList files = recentFiles();
    files.removeAll(QFileInfo(path).absoluteFilePath());
    m_settings.setValue(u"recentFiles"_s, files);
}

QVariantMap AppSettings::picture() const { return m_settings.value(u"picture"_s).toMap(); }

void AppSettings::setPicture(const QVariantMap &choices)
{
    m_settings.setValue(u"picture"_s, choices);
}

QPageLayout AppSettings::pageSetup() const
{
    const QVariantMap kept = m_settings.value(u"page"_s).toMap();
    const QSizeF size(kept.value(u"width"_s).toDouble(), kept.value(u"height"_s).toDouble());
    if (!(size.width() >= 10 && size.width() <= 5000 && size.height() >= 10 &&
            size.height() <= 5000))
        return {};
    QMarginsF margins(kept.value(u"left"_s).toDouble(), kept.value(u"top"_s).toDouble(),
        kept.value(u"right"_s).toDouble(), kept.value(u"bottom"_s).toDouble());
    const bool wide = kept.value(u"landscape"_s).toBool();
    return QPageLayout(QPageSize(size, QPageSize::Millimeter),
        wide ? QPageLayout::Landscape : QPageLayout::Portrait, margins, QPageLayout::Millimeter);
}

void AppSettings::setPageSetup(const QPageLayout &setup)
{
    const QSizeF size = setup.pageSize().size(QPageSize::Millimeter);
    const QMarginsF margins = setup.margins(QPageLayout::Millimeter);
    m_settings.setValue(
        u"page"_s, QVariantMap{{u"width"_s, size.width()}, {u"height"_s, size.height()},
                       {u"landscape"_s, setup.orientation() == QPageLayout::Landscape},
                       {u"left"_s, margins.left()}, {u"top"_s, margins.top()},
                       {u"right"_s, margins.right()}, {u"bottom"_s, margins.bottom()}});
}

QVariantMap AppSettings::tables() const { return m_settings.value(u"tables"_s).toMap(); }

void AppSettings::setTables(const QVariantMap &layouts)
{
    m_settings.setValue(u"tables"_s, layouts);
}

QStringList AppSettings::foldedGroups() const
{
    return m_settings.value(u"foldedGroups"_s).toStringList();
}

void AppSettings::setFoldedGroups(const QStringList &keys)
{
    m_settings.setValue(u"foldedGroups"_s, keys);
}

QByteArray AppSettings::geometry() const { return m_settings.value(u"geometry"_s).toByteArray(); }

QByteArray AppSettings::windowState() const { return m_settings.value(u"state"_s).toByteArray(); }

void AppSettings::setWindow(const QByteArray &geometry, const QByteArray &state)
{
    m_settings.setValue(u"geometry"_s, geometry);
    m_settings.setValue(u"state"_s, state);
}

} // namespace portolan
