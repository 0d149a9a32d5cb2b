#pragma once

#include "app/cli/commanderror.h"
#include "app/cli/commandsyntax.h"

#include <QCoreApplication>
#include <QMap>
#include <QString>
#include <QStringList>

namespace patchbay
{

/// The words after a command's name, sorted into options and operands.
class Arguments
{
    Q_DECLARE_TR_FUNCTIONS(patchbay::Arguments)

public:
    /// What is wrong is told without repeating values: one of them may be a token in the wrong place.
    static Parsed<Arguments> parse(const CommandSyntax &syntax, const QStringList &words);

    bool has(const QString &option) const { return m_options.contains(option); }
    QString value(const QString &option) const; ///< empty where it is not given
    QStringList values(const QString &option) const { return m_options.value(option); }
    const QStringList &operands() const { return m_operands; }

private:
    QMap<QString, QStringList> m_options; ///< flags have no values
    QStringList m_operands;
};

} // namespace patchbay
