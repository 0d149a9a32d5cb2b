#include "app/cli/addcommand.h"

#include "app/cli/connectionarguments.h"
#include "app/cli/output.h"
#include "app/cli/secretinput.h"
#include "app/cli/workplace.h"
#include "app/connections/addconnection.h"
#include "app/text/problemtext.h"

namespace patchbay
{

CommandSyntax AddCommand::syntax() const
{
    CommandSyntax syntax;
    syntax.name = QStringLiteral("add");
    syntax.summary = tr("Check a token and store it as a new connection.");
    syntax.operands = QStringLiteral("APP");
    syntax.minOperands = 1;
    syntax.maxOperands = 1;
    syntax.options = ConnectionArguments::options();
    syntax.options.append(
        valued(QStringLiteral("method"), QStringLiteral("METHOD"),
               tr("Way of signing in, for apps that have several; the first is used otherwise.")));
    syntax.options += SecretInput::options() + checkOptions();
    syntax.repeatable = ConnectionArguments::repeatable();
    syntax.notes = {
        tr("A valid connection is stored, a limited one only with --allow-limited. Otherwise nothing is "
           "stored and the "
           "exit code tells why."),
        SecretInput::note(),
    };
    syntax.examples = {
        QStringLiteral("pass windmill | patchbayctl add windmill --name my-windmill-connection "
                       "--instance-url https://windmill.example.com --secret-stdin"),
        QStringLiteral("patchbayctl add netlify --name my-netlify-connection --expires-on 2027-01-31"),
    };
    return syntax;
}

void AddCommand::run()
{
    if (!take({&AddCommand::takeApp, &AddCommand::takeOptions})) {
        return;
    }
    // A name may be held by what a killed run has left.
    recoverThen([this] {
        if (take({&AddCommand::refuseTakenName, &AddCommand::takeSecrets})) {
            checkThen(m_draft.checkRequest(), [this](const CheckReport &report) { store(report); });
        }
    });
}

bool AddCommand::take(std::initializer_list<Step> steps)
{
    for (const Step step : steps) {
        if (const Parsed<void> taken = (this->*step)(); !taken) {
            fail(taken.error());
            return false;
        }
    }
    return true;
}

Parsed<void> AddCommand::takeApp()
{
    m_draft.app = workplace().catalog().find(arguments().operands().constFirst());
    if (!m_draft.app) {
        return std::unexpected(
            CommandError{ExitCode::NotFound,
                         toString(ErrorCode::NoSuchApp),
                         tr("There is no such app. 'patchbayctl apps' lists those there are."),
                         {}});
    }
    const QString method = arguments().value(QStringLiteral("method"));
    m_draft.method =
        method.isEmpty() && !m_draft.app->methods.isEmpty() ? m_draft.app->methods.constFirst().id : method;
    if (!m_draft.methodDescriptor()) {
        QStringList ids;
        for (const MethodDescriptor &known : m_draft.app->methods) {
            ids.append(known.id);
        }
        return usageError(
            tr("%1 has no such method. It has: %2.").arg(m_draft.app->name, ids.join(QStringLiteral(", "))));
    }
    return {};
}

Parsed<void> AddCommand::takeOptions()
{
    const MethodDescriptor &method = *m_draft.methodDescriptor();
    const auto given = ConnectionArguments::parse(arguments(), &method, m_draft.plainHttp);
    if (!given) {
        return std::unexpected(given.error());
    }
    if (!given->name) {
        return usageError(tr("The connection needs a name: give it with --name."));
    }
    m_draft.name = given->name->text();
    m_draft.description = given->description.value_or(QString());
    m_draft.fields = given->mergedInto({});
    m_draft.expiresOn = given->expiresOn.value_or(QDate());
    m_draft.plainHttp = given->plainHttp.value_or(m_draft.plainHttp);
    m_draft.caFile = given->caFile.value_or(QString());
    if (const FieldDescriptor *missing = missingField(method, m_draft.fields)) {
        return usageError(tr("%1 needs %2: give it with --field %3=VALUE.")
                              .arg(m_draft.app->name, missing->label, missing->key));
    }
    const auto origins = originsOf(m_draft.checkRequest());
    if (!origins) {
        return usageError(sentence(origins.error()));
    }
    if (m_draft.app->custom) {
        output().note(customAppSentence(m_draft.app->name, *origins));
    }
    if (!given->cutUrl.isEmpty()) {
        output().note(tr("The instance URL was shortened to %1.").arg(given->cutUrl));
    }
    return {};
}

Parsed<void> AddCommand::refuseTakenName()
{
    const Result<ConnectionStore *> store = workplace().store();
    const Result<bool> taken = store ? (*store)->nameTaken(m_draft.name) : std::unexpected(store.error());
    if (!taken) {
        return std::unexpected(commandError(taken.error(), {}));
    }
    if (*taken) {
        return std::unexpected(CommandError{
            ExitCode::NameTaken, toString(ErrorCode::NameTaken), nameTakenSentence(m_draft.name), {}});
    }
    return {};
}

Parsed<void> AddCommand::takeSecrets()
{
    const auto secrets = SecretInput(arguments(), output(), interrupt()).read(*m_draft.methodDescriptor());
    if (!secrets) {
        return std::unexpected(secrets.error());
    }
    m_draft.secrets = *secrets;
    return {};
}

void AddCommand::store(const CheckReport &report)
{
    ConnectionStore *store = openStore();
    if (!store) {
        return;
    }
    expectVault();
    auto *add = new AddConnection(*store, workplace().vault(), this);
    awaitResult(add->run(m_draft, report, acceptance()), [this](const Result<Connection> &added) {
        if (!added) {
            return fail(added.error());
        }
        show(*added);
    });
}

} // namespace patchbay
