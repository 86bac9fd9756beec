#pragma once

#include "model/core/Deployment.h"
#include "views/chart/Theme.h"

#include <QAbstractButton>
#include <QPixmap>

#include <optional>

namespace portolan {

class Catalog;

/// An example on the welcome page: a small picture of its chart, its name, what it holds.
class ExampleCard : public QAbstractButton
{
    Q_OBJECT

public:
    /// \a catalog knows the names of the products.
    ExampleCard(const QString &path, const Catalog &catalog, QWidget *parent = nullptr);

    const QString &path() const { return m_path; }
    /// "LiveKit: Video for branch offices"
    QString title() const;
    /// Two lines for so many px: the products, and what they are for, with the counts where these
    /// have room as a whole.
    QStringList caption(double room) const;
    void setTheme(const Theme &theme, const ProductColors &colors);
    void retranslate();
    QSize sizeHint() const override { return {448, 226}; }
    QSize minimumSizeHint() const override { return {220, 180}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString name() const;
    const QPixmap &picture(const QSize &size);

    QString m_path;
    std::optional<Deployment> m_deployment; ///< nothing where the file cannot be read
    QString m_products;                     ///< that the chart is made of; empty: none
    QString m_detail;
    ThemeId m_theme = ThemeId::Light;
    ProductColors m_colors;
    QPixmap m_picture;
    QSize m_pictureSize;
};

} // namespace portolan
