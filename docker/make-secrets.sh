#!/bin/sh
# Makes the secrets of an installation in docker/secrets, each once: what is there already stays.
set -eu
umask 077
cd "$(dirname "$0")"
mkdir -p secrets
make() {
  [ -s "secrets/$1" ] || printf '%s' "$2" >"secrets/$1"
  # Readable for the user inside the container; the folder keeps everybody else out
  chmod 644 "secrets/$1"
}
make postgres-password "$(openssl rand -hex 24)"
make database-password "$(openssl rand -hex 24)"
make redis-password "$(openssl rand -hex 24)"
make token-key "$(openssl rand -base64 32)"
make signing-key "$(openssl genpkey -algorithm ed25519 -outform DER | openssl base64 -A)"
make admin-password "$(openssl rand -hex 12)"
echo "The first account signs in with the password in $(pwd)/secrets/admin-password"
