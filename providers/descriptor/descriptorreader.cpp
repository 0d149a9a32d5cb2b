#include "providers/descriptor/descriptorreader.h"

#include "providers/descriptor/answerreader.h"
#include "providers/descriptor/customchecks.h"
#include "providers/descriptor/fieldreader.h"
#include "providers/descriptor/jsonnode.h"
#include "providers/descriptor/methodreader.h"
#include "providers/descriptor/planbuilder.h"
#include "providers/descriptor/stepreader.h"
#include "providers/descriptor/words.h"

#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace patchbay
{

using namespace Qt::StringLiterals;

namespace
{

bool isTwoLetters(const QString &text)
{
    const auto letters = text.toUcs4();
    return letters.size() == 2 &&
           std::ranges::all_of(letters, [](char32_t c) { return QChar::isLetterOrNumber(c); });
}

bool isColor(QStringView text)
{
    const auto isHex = [](QChar c) { return isDigit(c) || (c >= u'a' && c <= u'f'); };
    return text.size() == 7 && text.front() == u'#' && std::ranges::all_of(text.sliced(1), isHex);
}

/// By the contrast that WCAG asks of text.
bool carriesWhiteText(const QString &color)
{
    const auto linear = [&color](qsizetype at) {
        const double part = color.mid(at, 2).toInt(nullptr, 16) / 255.0;
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    const double luminance = 0.2126 * linear(1) + 0.7152 * linear(3) + 0.0722 * linear(5);
    return 1.05 / (luminance + 0.05) >= 4.5;
}

bool isVariable(const QString &name)
{
    const auto fits = [](QChar c) { return isUpper(c) || isDigit(c) || c == u'_'; };
    return !name.isEmpty() && std::ranges::all_of(name, fits) && !isDigit(name.front());
}

/// A text that `fits`.
template <typename Fits> QString readForm(const JsonNode &node, Fits fits, const QString &reason)
{
    const QString text = node.text();
    if (!fits(text)) {
        node.refuse(reason);
    }
    return text;
}

void readFace(ProviderDescriptor &app, const JsonNode &root, const QString &fileName)
{
    app.id = readId(root["id"]);
    if (app.id + u".json"_s != fileName) {
        root["id"].refuse(u"must be %1, as the file is named"_s.arg(fileName.chopped(5)));
    }
    app.name = root["name"].text();
    app.category = root["category"].text();
    app.aliases = root["aliases"].optionalTexts();
    app.monogram = readForm(root["monogram"], isTwoLetters, u"must be two letters"_s);
    app.color = readForm(root["color"], isColor, u"must be #rrggbb in lower case"_s);
    if (!carriesWhiteText(app.color)) {
        root["color"].refuse(u"is too light to read white letters on it"_s);
    }
}

void readEnvironment(ProviderDescriptor &app, const JsonNode &node)
{
    for (const auto &[name, value] : node.members()) {
        const QString key = value.text();
        if (!isVariable(name)) {
            value.refuse(u"is no name for an environment variable"_s);
        }
        if (std::none_of(app.methods.begin(), app.methods.end(),
                         [&](const MethodDescriptor &method) { return method.field(key); })) {
            value.refuse(u"%1 names no field"_s.arg(key));
        }
        app.environment.insert(name, key);
    }
}

void readRateLimit(ProviderDescriptor &app, const JsonNode &node)
{
    if (node.exists()) {
        node.allowKeys({"requests", "seconds"});
        app.rateLimit.requests = node["requests"].number(1, 1000000);
        app.rateLimit.seconds = node["seconds"].number(1, 86400);
    }
}

QList<ParsedMethod> readMethods(const JsonNode &node)
{
    QList<ParsedMethod> methods;
    for (const JsonNode &item : node.items()) {
        const ParsedMethod parsed = readMethod(item);
        for (const ParsedMethod &earlier : methods) {
            if (earlier.method.id == parsed.method.id) {
                item["id"].refuse(u"is used twice"_s);
            }
        }
        methods.append(parsed);
    }
    return methods;
}

QList<ParsedStep> readSteps(const JsonNode &node, const QList<ParsedMethod> &methods)
{
    QList<ParsedStep> steps;
    for (const JsonNode &item : node.items()) {
        steps.append(readStep(item));
        for (const QString &id : steps.last().methods) {
            if (std::none_of(methods.begin(), methods.end(),
                             [&](const ParsedMethod &parsed) { return parsed.method.id == id; })) {
                item["methods"].refuse(u"%1 is no method"_s.arg(id));
            }
        }
    }
    return steps;
}

/// Refuses a class that is made for another app.
void refuseForeignClass(const JsonNode &node, const QString &owner, const QString &app)
{
    if (node.exists() && !owner.isEmpty() && owner != app) {
        node.refuse(u"%1 is for the app %2 only"_s.arg(node.text(), owner));
    }
}

/// What is wrong with a text that is no JSON, and where.
QString syntaxProblem(const QByteArray &bytes)
{
    QJsonParseError syntax;
    QJsonDocument::fromJson(bytes, &syntax);
    if (syntax.error == QJsonParseError::NoError) {
        return u"is no JSON as RFC 8259 has it"_s; // Qt is more lenient
    }
    const qsizetype line = bytes.first(std::min<qsizetype>(syntax.offset, bytes.size())).count('\n') + 1;
    return u"line %1: %2"_s.arg(line).arg(syntax.errorString());
}

ProviderDescriptor readDescriptor(const JsonNode &root, const QString &fileName)
{
    root.allowKeys({"$schema", "id", "name", "category", "aliases", "monogram", "color", "methods", "checks",
                    "errorPointers", "environment", "rateLimit", "sources"});
    ProviderDescriptor app;
    readFace(app, root, fileName);
    QStringList errorPointers;
    for (const JsonNode &pointer : root["errorPointers"].optionalItems()) {
        errorPointers.append(readPointer(pointer, PointerStar::Allowed));
    }
    const QList<ParsedMethod> methods = readMethods(root["methods"]);
    const QList<ParsedStep> steps = readSteps(root["checks"], methods);
    for (const ParsedStep &parsed : steps) {
        refuseForeignClass(parsed.node["custom"], customChecks().value(parsed.step.customCheck), app.id);
    }
    for (const ParsedMethod &parsed : methods) {
        if (parsed.auth) {
            refuseForeignClass(parsed.node["auth"]["signer"], signers().value(parsed.auth->signer), app.id);
        }
        app.methods.append(parsed.method);
        app.methods.last().plan = buildPlan(parsed, steps, errorPointers, root["checks"]);
    }
    readEnvironment(app, root["environment"]);
    readRateLimit(app, root["rateLimit"]);
    app.sources = root["sources"].optionalTexts();
    return app;
}

} // namespace

std::expected<ProviderDescriptor, CatalogProblem> parseDescriptor(const QString &fileName,
                                                                  const QByteArray &bytes, Patterns patterns)
{
    if (bytes.size() > maxDescriptorBytes) {
        return std::unexpected(CatalogProblem{fileName, u"is larger than 256 KiB"_s});
    }
    const std::optional<JsonText> text = JsonText::parse(bytes);
    if (!text) {
        return std::unexpected(CatalogProblem{fileName, syntaxProblem(bytes)});
    }
    if (const auto key = text->repeatedKey()) {
        return std::unexpected(CatalogProblem{fileName, u"%1: stands twice in one object"_s.arg(*key)});
    }
    ReadProblem problem;
    const JsonNode root(*text, problem);
    ProviderDescriptor app = readDescriptor(root, fileName);
    if (patterns == Patterns::Compiled) {
        for (const JsonNode &method : root["methods"].optionalItems()) {
            checkPatterns(method["fields"]);
        }
    }
    if (problem.text()) {
        return std::unexpected(CatalogProblem{fileName, *problem.text()});
    }
    return app;
}

} // namespace patchbay
