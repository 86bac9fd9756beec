#include "app/window/Language.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

const QString Folder = u":/i18n"_s;
const QString English = u"en"_s;

QString nameOf(const QString &code)
{
    const QLocale locale(code);
    QString name = locale.nativeLanguageName();
    // QLocale says "American English" and writes some languages small.
    if (code == English)
        name = u"English"_s;
    if (!name.isEmpty())
        name[0] = name[0].toUpper();
    return name;
}

bool isAvailable(const QString &code)
{
    return std::ranges::any_of(
        Language::available(), [&](const Language::Info &info) { return info.code == code; });
}

QString systemCode()
{
    for (const QString &wanted : QLocale::system().uiLanguages()) {
        const QString code = wanted.section(u'-', 0, 0);
        if (isAvailable(code))
            return code;
    }
    return English;
}

} // namespace

Language::~Language()
{
    if (!QCoreApplication::instance())
        return;
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
}

const std::vector<Language::Info> &Language::available()
{
    static const std::vector<Info> languages = [] {
        std::vector<Info> all = {{English, nameOf(English)}};
        const QString prefix = u"portolan_"_s;
        for (const QString &file : QDir(Folder).entryList({prefix + u"*.qm"_s}, QDir::Files)) {
            const QString code = file.mid(prefix.size()).section(u'.', 0, 0);
            if (code != English)
                all.push_back({code, nameOf(code)});
        }
        return all;
    }();
    return languages;
}

void Language::set(const QString &code)
{
    const QString wanted = code.isEmpty() ? systemCode() : code;
    m_current = isAvailable(wanted) ? wanted : English;
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    // Qt's own texts (Cancel, Save, file dialogs) come with the system's packages, if at all.
    const QString qtFolder = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    if (m_qt.load(u"qtbase_"_s + m_current, qtFolder))
        QCoreApplication::installTranslator(&m_qt);
    // English has a file too: its plurals.
    if (m_own.load(u"portolan_"_s + m_current, Folder))
        QCoreApplication::installTranslator(&m_own);
}

} // namespace portolan
