#!/bin/sh
# Starts Redis for Plenary alone: nothing on disk, nothing evicted, one user who sees Plenary's keys and channel.
set -eu
exec redis-server "$@" --save '' --appendonly no --maxmemory "${REDIS_MEMORY:-128mb}" --maxmemory-policy noeviction \
  --user default off \
  --user plenary on ">$(cat "${REDIS_PASSWORD_FILE:-/run/secrets/redis-password}")" '~plenary:*' '&plenary:*' \
  +@all -@admin -@dangerous +info
