#include <climits>
#include <cstdio>
#include <cstring>
#include <memory>

// fault KIND: has a fault of that kind (heap, leak, undefined), or none. Shows that tests built with
// sanitizers fail.

namespace
{

[[gnu::noinline]] void leak()
{
    char *lost = new char[16];
    asm volatile("" ::"r"(lost) : "memory");
}

[[gnu::noinline]] char readAt(const char *data, int index)
{
    return data[index];
}

[[gnu::noinline]] int next(int number)
{
    return number + 1;
}

} // namespace

int main(int argc, char **argv)
{
    const char *kind = argc > 1 ? argv[1] : "none";
    if (std::strcmp(kind, "heap") == 0) {
        const auto data = std::make_unique<char[]>(16);
        std::printf("%d\n", readAt(data.get(), 15 + argc));
    } else if (std::strcmp(kind, "leak") == 0) {
        // One of several: a copy of the last address may stay in a register.
        for (int i = 0; i < 4; ++i) {
            leak();
        }
    } else if (std::strcmp(kind, "undefined") == 0) {
        std::printf("%d\n", next(INT_MAX));
    }
    return 0;
}
