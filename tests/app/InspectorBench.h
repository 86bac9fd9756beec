#pragma once

#include "tests/app/Bench.h"
#include "views/panels/InspectorPanel.h"

#include <QLabel>
#include <QLineEdit>

#include <algorithm>

namespace portolan {

/// A window with a chart, and what its inspector shows.
struct InspectorBench : Bench
{
    InspectorBench()
    {
        opened = window->open(example(QStringLiteral("livekit"))) &&
                 QTest::qWaitForWindowActive(window.get());
    }

    template<class T> T *shown(const QString &name) const
    {
        for (T *widget : window->inspector()->findChildren<T *>(name)) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    bool says(const QString &text) const
    {
        const QList<QLabel *> labels = window->inspector()->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) {
            return label->isVisible() && label->text().contains(text);
        });
    }
    QLineEdit *lineOf(const QString &label) const
    {
        for (QLineEdit *line : window->inspector()->findChildren<QLineEdit *>()) {
            const QWidget *named = line->accessibleName().isEmpty() ? line->parentWidget() : line;
            if (line->isVisible() && named->accessibleName() == label)
                return line;
        }
        return nullptr;
    }
    static void type(QLineEdit *line, const QString &text)
    {
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
        QTest::keyClick(line, Qt::Key_Return);
    }

    bool opened = false;
    DeploymentDocument *const document = window->document();
    Selection *const selection = window->selection();
};

} // namespace portolan
