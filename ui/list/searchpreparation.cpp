#include "ui/list/searchpreparation.h"

#include "ui/list/connectionlistmodel.h"

namespace patchbay
{

SearchPreparation::SearchPreparation(ConnectionListModel &model, QObject *parent)
    : QObject(parent)
    , m_model(model)
{
    connect(&m_timer, &QTimer::timeout, this, &SearchPreparation::prepareSome);
    // Not at once: new rows are to be painted first.
    connect(&model, &ConnectionListModel::settled, this, [this] { m_timer.start(50); });
}

void SearchPreparation::finish()
{
    m_model.prepareSearch(m_model.total());
    m_timer.stop();
}

void SearchPreparation::prepareSome()
{
    constexpr int soonDone = 2000;
    if (m_model.prepareSearch(soonDone)) {
        m_timer.stop();
    } else {
        m_timer.setInterval(0);
    }
}

} // namespace patchbay
