#include "views/dialogs/ExportPictureDialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>

namespace portolan {

using namespace Qt::StringLiterals;

ExportPictureDialog::ExportPictureDialog(QWidget *parent)
    : QDialog(parent)
    , m_format(new QComboBox(this))
    , m_theme(new QComboBox(this))
    , m_scale(new QComboBox(this))
    , m_legend(new QCheckBox(tr("Legend"), this))
    , m_title(new QCheckBox(tr("Title"), this))
{
    setWindowTitle(tr("Export picture"));
    for (const QString &word : pictureFormats())
        m_format->addItem(word.toUpper(), word);
    m_theme->addItem(tr("For print"), int(ThemeId::Print));
    m_theme->addItem(tr("Light"), int(ThemeId::Light));
    m_theme->addItem(tr("Dark"), int(ThemeId::Dark));
    for (const int scale : {1, 2, 3, 4})
        m_scale->addItem(u"%1 ×"_s.arg(scale), scale);
    m_scale->setCurrentIndex(1);
    m_legend->setChecked(true);
    m_title->setChecked(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(tr("Export …"), QDialogButtonBox::AcceptRole)->setDefault(true);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(16, 16, 16, 16);
    form->setSpacing(8);
    form->addRow(tr("Format"), m_format);
    form->addRow(tr("Colours"), m_theme);
    form->addRow(tr("Resolution"), m_scale);
    form->addRow(QString(), m_title);
    form->addRow(QString(), m_legend);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    // Only pixels have a resolution.
    const auto enable = [this] { m_scale->setEnabled(format() == PictureFormat::Png); };
    connect(m_format, &QComboBox::currentIndexChanged, this, enable);
    enable();
    resize(360, sizeHint().height());
}

PictureFormat ExportPictureDialog::format() const
{
    return pictureFormatFromWord(m_format->currentData().toString()).value_or(PictureFormat::Svg);
}

PictureOptions ExportPictureDialog::options() const
{
    PictureOptions options;
    options.theme = ThemeId(m_theme->currentData().toInt());
    options.scale = m_scale->currentData().toInt();
    options.legend = m_legend->isChecked();
    options.title = m_title->isChecked();
    return options;
}

} // namespace portolan
