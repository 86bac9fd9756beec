#pragma once

#include <QByteArray>
#include <QPointF>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace portolan {

/// The objects of a PDF file as QPdfWriter writes it (PDF 1.4 with one plain cross-reference
/// table), to be changed and written anew. No reader of PDF in general.
class PdfFile
{
public:
    /// Nothing where the file is built in another way.
    static std::optional<PdfFile> parse(const QByteArray &bytes);

    /// The document's facts, and nothing of programs, machines and times besides.
    void setInfo(const QString &title, const QString &creator);
    /// A bookmark for each page, in their order, shown when the file is opened. False where there
    /// are not as many pages.
    bool setBookmarks(const QStringList &names);
    /// Texts whose glyphs do not say what they mean (ligatures, joined letters, pictures) stand
    /// between two marks on the page; each pair becomes a span with its text (PDF 1.4, 9.8.2). See
    /// markStart() and markEnd().
    void setActualTexts(const QStringList &texts);

    /// Only what the document needs, in the order in which it names it: Qt numbers its fonts anew
    /// in each run of a program.
    QByteArray toBytes() const;

    /// Where a line is drawn from, by 1 to the right, before and after a text of that index: far
    /// off every page.
    static QPointF markStart(qsizetype index);
    static QPointF markEnd(qsizetype index);

private:
    QByteArray body(int object) const;
    void setBody(int object, const QByteArray &body);
    std::vector<int> pages() const;
    std::vector<int> inOrder() const;

    std::vector<QByteArray> m_objects; ///< by number, as "N 0 obj ... endobj"; 0 is empty
    int m_info = 0;
    int m_root = 0;
};

} // namespace portolan
