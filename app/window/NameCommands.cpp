#include "app/window/NameCommands.h"

#include "model/document/DeploymentDocument.h"
#include "views/dialogs/LookupDialog.h"

#include <QWidget>

#include <set>

namespace portolan {

QStringList namesOnChart(const Deployment &deployment)
{
    std::set<QString> names;
    const auto add = [&](const std::vector<Address> &addresses) {
        for (const Address &address : addresses) {
            if (address.kind() == Address::Kind::Name || address.kind() == Address::Kind::Published)
                names.insert(address.toString());
        }
    };
    for (const Zone &zone : deployment.zones)
        add(zone.addresses);
    for (const Component &component : deployment.components) {
        add(component.addresses);
        add(component.publicAddresses);
    }
    return QStringList(names.begin(), names.end());
}

NameCommands::NameCommands(
    DeploymentDocument *document, AddressLookup::Means means, QWidget *window)
    : QObject(window)
    , m_document(document)
    , m_means(std::move(means))
    , m_window(window)
{}

void NameCommands::lookUp()
{
    if (!m_document->mayEdit())
        return;
    auto *dialog = new LookupDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto *lookup = new AddressLookup(m_means, dialog);
    const auto show = [this, dialog] {
        const Deployment &deployment = m_document->deployment();
        dialog->setNames(namesOnChart(deployment), deployment.settings.lookups);
    };
    connect(
        dialog, &LookupDialog::lookUpRequested, lookup, [dialog, lookup](const QStringList &names) {
            dialog->begin(int(names.size()));
            lookup->start(names, QDate::currentDate());
        });
    connect(dialog, &LookupDialog::cancelRequested, lookup, [dialog, lookup] {
        lookup->cancel();
        dialog->endCancelled();
    });
    connect(lookup, &AddressLookup::progressed, dialog, &LookupDialog::setProgress);
    connect(lookup, &AddressLookup::finished, dialog,
        [this, dialog, show](const LookupOutcome &outcome) {
            keep(outcome.found);
            show();
            dialog->end(int(outcome.found.size()), outcome.failed);
        });
    show();
    dialog->open();
}

void NameCommands::keep(const std::map<QString, Lookup> &found)
{
    if (found.empty())
        return;
    // Of the document as it is now; what a newer version wrote beside a look-up stays.
    Settings settings = m_document->deployment().settings;
    for (const auto &[name, lookup] : found) {
        Lookup &kept = settings.lookups[name];
        const QJsonObject extra = kept.extra;
        kept = lookup;
        kept.extra = extra;
    }
    m_document->edit(tr("Look up names"), {ReplaceSettings{std::move(settings)}});
}

} // namespace portolan
