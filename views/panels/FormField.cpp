#include "views/panels/FormField.h"

#include "views/style/StyleSheet.h"

#include <QFrame>
#include <QGridLayout>
#include <QLabel>
#include <QStyle>

#include <algorithm>

namespace portolan {

namespace {

constexpr int LabelWidth = 72;
constexpr int LabelGap = 8;

} // namespace

FormField::FormField(QWidget *editor, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_label(new QLabel(this))
    , m_error(plainLabel("error", this))
    , m_hint(plainLabel("hint", this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(0);
    grid->setVerticalSpacing(2);
    grid->addWidget(m_label, 0, 0, Qt::AlignTop);
    grid->addWidget(editor, 0, 1);
    grid->addWidget(m_error, 1, 1);
    grid->addWidget(m_hint, 2, 1);
    grid->setColumnMinimumWidth(0, LabelWidth);
    grid->setColumnStretch(1, 1);
    setRole(m_label, "field");
    m_label->setFixedHeight(28);
    m_label->setBuddy(editor);
    m_error->hide();
    m_hint->hide();
}

void FormField::setLabel(const QString &text)
{
    m_label->setText(text);
    m_editor->setAccessibleName(text);
}

int FormField::labelWidth() const
{
    m_label->ensurePolished();
    return std::max(LabelWidth, m_label->sizeHint().width() + LabelGap);
}

void FormField::setLabelWidth(int width)
{
    static_cast<QGridLayout *>(layout())->setColumnMinimumWidth(0, width);
}

void FormField::setError(const QString &message)
{
    m_hint->hide();
    m_error->setText(message);
    m_error->setVisible(!message.isEmpty());
    m_editor->setAccessibleDescription(message);
    if (m_editor->property("invalid").toBool() == !message.isEmpty())
        return;
    m_editor->setProperty("invalid", !message.isEmpty());
    m_editor->style()->unpolish(m_editor);
    m_editor->style()->polish(m_editor);
}

void FormField::setHint(const QString &message)
{
    // While the text is being mended the old message would only be in the way.
    setError({});
    m_hint->setText(message);
    m_hint->setVisible(!message.isEmpty());
    m_editor->setAccessibleDescription(message);
}

QString FormField::label() const { return m_label->text(); }
QString FormField::error() const { return m_error->text(); }

QLabel *plainLabel(const char *role, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setRole(label, role);
    return label;
}

QWidget *separatorLine(QWidget *parent)
{
    auto *line = new QFrame(parent);
    setRole(line, "line");
    return line;
}

} // namespace portolan
