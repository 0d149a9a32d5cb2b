#pragma once

#include "app/cli/checkingcommand.h"
#include "app/connections/connectiondraft.h"

namespace patchbay
{

/// `add`: checks a token and stores it as a new connection.
class AddCommand : public CheckingCommand
{
    Q_OBJECT

public:
    using CheckingCommand::CheckingCommand;
    CommandSyntax syntax() const override;

protected:
    void run() override;

private:
    using Step = Parsed<void> (AddCommand::*)();
    bool take(std::initializer_list<Step> steps); ///< false after fail()
    Parsed<void> takeApp();
    Parsed<void> takeOptions();
    Parsed<void> takeSecrets();
    Parsed<void> refuseTakenName();
    void store(const CheckReport &report);

    ConnectionDraft m_draft;
};

} // namespace patchbay
