#include "model/io/DraftFile.h"

#include "model/core/Consistency.h"
#include "model/core/JsonReader.h"
#include "model/core/JsonText.h"
#include "model/io/DeploymentFile.h"
#include "model/io/DeploymentReader.h"
#include "model/io/SafeFile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QtEndian>

namespace portolan {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(DraftFile)
};

constexpr QByteArrayView Magic = "PORTOLAN DRAFT ";
constexpr QByteArrayView Head = "PORTOLAN DRAFT 1\n";
constexpr qsizetype HashBytes = 8;
/// That of a document, with room for the names around it.
constexpr qint64 MaxPayload = 260LL * 1024 * 1024;

QByteArray checksum(quint64 number, const QByteArray &payload)
{
    char counted[sizeof number];
    qToLittleEndian(number, counted);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArrayView(counted, sizeof counted));
    hash.addData(payload);
    return hash.result().first(HashBytes);
}

QByteArray frame(quint64 number, const QByteArray &payload)
{
    char length[sizeof(quint32)];
    qToLittleEndian(quint32(payload.size()), length);
    return QByteArray(length, sizeof length) + checksum(number, payload) + payload;
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// Puts what is left into \a into and gives the ids of what is gone.
template<class Record>
QJsonArray split(const Changes::Records<Record> &changes, std::vector<Record> &into)
{
    QJsonArray gone;
    for (const auto &[id, record] : changes) {
        if (record)
            into.push_back(*record);
        else
            gone << id;
    }
    return gone;
}

template<class Record>
void join(JsonReader &reader, QLatin1StringView key, std::vector<Record> &&records,
    Changes::Records<Record> &changes)
{
    for (const QString &id : reader.texts(key))
        changes[id] = std::nullopt;
    for (Record &record : records) {
        if (!isValidId(record.id))
            reader.fail(key, u"no id"_s);
        changes[record.id] = std::move(record);
    }
}

Result<Changes> readChanges(const QByteArray &payload)
{
    const Result<QJsonObject> object = parseJsonObject(payload);
    if (!object)
        return tl::unexpected(object.error());
    JsonReader reader(*object);
    const QJsonObject document = reader.object("document"_L1);
    Result<Deployment> parts = readRecords(document);
    if (!parts)
        return tl::unexpected(parts.error());
    Changes changes;
    if (reader.boolean("settings"_L1))
        changes.settings = std::move(parts->settings);
    join(reader, "zones"_L1, std::move(parts->zones), changes.zones);
    join(reader, "components"_L1, std::move(parts->components), changes.components);
    join(reader, "flows"_L1, std::move(parts->flows), changes.flows);
    return reader.result(std::move(changes));
}

Result<void> readAbout(const QByteArray &payload, DraftBase &base)
{
    const Result<QJsonObject> object = parseJsonObject(payload);
    if (!object)
        return tl::unexpected(object.error());
    JsonReader reader(*object);
    base.file = reader.text("file"_L1);
    if (reader.has("sha256"_L1)) {
        base.identity.size = qint64(reader.number("size"_L1));
        base.identity.sha256 = QByteArray::fromHex(reader.text("sha256"_L1).toLatin1());
    }
    if (reader.error())
        return tl::unexpected(*reader.error());
    return {};
}

/// Frame by frame from a file, never more of it in memory than one.
class FrameReader
{
public:
    explicit FrameReader(QFile &file)
        : m_file(file)
    {}

    static constexpr qint64 PrefixBytes = sizeof(quint32) + HashBytes;

    /// Null at the end and at whatever is no whole frame.
    QByteArray next()
    {
        const QByteArray prefix = m_file.read(PrefixBytes);
        if (prefix.size() != PrefixBytes)
            return {};
        const qint64 length = qFromLittleEndian<quint32>(prefix.constData());
        if (length > MaxPayload || length > m_file.size() - m_file.pos())
            return {};
        const QByteArray payload = m_file.read(length);
        if (payload.size() != length || checksum(m_number, payload) != prefix.last(HashBytes))
            return {};
        ++m_number;
        return payload.isNull() ? QByteArray("") : payload;
    }
    quint64 number() const { return m_number; }

private:
    QFile &m_file;
    quint64 m_number = 0;
};

} // namespace

