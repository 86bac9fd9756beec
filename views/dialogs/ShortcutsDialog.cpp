#include "views/dialogs/ShortcutsDialog.h"

#include "views/style/StyleSheet.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Row
{
    QString what;
    QString keys;
};

} // namespace

ShortcutsDialog::ShortcutsDialog(const QList<QAction *> &actions, bool wheelZooms, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    std::vector<Row> rows;
    for (const QAction *action : actions) {
        QStringList keys;
        for (const QKeySequence &key : action->shortcuts())
            keys.append(key.toString(QKeySequence::NativeText));
        QString text = action->text();
        if (!keys.isEmpty())
            rows.push_back({text.remove(u'&').remove(u" …"_s), keys.join(u", "_s)});
    }
    rows.push_back({tr("Zoom at the cursor"), wheelZooms ? tr("wheel") : tr("Ctrl+wheel")});
    rows.push_back({tr("Scroll"), wheelZooms ? tr("Ctrl+wheel") : tr("wheel")});
    rows.push_back({tr("Move the chart"), tr("middle button, or Space and drag")});
    rows.push_back({tr("Select more"), tr("Shift+click or Ctrl+click")});
    rows.push_back({tr("Next, previous component"), tr("Tab, Shift+Tab")});
    rows.push_back({tr("Along a flow"), tr("arrow keys")});
    rows.push_back({tr("Move what is selected"), tr("Alt+arrow keys")});
    rows.push_back({tr("Drag without guides"), tr("Alt")});
    rows.push_back({tr("Drag out of every zone"), tr("Ctrl")});
    rows.push_back({tr("Cancel, or select nothing"), tr("Esc")});
    rows.push_back({tr("Presentation: next step"), tr("Right, Space")});
    rows.push_back({tr("Presentation: previous step"), tr("Left")});
    rows.push_back({tr("Presentation: first, last step"), tr("Home, End")});
    rows.push_back({tr("Presentation: black screen"), u"B"_s});
    rows.push_back({tr("Presentation: laser pointer"), u"L"_s});
    rows.push_back({tr("Presentation: customer mode"), u"C"_s});
    rows.push_back({tr("Presentation: leave"), tr("Esc")});

    auto *table = new QWidget;
    auto *grid = new QGridLayout(table);
    grid->setContentsMargins(0, 0, 12, 0);
    grid->setHorizontalSpacing(24);
    const int half = (int(rows.size()) + 1) / 2;
    for (int i = 0; i < int(rows.size()); ++i) {
        const int column = i < half ? 0 : 3;
        auto *keys = new QLabel(rows[size_t(i)].keys, table);
        setRole(keys, "field");
        grid->addWidget(new QLabel(rows[size_t(i)].what, table), i % half, column);
        grid->addWidget(keys, i % half, column + 1);
    }
    grid->setColumnMinimumWidth(2, 24);
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(table);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(area, 1);
    column->addWidget(buttons);
    const QSize whole = table->sizeHint() + QSize(48, 80);
    resize(whole.boundedTo(screen()->availableSize() * .9));
}

} // namespace portolan
