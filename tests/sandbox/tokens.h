#pragma once

/// Tokens that the sandbox services know. README.md tells what each stands for.
namespace patchbay::sandbox
{

namespace windmilltoken
{
inline constexpr char developer[] = "WmDevelop1v7g5iFqhEvveQzE2QPuwNO";
inline constexpr char admin[] = "WmAdminis2vpdf2YEe6rSxCnopMEmJVQ";
inline constexpr char wrong[] = "WmWrongT00obswHGETh8lMYQOymAAiTd";
inline constexpr char expired[] = "WmExpired3pvsTnkIAeDfRrGsNrfSthS";
inline constexpr char revoked[] = "WmRevoked4dddxH5jMTF7eBSdE0g9cRY";
inline constexpr char scoped[] = "WmScopedA5N687NElFJvhQ8XIm0ogR4H";
inline constexpr char scopedNoWorkspaces[] = "WmScopedN6tXOf54fZBKA8frcZTuJaWY";
inline constexpr char scopedNoUsers[] = "WmNoUser159T2039BICbtw5ze9lfAEZ7";
inline constexpr char scopedReadOnly[] = "WmScopedR7UH1VAUwV1ZH87MtA5vSQXE";
inline constexpr char pathLimited[] = "WmPathLm14Rk9XIrghoy32NFR5PYZpcb";
inline constexpr char readOnly[] = "WmReadFlg8ZY3lEX7bwR2DRGD1qSo7JP";
inline constexpr char bound[] = "WmBoundWs9RbgUMxXy9b4BzwoZ648jjN";
inline constexpr char operatorRole[] = "WmOperat10uFD7uacnwIp3SfD67jIKea";
inline constexpr char mixedRoles[] = "WmMixedR16770h2dcPyGOJJhrG80usp2";
inline constexpr char disabled[] = "WmDisabl11VSTQvvpQZpPTejqZHKpKEN";
inline constexpr char noWorkspaces[] = "WmNoWork17w5dFjxCAyIOk6CptT9IoQh";
inline constexpr char many[] = "WmManyWs12g5zfjOc6VwcbIjMPFLVjFU";
inline constexpr char expiringSoon[] = "WmSoonEx13PXQzkM4Bv3aYavhNYRVwDf";
} // namespace windmilltoken

namespace northflanktoken
{
inline constexpr char team[] = "nf-eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzYW5kYm94IjoidGVhbSJ9."
                               "U8JZpDE0iGXlD6gNCFbaEPFjbD0kH8Oool8DklZDOCj";
inline constexpr char org[] = "nf-eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzYW5kYm94Ijoib3JnIn0."
                              "2ISaJiHkTj0rLGlkoMXGjtEkDnNfribxUdl7dXTPyLs";
inline constexpr char wrong[] = "nf-eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzYW5kYm94Ijoid3JvbmcifQ."
                                "jDPMRCxGgcjBw56EcUngmgMsRcgizeg8Psh4487Q7j5";
inline constexpr char expired[] = "nf-eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzYW5kYm94IjoiZXhwaXJlZCJ9."
                                  "hXJsi6BwhTp3Fs2QhX6KWxOiixgVoOnzyw2MzP0ZvzO";
inline constexpr char revoked[] = "nf-eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzYW5kYm94IjoicmV2b2tlZCJ9."
                                  "MhfWuBByReQMsm9Wcz7uW9XFOGOeMVNen5n1Ae6pWzp";
inline constexpr char noProjectPermission[] =
    "nf-eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzYW5kYm94Ijoibm9Qcm9qZWN0UGVybWlzc2lvbiJ9."
    "xPFkThf4VucSmEHgaKwVJ7faC9qEwjky40UVsWmflzd";
inline constexpr char listOnly[] = "nf-eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzYW5kYm94IjoibGlzdE9ubHkifQ."
                                   "E1F8ResqEDusTpkr0cStY4qWB8dWKnHfDNxSIvPZZ63";
inline constexpr char readOnlySecrets[] =
    "nf-eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzYW5kYm94IjoicmVhZE9ubHlTZWNyZXRzIn0."
    "fFKcZjR4I0b3jRtaWr4Y9OJFLJOqOAf1lLQSAJaiXnk";
inline constexpr char noSecrets[] = "nf-eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzYW5kYm94Ijoibm9TZWNyZXRzIn0."
                                    "U8Is2g8nprvDd53x83rzjZZZZGeoZDMENcKHVmDGAkJ";
inline constexpr char noAuthRoute[] =
    "nf-eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzYW5kYm94Ijoibm9BdXRoUm91dGUifQ."
    "iG8XnBE3NnYJoQ9WmXeHH2fdeeTFJGvVvQe1sKhBN88";
inline constexpr char expiringSoon[] =
    "nf-eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzYW5kYm94IjoiZXhwaXJpbmdTb29uIn0."
    "F1qH6YytwMe4LbyoVFz8uZdZv8FuKKIBJl5dzpJn0me";
inline constexpr char many[] = "nf-eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzYW5kYm94IjoibWFueSJ9."
                               "q7WJjjIBAzupGhv7Ib3M03NBQNSgPwlUQia1ID6vW5d";
inline constexpr char noProjects[] =
    "nf-eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzYW5kYm94Ijoibm9Qcm9qZWN0cyJ9."
    "ql05ha064gIiJhgB3cxLmAxzJLJenuHjDUrhhjeyxG4";
} // namespace northflanktoken

namespace netlifytoken
{
inline constexpr char owner[] = "nfp_8M1cIaHZcUEqPbENqTyH5xJ8tpqXJQ4I9dOv";
inline constexpr char developer[] = "nfp_8GZ4fKq1OKtbgZVaMWUFuXBVjdctBYVhnSg9";
inline constexpr char membersRefused[] = "nfp_EH6yO4GFQRC5xLRwI0b26r08QZJi6gkfsUFR";
inline constexpr char ssoHidden[] = "nfp_DzsLb5ER8BoFzQFm2OEQ3HdAVja76RnIChtP";
inline constexpr char wrong[] = "nfp_0rlz5tr9spOFBCIoX9GY1cjDoBoirPfQAdzE";
inline constexpr char expired[] = "nfp_Gq0pbqfi14ZgTsNOVM14tuoIZWD1IAEov4Qb";
inline constexpr char revoked[] = "nfp_KDFq1Y3gqSmPsSCdLKRcAQX9VjUPC94TNWLA";
inline constexpr char forbidden[] = "nfp_VYFeRgpMPgxAFQ0FJZlCZBTToOFl9h2wJq5t";
inline constexpr char noSites[] = "nfp_y4mYwUufJSunpJC01t5gobuszgI6hwgk10zB";
inline constexpr char many[] = "nfp_8HKQDLM7ToThwNScgrLRWzBQCABugjMgeP7c";
} // namespace netlifytoken

} // namespace patchbay::sandbox
