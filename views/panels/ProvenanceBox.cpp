#include "views/panels/ProvenanceBox.h"

#include "model/catalog/Catalog.h"
#include "views/panels/FormField.h"
#include "views/style/IconLabel.h"
#include "views/style/StyleSheet.h"

#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace portolan {

using namespace Qt::StringLiterals;

ProvenanceBox::ProvenanceBox(const Catalog *catalog, QWidget *parent)
    : QWidget(parent)
    , m_catalog(catalog)
    , m_heading(plainLabel("heading", this))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(6);
    outer->addWidget(m_heading);
    auto *box = new QFrame(this);
    setRole(box, "box");
    outer->addWidget(box);

    m_document = plainLabel("strong-hint", box);
    m_row = plainLabel("hint", box);
    m_config = plainLabel("hint", box);
    m_config->setFont(fixedFont());
    m_config->setStyleSheet(u"font-family: monospace;"_s);
    m_optionRow = new QWidget(box);
    m_option = plainLabel("hint", m_optionRow);
    auto *optionGrid = new QHBoxLayout(m_optionRow);
    optionGrid->setContentsMargins(0, 0, 0, 0);
    optionGrid->addWidget(new IconLabel(u"info", 16, m_optionRow), 0, Qt::AlignTop);
    optionGrid->addWidget(m_option, 1);

    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(10, 8, 10, 8);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(2);
    grid->addWidget(new IconLabel(u"document", 16, box), 0, 0, 3, 1, Qt::AlignTop);
    grid->addWidget(m_document, 0, 1);
    grid->addWidget(m_row, 1, 1);
    grid->addWidget(m_config, 2, 1);
    grid->addWidget(m_optionRow, 3, 0, 1, 2);
    grid->setColumnStretch(1, 1);
    retranslate();
}

void ProvenanceBox::setFlow(const Flow &flow)
{
    m_flow = flow;
    const Provenance &source = flow.source;
    setVisible(!source.isEmpty() || !flow.config.isEmpty() || !flow.when.isEmpty());
    m_document->setText(source.document.isEmpty() ? tr("No document") : source.document);
    QStringList words;
    if (!source.section.isEmpty())
        words.append(source.section);
    if (!source.row.isEmpty())
        words.append(tr("row “%1”").arg(source.row));
    if (source.implied)
        words.append(tr("implied"));
    m_row->setText(words.join(u", "_s));
    m_row->setVisible(!words.isEmpty());
    m_config->setText(flow.config);
    m_config->setVisible(!flow.config.isEmpty());
    m_option->setText(optionText(flow));
    m_optionRow->setVisible(!flow.when.isEmpty());
}

QString ProvenanceBox::optionText(const Flow &flow) const
{
    QStringList names;
    const CatalogEntry *entry = m_catalog ? m_catalog->entry(flow.product) : nullptr;
    for (const QString &word : flow.when.split(u',', Qt::SkipEmptyParts)) {
        const bool off = word.startsWith(u'!');
        const QString id = off ? word.mid(1) : word;
        const CatalogOption *option = entry ? entry->option(id) : nullptr;
        const QString name = option ? option->name : id;
        names.append(off ? tr("%1 off").arg(name) : tr("%1 on").arg(name));
    }
    return tr("Depends on the option: %1").arg(names.join(u", "_s));
}

void ProvenanceBox::retranslate()
{
    m_heading->setText(tr("Where this comes from"));
    setFlow(m_flow);
}

} // namespace portolan
