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
file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/precompiled.cpp CONTENT "") # written once
foreach(set core widgets)
    add_library(portolan_precompiled_${set} OBJECT ${CMAKE_BINARY_DIR}/precompiled.cpp)
    target_precompile_headers(portolan_precompiled_${set} PRIVATE ${${set}_headers})
    target_link_libraries(portolan_precompiled_${set} PRIVATE portolan_flags tl::expected Qt6::Core)
endforeach()
target_link_libraries(portolan_precompiled_widgets PRIVATE Qt6::Widgets)
