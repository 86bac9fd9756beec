#pragma once

#include "model/catalog/Catalog.h"

#include <QStringList>

#include <vector>

namespace portolan {

/// The columns of a product's flows as a table: `system flow from to ports protocol need exposed
/// config when source purpose`. English, whatever the language.
QStringList catalogHeader();

/// One row for each (flow, port group), each as long as the header: the flows in the file's order,
/// those that are not offered included, and a row of their own for ports that an option puts in
/// place of others. `from` and `to` are names; a cell is empty where nothing is known.
std::vector<QStringList> catalogRows(const CatalogEntry &entry);

/// "Document, section, row", with "(implied)" behind it where the document does not state the fact.
QString provenanceText(const Provenance &source);

} // namespace portolan