namespace draft {

QByteArray head() { return Head.toByteArray(); }

QByteArray baseFrames(const DraftBase &base)
{
    QJsonObject about;
    if (!base.file.isEmpty())
        about.insert("file"_L1, base.file);
    if (!base.identity.isNone()) {
        about.insert("size"_L1, double(base.identity.size));
        about.insert("sha256"_L1, QString::fromLatin1(base.identity.sha256.toHex()));
    }
    return frame(0, compact(about)) + frame(1, writeDeployment(base.deployment));
}

QByteArray changesFrame(quint64 number, const Changes &changes)
{
    Deployment parts;
    QJsonObject rest;
    const auto put = [&](QLatin1StringView key, const QJsonArray &gone) {
        if (!gone.isEmpty())
            rest.insert(key, gone);
    };
    put("zones"_L1, split(changes.zones, parts.zones));
    put("components"_L1, split(changes.components, parts.components));
    put("flows"_L1, split(changes.flows, parts.flows));
    rest.insert("settings"_L1, changes.settings.has_value());
    if (changes.settings)
        parts.settings = *changes.settings;
    // The document's text as it is: reading it into a value only to write it again is not only
    // slow, Qt also drops a byte order mark at the beginning of a text each time it reads one.
    return frame(number, "{\"document\":" + writeDeployment(parts) + ',' + compact(rest).sliced(1));
}

} // namespace draft

Result<RecoveredDraft> readDraft(const QString &path)
{
    const auto wrong = [&](const QString &message) {
        return failure(shownPath(path) + ": "_L1 + message);
    };
    const QFileInfo info(path);
    if (!info.exists())
        return wrong(Tr::tr("there is no such draft"));
    if (!info.isFile())
        return wrong(Tr::tr("is no regular file"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return wrong(Tr::tr("cannot be read: %1").arg(file.errorString()));
    const QByteArray head = file.read(Head.size());
    if (head != Head) {
        return wrong(head.startsWith(Magic) ? Tr::tr("the draft was written by a newer Portolan")
                                            : Tr::tr("is no draft of this program"));
    }
    FrameReader frames(file);
    RecoveredDraft draft;
    const QByteArray about = frames.next();
    const QByteArray document = frames.next();
    if (about.isNull() || document.isNull())
        return wrong(Tr::tr("the draft is damaged at its beginning"));
    if (const Result<void> read = readAbout(about, draft.base); !read)
        return wrong(read.error().toString());
    Result<Deployment> base = readDeployment(document);
    if (!base)
        return wrong(base.error().toString());
    draft.base.deployment = std::move(*base);

    Changes sum;
    std::optional<Changes> beforeSenseless;
    draft.droppedBytes = file.size() - file.pos();
    for (QByteArray payload = frames.next(); !payload.isNull(); payload = frames.next()) {
        Result<Changes> changes = readChanges(payload);
        if (!changes) {
            // Whole, and yet not to be read: what came later is worth more than stopping here.
            if (!beforeSenseless)
                beforeSenseless = sum;
            continue;
        }
        sum.add(std::move(*changes));
        draft.droppedBytes -= FrameReader::PrefixBytes + payload.size();
    }
    draft.frames = frames.number();
    const auto applied = [&](const Changes &changes) {
        draft.deployment = draft.base.deployment;
        apply(draft.deployment, changes);
        return checkConsistency(draft.deployment);
    };
    Result<void> consistent = applied(sum);
    if (!consistent && beforeSenseless)
        consistent = applied(*beforeSenseless);
    if (!consistent)
        return wrong(Tr::tr("the draft contradicts itself: %1").arg(consistent.error().toString()));
    return draft;
}

} // namespace portolan
