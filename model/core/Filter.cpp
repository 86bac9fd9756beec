#include "model/core/Filter.h"

#include <algorithm>

namespace portolan {

using namespace Qt::StringLiterals;

Filter::Filter(QStringView query)
{
    QString word;
    bool quotedPart = false;
    const auto finish = [&] {
        if (!word.isEmpty())
            m_words << word;
        word.clear();
    };
    for (const QChar c : query) {
        if (c == u'"')
            quotedPart = !quotedPart;
        else if (c.isSpace() && !quotedPart)
            finish();
        else
            word += c;
    }
    finish();
}

bool Filter::matches(QStringView text) const
{
    return std::all_of(m_words.begin(), m_words.end(),
        [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

bool Filter::matches(const Deployment &deployment, const Flow &flow) const
{
    return isEmpty() || matches(filterText(deployment, flow));
}

QString filterText(const Deployment &deployment, const Flow &flow)
{
    QStringList parts = {flow.id, flow.from, flow.to, flow.ports.toString(), flow.purpose,
        flow.need.toString(), toWord(flow.exposed), flow.owner, flow.ticket,
        flow.expires.toString(Qt::ISODate), flow.encryption, flow.config, flow.product, flow.when,
        flow.note, flow.source.document, flow.source.section, flow.source.row};
    for (const QString &end : {flow.from, flow.to}) {
        if (const Component *component = deployment.component(end))
            parts << component->name;
    }
    return parts.join(u'\n');
}

bool matches(const Deployment &deployment, const Flow &flow, const QString &query)
{
    return Filter(query).matches(deployment, flow);
}

} // namespace portolan
