#pragma once

#include "tests/sandbox/http/httpmessage.h"

#include <optional>

namespace patchbay::sandbox
{

/// Cuts the bytes of one connection into requests and refuses what is too large or broken.
class HttpRequestParser
{
public:
    static constexpr qsizetype maxHead = 256 * 1024;
    static constexpr qsizetype maxBody = 1024 * 1024;

    void feed(const QByteArray &bytes) { m_buffer += bytes; }
    /// The next whole request; nothing while more bytes are needed or after an error.
    std::optional<HttpRequest> next();
    int errorStatus() const { return m_errorStatus; } ///< 0 while all is well

private:
    std::optional<HttpRequest> fail(int status);

    QByteArray m_buffer;
    int m_errorStatus = 0;
};

} // namespace patchbay::sandbox
