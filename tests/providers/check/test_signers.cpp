#include "providers/check/sign/requestsigner.h"
#include "providers/check/sign/rsasignature.h"

#include <QTest>

using namespace patchbay;
using namespace Qt::StringLiterals;

namespace
{

/// A key made for this test, in the forms that Chef and OpenSSL write.
constexpr char pkcs1[] =
    "MIICXAIBAAKBgQCwGkw2qYjCIYOzypqv0tMfBu4A4mXq10jeJxxXloK3FgtIKXqmfuJ+LfF7SuRR6xzeWTiN8YY0"
    "rYZDcmSxXyKxBWlmyg59kJbn+35gROqwek//EhJBrFv/ckK1bF8RuWI/h6mt/LodS1XENHtODtiUMCITNy+y0Siy"
    "4p/X0o924wIDAQABAoGAJaraVm7Y471LcG+LusP7iI1w5xuF9T9rRKlU9J8rAoJik2Lb6zUEuTyWhGq2f5csq5ql"
    "8CaTMD1VlKOpSg8xWhT5q0yTjFYFBOJ1tgpnd+ebTivKnIjK+8GKc+YzfK17xJnWMUwVEu0kaCy2seciBF6CGcj2"
    "YM8xRkU6pYauZAECQQDgDAdnFJ1qbHcd57YQs7KM0+abHm583DvYrXlhKA8LU6uhIwZnIoWI75eFGjdo/U5E8qYe"
    "L+O9irAyWFvMTgkBAkEAyTfSCE6PJU0MsEAzyh7FQjMM+deDNTSo5BbMDD+v7ywD0ZU+Y4v/ApW0knj21pTmSb0Q"
    "DOgb0odyvIji0Qp74wJAaF0yFZJEwY5E7mlBJgaO5YrPoPJMBV2Rgx1LrTY7y8rt5+Go2eH60g7JRfcwWHemPffJ"
    "6cXlECXKbak7GbBAAQJAHzpdi1J93sEddgEQyI6L+KEpo2CyCUDZ8UQkeMYtjMXc9dreqt5gPktzkcPaMyU6tDj2"
    "U7p2Du9cfCwWX3DsFwJBAJxGzN8OsHsBOl4/3j+8hRhZQaLM8h90xTpusMbGPsp136cq/VlfShKvCMUmoBI7mgPI"
    "Rr9cwg9Krnec9UQtegs=";
constexpr char pkcs8[] =
    "MIICdgIBADANBgkqhkiG9w0BAQEFAASCAmAwggJcAgEAAoGBALAaTDapiMIhg7PKmq/S0x8G7gDiZerXSN4nHFeW"
    "grcWC0gpeqZ+4n4t8XtK5FHrHN5ZOI3xhjSthkNyZLFfIrEFaWbKDn2Qluf7fmBE6rB6T/8SEkGsW/9yQrVsXxG5"
    "Yj+Hqa38uh1LVcQ0e04O2JQwIhM3L7LRKLLin9fSj3bjAgMBAAECgYAlqtpWbtjjvUtwb4u6w/uIjXDnG4X1P2tE"
    "qVT0nysCgmKTYtvrNQS5PJaEarZ/lyyrmqXwJpMwPVWUo6lKDzFaFPmrTJOMVgUE4nW2Cmd355tOK8qciMr7wYpz"
    "5jN8rXvEmdYxTBUS7SRoLLax5yIEXoIZyPZgzzFGRTqlhq5kAQJBAOAMB2cUnWpsdx3nthCzsozT5psebnzcO9it"
    "eWEoDwtTq6EjBmcihYjvl4UaN2j9TkTyph4v472KsDJYW8xOCQECQQDJN9IITo8lTQywQDPKHsVCMwz514M1NKjk"
    "FswMP6/vLAPRlT5ji/8ClbSSePbWlOZJvRAM6BvSh3K8iOLRCnvjAkBoXTIVkkTBjkTuaUEmBo7lis+g8kwFXZGD"
    "HUutNjvLyu3n4ajZ4frSDslF9zBYd6Y998npxeUQJcptqTsZsEABAkAfOl2LUn3ewR12ARDIjov4oSmjYLIJQNnx"
    "RCR4xi2Mxdz12t6q3mA+S3ORw9ozJTq0OPZTunYO71x8LBZfcOwXAkEAnEbM3w6wewE6Xj/eP7yFGFlBoszyH3TF"
    "Om6wxsY+ynXfpyr9WV9KEq8IxSagEjuaA8hGv1zCD0qud5z1RC16Cw==";
constexpr char ellipticKey[] =
    "MHcCAQEEIJVd3YFRXyFCCD0BjugkJMjduSpkC/kwBVov+KI45KXloAoGCCqGSM49AwEHoUQDQgAETleoS2pSVNSL"
    "EUE01srWrYL1KkcZetStSnXxT6QbxXCdXzopTBAioujvq7UpFkxt8thKVyWkG11DvbjSuMoccQ==";
constexpr char publicKey[] =
    "MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQCwGkw2qYjCIYOzypqv0tMfBu4A4mXq10jeJxxXloK3FgtIKXqm"
    "fuJ+LfF7SuRR6xzeWTiN8YY0rYZDcmSxXyKxBWlmyg59kJbn+35gROqwek//EhJBrFv/ckK1bF8RuWI/h6mt/Lod"
    "S1XENHtODtiUMCITNy+y0Siy4p/X0o924wIDAQAB";
/// Made by `openssl dgst -sha256 -sign` over the text that protocol 1.3 asks for.
constexpr char chefSignature[] =
    "NLTRW1cfpxuNp5duUK3Ha7fLWwiIyKailCdVAzKvLE79znizNVxnXhO0cXBRsyHF1ldgGvxRRUdpm88XNLnImCER"
    "iHQyf1aC99NuycC4UGTZElk8ZvRdZ34s7IRgd6Tgrj6m8HwnycfS5MMVQryCEnEjkgIxwmFVkg8DrnzTE00=";

QByteArray header(const HttpRequest &request, const QByteArray &name)
{
    for (const auto &[key, value] : request.headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0) {
            return value;
        }
    }
    return {};
}

