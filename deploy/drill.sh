#!/bin/sh
# Would this backup bring the server back? deploy/drill.sh BACKUP [KEYS], in the folder of Soundings.
# Restores it into a folder of its own, starts a server on that, asks whether it is well, and clears all away.
set -eu
backup=$1
keys=${2:-$1.keys}
port=${DRILL_PORT:-3999}

folder=$(mktemp -d)
server=
tidy() {
  if [ -n "$server" ]; then kill "$server" && wait "$server" || true; fi
  rm -rf "$folder"
}
trap tidy EXIT
trap 'exit 1' INT TERM

export DATA_DIR="$folder/data" PORT="$port" HOST=127.0.0.1 NODE_ENV=production
unset REGISTER_URL RESPONSES_URL PUBLIC_URL SMTP_URL MAIL_FROM FIGURES_PORT

npm run --silent soundings -- restore "$backup" --keys "$keys"
node --import tsx app/server/main.ts >"$folder/said" 2>&1 &
server=$!

tries=60
until node -e "fetch('http://127.0.0.1:$port/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"; do
  tries=$((tries - 1))
  if [ "$tries" = 0 ] || ! kill -0 "$server" 2>/dev/null; then
    echo 'The restored server does not answer. It said:' >&2
    cat "$folder/said" >&2
    exit 1
  fi
  sleep 1
done
echo 'The backup was restored and a server answered from it. It was cleared away again.'
