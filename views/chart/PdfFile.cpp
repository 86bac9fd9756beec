#include "views/chart/PdfFile.h"

#include <QPointF>
#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr int FarAway = 900000;
constexpr int StartRow = FarAway;
constexpr int EndRow = FarAway + 1;
constexpr int MostObjects = 1000000;

/// A text string as UTF-16 with a byte order mark, in hexadecimal.
QByteArray textString(const QString &text)
{
    QByteArray hex = "<FEFF";
    for (const QChar c : text)
        hex += QByteArray::number(c.unicode(), 16).rightJustified(4, '0').toUpper();
    return hex + '>';
}

/// The number after \a key, as in "/Size 44", "/Root 2 0 R"; -1 where there is none.
int numberAfter(const QByteArray &text, const QByteArray &key)
{
    const qsizetype at = text.indexOf(key);
    if (at < 0)
        return -1;
    qsizetype end = at + key.size();
    while (end < text.size() && text.at(end) == ' ')
        ++end;
    const qsizetype start = end;
    while (end < text.size() && text.at(end) >= '0' && text.at(end) <= '9')
        ++end;
    bool ok = false;
    const int number = text.mid(start, end - start).toInt(&ok);
    return ok ? number : -1;
}

/// Content streams come and go as zlib streams, which Qt wants with their size in front.
QByteArray inflated(const QByteArray &stream)
{
    QByteArray sized(4, '\0');
    const quint32 guess = quint32(qMin<qsizetype>(stream.size() * 8, 1 << 30));
    for (int i = 0; i < 4; ++i)
        sized[i] = char(guess >> (24 - 8 * i));
    return qUncompress(sized + stream);
}

/// What stands before the stream of an object, if it has one.
QString dictionary(const QByteArray &object)
{
    const qsizetype stream = object.indexOf("stream\n");
    return QString::fromLatin1(stream < 0 ? object : object.left(stream));
}

QByteArray deflated(const QByteArray &data) { return qCompress(data).mid(4); }

} // namespace

QPointF PdfFile::markStart(qsizetype index) { return {double(FarAway + 2 * index), StartRow}; }

QPointF PdfFile::markEnd(qsizetype index) { return {double(FarAway + 2 * index), EndRow}; }

std::optional<PdfFile> PdfFile::parse(const QByteArray &bytes)
{
    const qsizetype tail = bytes.lastIndexOf("startxref");
    const int table = tail < 0 ? -1 : bytes.mid(tail + 9).trimmed().split('\n').first().toInt();
    if (table <= 0 || table >= bytes.size() || bytes.mid(table, 5) != "xref\n")
        return {};
    const QByteArray trailer = bytes.mid(bytes.lastIndexOf("trailer"));
    PdfFile file;
    const int size = numberAfter(trailer, "/Size");
    file.m_info = numberAfter(trailer, "/Info");
    file.m_root = numberAfter(trailer, "/Root");
    if (size <= 1 || size > MostObjects || file.m_info <= 0 || file.m_info >= size ||
        file.m_root <= 0 || file.m_root >= size)
        return {};

    // Entries are 20 bytes: ten digits of offset, five of generation, n or f.
    const qsizetype entries = bytes.indexOf('\n', table + 5) + 1;
    std::vector<std::pair<qsizetype, int>> places;
    for (int number = 1; number < size; ++number) {
        const QByteArray entry = bytes.mid(entries + 20 * qsizetype(number), 20);
        const qsizetype offset = entry.left(10).toLongLong();
        const QByteArray head = QByteArray::number(number) + " 0 obj";
        if (entry.size() != 20 || entry.at(17) != 'n' || bytes.mid(offset, head.size()) != head)
            return {};
        places.emplace_back(offset, number);
    }
    std::sort(places.begin(), places.end());
    file.m_objects.resize(size_t(size));
    for (size_t i = 0; i < places.size(); ++i) {
        const qsizetype end = i + 1 < places.size() ? places[i + 1].first : qsizetype(table);
        file.m_objects[size_t(places[i].second)] =
            bytes.mid(places[i].first, end - places[i].first);
    }
    return file;
}

