#!/bin/sh
# Makes what docker/compose.yaml reads as secrets, each a file of its own; what is there already stays as it is.
set -eu
cd "$(dirname "$0")"
umask 077
mkdir -p secrets
# Containers read the files as accounts of their own: the folder is for you alone, its files can be read by whoever gets in.
keep() {
  [ -s "secrets/$1" ] || printf '%s' "$2" >"secrets/$1"
  chmod 644 "secrets/$1"
}
password() { openssl rand -hex 24; }

keep postgres-password "$(password)"
keep app-password "$(password)"
keep valkey-password "$(password)"
keep ops-token "$(password)"
keep secret-key "$(openssl rand -base64 32)"
keep database-url "postgres://last100_app:$(cat secrets/app-password)@postgres:5432/last100"
keep redis-url "redis://default:$(cat secrets/valkey-password)@valkey:6379"
