#include "views/panels/FlowStatus.h"

#include "model/items/FlowReason.h"
#include "views/panels/FormField.h"
#include "views/style/IconLabel.h"
#include "views/style/StyleSheet.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace portolan {

FlowStatus::FlowStatus(QWidget *parent)
    : QWidget(parent)
    , m_text(plainLabel("hint", this))
    , m_button(new QPushButton(this))
{
    setRole(m_button, "link");
    m_button->setAutoDefault(false);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 2, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(0);
    grid->addWidget(new IconLabel(u"info", 16, this), 0, 0, Qt::AlignTop);
    grid->addWidget(m_text, 0, 1);
    grid->addWidget(m_button, 1, 1, Qt::AlignLeft);
    grid->setColumnStretch(1, 1);
    connect(m_button, &QPushButton::clicked, this, [this] { emit optionRequested(m_option); });
    retranslate();
    hide();
}

void FlowStatus::setReason(const FlowReason &reason)
{
    m_option = reason.option;
    m_text->setText(reason.text);
    m_button->setVisible(!m_option.isEmpty());
    setVisible(!reason.text.isEmpty());
}

void FlowStatus::retranslate() { m_button->setText(tr("Show the option")); }

} // namespace portolan
