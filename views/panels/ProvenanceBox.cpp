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
    m_grid = new QGridLayout(box);
    m_grid->setContentsMargins(10, 8, 10, 8);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(2);
    m_grid->addWidget(new IconLabel(u"document", 16, box), 0, 0, 3, 1, Qt::AlignTop);
    m_grid->addWidget(m_document, 0, 1);
    m_grid->addWidget(m_row, 1, 1);
    m_grid->addWidget(m_config, 2, 1);
    m_grid->setColumnStretch(1, 1);
    retranslate();
}

void ProvenanceBox::setOrigin(const Origin &origin)
{
    m_origin = origin;
    const Provenance &source = origin.source;
    setVisible(!source.isEmpty() || !origin.config.isEmpty());
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
    m_config->setText(origin.config);
    m_config->setVisible(!origin.config.isEmpty());
    showAdditional();
}

void ProvenanceBox::showAdditional()
{
    const std::vector<Provenance> &additional = m_origin.additional;
    while (m_more.size() < additional.size()) {
        QWidget *box = m_document->parentWidget();
        const auto &[document, row] =
            m_more.emplace_back(plainLabel("strong-hint", box), plainLabel("hint", box));
        const int at = m_grid->rowCount();
        document->setContentsMargins(0, 6, 0, 0);
        m_grid->addWidget(document, at, 1);
        m_grid->addWidget(row, at + 1, 1);
    }
    for (size_t i = 0; i < m_more.size(); ++i) {
        const Provenance source = i < additional.size() ? additional[i] : Provenance();
        const auto &[document, row] = m_more[i];
        document->setText(source.document);
        document->setVisible(!source.document.isEmpty());
        // These rows are sentences: what the document says today.
        QStringList words{source.section, source.row};
        words.removeAll(QString());
        row->setText(words.join(u": "_s));
        row->setVisible(!words.isEmpty());
    }
}

void ProvenanceBox::retranslate()
{
    m_heading->setText(tr("Where this comes from"));
    setOrigin(Origin(m_origin)); // by value: it is given what it gives
}

} // namespace portolan
