# The headers of other people's that most files include. Ours are not among them, or each change
# of one would build everything anew. ccache cannot share them between folders, so a build that is
# done again and again (dev, release) does without.
set(core_headers <algorithm> <array> <cmath> <deque> <functional> <map> <memory> <numeric>
    <optional> <set> <span> <tuple> <unordered_map> <utility> <variant> <vector> <tl/expected.hpp>
    <QByteArray> <QCoreApplication> <QDate> <QDateTime> <QDir> <QFile> <QFileInfo> <QHash>
    <QJsonArray> <QJsonDocument> <QJsonObject> <QMap> <QObject> <QRectF> <QRegularExpression>
    <QSet> <QString> <QStringList> <QTimer> <QVariant> <QAbstractItemModel>)
set(widgets_headers ${core_headers} <QAction> <QApplication> <QComboBox> <QDialog> <QHeaderView>
    <QImage> <QKeyEvent> <QLabel> <QLineEdit> <QMainWindow> <QMenu> <QPainter> <QPainterPath>
    <QPushButton> <QTableView> <QToolButton> <QVBoxLayout> <QWidget>)
set(test_headers <QAbstractItemModelTester> <QSignalSpy> <QTemporaryDir> <QTest> <rapidcheck.h>)
set(core_test_headers ${core_headers} ${test_headers})
set(widgets_test_headers ${widgets_headers} ${test_headers})
file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/precompiled.cpp CONTENT "") # written once

# portolan_precompile(SET LIBRARY...): makes the set of that name, for targets with such libraries.
function(portolan_precompile set)
    add_library(portolan_precompiled_${set} OBJECT ${CMAKE_BINARY_DIR}/precompiled.cpp)
    target_link_libraries(portolan_precompiled_${set} PRIVATE portolan_flags tl::expected ${ARGN})
    target_precompile_headers(portolan_precompiled_${set} PRIVATE ${${set}_headers})
endfunction()
portolan_precompile(core Qt6::Core)
portolan_precompile(widgets Qt6::Widgets)