MethodDescriptor method(const QStringList &secrets, const QStringList &fields = {})
{
    MethodDescriptor result;
    for (const QString &key : secrets) {
        FieldDescriptor field;
        field.key = key;
        field.kind = FieldKind::Secret;
        result.fields.append(field);
    }
    for (const QString &key : fields) {
        FieldDescriptor field;
        field.key = key;
        result.fields.append(field);
    }
    return result;
}

CheckValues chefValues(const QByteArray &key)
{
    return CheckValues(method({u"privateKey"_s}, {u"userName"_s}), {{u"userName"_s, u"ada"_s}},
                       {{u"privateKey"_s, Secret(key)}});
}

} // namespace

/// Signed requests, against the vendors' own vectors and OpenSSL's command line.
class TestSigners : public QObject
{
    Q_OBJECT

private slots:
    void signsForDnsMadeEasy();
    void signsForChef();
    void readsKeysAsTheyArePasted_data();
    void readsKeysAsTheyArePasted();
    void refusesWhatIsNoKey_data();
    void refusesWhatIsNoKey();
};

void TestSigners::signsForDnsMadeEasy()
{
    const CheckValues values(method({u"apiKey"_s, u"secretKey"_s}), {},
                             {{u"apiKey"_s, Secret("1c1a3c91-4770-4ce7-96f4-54c0eb0e457a")},
                              {u"secretKey"_s, Secret("c9b5625f-9834-4ff8-baba-4ed5f32cae55")}});
    HttpRequest request;
    sign(request, u"dns-made-easy"_s, values, QDateTime(QDate(2011, 2, 12), QTime(20, 59, 4), Qt::UTC));
    QCOMPARE(header(request, "x-dnsme-apiKey"), QByteArray("1c1a3c91-4770-4ce7-96f4-54c0eb0e457a"));
    QCOMPARE(header(request, "x-dnsme-requestDate"), QByteArray("Sat, 12 Feb 2011 20:59:04 GMT"));
    QCOMPARE(header(request, "x-dnsme-hmac"), QByteArray("b3502e6116a324f3cf4a8ed693d78bcee8d8fe3c"));
}

