#pragma once

#include "model/core/Deployment.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;

namespace portolan {

/// The fields of a title block.
class TitleBlockEdit : public QWidget
{
    Q_OBJECT

public:
    /// \a title stands in where the block has none.
    TitleBlockEdit(const TitleBlock &block, const QString &title, QWidget *parent = nullptr);

    TitleBlock block() const;
    /// The keyboard goes to what most of all has to be filled in.
    void begin();

signals:
    void changed();

private:
    TitleBlock m_block; ///< keeps what this version does not know
    QLineEdit *m_title;
    QLineEdit *m_customer;
    QLineEdit *m_version;
    QCheckBox *m_draft;
};

} // namespace portolan
