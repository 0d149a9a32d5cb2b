#include "app/cli/checkingcommand.h"

#include "app/cli/connectionreport.h"
#include "app/cli/output.h"
#include "app/cli/workplace.h"
#include "app/text/problemtext.h"

namespace patchbay
{

namespace
{

constexpr QLatin1String limitedOption("allow-limited");
constexpr QLatin1String uncheckedOption("unchecked");

} // namespace

QList<QCommandLineOption> CheckingCommand::checkOptions()
{
    return {
        flag(limitedOption, tr("Accept a token that lacks a permission the connection needs.")),
        flag(uncheckedOption, tr("Ask the service nothing.")),
    };
}

bool CheckingCommand::isUnchecked() const
{
    return arguments().has(uncheckedOption);
}

Acceptance CheckingCommand::acceptance() const
{
    if (isUnchecked()) {
        return Acceptance::Unchecked;
    }
    return arguments().has(limitedOption) ? Acceptance::LimitedToo : Acceptance::ValidOnly;
}

void CheckingCommand::checkThen(const CheckRequest &request, std::function<void(const CheckReport &)> next)
{
    if (isUnchecked()) {
        return next(CheckReport());
    }
    CheckObserver observer;
    observer.finished = [&output = output()](const CheckResult &result) {
        output.progress(resultLine(result));
    };
    await(workplace().engine().check(request, observer),
          [this, appName = request.app->name, next = std::move(next)](const CheckReport &report) {
              if (!acceptedReport(report, acceptance())) {
                  return fail(refusal(report, appName));
              }
              next(report);
          });
}

void CheckingCommand::readSecretsThen(const QMap<QString, QString> &vaultKeys,
                                      std::function<void(const QMap<QString, Secret> &)> next,
                                      const QMap<QString, Secret> &before)
{
    if (vaultKeys.isEmpty()) {
        return next(before);
    }
    QMap<QString, QString> others = vaultKeys;
    const QString field = vaultKeys.firstKey();
    const QString key = others.take(field);
    expectVault();
    await(workplace().vault().read(key),
          [this, field, others, before, next = std::move(next)](const Secret &secret) {
              QMap<QString, Secret> secrets = before;
              secrets.insert(field, secret);
              readSecretsThen(others, next, secrets);
          });
}

CommandError CheckingCommand::refusal(const CheckReport &report, const QString &appName) const
{
    CommandError error = commandError(report, appName);
    if (report.verdict == Verdict::Limited) {
        error.message += u' ' + tr("Give --allow-limited to accept it all the same.");
    } else if (report.verdict == Verdict::Unreachable) {
        error.message += u' ' + tr("Give --unchecked to go on without asking the service.");
    }
    return error;
}

} // namespace patchbay
