#include "views/dialogs/ExportPictureDialog.h"

#include "views/chart/TextMetrics.h"
#include "views/dialogs/PicturePreview.h"
#include "views/dialogs/TitleBlockEdit.h"
#include "views/style/StyleSheet.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTimer>
#include <QToolButton>

#include <cmath>
#include <utility>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

constexpr int FormWidth = 340;
constexpr int Patience = 80; ///< ms without another change before the preview is painted

const QString WholeChart = u"whole"_s;
const QString VisiblePart = u"visible"_s;
const QString EveryView = u"every"_s;
const QString OneView = u"view:"_s;

/// The word of the paper that printers have here.
QString usualPaper()
{
    return QLocale().measurementSystem() == QLocale::ImperialUSSystem ? u"letter"_s : u"a4"_s;
}

/// Chooses the entry of that data, if there is one.
void choose(QComboBox *box, const QVariant &data)
{
    if (const int index = box->findData(data); index >= 0)
        box->setCurrentIndex(index);
}

} // namespace

ExportPictureDialog::ExportPictureDialog(
    Input input, const QVariantMap &remembered, QWidget *parent)
    : QDialog(parent)
    , m_input(std::move(input))
    , m_format(new QComboBox(this))
    , m_theme(new QComboBox(this))
    , m_part(new QComboBox(this))
    , m_arrangement(new QComboBox(this))
    , m_paper(new QComboBox(this))
    , m_orientation(new QComboBox(this))
    , m_margin(new QSpinBox(this))
    , m_scale(new QComboBox(this))
    , m_title(new QCheckBox(tr("&Name above the chart"), this))
    , m_legend(new QCheckBox(tr("&Legend"), this))
    , m_transparent(new QCheckBox(tr("&Transparent ground"), this))
    , m_customer(new QCheckBox(tr("For &customers"), this))
    , m_bundles(new QCheckBox(tr("&Open bundles"), this))
    , m_captions(new QCheckBox(tr("N&umbers and captions"), this))
    , m_block(new QCheckBox(tr("Title &block"), this))
    , m_blockEdit(new TitleBlockEdit(m_input.deployment->settings.titleBlock,
          oneLine(m_input.deployment->settings.name), this))
    , m_preview(new PicturePreview(this))
    , m_progress(new QProgressBar(this))
    , m_facts(new QLabel(this))
    , m_back(new QToolButton(this))
    , m_forward(new QToolButton(this))
    , m_soon(new QTimer(this))
{
    setObjectName(u"exportPicture"_s);
    setWindowTitle(tr("Export picture"));
    fill();
    build();
    restore(remembered);
    m_soon->setSingleShot(true);
    m_soon->setInterval(Patience);
    connect(m_soon, &QTimer::timeout, this, &ExportPictureDialog::showPreview);
    for (QComboBox *box :
        {m_format, m_theme, m_part, m_arrangement, m_paper, m_orientation, m_scale})
        connect(box, &QComboBox::currentIndexChanged, this, &ExportPictureDialog::update);
    for (QCheckBox *box :
        {m_title, m_legend, m_transparent, m_customer, m_bundles, m_captions, m_block})
        connect(box, &QCheckBox::toggled, this, &ExportPictureDialog::update);
    connect(m_bundles, &QCheckBox::clicked, this, [this] { m_bundlesChosen = true; });
    connect(m_block, &QCheckBox::clicked, m_blockEdit, [this](bool on) {
        if (on)
            m_blockEdit->begin();
    });
    connect(m_margin, &QSpinBox::valueChanged, this, &ExportPictureDialog::update);
    connect(m_blockEdit, &TitleBlockEdit::changed, this, &ExportPictureDialog::update);
    connect(m_preview, &PicturePreview::painted, this, &ExportPictureDialog::showFacts);
    connect(m_preview, &PicturePreview::failed, m_facts, &QLabel::setText);
    connect(m_preview, &PicturePreview::progressed, this, [this](double done) {
        m_progress->setValue(int(done * 100));
        m_progress->setVisible(done < 1);
    });
    const auto turn = [this](int by) {
        m_page += by;
        showPreview();
    };
    connect(m_back, &QToolButton::clicked, this, [turn] { turn(-1); });
    connect(m_forward, &QToolButton::clicked, this, [turn] { turn(1); });
    resize(1040, 640);
    update();
}

ExportPictureDialog::~ExportPictureDialog() = default;

