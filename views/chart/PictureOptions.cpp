#include "views/chart/PictureOptions.h"

namespace portolan {

using namespace Qt::StringLiterals;

const std::vector<Paper> &papers()
{
    static const std::vector<Paper> all = {{"a4"_L1, "A4"_L1, 210, 297},
        {"a3"_L1, "A3"_L1, 297, 420}, {"a2"_L1, "A2"_L1, 420, 594}, {"a1"_L1, "A1"_L1, 594, 841},
        {"a0"_L1, "A0"_L1, 841, 1189}, {"letter"_L1, "Letter"_L1, 215.9, 279.4},
        {"legal"_L1, "Legal"_L1, 215.9, 355.6}, {"tabloid"_L1, "Tabloid"_L1, 279.4, 431.8}};
    return all;
}

const Paper *paperFromWord(QStringView word)
{
    for (const Paper &paper : papers()) {
        if (word.compare(paper.word, Qt::CaseInsensitive) == 0)
            return &paper;
    }
    return nullptr;
}

} // namespace portolan
