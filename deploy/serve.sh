#!/usr/bin/env bash
# The steps of the Containerfile on a plain Debian: build from the locks, then serve as an unprivileged
# user that can write nothing but its run folder.
#
#     deploy/serve.sh FOLDER [PORT]       FOLDER/secret holds certificate.pem, key.pem and passwords
#
# A second run publishes a new release beside the old ones; the running server shows it at once.
set -eu
umask 022 # who serves has no rights, and must read the settings

folder=$(realpath "${1:?deploy/serve.sh FOLDER [PORT]}")
port=${2:-8443}
cd "$(dirname "$0")/.."
for name in certificate.pem key.pem passwords; do
	[ -r "$folder/secret/$name" ] || { echo "Thiếu $folder/secret/$name: xem deploy/README.md, mục Đăng nhập."; exit 2; }
done

# Build stage: packages as locked, the site as a release.
make --no-print-directory .venv/site.stamp
.venv/bin/python -m publishing publish --releases "$folder"

# Run stage: the settings as they are, only told where things lie here.
mkdir -p "$folder/settings" "$folder/run"
for file in deploy/nginx/*.conf; do
	sed -e "s,/srv/portal,$folder,; s,/etc/portal/secret,$folder/secret,; s,/run/portal,$folder/run,; s,/var/log/portal,$folder/run,; s,listen 8443,listen $port," \
		"$file" >"$folder/settings/${file##*/}"
done
[ -s "$folder/run/nginx.pid" ] && kill -0 "$(cat "$folder/run/nginx.pid")" 2>/dev/null && exit 0

nobody=()
if [ "$(id -u)" = 0 ]; then
	chown nobody "$folder/run"
	chgrp nogroup "$folder/secret"/* && chmod 640 "$folder/secret"/*
	nobody=(--reuid=nobody --regid=nogroup --clear-groups --bounding-set=-all)
fi
exec setpriv "${nobody[@]}" --no-new-privs nginx -c "$folder/settings/nginx.conf"
