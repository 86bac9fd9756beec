#include "model/io/StoredForm.h"

#include "model/core/JsonReader.h"
#include "model/io/DeploymentReader.h"
#include "model/io/DeploymentWriter.h"

#include <algorithm>
#include <cmath>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

bool arePlain(std::initializer_list<const QString *> texts)
{
    return std::all_of(texts.begin(), texts.end(), [](const QString *text) {
        return text->size() <= JsonReader::MaxText && text->isValidUtf16();
    });
}

/// As two decimals give it back, and no larger than the reader takes.
bool isPlain(double coordinate)
{
    constexpr double most = 1e9;
    return std::abs(coordinate) <= most && coordinate == std::round(coordinate * 100) / 100 + 0.0 &&
           !std::isnan(coordinate);
}

bool isPlain(const Frame &frame)
{
    return isPlain(frame.topLeft.x) && isPlain(frame.topLeft.y) && isPlain(frame.width) &&
           isPlain(frame.height) && frame.width >= 1 && frame.height >= 1;
}

bool isPlain(const Zone &zone)
{
    return (!zone.frame || isPlain(*zone.frame)) &&
           arePlain({&zone.name, &zone.target, &zone.note});
}

bool isPlain(const Component &c)
{
    constexpr int mostInstances = 100'000;
    const bool isPlace = !c.position || (isPlain(c.position->x) && isPlain(c.position->y));
    return isPlace && c.instances >= 1 && c.instances <= mostInstances &&
           arePlain({&c.name, &c.kind, &c.product, &c.part, &c.target, &c.note});
}

/// Whether the ports fit into a text of the file. Writing them takes longer than counting them.
bool haveRoom(const PortSpec &ports)
{
    constexpr size_t longest = 16; // "50000-60000,", "icmp6+"
    size_t words = 0;
    for (const PortGroup &group : ports.groups())
        words += group.protocols.size() + group.ranges.size();
    return words * longest <= size_t(JsonReader::MaxText) ||
           ports.toString().size() <= JsonReader::MaxText;
}

bool isPlain(const Flow &f)
{
    // The condition is read as it stands behind "conditional: ", trimmed.
    const bool isNeed = f.need.kind != Need::Kind::Conditional
                            ? f.need.condition.isEmpty()
                            : f.need.toString().size() <= JsonReader::MaxText &&
                                  f.need.condition == f.need.condition.trimmed();
    constexpr int lastYear = 9999;
    const bool isDate =
        !f.expires.isValid() || (f.expires.year() >= 1 && f.expires.year() <= lastYear);
    return isNeed && isDate && haveRoom(f.ports) &&
           arePlain({&f.purpose, &f.need.condition, &f.encryption, &f.config, &f.product, &f.when,
               &f.owner, &f.ticket, &f.note, &f.source.document, &f.source.section, &f.source.row});
}

const Zone &only(const Deployment &deployment, const Zone *) { return deployment.zones[0]; }
const Component &only(const Deployment &deployment, const Component *)
{
    return deployment.components[0];
}
const Flow &only(const Deployment &deployment, const Flow *) { return deployment.flows[0]; }

void put(Deployment &deployment, const Zone &zone) { deployment.zones = {zone}; }
void put(Deployment &deployment, const Component &component)
{
    deployment.components = {component};
}
void put(Deployment &deployment, const Flow &flow) { deployment.flows = {flow}; }

template<class Record> Result<void> bringIntoForm(Record &record)
{
    if (isPlain(record))
        return {};
    Deployment alone;
    put(alone, record);
    const Result<Deployment> again = readRecords(writeRecords(alone));
    if (!again) {
        // "flows[0].note": there is only one.
        Error error = again.error();
        error.where =
            record.id + error.where.sliced(std::max(error.where.indexOf(u'.'), qsizetype(0)));
        return tl::unexpected(error);
    }
    record = only(*again, &record);
    return {};
}

struct BringIntoForm
{
    template<class Record> Result<void> operator()(Insert<Record> &edit) const
    {
        return bringIntoForm(edit.record);
    }
    template<class Record> Result<void> operator()(Replace<Record> &edit) const
    {
        return bringIntoForm(edit.record);
    }
    template<class Record> Result<void> operator()(Remove<Record> &) const { return {}; }
    Result<void> operator()(ReplaceSettings &edit) const
    {
        Deployment alone;
        alone.settings = std::move(edit.settings);
        Result<Deployment> again = readRecords(writeRecords(alone));
        if (!again)
            return tl::unexpected(again.error());
        edit.settings = std::move(again->settings);
        return {};
    }
};

} // namespace

Result<Edit> asStored(Edit edit)
{
    if (const Result<void> formed = std::visit(BringIntoForm(), edit); !formed)
        return tl::unexpected(formed.error());
    return edit;
}

} // namespace portolan
