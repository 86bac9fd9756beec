#pragma once

#include <QComboBox>

#include <functional>
#include <optional>

namespace portolan {

/// A choice among records that is filled only when somebody is about to choose: a chart may have
/// ten thousand of them.
class PickCombo : public QComboBox
{
    Q_OBJECT

public:
    using QComboBox::QComboBox;

    /// \a fill puts all items in place, the current one chosen.
    void setFill(std::function<void()> fill) { m_fill = std::move(fill); }
    /// Shows that item alone until it is filled again; no \a text: several values.
    void setShown(
        const std::optional<QString> &text, const QString &value = {}, const QIcon &icon = {});
    void showPopup() override;

protected:
    void focusInEvent(QFocusEvent *event) override;

private:
    void fill();

    std::function<void()> m_fill;
    bool m_filled = false;
};

} // namespace portolan
