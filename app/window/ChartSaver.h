#pragma once

#include "model/core/Result.h"
#include "model/io/FileIdentity.h"

#include <QObject>

class QWidget;

namespace portolan {

class DeploymentDocument;

/// Saves the document off the GUI thread. The chart can be edited meanwhile; what is changed then
/// counts as not saved.
class ChartSaver : public QObject
{
    Q_OBJECT

public:
    ChartSaver(DeploymentDocument *document, QWidget *window);

    enum class Outcome : quint8 {
        Saved,
        Foreign,  ///< not saved: the document's file is not as the program knows it
        Failed,   ///< error() says why
        Cancelled ///< by the person, or since another saving is under way
    };
    /// \a overwrites: whatever the file holds, nobody wants it.
    Outcome save(const QString &path, bool overwrites = false);
    const Error &error() const { return m_error; }
    bool isBusy() const { return m_busy; }

private:
    DeploymentDocument *m_document;
    QWidget *m_window;
    Error m_error;
    bool m_busy = false;
};

} // namespace portolan
