#include "views/dialogs/TitleBlockEdit.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLineEdit>

namespace portolan {

namespace {

constexpr int MostLetters = 200;

QLineEdit *field(QWidget *parent, const QString &text)
{
    auto *edit = new QLineEdit(text, parent);
    edit->setMaxLength(qMax(MostLetters, int(text.size())));
    return edit;
}

} // namespace

TitleBlockEdit::TitleBlockEdit(const TitleBlock &block, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_block(block)
    , m_title(field(this, block.title))
    , m_customer(field(this, block.customer))
    , m_version(field(this, block.version))
    , m_draft(new QCheckBox(tr("Draft"), this))
{
    m_title->setPlaceholderText(title);
    m_draft->setChecked(block.draft);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(8);
    form->addRow(tr("Title"), m_title);
    form->addRow(tr("Customer"), m_customer);
    form->addRow(tr("Version"), m_version);
    form->addRow(QString(), m_draft);
    for (QLineEdit *edit : {m_title, m_customer, m_version})
        connect(edit, &QLineEdit::textChanged, this, &TitleBlockEdit::changed);
    connect(m_draft, &QCheckBox::toggled, this, &TitleBlockEdit::changed);
}

void TitleBlockEdit::begin()
{
    // A chart has a name that can stand in the block, but no customer.
    m_customer->setFocus(Qt::TabFocusReason);
    m_customer->selectAll();
}

TitleBlock TitleBlockEdit::block() const
{
    TitleBlock block = m_block;
    block.title = m_title->text().trimmed();
    block.customer = m_customer->text().trimmed();
    block.version = m_version->text().trimmed();
    block.draft = m_draft->isChecked();
    return block;
}

} // namespace portolan
