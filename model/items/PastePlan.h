#pragma once

#include "model/core/Edit.h"
#include "model/io/SheetText.h"

#include <functional>
#include <stop_token>

namespace portolan {

/// The tables that rows can be pasted into.
enum class PasteTable : quint8 { Flows, Components, Zones };

/// What becomes of one pasted row.
struct PasteRow
{
    enum class What : quint8 { New, Changed, Same, Refused };
    What what = What::Same;
    int line = 0; ///< of the pasted text, from 1
    QString id;   ///< of the record; empty where it is refused without one
    /// New and Changed: the fields with their old and new values. Refused: why, and what would be
    /// right, with the column in front.
    QString details;
};

/// What pasting would change; nothing has been changed yet.
struct PastePlan
{
    QStringList unknownColumns;  ///< headings that name no column
    QStringList readOnlyColumns; ///< those that name one which cannot be edited
    std::vector<PasteRow> rows;  ///< in the order of the sheet, without its header
    /// Of the new and changed rows, and of what loses its place with a zone that is moved.
    std::vector<Edit> edits;

    int count(PasteRow::What what) const;
    /// How many rows are new or changed.
    int changes() const;
};

/// The first row of \a sheet must name columns, in the user's language or in English, in any order.
/// A row whose id is in the deployment changes that record, with an empty cell emptying its field;
/// a row without id or with a free one is a new record; one that cannot be is refused and does not
/// hinder the others. Ports may also be given as two columns, Ports and Protocol. Error: no column
/// is known, in several lines with those that are and an example, or one is named twice; its place
/// is the row. Tells how far it is, 0..1; where stopped the plan ends early.
Result<PastePlan> planPaste(const Deployment &deployment, PasteTable table, const Sheet &sheet,
    const std::function<void(double)> &progress = {}, const std::stop_token &stop = {});

} // namespace portolan