void TestSigners::signsForChef()
{
    HttpRequest request;
    request.pathAndQuery = u"/organizations//acme/users/ada/?x=1"_s;
    sign(request, u"chef"_s, chefValues(pkcs1), QDateTime(QDate(2026, 1, 31), QTime(12, 0), Qt::UTC));
    QCOMPARE(header(request, "X-Ops-Sign"), QByteArray("algorithm=sha256;version=1.3;"));
    QCOMPARE(header(request, "X-Ops-UserId"), QByteArray("ada"));
    QCOMPARE(header(request, "X-Ops-Timestamp"), QByteArray("2026-01-31T12:00:00Z"));
    QCOMPARE(header(request, "X-Ops-Content-Hash"),
             QByteArray("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="));
    QByteArray signature;
    for (int number = 1; number <= 3; ++number) {
        const QByteArray line = header(request, "X-Ops-Authorization-" + QByteArray::number(number));
        QVERIFY(!line.isEmpty() && line.size() <= 60);
        signature += line;
    }
    QCOMPARE(signature, QByteArray(chefSignature));
}

void TestSigners::readsKeysAsTheyArePasted_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray one(pkcs1);
    const QByteArray eight(pkcs8);
    const auto armoured = [](const QByteArray &kind, const QByteArray &body, const QByteArray &line) {
        return "-----BEGIN " + kind + "-----" + line + body + line + "-----END " + kind + "-----" + line;
    };
    QTest::newRow("PKCS #1") << armoured("RSA PRIVATE KEY", one, "\n");
    QTest::newRow("PKCS #8") << armoured("PRIVATE KEY", eight, "\n");
    QTest::newRow("Windows line ends") << armoured("RSA PRIVATE KEY", one, "\r\n");
    QTest::newRow("line ends spelled out") << armoured("RSA PRIVATE KEY", one, "\\n");
    QTest::newRow("on one line") << armoured("RSA PRIVATE KEY", one, " ");
    QTest::newRow("without armour") << one;
    QTest::newRow("without armour, PKCS #8") << eight;
}

void TestSigners::readsKeysAsTheyArePasted()
{
    QFETCH(QByteArray, text);
    const auto key = RsaPrivateKey::read(Secret(text));
    QVERIFY(key);
    QCOMPARE(key->sign("message"), RsaPrivateKey::read(Secret(QByteArray(pkcs1)))->sign("message"));
    QCOMPARE(key->sign("message").size(), 128);
}

void TestSigners::refusesWhatIsNoKey_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a token") << QByteArray("glpat-abc");
    QTest::newRow("an elliptic key") << QByteArray(ellipticKey);
    QTest::newRow("a public key") << QByteArray(publicKey);
    QTest::newRow("a public key in armour")
        << QByteArray("-----BEGIN PUBLIC KEY-----\n") + publicKey + "\n-----END PUBLIC KEY-----";
    QTest::newRow("half a key") << QByteArray(pkcs1).first(400);
}

void TestSigners::refusesWhatIsNoKey()
{
    QFETCH(QByteArray, text);
    const auto problem = signingProblem(u"chef"_s, chefValues(text));
    QVERIFY(problem);
    QCOMPARE(problem->detail, u"This is no RSA private key."_s);
    QVERIFY(*problem->verdict == Verdict::Rejected);
    HttpRequest request;
    sign(request, u"chef"_s, chefValues(text), QDateTime::currentDateTimeUtc());
    QVERIFY(request.headers.isEmpty());
}

QTEST_GUILESS_MAIN(TestSigners)
#include "test_signers.moc"