void ExportPictureDialog::fill()
{
    for (const Format &format : m_input.formats)
        m_format->addItem(u"%1 (.%2)"_s.arg(format.title, format.word), format.word);
    // Most pictures are sent to somebody, who reads and prints them.
    choose(m_format, u"pdf"_s);
    m_theme->addItem(tr("For print"), int(ThemeId::Print));
    m_theme->addItem(tr("Light"), int(ThemeId::Light));
    m_theme->addItem(tr("Dark"), int(ThemeId::Dark));
    m_part->addItem(
        m_input.zoneView ? tr("Whole chart, zone view") : tr("Whole chart"), WholeChart);
    if (m_input.visible.isValid())
        m_part->addItem(tr("What the window shows"), VisiblePart);
    const std::vector<SavedView> &views = m_input.deployment->settings.views;
    if (!views.empty())
        m_part->addItem(tr("Each view on a page of its own"), EveryView);
    for (const SavedView &view : views)
        m_part->addItem(tr("View: %1").arg(oneLine(view.label())), OneView + view.id);
    if (m_input.geometry)
        m_arrangement->addItem(tr("As in the window"), int(Arrangement::Window));
    m_arrangement->addItem(tr("Anew, from left to right"), int(Arrangement::Right));
    m_arrangement->addItem(tr("Anew, from top to bottom"), int(Arrangement::Down));
    m_paper->addItem(tr("As large as the drawing"), QString());
    for (const Paper &paper : papers())
        m_paper->addItem(paper.name, QString(paper.word));
    m_orientation->addItem(tr("Automatic"), int(PageOrientation::Automatic));
    m_orientation->addItem(tr("Portrait"), int(PageOrientation::Portrait));
    m_orientation->addItem(tr("Landscape"), int(PageOrientation::Landscape));
    m_margin->setRange(0, 50);
    m_margin->setSuffix(tr(" mm"));
    m_margin->setValue(int(PageSetup().margin));
    for (const int scale : {1, 2, 3, 4})
        m_scale->addItem(u"%1 ×"_s.arg(scale), scale);
    m_scale->setCurrentIndex(1);
    m_title->setChecked(true);
    m_legend->setChecked(true);
    m_customer->setToolTip(tr("Without addresses, notes and what is marked internal"));
    if (m_input.customer)
        m_customer->setText(tr("For &customers (customer mode is on)"));
    m_bundles->setToolTip(tr("Parallel flows each by itself, with its ports and its need"));
    m_captions->setToolTip(tr("Number the lines, and list what each is for below the chart"));
    for (QComboBox *box : findChildren<QComboBox *>()) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
    }
}

