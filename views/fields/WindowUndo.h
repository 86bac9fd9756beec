#pragma once

class QLineEdit;

namespace portolan {

/// Lets undo and redo through to the window where a search field has nothing of its own to undo:
/// a line edit would swallow both.
void letWindowUndo(QLineEdit *edit);

} // namespace portolan
