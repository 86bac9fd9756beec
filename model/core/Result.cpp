#include "model/core/Result.h"

namespace portolan {

using namespace Qt::StringLiterals;

QString Error::toString() const { return where.isEmpty() ? message : where + ": "_L1 + message; }

Error Error::within(const QString &outer) const
{
    if (where.isEmpty())
        return {outer, message};
    return {where.startsWith(u'[') ? outer + where : outer + u'.' + where, message};
}

QString quoted(QStringView text, qsizetype max)
{
    QString out;
    out += u'"';
    for (const QChar c : text.left(max)) {
        if (c == u'\n')
            out += "\\n"_L1;
        else if (c == u'\t')
            out += "\\t"_L1;
        else if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            out += "\\x"_L1 + QString::number(c.unicode(), 16);
        else
            out += c;
    }
    if (text.size() > max)
        out += u'\u2026';
    out += u'"';
    return out;
}

} // namespace portolan
