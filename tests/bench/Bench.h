#pragma once

#include <QString>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

namespace portolan::bench {

/// CPU time of this process so far, in milliseconds: other programs on the machine do not count,
/// though they still push data out of its caches.
inline double cpuMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

/// The same of the calling thread alone.
inline double threadMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

/// Median CPU milliseconds of \a runs calls of \a work.
template<class Work> double median(int runs, Work work)
{
    std::vector<double> times;
    for (int run = 0; run < runs; ++run) {
        const double start = cpuMilliseconds();
        work();
        times.push_back(cpuMilliseconds() - start);
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

/// One line of the table on standard output.
inline void report(const char *workload, double milliseconds, const QString &remark = {})
{
    std::printf("%-52s %10.3f ms  %s\n", workload, milliseconds, qPrintable(remark));
    std::fflush(stdout);
}

} // namespace portolan::bench
