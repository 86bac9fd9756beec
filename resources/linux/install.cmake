# What people, scripts and the desktop find after `cmake --install`, beside the program itself.
install(DIRECTORY resources/catalog resources/examples resources/schema
    DESTINATION ${CMAKE_INSTALL_DATADIR}/portolan)

set(id org.portolan.Portolan)
set(linux resources/linux)
install(FILES ${linux}/${id}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${linux}/${id}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES ${linux}/${id}.mime.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages
    RENAME ${id}.xml)
install(FILES resources/icons/portolan.svg
    DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps RENAME ${id}.svg)
install(FILES ${linux}/portolan.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
