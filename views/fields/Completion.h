#pragma once

#include <QStringList>

#include <functional>

class QLineEdit;

namespace portolan {

/// Offers, while one types into \a field, those of the texts that hold what is typed. \a texts is
/// asked whenever the field gets the focus: a document may have very many.
void completeFrom(QLineEdit *field, std::function<QStringList()> texts);

} // namespace portolan
