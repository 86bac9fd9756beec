#include "views/chart/PngFile.h"

#include <QtEndian>

#include <zlib.h>

namespace portolan {

namespace {

constexpr qsizetype ChunkSize = 1 << 18;
/// Each row says how it differs from the one above it: most of a chart goes on downwards.
constexpr char FilterUp = 2;

void append(QByteArray &bytes, quint32 number)
{
    std::array<char, 4> big;
    qToBigEndian(number, big.data());
    bytes.append(big.data(), qsizetype(big.size()));
}

} // namespace

struct PngFile::Deflater
{
    z_stream stream = {};
    bool open = false;
    QByteArray out = QByteArray(ChunkSize, Qt::Uninitialized);

    Deflater()
    {
        constexpr int level = 6;
        open = deflateInit(&stream, level) == Z_OK;
        rewind();
    }
    ~Deflater()
    {
        if (open)
            deflateEnd(&stream);
    }
    Deflater(const Deflater &) = delete;
    Deflater &operator=(const Deflater &) = delete;

    void rewind()
    {
        stream.next_out = reinterpret_cast<Bytef *>(out.data());
        stream.avail_out = uInt(out.size());
    }
    qsizetype filled() const { return out.size() - qsizetype(stream.avail_out); }
};

PngFile::PngFile(const QSize &size, Ground ground, double scale)
    : m_size(size)
    , m_alpha(ground == Ground::Transparent)
    , m_before(qsizetype(size.width()) * (m_alpha ? 4 : 3), '\0')
    , m_deflater(std::make_unique<Deflater>())
{
    m_sound = m_deflater->open;
    m_bytes = QByteArray("\x89PNG\r\n\x1a\n", 8);
    QByteArray header;
    append(header, quint32(size.width()));
    append(header, quint32(size.height()));
    constexpr char depth = 8;
    constexpr char rgb = 2;
    constexpr char rgba = 6;
    header.append(depth).append(m_alpha ? rgba : rgb).append(3, '\0');
    chunk("IHDR", header);
    QByteArray resolution;
    const auto perMetre = quint32(qRound(96 * scale / .0254));
    append(resolution, perMetre);
    append(resolution, perMetre);
    resolution.append(1); // metres
    chunk("pHYs", resolution);
}

PngFile::~PngFile() = default;

void PngFile::chunk(const char *name, const QByteArray &data)
{
    const QByteArray body = name + data;
    append(m_bytes, quint32(data.size()));
    m_bytes.append(body);
    append(m_bytes,
        quint32(crc32(0, reinterpret_cast<const Bytef *>(body.data()), uInt(body.size()))));
}

bool PngFile::deflate(const QByteArray &bytes, bool last)
{
    z_stream &stream = m_deflater->stream;
    // zlib only reads there.
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data()));
    stream.avail_in = uInt(bytes.size());
    while (true) {
        const int result = ::deflate(&stream, last ? Z_FINISH : Z_NO_FLUSH);
        if (result == Z_STREAM_ERROR)
            return false;
        if (stream.avail_out == 0 || (last && result == Z_STREAM_END)) {
            chunk("IDAT", m_deflater->out.left(m_deflater->filled()));
            m_deflater->rewind();
        }
        if (last ? result == Z_STREAM_END : stream.avail_in == 0 && stream.avail_out > 0)
            return true;
    }
}

bool PngFile::add(const QImage &rows)
{
    if (!m_sound || rows.width() != m_size.width() || m_row + rows.height() > m_size.height())
        return m_sound = false;
    const QImage image =
        rows.convertToFormat(m_alpha ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    if (image.isNull())
        return m_sound = false;
    const qsizetype pixel = m_alpha ? 4 : 3;
    QByteArray row(m_before.size(), Qt::Uninitialized);
    QByteArray filtered(m_before.size() + 1, Qt::Uninitialized);
    filtered[0] = FilterUp;
    for (int y = 0; y < image.height(); ++y) {
        const auto *from = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        char *to = row.data();
        for (int x = 0; x < image.width(); ++x, to += pixel) {
            to[0] = char(qRed(from[x]));
            to[1] = char(qGreen(from[x]));
            to[2] = char(qBlue(from[x]));
            if (m_alpha)
                to[3] = char(qAlpha(from[x]));
        }
        const char *now = row.constData();
        const char *above = m_before.constData();
        char *difference = filtered.data() + 1;
        for (qsizetype i = 0; i < row.size(); ++i)
            difference[i] = char(now[i] - above[i]);
        if (!deflate(filtered, false))
            return m_sound = false;
        std::swap(row, m_before);
    }
    m_row += image.height();
    return true;
}

QByteArray PngFile::finish()
{
    if (!m_sound || m_row != m_size.height() || !deflate({}, true))
        return {};
    chunk("IEND", {});
    return std::move(m_bytes);
}

} // namespace portolan