QByteArray PdfFile::body(int object) const
{
    return object > 0 && size_t(object) < m_objects.size() ? m_objects[size_t(object)]
                                                           : QByteArray();
}

void PdfFile::setBody(int object, const QByteArray &body)
{
    m_objects[size_t(object)] = QByteArray::number(object) + " 0 obj\n" + body + "\nendobj\n";
}

std::vector<int> PdfFile::pages() const
{
    const QByteArray tree = body(numberAfter(body(m_root), "/Pages"));
    const qsizetype start = tree.indexOf('[', tree.indexOf("/Kids"));
    std::vector<int> numbers;
    if (start < 0)
        return numbers;
    const QByteArray kids = tree.mid(start + 1, tree.indexOf(']', start) - start - 1).simplified();
    const QList<QByteArray> words = kids.split(' ');
    for (qsizetype i = 0; i + 2 < words.size(); i += 3)
        numbers.push_back(words.at(i).toInt());
    return numbers;
}

void PdfFile::setInfo(const QString &title, const QString &creator)
{
    setBody(
        m_info, "<<\n/Title " + textString(title) + "\n/Creator " + textString(creator) + "\n>>");
}

bool PdfFile::setBookmarks(const QStringList &names)
{
    const std::vector<int> shown = pages();
    if (shown.size() != size_t(names.size()) || shown.empty())
        return false;
    const int outlines = int(m_objects.size());
    const int first = outlines + 1;
    const int last = outlines + int(shown.size());
    m_objects.resize(size_t(last) + 1);
    const auto reference = [](int object) { return QByteArray::number(object) + " 0 R"; };
    setBody(outlines, "<< /Type /Outlines /First " + reference(first) + " /Last " +
                          reference(last) + " /Count " + QByteArray::number(names.size()) + " >>");
    for (int i = 0; i < int(shown.size()); ++i) {
        QByteArray item = "<< /Title " + textString(names.at(i)) + " /Parent " +
                          reference(outlines) + " /Dest [" + reference(shown[size_t(i)]) + " /Fit]";
        if (i > 0)
            item += " /Prev " + reference(first + i - 1);
        if (first + i < last)
            item += " /Next " + reference(first + i + 1);
        setBody(first + i, item + " >>");
    }
    setBody(m_root, "<<\n/Type /Catalog\n/Pages " + reference(numberAfter(body(m_root), "/Pages")) +
                        "\n/Outlines " + reference(outlines) + "\n/PageMode /UseOutlines\n>>");
    return true;
}

void PdfFile::setActualTexts(const QStringList &texts)
{
    static const QRegularExpression mark(
        u"(\\d+)(?:\\.0*)? (90000[01])(?:\\.0*)? m\\n\\d+(?:\\.0*)? \\d+(?:\\.0*)? l\\nS\\n"_s);
    for (const int page : pages()) {
        const int number = numberAfter(body(page), "/Contents");
        const QByteArray object = body(number);
        const int lengthNumber = numberAfter(object, "/Length");
        const qsizetype start = object.indexOf("stream\n") + 7;
        const QByteArray lengthBody = body(lengthNumber);
        const qsizetype length = lengthBody.mid(lengthBody.indexOf("obj") + 3)
                                     .trimmed()
                                     .split('\n')
                                     .first()
                                     .toLongLong();
        if (start < 7 || length <= 0 || start + length > object.size())
            continue;
        const QString content = QString::fromLatin1(inflated(object.mid(start, length)));
        QByteArray changed;
        qsizetype done = 0;
        auto marks = mark.globalMatch(content);
        while (marks.hasNext()) {
            const auto match = marks.next();
            changed += content.mid(done, match.capturedStart() - done).toLatin1();
            done = match.capturedEnd();
            const int index = (match.captured(1).toInt() - FarAway) / 2;
            if (match.captured(2).toInt() == EndRow)
                changed += "EMC\n";
            else
                changed += "/Span <</ActualText " + textString(texts.value(index)) + ">> BDC\n";
        }
        if (done == 0)
            continue;
        changed += content.mid(done).toLatin1();
        const QByteArray stream = deflated(changed);
        setBody(number, "<<\n/Length " + QByteArray::number(lengthNumber) +
                            " 0 R\n/Filter /FlateDecode\n>>\nstream\n" + stream + "\nendstream");
        setBody(lengthNumber, QByteArray::number(stream.size()));
    }
}

