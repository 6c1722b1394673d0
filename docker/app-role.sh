#!/bin/sh
# What the service logs in as: owner of its database, and no superuser. PostgreSQL's image runs this when it makes the cluster.
set -eu
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres -v password="$(cat /run/secrets/app-password)" <<'SQL'
CREATE ROLE last100_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD :'password';
CREATE DATABASE last100 OWNER last100_app;
SQL
