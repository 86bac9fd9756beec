#include "views/panels/ProvenanceBox.h"

#include "views/panels/FormField.h"
#include "views/style/IconLabel.h"
#include "views/style/StyleSheet.h"

#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace portolan {

using namespace Qt::StringLiterals;

ProvenanceBox::ProvenanceBox(QWidget *parent)
    : QWidget(parent)
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
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(10, 8, 10, 8);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(2);
    grid->addWidget(new IconLabel(u"document", 16, box), 0, 0, 3, 1, Qt::AlignTop);
    grid->addWidget(m_document, 0, 1);
    grid->addWidget(m_row, 1, 1);
    grid->addWidget(m_config, 2, 1);
    grid->setColumnStretch(1, 1);
    retranslate();
}

void ProvenanceBox::setFlow(const Flow &flow)
{
    m_flow = flow;
    const Provenance &source = flow.source;
    setVisible(!source.isEmpty() || !flow.config.isEmpty());
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
}

void ProvenanceBox::retranslate()
{
    m_heading->setText(tr("Where this comes from"));
    setFlow(m_flow);
}

} // namespace portolan
