#pragma once

#include <QString>
#include <QTranslator>

#include <vector>

namespace portolan {

/// The languages of the window. English is in the sources; the others are the files that
/// translations/ lists. The command line never installs one.
class Language
{
public:
    Language() = default;
    ~Language();
    Language(const Language &) = delete;
    Language &operator=(const Language &) = delete;

    struct Info
    {
        QString code; ///< "de"
        QString name; ///< in the language itself: "Deutsch"
    };
    /// English first, then by code.
    static const std::vector<Info> &available();

    /// Switches the application; an empty code is the system's language. Widgets get
    /// QEvent::LanguageChange. A language that is not there is English.
    void set(const QString &code);
    /// What set() came to: "en", "de", ...
    const QString &current() const { return m_current; }

private:
    QTranslator m_own;
    QTranslator m_qt;
    QString m_current;
};

} // namespace portolan
