#include "views/panels/FormGroup.h"

#include "views/style/LabelText.h"
#include "views/style/LineIcon.h"
#include "views/style/StyleSheet.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace portolan {

using namespace Qt::StringLiterals;

FormGroup::FormGroup(const QString &key, QWidget *parent)
    : QWidget(parent)
    , m_key(key)
    , m_head(new QPushButton(this))
    , m_body(new QWidget(this))
    , m_rows(new QVBoxLayout(m_body))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(4);
    outer->addWidget(m_head);
    outer->addWidget(m_body);
    m_rows->setContentsMargins(0, 0, 0, 6);
    m_rows->setSpacing(6);
    setRole(m_head, "group");
    m_head->setIconSize({14, 14});
    m_head->setAutoDefault(false);
    connect(m_head, &QPushButton::clicked, this, [this] {
        setOpen(!m_open);
        emit toggled(m_open);
    });
    setOpen(true);
}

void FormGroup::setTitle(const QString &title)
{
    m_head->setText(withoutMnemonic(title));
    m_head->setAccessibleName(title);
    setOpen(m_open);
}

QString FormGroup::title() const { return m_head->accessibleName(); }

void FormGroup::setOpen(bool open)
{
    m_open = open;
    m_body->setVisible(open);
    m_head->setIcon(lineIcon(open ? u"chevron-down" : u"chevron-right"));
    m_head->setAccessibleDescription(open ? tr("open") : tr("folded"));
    m_head->setToolTip(open ? tr("Fold this group away") : tr("Show this group"));
}

} // namespace portolan
