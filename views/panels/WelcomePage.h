#pragma once

#include "model/core/Deployment.h"
#include "views/chart/Theme.h"

#include <QStringList>
#include <QWidget>

class QAction;
class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace portolan {

class Catalog;
class ExampleCard;

/// What is shown while there is no chart: ways to begin, recent files, and the examples.
class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    /// The first of \a start is the one that most people want. \a examples are paths of charts,
    /// \a catalog names their products, \a light and \a dark are the bars of their cards in the two
    /// themes. The actions are not owned.
    WelcomePage(const QList<QAction *> &start, const QStringList &examples, const Catalog &catalog,
        const ProductColors &light, const ProductColors &dark, QWidget *parent = nullptr);

    struct Example
    {
        QString path;
        QString title; ///< "LiveKit: Video for branch offices"
    };
    std::vector<Example> examples() const;

    void setRecentFiles(const QStringList &paths);
    void setTheme(const Theme &theme);

signals:
    void recentRequested(const QString &path);
    void exampleRequested(const QString &path);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildStart(const QList<QAction *> &start);
    QWidget *buildExamples(const QStringList &examples, const Catalog &catalog);
    void retranslate();

    ProductColors m_light;
    ProductColors m_dark;
    QStringList m_recentPaths;
    QLabel *m_slogan;
    QLabel *m_startTitle;
    QLabel *m_recentTitle;
    QLabel *m_examplesTitle;
    QLabel *m_dropHint;
    QVBoxLayout *m_recent;
    std::vector<ExampleCard *> m_cards;
};

} // namespace portolan
