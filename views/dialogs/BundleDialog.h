#pragma once

#include "model/targets/Bundle.h"

#include <QDialog>

class QVBoxLayout;

namespace portolan {

/// What was written into a folder of rules: for each place its files, its dialect and the warnings,
/// to be read before anything is applied. What it does not show is in the folder's README.txt.
class BundleDialog : public QDialog
{
    Q_OBJECT

public:
    /// \a warnings are those of the bundle: of its places, and of what has no place.
    BundleDialog(const QString &folder, const std::vector<Bundle::Place> &places,
        const QStringList &warnings, QWidget *parent = nullptr);

private:
    void addPlace(const Bundle::Place &place);
    void addWarning(const QString &text);

    QWidget *m_body;
    QVBoxLayout *m_rows;
};

} // namespace portolan
