#include "tests/ui/shots/pseudotranslation.h"
#include "tests/ui/shots/scenes.h"
#include "ui/look/checkoutline.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QStyleFactory>
#include <QWidget>

#include <cstring>

using namespace Qt::StringLiterals;
using namespace patchbay::testing;

namespace
{

QPalette darkPalette()
{
    QPalette palette(QColor(0x2b, 0x2b, 0x2e), QColor(0x24, 0x24, 0x27));
    palette.setColor(QPalette::Base, QColor(0x1d, 0x1d, 0x20));
    palette.setColor(QPalette::AlternateBase, QColor(0x24, 0x24, 0x27));
    palette.setColor(QPalette::Highlight, QColor(0x2f, 0x6f, 0xc4));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, QColor(0x7a, 0xb0, 0xff));
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText}) {
        palette.setColor(role, QColor(0xec, 0xec, 0xee));
        palette.setColor(QPalette::Disabled, role, QColor(0x80, 0x80, 0x85));
    }
    QColor placeholder(0xec, 0xec, 0xee, 150);
    palette.setColor(QPalette::PlaceholderText, placeholder);
    return palette;
}

/// The scale is read while the application is made, so it cannot wait for the parser.
void takeScale(int argc, char **argv)
{
    for (int i = 1; i + 1 < argc; ++i) {
        if (std::strcmp(argv[i], "--scale") == 0) {
            qputenv("QT_SCALE_FACTOR", argv[i + 1]);
        }
    }
}

} // namespace

int main(int argc, char **argv)
{
    takeScale(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"out"_s, u"Folder for the pictures."_s, u"DIR"_s, u"shots"_s},
                       {u"scale"_s, u"Device pixels a pixel."_s, u"FACTOR"_s},
                       {u"dark"_s, u"On a dark palette."_s},
                       {u"long"_s, u"With texts that are 40 % longer, from right to left."_s},
                       {u"only"_s, u"Only the scene of this name."_s, u"SCENE"_s}});
    parser.process(application);

    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    patchbay::look::outlineChecks();
    if (parser.isSet(u"dark"_s)) {
        QApplication::setPalette(darkPalette());
    }
    PseudoTranslation longer;
    if (parser.isSet(u"long"_s)) {
        QCoreApplication::installTranslator(&longer);
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    }
    const QDir folder(parser.value(u"out"_s));
    folder.mkpath(u"."_s);
    int failed = 0;
    const Shoot shoot = [&](QWidget &window, const QString &name) {
        window.show();
        for (int round = 0; round < 3; ++round) {
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
        }
        failed += window.grab().save(folder.filePath(name + u".png"_s)) ? 0 : 1;
    };
    for (const Scene &scene : scenes()) {
        if (!parser.isSet(u"only"_s) || parser.value(u"only"_s) == scene.name) {
            scene.play(shoot);
        }
    }
    return failed == 0 ? 0 : 1;
}
