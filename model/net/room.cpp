#include "model/net/room.h"
