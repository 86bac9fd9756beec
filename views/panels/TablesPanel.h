#pragma once

#include <QWidget>

class QLabel;
class QStackedWidget;
class QTabBar;

namespace portolan {

class FilterBox;

/// The bottom of the window: tabs with the tables of the document's records and the filter box.
class TablesPanel : public QWidget
{
    Q_OBJECT

public:
    enum Page { Flows, Components, Zones, Problems, PageCount };

    explicit TablesPanel(QWidget *parent = nullptr);

    /// Takes the widget for the next page, in the order of Page.
    void addPage(QWidget *widget);
    /// \a shown of them, where a filter hides some; -1: all.
    void setCount(Page page, int count, int shown = -1);
    /// Puts \a widget beside the filter box while \a page is shown.
    void setExtra(Page page, QWidget *widget);
    void setCurrentPage(Page page);
    Page currentPage() const;
    /// To the next page or the one before, from the last one to the first. The keyboard goes along
    /// where it was in the page.
    void turnPage(bool forward);
    FilterBox *filterBox() const { return m_filter; }
    /// Why the filter's text is none; empty where it is one.
    void setFilterError(const QString &message);

    QSize sizeHint() const override { return {800, 230}; }

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    void nameTabs();
    void showExtras();

    QTabBar *m_tabs;
    QStackedWidget *m_pages;
    FilterBox *m_filter;
    QLabel *m_error;
    QLabel *m_badge;
    QWidget *m_extras[PageCount] = {};
    int m_counts[PageCount] = {};
    int m_shown[PageCount] = {};
    bool m_isTight = false;
};

} // namespace portolan
