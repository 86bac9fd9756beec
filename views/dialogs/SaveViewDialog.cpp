#include "views/dialogs/SaveViewDialog.h"

#include "views/style/StyleSheet.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

QString captionOf(const QPlainTextEdit &edit) { return edit.toPlainText().trimmed(); }

QPlainTextEdit *captionEdit(QWidget *parent)
{
    auto *edit = new QPlainTextEdit(parent);
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(4 * edit->fontMetrics().lineSpacing() + 8);
    edit->setPlaceholderText(SaveViewDialog::tr("What to say about it in a presentation"));
    return edit;
}

SaveViewDialog::SaveViewDialog(
    SavedView shown, bool whole, const std::vector<SavedView> &others, QWidget *parent)
    : QDialog(parent)
    , m_shown(std::move(shown))
    , m_others(others)
    , m_name(new QLineEdit(this))
    , m_caption(captionEdit(this))
    , m_whole(new QRadioButton(tr("The &whole chart"), this))
    , m_part(new QRadioButton(tr("The &part that is visible now"), this))
    , m_error(new QLabel(this))
{
    setObjectName(u"saveView"_s);
    setWindowTitle(tr("Save view"));
    m_name->setObjectName(u"viewName"_s);
    m_name->setPlaceholderText(tr("e.g. Media"));
    m_caption->setObjectName(u"viewCaption"_s);
    (whole ? m_whole : m_part)->setChecked(true);
    m_error->setTextFormat(Qt::PlainText);
    m_error->setWordWrap(true);
    setRole(m_error, "error");
    QString flows = m_shown.filter.isEmpty() ? tr("All flows") : m_shown.filter;
    if (m_shown.zoneView)
        flows += u'\n' + tr("Zone view: only what crosses a boundary");
    auto *filter = new QLabel(flows, this);
    filter->setTextFormat(Qt::PlainText);
    filter->setWordWrap(true);
    filter->setToolTip(tr("As it stands in the filter box"));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(tr("Save view"), QDialogButtonBox::AcceptRole);
    m_save->setDefault(true);
    auto *parts = new QVBoxLayout;
    parts->setSpacing(4);
    parts->addWidget(m_whole);
    parts->addWidget(m_part);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(16, 16, 16, 16);
    form->setSpacing(8);
    form->addRow(tr("Name"), m_name);
    form->addRow(QString(), m_error);
    form->addRow(tr("Caption"), m_caption);
    form->addRow(tr("Flows"), filter);
    form->addRow(tr("Shows"), parts);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textChanged, this, &SaveViewDialog::check);
    check();
    resize(440, sizeHint().height());
    m_name->setFocus();
}

void SaveViewDialog::check()
{
    const QString name = m_name->text().simplified();
    const bool taken = std::any_of(m_others.begin(), m_others.end(), [&](const SavedView &view) {
        return view.label().compare(name, Qt::CaseInsensitive) == 0;
    });
    m_error->setText(taken ? tr("There is a view of that name already.") : QString());
    m_error->setVisible(taken);
    m_save->setEnabled(!name.isEmpty() && !taken);
}

SavedView SaveViewDialog::view() const
{
    SavedView view = m_shown;
    view.name = m_name->text().simplified();
    view.caption = captionOf(*m_caption);
    if (m_whole->isChecked())
        view.frame.reset();
    std::vector<QString> taken;
    for (const SavedView &other : m_others)
        taken.push_back(other.id);
    view.id = freeId(view.name, taken);
    return view;
}

} // namespace portolan
