#pragma once

#include <QTest>

namespace portolan::testing {

/// For a _data() function: a row for each language of the program, "code" is its name.
inline void eachLanguage()
{
    QTest::addColumn<QString>("code");
    for (const char *code : {"en", "de", "fr"})
        QTest::newRow(code) << QString::fromLatin1(code);
}

} // namespace portolan::testing
