#include "model/items/HistoryModel.h"

#include "model/document/DeploymentDocument.h"
#include "tests/support/Dice.h"

#include <QAbstractItemModelTester>
#include <QTemporaryDir>
#include <QTest>

using namespace portolan;
using namespace portolan::testing;
using namespace Qt::StringLiterals;

class TestHistoryModel : public QObject
{
    Q_OBJECT

private slots:
    void followsTheStack();
    void marksTheSavedState();
    void followsAnything();
};

namespace {

Deployment oneComponent()
{
    Deployment deployment;
    deployment.components.resize(1);
    deployment.components[0].id = u"a"_s;
    return deployment;
}

bool step(DeploymentDocument &document, const QString &name, int merge = -1)
{
    Component component = document.deployment().components[0];
    component.name = name;
    return document.edit(name, {Replace<Component>{component}}, merge);
}

QStringList texts(const HistoryModel &model)
{
    QStringList list;
    for (int row = 0; row < model.rowCount(); ++row)
        list << model.index(row).data().toString();
    return list;
}

} // namespace

void TestHistoryModel::followsTheStack()
{
    DeploymentDocument document;
    document.reset(oneComponent(), {});
    HistoryModel model(&document);
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(texts(model), QStringList{u"Start"_s});
    for (const QString &name : {u"one"_s, u"two"_s, u"three"_s})
        QVERIFY(step(document, name));
    QCOMPARE(texts(model), (QStringList{u"Start"_s, u"one"_s, u"two"_s, u"three"_s}));
    QCOMPARE(model.current(), 3);
    document.goTo(1);
    QCOMPARE(model.current(), 1);
    QCOMPARE(model.rowCount(), 4);
    QVERIFY(model.index(1).data(HistoryModel::CurrentRole).toBool());
    QVERIFY(!model.index(2).data(HistoryModel::DoneRole).toBool());
    QCOMPARE(model.index(2).data(Qt::AccessibleTextRole).toString(), u"two, undone"_s);
    QVERIFY(step(document, u"other"_s));
    QCOMPARE(texts(model), (QStringList{u"Start"_s, u"one"_s, u"other"_s}));
    document.reset(oneComponent(), {});
    QCOMPARE(texts(model), QStringList{u"Start"_s});
}

void TestHistoryModel::marksTheSavedState()
{
    QTemporaryDir folder;
    DeploymentDocument document;
    document.reset(oneComponent(), {});
    const HistoryModel model(&document);
    // A chart that never was in a file is saved nowhere.
    QVERIFY(!model.index(0).data(HistoryModel::SavedRole).toBool());
    QVERIFY(step(document, u"one"_s));
    QVERIFY(document.save(folder.filePath(u"a.portolan"_s)));
    QVERIFY(step(document, u"two"_s));
    QVERIFY(model.index(1).data(HistoryModel::SavedRole).toBool());
    QVERIFY(!model.index(2).data(HistoryModel::SavedRole).toBool());
    document.goTo(0);
    QVERIFY(model.index(1).data(HistoryModel::SavedRole).toBool());
    QVERIFY(step(document, u"elsewhere"_s));
    for (int row = 0; row < model.rowCount(); ++row)
        QVERIFY(!model.index(row).data(HistoryModel::SavedRole).toBool());
}

void TestHistoryModel::followsAnything()
{
    DeploymentDocument document;
    document.reset(oneComponent(), {});
    HistoryModel model(&document);
    const QAbstractItemModelTester tester(&model);
    Dice dice(3);
    int merge = document.newMerge();
    for (int i = 0; i < 2000; ++i) {
        if (dice.below(3) == 0)
            document.goTo(dice.below(document.undoStack()->count() + 1));
        else if (dice.below(9) == 0)
            merge = document.newMerge();
        else
            QVERIFY(step(document, u"step %1"_s.arg(dice.below(4)), dice.below(2) ? merge : -1));
        QCOMPARE(model.rowCount(), document.undoStack()->count() + 1);
        QCOMPARE(model.current(), document.undoStack()->index());
        for (int row = 1; row < model.rowCount(); ++row)
            QCOMPARE(model.index(row).data().toString(), document.undoStack()->text(row - 1));
    }
}

QTEST_GUILESS_MAIN(TestHistoryModel)
#include "tst_historymodel.moc"
