#pragma once

#include <QByteArray>
#include <QImage>

#include <memory>

namespace portolan {

/// Writes a PNG (ISO/IEC 15948) row by row, so that a picture larger than the memory can be painted
/// in strips. The same rows give the same bytes.
class PngFile
{
public:
    enum class Ground : quint8 { Opaque, Transparent };

    /// \a size is at least 1 x 1; \a scale is 1 for 96 pixels an inch.
    PngFile(const QSize &size, Ground ground, double scale);
    ~PngFile();

    /// The next rows from the top: as wide as the file, of any 32-bit format of QImage. False where
    /// there is no memory left, or more rows come than the file has.
    bool add(const QImage &rows);
    /// The file; empty where rows are missing or add() has failed. Call it once, last.
    QByteArray finish();

private:
    struct Deflater;
    void chunk(const char *name, const QByteArray &data);
    bool deflate(const QByteArray &bytes, bool last);

    QSize m_size;
    bool m_alpha;
    int m_row = 0;
    bool m_sound = true;
    QByteArray m_before; ///< the row above the next one
    QByteArray m_bytes;
    std::unique_ptr<Deflater> m_deflater;
};

} // namespace portolan