void ExportPictureDialog::build()
{
    auto *choices = new QWidget(this);
    m_form = new QFormLayout(choices);
    m_form->setContentsMargins(0, 0, 12, 0);
    m_form->setSpacing(8);
    m_form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    m_form->addRow(tr("Format"), m_format);
    m_form->addRow(tr("Colours"), m_theme);
    m_form->addRow(tr("Shows"), m_part);
    m_form->addRow(tr("Arrangement"), m_arrangement);
    m_form->addRow(tr("Paper"), m_paper);
    m_form->addRow(tr("Orientation"), m_orientation);
    m_form->addRow(tr("Margin"), m_margin);
    m_form->addRow(tr("Resolution"), m_scale);
    for (QWidget *box : std::initializer_list<QWidget *>{
             m_customer, m_bundles, m_transparent, m_title, m_legend, m_captions, m_block})
        m_form->addRow(QString(), box);
    m_form->addRow(m_blockEdit);
    // The fields of both forms stand under each other.
    int widest = 0;
    QList<QLabel *> labels = choices->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        widest = qMax(widest, label->sizeHint().width());
    for (QLabel *label : labels)
        label->setMinimumWidth(widest);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(choices);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumWidth(qMax(FormWidth,
        choices->minimumSizeHint().width() + scroll->verticalScrollBar()->sizeHint().width()));
    scroll->setMaximumWidth(scroll->minimumWidth());

    m_back->setArrowType(Qt::LeftArrow);
    m_back->setToolTip(tr("Page before"));
    m_forward->setArrowType(Qt::RightArrow);
    m_forward->setToolTip(tr("Next page"));
    setRole(m_facts, "hint");
    m_facts->setWordWrap(true);
    m_facts->setMinimumHeight(28);
    m_facts->setAlignment(Qt::AlignVCenter | Qt::AlignLeft);
    m_facts->setTextFormat(Qt::PlainText);
    m_progress->setRange(0, 100);
    m_progress->setTextVisible(false);
    QSizePolicy keeps = m_progress->sizePolicy();
    keeps.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(keeps);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(tr("&Export …"), QDialogButtonBox::AcceptRole)->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *turning = new QHBoxLayout;
    turning->addWidget(m_facts, 1);
    turning->addWidget(m_back);
    turning->addWidget(m_forward);
    auto *seen = new QVBoxLayout;
    seen->setSpacing(8);
    seen->addWidget(m_preview, 1);
    seen->addWidget(m_progress);
    seen->addLayout(turning);
    auto *upper = new QHBoxLayout;
    upper->setSpacing(16);
    upper->addWidget(scroll);
    upper->addLayout(seen, 1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(16, 16, 16, 16);
    all->setSpacing(12);
    all->addLayout(upper, 1);
    all->addWidget(buttons);
}

void ExportPictureDialog::restore(const QVariantMap &remembered)
{
    const auto combo = [&](QComboBox *box, const QString &key) {
        if (remembered.contains(key))
            choose(box, box->itemData(0).typeId() == QMetaType::Int
                            ? QVariant(remembered.value(key).toInt())
                            : QVariant(remembered.value(key).toString()));
    };
    combo(m_format, u"format"_s);
    combo(m_theme, u"theme"_s);
    combo(m_paper, u"paper"_s);
    // No paper at all may have come from a format without pages.
    m_paperChosen = !m_paper->currentData().toString().isEmpty() ||
                    (remembered.value(u"paper"_s).typeId() == QMetaType::QString && isPaged());
    combo(m_orientation, u"orientation"_s);
    combo(m_scale, u"scale"_s);
    const auto check = [&](QCheckBox *box, const QString &key) {
        box->setChecked(remembered.value(key, box->isChecked()).toBool());
    };
    check(m_title, u"title"_s);
    check(m_legend, u"legend"_s);
    check(m_transparent, u"transparent"_s);
    check(m_captions, u"captions"_s);
    check(m_block, u"titleBlock"_s);
    check(m_customer, u"customer"_s);
    m_bundlesChosen = remembered.contains(u"openBundles"_s);
    check(m_bundles, u"openBundles"_s);
    m_wasCustomer = m_customer->isChecked();
    if (m_input.customer) {
        m_customer->setChecked(true);
        m_customer->setEnabled(false);
        m_customer->setToolTip(
            tr("The window is in customer mode: every picture is for customers"));
    }
    m_margin->setValue(remembered.value(u"margin"_s, m_margin->value()).toInt());
}

QVariantMap ExportPictureDialog::remember() const
{
    QVariantMap choices = {{u"format"_s, format()}, {u"theme"_s, m_theme->currentData()},
        {u"orientation"_s, m_orientation->currentData()}, {u"scale"_s, m_scale->currentData()},
        {u"title"_s, m_title->isChecked()}, {u"legend"_s, m_legend->isChecked()},
        {u"transparent"_s, m_transparent->isChecked()}, {u"captions"_s, m_captions->isChecked()},
        {u"titleBlock"_s, m_block->isChecked()},
        {u"customer"_s, m_input.customer ? m_wasCustomer : m_customer->isChecked()},
        {u"margin"_s, m_margin->value()}};
    if (m_paperChosen)
        choices[u"paper"_s] = m_paper->currentData();
    if (m_bundlesChosen)
        choices[u"openBundles"_s] = m_bundles->isChecked();
    return choices;
}

const ExportPictureDialog::Format &ExportPictureDialog::current() const
{
    return m_input.formats[size_t(qMax(0, m_format->currentIndex()))];
}

bool ExportPictureDialog::isPaged() const { return current().traits.testFlag(FigureTrait::Paged); }

QString ExportPictureDialog::format() const { return current().word; }

TitleBlock ExportPictureDialog::titleBlock() const { return m_blockEdit->block(); }

std::optional<SavedView> ExportPictureDialog::view() const
{
    const QString part = m_part->currentData().toString();
    if (part == VisiblePart) {
        const QRectF &r = m_input.visible;
        SavedView seen;
        seen.frame = Frame{{r.left(), r.top()}, r.width(), r.height()};
        seen.zoneView = m_input.zoneView;
        return seen;
    }
    if (part == WholeChart && m_input.zoneView) {
        SavedView whole;
        whole.zoneView = true;
        return whole;
    }
    for (const SavedView &view : m_input.deployment->settings.views) {
        if (part == OneView + view.id)
            return view;
    }
    return std::nullopt;
}

FigureOptions ExportPictureDialog::options() const
{
    const FigureTraits traits = current().traits;
    FigureOptions options;
    options.customer = m_customer->isChecked();
    options.theme = ThemeId(m_theme->currentData().toInt());
    options.productColors = m_input.productColors(options.theme);
    if (traits.testFlag(FigureTrait::Scaled))
        options.scale = m_scale->currentData().toInt();
    options.transparent = traits.testFlag(FigureTrait::Transparent) && m_transparent->isChecked();
    options.legend = traits.testFlag(FigureTrait::Legend) && m_legend->isChecked();
    options.title = traits.testFlag(FigureTrait::Titled) && m_title->isChecked();
    options.captions = traits.testFlag(FigureTrait::Captions) && m_captions->isChecked();
    options.titleBlock = traits.testFlag(FigureTrait::TitleBlock) && m_block->isChecked();
    if (traits.testFlag(FigureTrait::Bundles))
        options.openBundles = m_bundles->isChecked();
    if (traits.testFlag(FigureTrait::View))
        options.view = view();
    options.allViews = traits.testFlag(FigureTrait::AllViews) && m_part->currentData() == EveryView;
    if (isPaged()) {
        options.page.paper = m_paper->currentData().toString();
        options.page.orientation = PageOrientation(m_orientation->currentData().toInt());
        options.page.margin = m_margin->value();
    }
    const auto arrangement = Arrangement(m_arrangement->currentData().toInt());
    if (arrangement == Arrangement::Down)
        options.layout.reading = Reading::TopToBottom;
    // What is a copy for customers already stands in the window as it is.
    if (m_input.customer && m_input.geometry)
        options.customer = traits.testFlag(FigureTrait::Report);
    if (arrangement == Arrangement::Window && !options.customer)
        options.geometry = m_input.geometry;
    return options;
}

void ExportPictureDialog::update()
{
    const FigureTraits traits = current().traits;
    if (!m_bundlesChosen) {
        const bool print = ThemeId(m_theme->currentData().toInt()) == ThemeId::Print;
        const QSignalBlocker quiet(m_bundles);
        m_bundles->setChecked(m_input.openBundles || print || traits.testFlag(FigureTrait::Paged));
    }
    const bool paged = isPaged();
    if (paged && !std::exchange(m_paperChosen, true)) {
        const QSignalBlocker quiet(m_paper);
        choose(m_paper, usualPaper());
    }
    const bool paper = paged && !m_paper->currentData().toString().isEmpty();
    const std::initializer_list<std::pair<QWidget *, bool>> rows = {
        {m_theme, traits.testFlag(FigureTrait::Themed)},
        {m_part, traits.testFlag(FigureTrait::View)},
        {m_paper, paged},
        {m_orientation, paper},
        {m_margin, paper},
        {m_scale, traits.testFlag(FigureTrait::Scaled)},
        {m_bundles, traits.testFlag(FigureTrait::Bundles)},
        {m_transparent, traits.testFlag(FigureTrait::Transparent)},
        {m_title, traits.testFlag(FigureTrait::Titled)},
        {m_legend, traits.testFlag(FigureTrait::Legend)},
        {m_captions, traits.testFlag(FigureTrait::Captions)},
        {m_block, traits.testFlag(FigureTrait::TitleBlock)},
        {m_blockEdit, traits.testFlag(FigureTrait::TitleBlock) && m_block->isChecked()},
    };
    for (const auto &[widget, visible] : rows)
        m_form->setRowVisible(widget, visible);
    // What a customer must not see takes room in the window's arrangement.
    m_arrangement->setEnabled(
        !m_customer->isChecked() || m_input.customer || !m_input.geometry ||
        Arrangement(m_arrangement->currentData().toInt()) != Arrangement::Window);
    m_soon->start();
}

void ExportPictureDialog::showPreview()
{
    m_soon->stop();
    auto shown = m_input.deployment;
    if (titleBlock() != shown->settings.titleBlock) {
        auto edited = std::make_shared<Deployment>(*shown);
        edited->settings.titleBlock = titleBlock();
        shown = edited;
    }
    m_preview->setPicture(shown, options(), m_page);
}

void ExportPictureDialog::showFacts(int page, int pages, const QSizeF &size)
{
    m_page = page;
    m_back->setVisible(pages > 1);
    m_forward->setVisible(pages > 1);
    m_back->setEnabled(page > 0);
    m_forward->setEnabled(page + 1 < pages);
    const FigureTraits traits = current().traits;
    QString facts;
    if (traits.testFlag(FigureTrait::Scaled)) {
        const double scale = options().scale;
        facts = tr("%1 × %2 pixels")
                    .arg(int(std::ceil(size.width() * scale)))
                    .arg(int(std::ceil(size.height() * scale)));
    } else if (traits.testFlag(FigureTrait::Paged)) {
        constexpr double mm = 25.4 / 96;
        facts = tr("%1 × %2 mm").arg(qRound(size.width() * mm)).arg(qRound(size.height() * mm));
        if (pages > 1)
            facts += u" · "_s + tr("page %1 of %2").arg(page + 1).arg(pages);
    }
    m_facts->setText(facts);
}

} // namespace portolan
