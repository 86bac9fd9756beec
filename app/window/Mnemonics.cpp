#include "app/window/Mnemonics.h"

#include "model/core/Result.h"
#include "views/style/LabelText.h"

#include <QAction>
#include <QMenu>
#include <QSet>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// The place of the letter behind the ampersand; -1 where there is none. Two stand for one.
qsizetype mnemonicAt(const QString &text)
{
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (text[i] != u'&')
            continue;
        if (text[i + 1] != u'&')
            return i + 1;
        ++i;
    }
    return -1;
}

/// The text as it was written, whatever letter it has got for another menu.
QString writtenText(QAction *action)
{
    if (action->text() == action->property("assignedText").toString())
        return action->property("writtenText").toString();
    return action->text();
}

void assign(QAction *action, const QString &written, const QString &text)
{
    action->setProperty("writtenText", written);
    action->setProperty("assignedText", text);
    if (action->text() != text)
        action->setText(text);
}

/// The same text with another letter that is not in \a used; without a mnemonic where all are.
QString withOtherLetter(const QString &written, const QSet<QChar> &used)
{
    QString text = written;
    text.remove(mnemonicAt(written) - 1, 1);
    for (const bool onlyFirst : {true, false}) {
        for (qsizetype i = 0; i < text.size(); ++i) {
            const bool fits = text[i].isLetterOrNumber() && !used.contains(text[i].toLower());
            if (fits && (!onlyFirst || i == 0 || text[i - 1].isSpace()))
                return text.insert(i, u'&');
        }
    }
    return text;
}

} // namespace

void assignMnemonics(const QList<QAction *> &actions)
{
    QSet<QChar> used;
    QList<QAction *> late;
    for (QAction *action : actions) {
        if (action->isSeparator())
            continue;
        const QString written = writtenText(action);
        const qsizetype at = mnemonicAt(written);
        if (at < 0)
            continue;
        const QChar letter = written[at].toLower();
        if (used.contains(letter)) {
            late.append(action);
        } else {
            used.insert(letter);
            assign(action, written, written);
        }
    }
    for (QAction *action : late) {
        const QString written = writtenText(action);
        const QString text = withOtherLetter(written, used);
        if (const qsizetype at = mnemonicAt(text); at >= 0)
            used.insert(text[at].toLower());
        assign(action, written, text);
    }
}

void keepMnemonics(QMenu *menu)
{
    QObject::connect(menu, &QMenu::aboutToShow, menu, [menu] { assignMnemonics(menu->actions()); });
}

QString menuText(QStringView name)
{
    QString text = quoted(name);
    return withoutMnemonic(text.mid(1, text.size() - 2));
}

} // namespace portolan
