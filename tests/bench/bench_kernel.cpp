// Sends datagrams out of the namespace that it runs in and says what one costs: kernel.py runs it
// behind the policies of charts of different size.

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace {

double cpuSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) {
        return double(time.tv_sec) + double(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

} // namespace

/// bench_kernel PEERS PACKETS PORT: datagrams to the addresses that kernel.py charts, in turn.
int main(int argc, char **argv)
{
    if (argc != 4) {
        std::fprintf(stderr, "usage: bench_kernel PEERS PACKETS PORT\n");
        return 2;
    }
    const auto peers = std::uint64_t(std::atoll(argv[1]));
    const long packets = std::atol(argv[2]);
    const int port = std::atoi(argv[3]);
    const int out = socket(AF_INET, SOCK_DGRAM, 0);
    if (out < 0 || peers == 0 || packets <= 0) {
        std::perror("bench_kernel");
        return 2;
    }
    long dropped = 0;
    const double before = cpuSeconds();
    for (long i = 0; i < packets; ++i) {
        sockaddr_in to{};
        to.sin_family = AF_INET;
        to.sin_port = htons(std::uint16_t(port));
        // The same scattered addresses as in export.py.
        to.sin_addr.s_addr =
            htonl(std::uint32_t(0x0A000000U + std::uint64_t(i) % peers * 7919 % (1U << 24)));
        if (sendto(out, "x", 1, 0, reinterpret_cast<const sockaddr *>(&to), sizeof to) < 0)
            dropped += errno == EPERM;
    }
    const double spent = cpuSeconds() - before;
    std::printf("%.3f %ld\n", spent / double(packets) * 1e6, dropped);
    close(out);
    return 0;
}
