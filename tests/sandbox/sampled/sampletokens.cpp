#include "tests/sandbox/sampled/sampletokens.h"

namespace patchbay::sandbox
{

using namespace Qt::StringLiterals;

namespace
{

/// `applicationKey, with accountId=example`
QString meaning(const QString &key, const SampleCase &given, const SampleCase &good)
{
    QString text = key;
    if (given.method != good.method) {
        text += u" of "_s + given.method;
    }
    QStringList fields;
    for (auto field = given.fields.begin(); field != given.fields.end(); ++field) {
        fields.append(field.key() + u'=' + field.value());
    }
    return fields.isEmpty() ? text : text + u", with "_s + fields.join(u' ');
}

} // namespace

QList<TokenInfo> sampleTokens(const AppSamples &samples)
{
    QList<TokenInfo> tokens;
    const auto add = [&](const QString &name, const SampleCase &given, const QString &key,
                         const QString &more) {
        tokens.append({samples.app.toUtf8(), name.toUtf8(), given.secrets.value(key).toUtf8(),
                       (meaning(key, given, samples.good) + more).toUtf8()});
    };
    for (const QString &key : samples.good.secrets.keys()) {
        add(u"good"_s, samples.good, key, {});
    }
    for (const SampleCase &given : samples.cases) {
        for (const QString &key : given.secrets.keys()) {
            if (given.method != samples.good.method ||
                given.secrets.value(key) != samples.good.secrets.value(key)) {
                add(given.name, given, key,
                    u": "_s + given.expect["verdict"_L1].toString() +
                        (given.replies.isEmpty() ? QString() : u", once the case is set"_s));
            }
        }
    }
    return tokens;
}

} // namespace patchbay::sandbox
