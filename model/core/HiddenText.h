#pragma once

#include <QString>

#include <bitset>
#include <vector>

namespace portolan {

/// Finds in free text what a customer must not read: the words it was told, ignoring case, and
/// whatever looks like an IP address, a block of them or a host name of three labels or more,
/// whether told or not. Near-constant time for each character on any number of words.
class HiddenText
{
public:
    /// What stands where something was taken away.
    static QString mask();

    /// A name, id or address: hidden wherever it occurs, but below four characters only as a whole
    /// word. Texts without a letter or digit are nothing to hide.
    void hideName(const QString &text);
    /// A remark, line by line: a single word is hidden only as a whole word, and not at all below
    /// four characters ("IT" would take the "it" out of every sentence).
    void hideRemark(const QString &text);
    /// Call it once between the last word and the first question.
    void prepare();

    bool isIn(const QString &text) const;
    /// \a text with a mask in place of each part that is hidden.
    QString masked(const QString &text) const;

private:
    struct Word
    {
        QString text; ///< in folded case
        bool whole = false;
        int shorter = -1; ///< the longest other word that this one begins with
    };
    struct Span
    {
        qsizetype begin;
        qsizetype end;
    };
    void add(const QString &text, bool whole);
    qsizetype wordAt(const QString &folded, qsizetype at) const;
    std::vector<Span> spans(const QString &text) const;

    std::vector<Word> m_words; ///< sorted by text once prepared
    std::bitset<0x10000> m_begins;
};

} // namespace portolan
