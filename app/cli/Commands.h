#pragma once
#include "app/cli/Command.h"
