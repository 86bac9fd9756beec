#include "views/dialogs/PasteDialog.h"

#include "views/style/StyleSheet.h"

#include <QAbstractTableModel>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

enum Column { Line, What, Record, Details, ColumnCount };

} // namespace

/// The plan's rows as they are, or just those that are refused.
class PasteDialog::Rows : public QAbstractTableModel
{
public:
    Rows(const PastePlan &plan, QObject *parent)
        : QAbstractTableModel(parent)
        , m_plan(plan)
    {
        show(false);
    }

    void show(bool onlyRefused)
    {
        beginResetModel();
        m_shown.clear();
        for (size_t i = 0; i < m_plan.rows.size(); ++i) {
            if (!onlyRefused || m_plan.rows[i].what == PasteRow::What::Refused)
                m_shown.push_back(i);
        }
        endResetModel();
    }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_shown.size());
    }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : ColumnCount;
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
            return {};
        switch (section) {
        case Line:
            return tr("Line");
        case What:
            return tr("What happens");
        case Record:
            return tr("Id");
        case Details:
            return tr("Fields, or why not");
        default:
            return {};
        }
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid())
            return {};
        const PasteRow &row = m_plan.rows[m_shown[size_t(index.row())]];
        if (role == Qt::ForegroundRole) {
            const bool isRefused = row.what == PasteRow::What::Refused && index.column() != Record;
            return isRefused                          ? QVariant(themeOf().closed)
                   : row.what == PasteRow::What::Same ? QVariant(themeOf().ink2)
                                                      : QVariant();
        }
        if (role == Qt::ToolTipRole && index.column() == Details && !row.details.isEmpty())
            return QVariant("<p>"_L1 + row.details.left(2000).toHtmlEscaped() + "</p>"_L1);
        if (role != Qt::DisplayRole)
            return {};
        switch (index.column()) {
        case Line:
            return row.line;
        case What:
            return words(row.what);
        case Record:
            return row.id;
        case Details:
            return row.details;
        default:
            return {};
        }
    }

private:
    static QString tr(const char *text) { return PasteDialog::tr(text); }
    static QString words(PasteRow::What what)
    {
        switch (what) {
        case PasteRow::What::New:
            return tr("New");
        case PasteRow::What::Changed:
            return tr("Changed");
        case PasteRow::What::Same:
            return tr("As it is");
        case PasteRow::What::Refused:
            return tr("Refused");
        }
        Q_UNREACHABLE();
    }

    const PastePlan &m_plan;
    std::vector<size_t> m_shown;
};

PasteDialog::PasteDialog(PastePlan plan, QWidget *parent)
    : QDialog(parent)
    , m_plan(std::move(plan))
    , m_rows(new Rows(m_plan, this))
    , m_list(new QTableView(this))
    , m_onlyRefused(new QCheckBox(tr("&Only what is refused"), this))
{
    setObjectName(u"paste"_s);
    setWindowTitle(tr("Paste rows"));
    auto *told = new QLabel(summary(), this);
    told->setObjectName(u"summary"_s);
    told->setWordWrap(true);
    told->setTextFormat(Qt::PlainText);
    auto *remarked = new QLabel(remarks(), this);
    remarked->setObjectName(u"remarks"_s);
    remarked->setWordWrap(true);
    remarked->setTextFormat(Qt::PlainText);
    remarked->setVisible(!remarked->text().isEmpty());
    setRole(remarked, "hint");

    m_list->setModel(m_rows);
    m_list->setAccessibleName(tr("Pasted rows"));
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setTabKeyNavigation(false);
    m_list->setWordWrap(false);
    m_list->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->verticalHeader()->hide();
    m_list->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_list->verticalHeader()->setDefaultSectionSize(
        std::max(24, m_list->fontMetrics().height() + 8));
    m_list->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_list->horizontalHeader()->setHighlightSections(false);
    m_list->horizontalHeader()->setStretchLastSection(true);
    constexpr int widths[] = {56, 120, 180};
    for (int column = 0; column < Details; ++column) {
        m_list->setColumnWidth(
            column, std::max(widths[column], m_list->horizontalHeader()->sectionSizeHint(column)));
    }
    const int refused = m_plan.count(PasteRow::What::Refused);
    m_onlyRefused->setVisible(refused > 0 && refused < int(m_plan.rows.size()));
    connect(m_onlyRefused, &QCheckBox::toggled, this, [this](bool only) { m_rows->show(only); });

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    const int changes = m_plan.changes();
    QPushButton *apply =
        buttons->addButton(changes > 0 ? tr("&Paste %n row(s)", nullptr, changes) : tr("&Paste"),
            QDialogButtonBox::AcceptRole);
    apply->setObjectName(u"apply"_s);
    apply->setEnabled(changes > 0);
    apply->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(told);
    layout->addWidget(remarked);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_onlyRefused);
    layout->addWidget(buttons);
    resize(960, 460);
}

PasteDialog::~PasteDialog()
{
    // It looks at the plan, which goes before the children do.
    delete m_rows;
}

QString PasteDialog::summary() const
{
    QStringList parts;
    if (const int n = m_plan.count(PasteRow::What::New))
        parts << tr("%n new", nullptr, n);
    if (const int n = m_plan.count(PasteRow::What::Changed))
        parts << tr("%n changed", nullptr, n);
    if (const int n = m_plan.count(PasteRow::What::Same))
        parts << tr("%n as they are", nullptr, n);
    if (const int n = m_plan.count(PasteRow::What::Refused))
        parts << tr("%n refused", nullptr, n);
    if (parts.isEmpty())
        return tr("There are no rows under the names of the columns.");
    return tr("Nothing is changed yet. Rows: %1.").arg(parts.join(u", "_s));
}

QString PasteDialog::remarks() const
{
    const auto listed = [](const QStringList &columns) {
        QStringList some;
        for (const QString &column : columns.mid(0, 10))
            some << quoted(column);
        if (columns.size() > 10)
            some << u"\u2026"_s;
        return some.join(u", "_s);
    };
    QStringList remarks;
    if (!m_plan.unknownColumns.isEmpty())
        remarks << tr("No columns of this table, left out: %1.").arg(listed(m_plan.unknownColumns));
    if (!m_plan.readOnlyColumns.isEmpty())
        remarks << tr("Columns that cannot be changed, left out: %1.")
                       .arg(listed(m_plan.readOnlyColumns));
    return remarks.join(u'\n');
}

} // namespace portolan
