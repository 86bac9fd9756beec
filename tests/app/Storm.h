#pragma once

#include "app/window/Tables.h"
#include "tests/app/Bench.h"
#include "tests/support/Dice.h"
#include "views/dialogs/PasteDialog.h"
#include "views/panels/CatalogPanel.h"
#include "views/panels/InspectorPanel.h"
#include "views/panels/TablesPanel.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLineEdit>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QUndoStack>

namespace portolan::testing {

using namespace Qt::StringLiterals;

/// Texts that somebody may type into a cell: some are right for it, some for no cell at all.
inline const QStringList TypedTexts = {u"443/tcp"_s, u"50000-60000/udp"_s, u"53/tcp+udp"_s,
    u"70000/tcp"_s, u"0"_s, u"99999999999999999999"_s, QString(), u"192.0.2.7"_s,
    u"2001:db8::/64, 192.0.2.9"_s, u"999.1.1.1"_s, u"required"_s, u"conditional: if it rains"_s,
    u"2027-01-31"_s, u"2027-02-31"_s, u"internal"_s, u"a name with ümlauts & <b>"_s,
    u"\u202Eright to left"_s, u"tls"_s, QString(300, u'x'), u"-1"_s, u"livekit"_s,
    u"\u0001\u0007"_s};

/// A user in a hurry: actions, the mouse and keys on the chart, cells and rows of the tables and
/// the editors of cells, options of the inspector.
class Storm
{
public:
    Storm(Bench &bench, quint64 seed)
        : m_bench(bench)
        , m_dice(seed)
        , m_tables({bench.table(TableView::Kind::Flows), bench.table(TableView::Kind::Components),
              bench.table(TableView::Kind::Zones)})
    {}

    /// One act of a user, which may turn out to be impossible.
    void act()
    {
        const int kind = m_dice.below(40);
        if (kind < 7)
            typeIntoCell();
        else if (kind < 14)
            typeIntoEditor();
        else if (kind < 18)
            typeIntoSelectedRows();
        else if (kind < 22)
            trigger(ActionId::EnableFlows);
        else if (kind < 26)
            nudge();
        else if (kind < 31)
            grow();
        else if (kind < 33)
            trigger(ActionId::Delete);
        else if (kind < 35)
            trigger(ActionId::Undo);
        else if (kind < 37)
            trigger(ActionId::Redo);
        else if (kind == 37)
            dragCard();
        else if (kind == 38)
            onZones();
        else
            seldom();
    }

    /// What no editor of a cell may do and one did.
    const QStringList &complaints() const { return m_complaints; }
    int editorsOpened() const { return m_editorsOpened; }

private:
    const Deployment &chart() const { return m_bench.window->document()->deployment(); }

    void select()
    {
        Selection::Ids ids;
        const auto pick = [this](const auto &records, QStringList &into, int most) {
            for (int i = m_dice.below(most + 1); i > 0 && !records.empty(); --i)
                into.append(m_dice.oneOf(records).id);
        };
        pick(chart().flows, ids.flows, 3);
        pick(chart().components, ids.components, m_dice.below(3));
        if (m_dice.below(20) == 0)
            pick(chart().zones, ids.zones, 1);
        m_bench.window->selection()->set(ids);
    }

    void trigger(ActionId id)
    {
        select();
        m_bench.window->actions()[id]->trigger();
    }

    void nudge()
    {
        select();
        QTest::keyClick(m_bench.window->chart(),
            m_dice.oneOf(std::array{Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down}),
            Qt::AltModifier);
    }

    ChartView *view() const { return m_bench.window->chart(); }

