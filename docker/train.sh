#!/bin/bash
# Makes plenary.aot beside plenary.jar: one start on the engines that the environment names, remembered by the JVM.
set -euo pipefail
export PLENARY_TRAINING=true SERVER_PORT=0 MANAGEMENT_SERVER_PORT=0
PLENARY_TOKEN_KEY=$(openssl rand -base64 32)
PLENARY_SIGNING_KEY=$(openssl genpkey -algorithm ed25519 -outform DER | openssl base64 -A)
export PLENARY_TOKEN_KEY PLENARY_SIGNING_KEY
java -XX:AOTCacheOutput=plenary.aot -jar plenary.jar
test -s plenary.aot
