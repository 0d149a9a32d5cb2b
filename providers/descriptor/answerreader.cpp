#include "providers/descriptor/answerreader.h"

namespace patchbay
{

using namespace Qt::StringLiterals;

namespace
{

Outcome readOutcome(const JsonNode &node)
{
    return !node.exists() ? Outcome::Failed
                          : node.word<Outcome>({{"passed", Outcome::Passed},
                                                {"failed", Outcome::Failed},
                                                {"warning", Outcome::Warning},
                                                {"skipped", Outcome::Skipped},
                                                {"unknown", Outcome::Unknown}});
}

void readMeaningInto(Meaning &meaning, const JsonNode &node, TemplateReader &templates)
{
    meaning.outcome = readOutcome(node["outcome"]);
    if (const JsonNode verdict = node["verdict"]; verdict.exists()) {
        meaning.verdict = verdict.word<Verdict>({{"limited", Verdict::Limited},
                                                 {"rejected", Verdict::Rejected},
                                                 {"expired", Verdict::Expired},
                                                 {"misconfigured", Verdict::Misconfigured},
                                                 {"unreachable", Verdict::Unreachable}});
    }
    if (const JsonNode detail = node["detail"]; detail.exists()) {
        meaning.detail = templates.read(detail, TemplateUse::Shown);
    }
    if (const JsonNode hint = node["hint"]; hint.exists()) {
        meaning.hint = templates.read(hint, TemplateUse::Shown);
    }
}

/// A flag whose only sense is to be there.
void readMark(const JsonNode &node)
{
    if (!node.is(JsonType::True)) {
        node.refuse(u"must be true"_s);
    }
}

QList<QJsonValue> readValues(const JsonNode &node, bool textsOnly)
{
    QList<QJsonValue> values;
    for (const JsonNode &item : node.items()) {
        if (textsOnly) {
            item.text();
        } else if (item.is(JsonType::List) || item.is(JsonType::Object)) {
            item.refuse(u"must be a text, a number, true, false or null"_s);
        }
        values.append(item.json());
    }
    return values;
}

AnswerCondition readConditionKeys(const JsonNode &node)
{
    AnswerCondition condition;
    condition.part = readPart(node);
    int kinds = 0;
    const auto has = [&](std::string_view key) { return node[key].exists() && ++kinds; };
    if (has("exists")) {
        condition.kind = AnswerCondition::Kind::Exists;
        readMark(node["exists"]);
    }
    if (has("absent")) {
        condition.kind = AnswerCondition::Kind::Absent;
        readMark(node["absent"]);
    }
    if (has("type")) {
        condition.kind = AnswerCondition::Kind::Type;
        condition.type =
            node["type"].word<AnswerCondition::Type>({{"string", AnswerCondition::Type::String},
                                                      {"number", AnswerCondition::Type::Number},
                                                      {"boolean", AnswerCondition::Type::Boolean},
                                                      {"object", AnswerCondition::Type::Object},
                                                      {"array", AnswerCondition::Type::Array}});
        if (condition.part.source != AnswerPart::Source::Json) {
            node["type"].refuse(u"needs a pointer"_s);
        }
    }
    if (has("oneOf")) {
        condition.kind = AnswerCondition::Kind::OneOf;
        condition.values = readValues(node["oneOf"], condition.part.source != AnswerPart::Source::Json);
    }
    if (has("prefix")) {
        condition.kind = AnswerCondition::Kind::Prefix;
        // A prefix may well end in a blank, as Windmill's "CE " does.
        for (const JsonNode &item : node["prefix"].items()) {
            if (item.anyText().isEmpty()) {
                item.refuse(u"must be a text"_s);
            }
            condition.values.append(item.json());
        }
    }
    if (has("contains")) {
        condition.kind = AnswerCondition::Kind::Contains;
        condition.values = readValues(node["contains"], true);
    }
    if (kinds != 1) {
        node.refuse(u"must have one of exists, absent, type, oneOf, prefix, contains"_s);
    }
    return condition;
}

/// After `~`, a JSON pointer knows 0 and 1 only.
bool hasBadEscape(QStringView pointer)
{
    for (qsizetype at = pointer.indexOf(u'~'); at >= 0; at = pointer.indexOf(u'~', at + 1)) {
        const QStringView next = pointer.sliced(at + 1).left(1);
        if (next != u'0' && next != u'1') {
            return true;
        }
    }
    return false;
}

} // namespace

QString readPointer(const JsonNode &node, PointerStar star)
{
    if (!node.is(JsonType::Text)) {
        node.text();
        return {};
    }
    const QString pointer = node.anyText();
    if ((!pointer.isEmpty() && !pointer.startsWith(u'/')) || hasBadEscape(pointer)) {
        node.refuse(u"must be a JSON pointer"_s);
    } else if (star == PointerStar::Forbidden && pointer.split(u'/').contains(u"*"_s)) {
        node.refuse(u"must not hold *"_s);
    }
    return pointer;
}

AnswerPart readPart(const JsonNode &node, PointerStar star)
{
    AnswerPart part;
    int sources = 0;
    if (const JsonNode pointer = node["pointer"]; pointer.exists()) {
        ++sources;
        part.name = readPointer(pointer, star);
    }
    if (const JsonNode header = node["header"]; header.exists()) {
        ++sources;
        part = {AnswerPart::Source::Header, header.text()};
    }
    if (const JsonNode text = node["text"]; text.exists()) {
        ++sources;
        part = {AnswerPart::Source::Text, {}};
        readMark(text);
    }
    if (sources != 1) {
        node.refuse(u"must have one of pointer, header, text"_s);
    }
    return part;
}

Meaning readMeaning(const JsonNode &node, TemplateReader &templates)
{
    Meaning meaning;
    node.allowKeys({"outcome", "verdict", "detail", "hint"});
    readMeaningInto(meaning, node, templates);
    return meaning;
}

Expectation readExpectation(const JsonNode &node, TemplateReader &templates)
{
    node.allowKeys({"pointer", "header", "text", "exists", "absent", "type", "oneOf", "prefix", "contains",
                    "otherwise"});
    Expectation expectation;
    expectation.condition = readConditionKeys(node);
    if (const JsonNode otherwise = node["otherwise"]; otherwise.exists()) {
        expectation.otherwise = readMeaning(otherwise, templates);
    }
    return expectation;
}

StatusRule readStatusRule(const JsonNode &node, TemplateReader &templates)
{
    node.allowKeys({"status", "when", "outcome", "verdict", "detail", "hint"});
    StatusRule rule;
    rule.status = node["status"].number(200, 599);
    for (const JsonNode &when : node["when"].optionalItems()) {
        when.allowKeys(
            {"pointer", "header", "text", "exists", "absent", "type", "oneOf", "prefix", "contains"});
        rule.when.append(readConditionKeys(when));
    }
    readMeaningInto(rule.meaning, node, templates);
    return rule;
}

bool isCaptureName(const QString &name)
{
    static const QStringList results{u"identity"_s, u"expiresAt"_s, u"scopes"_s, u"count"_s};
    return !results.contains(name) && TextTemplate::parse(u'{' + name + u'}').has_value();
}

Capture readCapture(const JsonNode &node)
{
    node.allowKeys({"pointer", "header", "text", "as", "secret", "time", "missingIsNever", "separator"});
    Capture capture;
    const QString as = node["as"].text();
    if (as == "identity"_L1) {
        capture.target = Capture::Target::Identity;
    } else if (as == "expiresAt"_L1) {
        capture.target = Capture::Target::ExpiresAt;
    } else if (as == "scopes"_L1) {
        capture.target = Capture::Target::Scopes;
    } else {
        capture.name = as;
        if (!as.isEmpty() && !isCaptureName(as)) {
            node["as"].refuse(u"is no name for a captured value"_s);
        }
    }
    const bool isScopes = capture.target == Capture::Target::Scopes;
    capture.from = readPart(node, isScopes ? PointerStar::Allowed : PointerStar::Forbidden);
    if (const JsonNode secret = node["secret"]; secret.exists()) {
        capture.secret = secret.flagOr(false);
        if (capture.target != Capture::Target::Variable) {
            secret.refuse(u"must not be given for %1"_s.arg(as));
        }
    }
    if (const JsonNode time = node["time"]; time.exists()) {
        capture.time = time.word<Capture::Time>({{"iso", Capture::Time::Iso},
                                                 {"dayStart", Capture::Time::DayStart},
                                                 {"unixSeconds", Capture::Time::UnixSeconds},
                                                 {"unixMilliseconds", Capture::Time::UnixMilliseconds},
                                                 {"secondsFromNow", Capture::Time::SecondsFromNow}});
    }
    capture.missingIsNever = node["missingIsNever"].flagOr(false);
    if (capture.target != Capture::Target::ExpiresAt) {
        for (const std::string_view key : {"time", "missingIsNever"}) {
            if (node[key].exists()) {
                node[key].refuse(u"must be given for expiresAt only"_s);
            }
        }
    }
    if (const JsonNode separator = node["separator"]; separator.exists()) {
        capture.separator = separator.anyText();
        if (capture.separator.isEmpty() || !isScopes) {
            separator.refuse(isScopes ? u"must be a text"_s : u"must be given for scopes only"_s);
        }
    }
    return capture;
}

} // namespace patchbay
