/* SPDX-License-Identifier: Apache-2.0 */
#define ID "run_pong"
#define OTHER "run_ping"
#include "asker.h"
