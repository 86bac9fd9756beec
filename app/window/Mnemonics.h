#pragma once

#include <QList>
#include <QString>

class QAction;
class QMenu;

namespace portolan {

/// Gives each of the actions of one menu a mnemonic of its own ("&Copy"): the first one with a
/// letter keeps it, the others get another letter of theirs, at best the first of a word. The same
/// action may stand in several menus; each asks again before it is shown. Texts without a mnemonic
/// (names, files) stay without.
void assignMnemonics(const QList<QAction *> &actions);

/// Does so whenever \a menu is about to be shown.
void keepMnemonics(QMenu *menu);

/// A name out of a document as the text of an action: no mnemonic, nothing that controls the
/// screen, and not too long.
QString menuText(QStringView name);

} // namespace portolan
