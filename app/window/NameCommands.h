#pragma once

#include "model/net/AddressLookup.h"

#include <QObject>

class QWidget;

namespace portolan {

class DeploymentDocument;

/// Every host name and published list that is an address of \a deployment, as Address::toString()
/// writes it; sorted, each once.
QStringList namesOnChart(const Deployment &deployment);

/// Looks names of the chart up on the user's demand and puts what was found into the document, as
/// one undo step for each run.
class NameCommands : public QObject
{
    Q_OBJECT

public:
    /// \a window is the parent of the dialog.
    NameCommands(DeploymentDocument *document, AddressLookup::Means means, QWidget *window);

public slots:
    /// Opens the dialog, which asks nobody by itself.
    void lookUp();

private:
    void keep(const std::map<QString, Lookup> &found);

    DeploymentDocument *m_document;
    AddressLookup::Means m_means;
    QWidget *m_window;
};

} // namespace portolan