std::vector<int> PdfFile::inOrder() const
{
    static const QRegularExpression reference(u"\\b(\\d+) 0 R\\b"_s);
    std::vector<int> order = {m_info, m_root};
    std::vector<bool> known(m_objects.size(), false);
    known[size_t(m_info)] = known[size_t(m_root)] = true;
    for (size_t i = 0; i < order.size(); ++i) {
        auto references = reference.globalMatch(dictionary(m_objects[size_t(order[i])]));
        while (references.hasNext()) {
            const int number = references.next().captured(1).toInt();
            if (number > 0 && size_t(number) < known.size() && !known[size_t(number)]) {
                known[size_t(number)] = true;
                order.push_back(number);
            }
        }
    }
    return order;
}

QByteArray PdfFile::toBytes() const
{
    static const QRegularExpression referenceOrTag(u"\\b(\\d+) 0 R\\b|/([A-Z]{6})\\+"_s);
    const std::vector<int> order = inOrder();
    std::vector<int> fresh(m_objects.size(), 0);
    for (size_t i = 0; i < order.size(); ++i)
        fresh[size_t(order[i])] = int(i) + 1;
    std::map<QString, QByteArray> tags;

    QByteArray bytes = "%PDF-1.4\n%\xE2\xE3\xCF\xD3\n";
    QByteArray table =
        "xref\n0 " + QByteArray::number(order.size() + 1) + "\n0000000000 65535 f \n";
    for (size_t i = 0; i < order.size(); ++i) {
        const QByteArray &object = m_objects[size_t(order[i])];
        const QString words = dictionary(object);
        table += QByteArray::number(bytes.size()).rightJustified(10, '0') + " 00000 n \n";
        bytes += QByteArray::number(i + 1) + " 0 obj";
        qsizetype done = words.indexOf("obj"_L1) + 3;
        auto matches = referenceOrTag.globalMatch(words, done);
        while (matches.hasNext()) {
            const auto match = matches.next();
            bytes += words.mid(done, match.capturedStart() - done).toLatin1();
            done = match.capturedEnd();
            if (match.hasCaptured(1)) {
                const int number = match.captured(1).toInt();
                const bool there = number > 0 && size_t(number) < fresh.size();
                bytes += QByteArray::number(there ? fresh[size_t(number)] : 0) + " 0 R";
            } else {
                // The letters before a font that is a part of one; any six that differ will do.
                QByteArray &tag = tags[match.captured(2)];
                if (tag.isEmpty())
                    tag = "AAAA" + QByteArray(1, char('A' + tags.size() / 26 % 26)) +
                          QByteArray(1, char('A' + tags.size() % 26));
                bytes += '/' + tag + '+';
            }
        }
        bytes += words.mid(done).toLatin1() + object.mid(words.size());
        if (!bytes.endsWith('\n'))
            bytes += '\n';
    }
    const qsizetype at = bytes.size();
    return bytes + table + "trailer\n<<\n/Size " + QByteArray::number(order.size() + 1) +
           "\n/Info 1 0 R\n/Root 2 0 R\n>>\nstartxref\n" + QByteArray::number(at) + "\n%%EOF\n";
}

} // namespace portolan
