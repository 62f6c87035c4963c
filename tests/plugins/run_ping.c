/* SPDX-License-Identifier: Apache-2.0 */
#define ID "run_ping"
#define OTHER "run_pong"
#include "asker.h"
