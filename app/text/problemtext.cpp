#include "app/text/problemtext.h"

#include "app/connections/connection.h"

#include <QCoreApplication>
#include <QLocale>

#include <utility>

namespace patchbay
{

namespace
{

/// Gives the translation context.
struct ProblemText {
    Q_DECLARE_TR_FUNCTIONS(ProblemText)
};

} // namespace

QString sentence(NameProblem problem)
{
    switch (problem) {
    case NameProblem::Empty:
        return ProblemText::tr("Enter a name.");
    case NameProblem::Blank:
        return ProblemText::tr("A name has no blanks. Use hyphens between words.");
    case NameProblem::UpperCase:
        return ProblemText::tr("A name has no capital letters. Use small ones.");
    case NameProblem::LeadingHyphen:
        return ProblemText::tr("A name cannot start with a hyphen. Remove it.");
    case NameProblem::TrailingHyphen:
        return ProblemText::tr("A name cannot end with a hyphen. Remove it or go on typing.");
    case NameProblem::DoubleHyphen:
        return ProblemText::tr("A name cannot have two hyphens in a row. Remove one.");
    case NameProblem::ForeignCharacter:
        return ProblemText::tr(
            "A name has only the letters a to z, digits and hyphens. Remove everything else.");
    case NameProblem::TooLong:
        return ProblemText::tr("A name has at most %1 characters. Shorten it.")
            .arg(ConnectionName::maxLength);
    }
    std::unreachable();
}

QString nameTakenSentence(const QString &name)
{
    return ProblemText::tr("Another connection is already named %1. Choose another name.").arg(name);
}

QString descriptionTooLongSentence()
{
    return ProblemText::tr("A description has at most %1 characters. Shorten it.").arg(maxDescriptionLength);
}

QString sentence(UrlProblem problem)
{
    switch (problem) {
    case UrlProblem::Empty:
        return ProblemText::tr("Enter the address of your instance, such as https://app.example.com.");
    case UrlProblem::NoScheme:
        return ProblemText::tr("The address does not say how to connect. Start it with https://.");
    case UrlProblem::UnsupportedScheme:
        return ProblemText::tr("Only web addresses can be used. Start the address with https://.");
    case UrlProblem::NoHost:
        return ProblemText::tr("The address has no host name. Enter it like https://app.example.com.");
    case UrlProblem::BadHost:
        return ProblemText::tr("The host name in this address is not valid. Check its spelling.");
    case UrlProblem::TrailingDot:
        return ProblemText::tr("The host name ends with a dot. Remove it.");
    case UrlProblem::BadPort:
        return ProblemText::tr("The port in this address is not valid. Use a number from 1 to 65535.");
    case UrlProblem::HasCredentials:
        return ProblemText::tr("The address holds a user name or password. Remove it.");
    case UrlProblem::PlainHttp:
        return ProblemText::tr(
            "The token would travel unencrypted to this address. Use https, or allow plain http for this "
            "connection.");
    }
    std::unreachable();
}

QString sentence(TokenProblem problem, const FieldDescriptor &field)
{
    switch (problem) {
    case TokenProblem::Empty:
        return ProblemText::tr("%1 is empty. Paste it here.").arg(field.label);
    case TokenProblem::LineBreakInside:
        return ProblemText::tr("%1 has a line break inside. Copy it again in one piece.").arg(field.label);
    case TokenProblem::ControlCharacter:
        return ProblemText::tr("%1 has characters that cannot be seen. Copy it again.").arg(field.label);
    case TokenProblem::TooLong:
        return field.maxLength > 0
                   ? ProblemText::tr("%1 has at most %2 characters. Check that you copied only that.")
                         .arg(field.label, QLocale().toString(field.maxLength))
                   : ProblemText::tr("%1 is too long for a token. Check that you copied only that.")
                         .arg(field.label);
    }
    std::unreachable();
}

QString sentence(const Error &error, const QString &vaultName)
{
    switch (error.code) {
    case ErrorCode::Internal:
        return ProblemText::tr(
            "Something went wrong inside Patchbay. Try again, and restart Patchbay if that does not help.");
    case ErrorCode::Cancelled:
        return ProblemText::tr("This was cancelled. Start it again when you are ready.");
    case ErrorCode::InvalidValue:
        return ProblemText::tr("A value is missing or not valid. Correct it, then try again.");
    case ErrorCode::NoSuchConnection:
        return ProblemText::tr(
            "There is no such connection. It may have been removed: look it up in the list.");
    case ErrorCode::NoSuchApp:
        return ProblemText::tr("Patchbay does not know this app. If a file of your own describes it, put the "
                               "file back; otherwise "
                               "update Patchbay.");
    case ErrorCode::AppChanged:
        return ProblemText::tr(
            "The custom app of this connection has changed, and its token could go elsewhere. Restore the "
            "app's file, or remove the connection and add it again.");
    case ErrorCode::NameTaken:
        return ProblemText::tr("Another connection already has this name. Choose another name.");
    case ErrorCode::TokenRejected:
        return ProblemText::tr(
            "The service refused this token. It may have expired or been revoked: create a new one, then try "
            "again.");
    case ErrorCode::TokenLimited:
        return ProblemText::tr(
            "The service accepted this token, but a permission that the connection needs is missing. Give it "
            "to the token or create one that has it, then try again.");
    case ErrorCode::ServiceUnreachable:
        return ProblemText::tr(
            "The service did not answer. Check your network and the address, then try again.");
    case ErrorCode::ServiceMisconfigured:
        return ProblemText::tr(
            "What answered at this address is not this app, or it cannot be trusted. Check the address, then "
            "try again.");
    case ErrorCode::VaultUnavailable:
        return ProblemText::tr("Patchbay could not reach %1. Make sure that it is running, then try again.")
            .arg(vaultName);
    case ErrorCode::VaultLocked:
        return ProblemText::tr("Patchbay could not use %1 because it is locked. Unlock it, then try again.")
            .arg(vaultName);
    case ErrorCode::VaultDenied:
        return ProblemText::tr(
                   "Patchbay was not allowed to use %1. Allow it when you are asked, then try again.")
            .arg(vaultName);
    case ErrorCode::VaultTimeout:
        return ProblemText::tr("Patchbay waited too long for %1. Look for a password prompt behind your "
                               "windows, then try again.")
            .arg(vaultName);
    case ErrorCode::VaultFull:
        return ProblemText::tr(
                   "The token does not fit into %1. Make room there or use a shorter token, then try again.")
            .arg(vaultName);
    case ErrorCode::SecretMissing:
        return ProblemText::tr("The token of this connection is no longer in %1. Replace the token to use "
                               "the connection again.")
            .arg(vaultName);
    case ErrorCode::StoreCorrupt:
        return ProblemText::tr(
            "The file with your connections is damaged. Restore it from a backup, or move it away to start "
            "with an empty list.");
    case ErrorCode::StoreTooNew:
        return ProblemText::tr(
            "The file with your connections was written by a newer Patchbay. Update Patchbay to open it.");
    case ErrorCode::StoreReadOnly:
        return ProblemText::tr(
            "The file with your connections cannot be changed. Make it and its folder writable, then try "
            "again.");
    case ErrorCode::StoreLocked:
        return ProblemText::tr(
            "Another program is using the file with your connections. Wait a moment, then try again.");
    case ErrorCode::StoreFull:
        return ProblemText::tr(
            "There is no space left to save your connections. Free some disk space, then try again.");
    case ErrorCode::StoreUnavailable:
        return ProblemText::tr(
            "The file with your connections cannot be opened. Check that you may use its folder, then try "
            "again.");
    case ErrorCode::BadFile:
        return ProblemText::tr(
            "This file could not be read. Check that it is the right one, then try again.");
    }
    std::unreachable();
}

QString destinationSentence(const QList<Origin> &origins)
{
    QStringList names;
    for (const Origin &origin : origins) {
        names.append(origin.text());
    }
    return ProblemText::tr("The token is sent to %1 only.").arg(QLocale().createSeparatedList(names));
}

QString customAppSentence(const QString &appName, const QList<Origin> &origins)
{
    //: %2 is the sentence that says where the token goes
    return ProblemText::tr("%1 is a custom app, described by a file of your own. %2")
        .arg(appName, destinationSentence(origins));
}

} // namespace patchbay