    bool isDrawn() const
    {
        return QTest::qWaitFor([this] { return !view()->isLayingOut(); }, 20'000);
    }

    /// Where lines are still being drawn nothing can be taken hold of.
    bool isAtRest() const
    {
        return QTest::qWaitFor([this] { return view()->isReady(); }, 20'000);
    }

    /// Takes a card by its middle and lets go of it somewhere, which may be another zone.
    void dragCard()
    {
        if (chart().components.empty() || !isAtRest())
            return;
        view()->fitAll();
        const QPointF grip =
            view()->boundsOf({{}, {m_dice.oneOf(chart().components).id}, {}}).center();
        const QPoint from = view()->fromChart(grip).toPoint();
        const QPoint to(m_dice.below(view()->width()), m_dice.below(view()->height()));
        QTest::mousePress(view(), Qt::LeftButton, {}, from);
        for (const QPoint &at : {from + (to - from) / 2, to}) {
            QMouseEvent move(
                QEvent::MouseMove, at, view()->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
            QApplication::sendEvent(view(), &move);
        }
        QTest::mouseRelease(view(), Qt::LeftButton, {}, to);
    }

    /// A zone gets a side elsewhere, a frame less, another zone around it or none.
    void onZones()
    {
        if (chart().zones.empty() || !isAtRest())
            return;
        const QString zone = m_dice.oneOf(chart().zones).id;
        m_bench.window->selection()->set({{}, {}, {zone}});
        const std::array ways = {ActionId::ZoneWider, ActionId::ZoneNarrower, ActionId::ZoneTaller,
            ActionId::ZoneShorter, ActionId::FitZone, ActionId::DissolveZone};
        m_bench.window->actions()[m_dice.oneOf(ways)]->trigger();
    }

    void seldom()
    {
        switch (m_dice.below(6)) {
        case 0:
            switchOption();
            break;
        case 1:
            pasteRow();
            break;
        case 2:
            trigger(ActionId::Arrange);
            break;
        case 3:
            trigger(ActionId::AlignLeft);
            break;
        case 4:
            trigger(ActionId::DistributeDown);
            break;
        default:
            trigger(ActionId::ArrangeSelection);
        }
    }

    /// In the inspector, which shows the systems' options where nothing is selected.
    void switchOption()
    {
        m_bench.window->selection()->clear();
        QList<QCheckBox *> options = m_bench.window->inspector()->findChildren<QCheckBox *>();
        options.removeIf([](const QCheckBox *box) {
            return !box->isVisible() || !box->objectName().startsWith("option-"_L1);
        });
        if (options.isEmpty())
            return;
        m_dice.oneOf(options)->click();
        for (auto *apply : m_bench.window->findChildren<QPushButton *>(u"applyOptions"_s))
            if (apply->isVisible())
                apply->click();
    }

    /// A row of a sheet: another zone for a component.
    void pasteRow()
    {
        if (chart().components.empty() || chart().zones.empty())
            return;
        // The storm's own copy comes back afterwards.
        QClipboard *clipboard = QGuiApplication::clipboard();
        auto copied = std::make_unique<QMimeData>();
        for (const QString &format : clipboard->mimeData()->formats())
            copied->setData(format, clipboard->mimeData()->data(format));
        clipboard->setText(u"Id\tZone\n%1\t%2\n"_s.arg(
            m_dice.oneOf(chart().components).id, m_dice.oneOf(chart().zones).id));
        m_bench.window->tables()->setCurrentPage(TablesPanel::Components);
        m_bench.window->actions()[ActionId::PasteRows]->trigger();
        if (auto *dialog = m_bench.find<PasteDialog>(u"paste"_s)) {
            auto *apply = dialog->findChild<QPushButton *>(u"apply"_s);
            apply->isEnabled() ? apply->click() : dialog->reject();
        }
        clipboard->setMimeData(copied.release());
    }

    /// The chart stays at about one size, so that each edit is an ordinary one.
    void grow()
    {
        constexpr size_t fewFlows = 15;
        constexpr size_t enoughFlows = 40;
        constexpr size_t fewComponents = 12;
        constexpr size_t enoughComponents = 30;
        constexpr size_t enoughZones = 15;
        if (chart().components.size() > enoughComponents || chart().zones.size() > enoughZones) {
            deleteAbout(1. / 3);
        } else if (chart().flows.size() < fewFlows) {
            m_bench.window->selection()->clear();
            m_bench.window->actions()[ActionId::Paste]->trigger();
        } else if (chart().components.size() < fewComponents) {
            m_bench.window->selection()->clear();
            auto *catalog = m_bench.window->findChild<CatalogPanel *>();
            emit catalog->partActivated(u"livekit"_s,
                m_dice.oneOf(std::array{u"livekit-server"_s, u"redis"_s, u"livekit-client"_s}));
        } else if (chart().flows.size() < enoughFlows) {
            trigger(ActionId::Duplicate);
        } else {
            trigger(ActionId::Delete);
        }
    }

    void deleteAbout(double share)
    {
        Selection::Ids ids;
        const auto pick = [&](const auto &records, QStringList &into) {
            for (const auto &record : records)
                if (m_dice.below(100) < 100 * share)
                    into.append(record.id);
        };
        pick(chart().components, ids.components);
        pick(chart().zones, ids.zones);
        m_bench.window->selection()->set(ids);
        m_bench.window->actions()[ActionId::Delete]->trigger();
    }

    void typeIntoCell()
    {
        QAbstractItemModel *model = m_dice.oneOf(m_tables)->source();
        if (model->rowCount() == 0)
            return;
        const QModelIndex cell =
            model->index(m_dice.below(model->rowCount()), m_dice.below(model->columnCount()));
        if (cell.flags() & Qt::ItemIsEditable)
            model->setData(cell, m_dice.oneOf(TypedTexts), Qt::EditRole);
        else if (cell.flags() & Qt::ItemIsUserCheckable)
            model->setData(cell, m_dice.below(2) ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole);
    }

    /// Of a cell that is shown and takes texts; invalid where none is picked.
    QModelIndex anyCell(const TableView *view)
    {
        const QAbstractItemModel *model = view->model();
        if (model->rowCount() == 0)
            return {};
        std::vector<int> columns;
        for (int column = 0; column < model->columnCount(); ++column) {
            if (!view->isColumnHidden(column))
                columns.push_back(column);
        }
        const QModelIndex cell =
            model->index(m_dice.below(model->rowCount()), m_dice.oneOf(columns));
        return cell.flags() & Qt::ItemIsEditable ? cell : QModelIndex();
    }

    /// F2 opens the editor of a cell, keys write into it, and Enter, Esc or another cell end it.
    void typeIntoEditor()
    {
        // A step that waits for its layout, as of a nudge, is none of the editor's.
        if (!isDrawn())
            return;
        const int page = m_dice.below(int(m_tables.size()));
        TableView *view = m_tables[size_t(page)];
        m_bench.window->tables()->setCurrentPage(TablesPanel::Page(page));
        const QModelIndex cell = anyCell(view);
        if (!cell.isValid())
            return;
        view->setFocus();
        view->setCurrentIndex(cell);
        QTest::keyClick(view, Qt::Key_F2);
        const QPointer<QWidget> editor = view->indexWidget(cell);
        const QString where = u"%1 %2, column %3"_s.arg(
            view->accessibleName(), cell.data(IdRole).toString(), QString::number(cell.column()));
        if (!editor) {
            m_complaints += where + u": F2 opens no editor"_s;
            return;
        }
        ++m_editorsOpened;
        const QUndoStack *steps = m_bench.window->document()->undoStack();
        const int before = steps->index();
        auto *line = qobject_cast<QLineEdit *>(editor);
        if (!line)
            line = editor->findChild<QLineEdit *>();
        // A list of choices takes the keys itself and hands letters on.
        QWidget *field = editor->focusProxy() ? editor->focusProxy() : editor.data();
        if (line)
            line->selectAll();
        // The long one as it comes from a clipboard.
        const QString text = m_dice.oneOf(TypedTexts);
        if (line && text.size() > 40)
            line->insert(text);
        else
            type(field, text);
        const int ending = m_dice.below(4);
        if (ending == 0) {
            view->setCurrentIndex(view->model()->index(0, cell.column() == 1 ? 3 : 1));
        } else if (ending == 1) {
            escape(view, editor, field);
            if (steps->index() != before)
                m_complaints += where + u": Esc has changed something"_s;
        } else {
            QTest::keyClick(field, Qt::Key_Return);
            QCoreApplication::sendPostedEvents(); // it is taken with the next one
            // What is no value of the cell stays until somebody gives it up.
            if (isOpen(view, editor))
                escape(view, editor, field);
        }
        if (steps->index() > before + 1)
            m_complaints += where + u": several steps for one cell"_s;
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        if (editor && editor->isVisible())
            m_complaints += where + u": the editor stays open"_s;
    }

    /// QTest::keyClicks() knows no letters but ASCII.
    static void type(QWidget *field, const QString &text)
    {
        for (const QChar letter : text)
            QTest::sendKeyEvent(QTest::Click, field, Qt::Key_unknown, QString(letter), {});
    }

    static bool isOpen(const TableView *view, const QWidget *editor)
    {
        return editor && editor->isVisible() && view->isAncestorOf(editor);
    }

    /// Once for a list that proposes something, once for the editor.
    static void escape(const TableView *view, const QPointer<QWidget> &editor, QWidget *field)
    {
        for (int i = 0; i < 2 && isOpen(view, editor); ++i) {
            QTest::keyClick(field, Qt::Key_Escape);
            QCoreApplication::sendPostedEvents();
        }
    }

    void typeIntoSelectedRows()
    {
        auto *model = qobject_cast<RecordModel *>(m_dice.oneOf(m_tables)->source());
        if (!model || model->rowCount() == 0)
            return;
        std::vector<int> rows;
        for (int row = 0; row < model->rowCount(); ++row) {
            if (m_dice.below(3) == 0)
                rows.push_back(row);
        }
        model->setValues(
            rows, m_dice.below(model->columnCount()), m_dice.oneOf(TypedTexts), Qt::EditRole);
    }

    Bench &m_bench;
    Dice m_dice;
    std::array<TableView *, 3> m_tables;
    QStringList m_complaints;
    int m_editorsOpened = 0;
};

} // namespace portolan::testing
