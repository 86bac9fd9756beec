#pragma once

#include "model/core/Deployment.h"

#include <QStringList>

#include <map>
#include <memory>
#include <vector>

namespace portolan {

/// What others say about records in words, for the field `problem`: of each record the ids of the
/// checks that found something and how grave that is ("listener-collision", "error").
struct RecordTags
{
    using Words = std::map<QString, QStringList>; ///< by id of the record, as it spells it
    Words flows;
    Words components;
    Words zones;

    bool operator==(const RecordTags &) const = default;
};

struct FilterField;
struct FilterValue;
struct ShownWords;

/// The language of the filter box, of saved views and of --filter: words and `field:value` terms.
///
///     pcoip proto:udp -zone:dmz port:443 or port:8443 from:"PCoIP client"
///
/// Every term must fit; a minus before it turns it round; `or` between two terms asks for one of
/// them and binds closer than the space. Case never matters. Quotes hold words together, and what
/// begins with one is a word, whatever is in it: "-zone:dmz", "or". A word is looked for in
/// everything that a flow says about itself and in ids, names and addresses of both its ends. A
/// field without a value (`owner:`) fits where there is nothing in it; `problem:` fits where there
/// is a problem. The fields stand in filterFields() (FilterFields.h).
///
/// For many flows of one deployment FilterPass is quicker.
class FlowFilter
{
public:
    /// Fits everything.
    FlowFilter() = default;
    /// Errors name the term and say what would be right.
    static Result<FlowFilter> parse(const QString &query);

    /// Its words are also looked for in what people read in the place of words of the file.
    void alsoFind(const ShownWords &words);

    /// Whether a term asks for \a tags.
    bool asksForProblems() const;
    /// The values of the terms `problem:value`.
    QStringList problemValues() const;
    /// The field of a term without a value, where no record is without one (`from:`): it fits
    /// nothing, so somebody is still writing. Null where there is none.
    const FilterField *unfinished() const;
    bool isEmpty() const { return m_all.empty(); }
    /// What is looked for without a field: where it stands may be marked.
    QStringList words() const;

    bool matches(const Deployment &deployment, const Flow &flow, const RecordTags &tags = {}) const;
    /// Whether the record fits by itself, apart from the flows at it: never where one of the terms
    /// is about flows alone.
    bool matches(
        const Deployment &deployment, const Component &component, const RecordTags &tags) const;
    bool matches(const Deployment &deployment, const Zone &zone, const RecordTags &tags) const;
    /// The same for a problem: its text and its tags.
    bool matchesProblem(const QString &text, const QStringList &tags) const;

    /// The fields' names, for completion.
    static QStringList fields();

private:
    friend class FilterPass;
    struct Term
    {
        const FilterField *field = nullptr;
        std::shared_ptr<const FilterValue> value;
        bool negated = false;
    };
    using Choice = std::vector<Term>; ///< one of which must fit

    template<class Fits> bool all(const Fits &fits) const;

    std::vector<Choice> m_all;
};

} // namespace portolan
