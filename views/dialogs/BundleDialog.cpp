#include "views/dialogs/BundleDialog.h"

#include "views/style/IconLabel.h"
#include "views/style/StyleSheet.h"

#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

/// Nobody reads more in a window; README.txt has all.
constexpr size_t MostPlaces = 60;
constexpr qsizetype MostWarnings = 12;

/// Names and reasons come from the document: never markup.
QLabel *addLabel(const char *role, const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setRole(label, role);
    return label;
}

} // namespace

BundleDialog::BundleDialog(const QString &folder, const std::vector<Bundle::Place> &places,
    const QStringList &warnings, QWidget *parent)
    : QDialog(parent)
    , m_body(new QWidget)
    , m_rows(new QVBoxLayout(m_body))
{
    setObjectName(u"bundleDialog"_s);
    setWindowTitle(tr("Rules of all places"));
    m_rows->setContentsMargins(12, 8, 12, 8);
    m_rows->setSpacing(4);
    QLabel *head = addLabel("strong", tr("Saved in %1").arg(folder), this);
    QLabel *hint = addLabel("hint",
        tr("Read the warnings before you apply the rules; README.txt has them, too, and "
           "says how and in which order."),
        this);
    for (size_t i = 0; i < std::min(places.size(), MostPlaces); ++i)
        addPlace(places[i]);
    if (places.size() > MostPlaces) {
        QLabel *more = addLabel(
            "hint", tr("and %n more place(s)", nullptr, int(places.size() - MostPlaces)), m_body);
        m_rows->addWidget(more);
    }
    // Those of places are said there, without the place.
    qsizetype ofPlaces = 0;
    for (const Bundle::Place &place : places)
        ofPlaces += place.warnings.size();
    if (warnings.size() > ofPlaces) {
        QLabel *others = addLabel("strong", tr("Without rules"), m_body);
        m_rows->addSpacing(6);
        m_rows->addWidget(others);
        for (const QString &warning : warnings.mid(ofPlaces, MostWarnings))
            addWarning(warning);
    }
    m_rows->addStretch();
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(m_body);
    auto *buttons = new QDialogButtonBox(this);
    auto *open = buttons->addButton(tr("&Open folder"), QDialogButtonBox::ActionRole);
    auto *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setDefault(true);
    connect(open, &QPushButton::clicked, this,
        [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(head);
    column->addWidget(hint);
    column->addWidget(area, 1);
    column->addWidget(buttons);
    resize(640, 480);
    close->setFocus();
}

void BundleDialog::addPlace(const Bundle::Place &place)
{
    if (m_rows->count() > 0)
        m_rows->addSpacing(6);
    QLabel *name = addLabel("strong",
        place.point.label == place.point.id ? place.point.id
                                            : u"%1 (%2)"_s.arg(place.point.label, place.point.id),
        m_body);
    QLabel *files = addLabel("hint",
        place.target ? tr("%1, written for %2", "files, dialect")
                           .arg(place.files.join(u", "_s), place.target->info.name)
                     : tr("not written"),
        m_body);
    m_rows->addWidget(name);
    m_rows->addWidget(files);
    for (const QString &warning : place.warnings.mid(0, MostWarnings))
        addWarning(warning);
    if (place.warnings.size() > MostWarnings)
        addWarning(tr("and %n more", nullptr, int(place.warnings.size() - MostWarnings)));
}

void BundleDialog::addWarning(const QString &text)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    QLabel *label = addLabel("hint", text, m_body);
    row->addWidget(new IconLabel(u"warning", 16, m_body), 0, Qt::AlignTop);
    row->addWidget(label, 1);
    m_rows->addLayout(row);
}

} // namespace portolan
