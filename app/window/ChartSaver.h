#pragma once

#include "model/core/Result.h"
#include "model/io/FileIdentity.h"

#include <QObject>

#include <functional>

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
    /// Called before each saving: what else belongs into the file can be put into the document
    /// there. Nothing is saved where it returns false.
    void setPreparation(std::function<bool()> prepare) { m_prepare = std::move(prepare); }
    /// \a overwrites: whatever the file holds, nobody wants it.
    Outcome save(const QString &path, bool overwrites = false);
    const Error &error() const { return m_error; }
    bool isBusy() const { return m_busy; }

private:
    DeploymentDocument *m_document;
    QWidget *m_window;
    Error m_error;
    std::function<bool()> m_prepare;
    bool m_busy = false;
};

} // namespace portolan
