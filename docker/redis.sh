#!/bin/sh
# Starts Redis for Plenary alone: nothing on disk, nothing evicted, one user who sees Plenary's keys and channels. A pattern that is
# subscribed to is compared as it is written, so it stands here in full.
set -eu
exec redis-server "$@" --save '' --appendonly no --maxmemory "${REDIS_MEMORY:-128mb}" --maxmemory-policy noeviction \
  --user default off \
  --user plenary on ">$(cat "${REDIS_PASSWORD_FILE:-/run/secrets/redis-password}")" '~plenary:*' resetchannels '&plenary:*' '&plenary:signal:*' \
  +@all -@admin -@dangerous +info
