#include "views/dialogs/SuppressDialog.h"

#include "views/style/StyleSheet.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace portolan {

using namespace Qt::StringLiterals;

SuppressDialog::SuppressDialog(const QStringList &messages, const QString &reason, QWidget *parent)
    : QDialog(parent)
    , m_reason(new QPlainTextEdit(reason, this))
{
    constexpr int shown = 3;
    setObjectName(u"suppress"_s);
    setWindowTitle(messages.size() == 1
                       ? tr("Suppress problem")
                       : tr("Suppress %n problem(s)", nullptr, int(messages.size())));
    QStringList lines = messages.mid(0, shown);
    if (messages.size() > shown)
        lines += tr("and %n more", nullptr, int(messages.size()) - shown);
    auto *problems = new QLabel(lines.join(u"\n\n"_s), this);
    problems->setTextFormat(Qt::PlainText);
    problems->setWordWrap(true);
    auto *label = new QLabel(tr("&Why is that all right?"), this);
    setRole(label, "strong");
    label->setBuddy(m_reason);
    auto *hint = new QLabel(tr("The reason is kept in the file. The problem is no longer counted, "
                               "and comes back when it is about other ports or records."),
        this);
    hint->setWordWrap(true);
    setRole(hint, "hint");
    m_reason->setObjectName(u"reason"_s);
    m_reason->setTabChangesFocus(true);
    m_reason->setPlaceholderText(tr("e.g. Only redirects to HTTPS"));
    m_reason->setFixedHeight(4 * m_reason->fontMetrics().lineSpacing() + 8);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_suppress = buttons->addButton(tr("Suppress"), QDialogButtonBox::AcceptRole);
    m_suppress->setDefault(true);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(16, 16, 16, 16);
    rows->setSpacing(8);
    for (QWidget *row : std::initializer_list<QWidget *>{problems, label, m_reason, hint, buttons})
        rows->addWidget(row);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    const auto check = [this] { m_suppress->setEnabled(!this->reason().isEmpty()); };
    connect(m_reason, &QPlainTextEdit::textChanged, this, check);
    // Return is a line break in the text.
    auto *send = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    connect(send, &QShortcut::activated, m_suppress, &QPushButton::click);
    check();
    resize(480, sizeHint().height());
    m_reason->selectAll();
    m_reason->setFocus();
}

QString SuppressDialog::reason() const { return m_reason->toPlainText().trimmed(); }

} // namespace portolan
