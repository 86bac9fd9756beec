#pragma once

#include <QString>

#include <optional>

class QComboBox;

namespace portolan {

/// The dialects, the first one being the default. For data a target's id.
void fillDialects(QComboBox *box);
/// Shows that one, also where it is not known; \a several where they differ.
void showDialect(QComboBox *box, const std::optional<QString> &target, const QString &several);

} // namespace portolan
