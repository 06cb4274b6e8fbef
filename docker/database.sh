#!/bin/sh
# Makes Plenary's own role and database when PostgreSQL starts for the first time.
set -eu
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --set password="$(cat /run/secrets/database-password)" <<'SQL'
CREATE ROLE plenary LOGIN PASSWORD :'password';
CREATE DATABASE plenary OWNER plenary;
SQL
