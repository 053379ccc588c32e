#!/usr/bin/env bash
# Tries the README's commands on machines that have only Python, pip, make and git.
#
#     environment/fresh_machine.sh [FOLDER]        as root on a Debian with debootstrap and git
#
# Makes a minimal Debian in FOLDER (default: a temporary folder, removed at the end), clones the last
# commit into it and runs, each from nothing: an ordinary user with internet, the same user without
# (only a wheel folder), then root. Prints one line per step with its seconds; stops at the first that
# does not do what it should. Takes some minutes: a check for before a release, not part of `make test`.
set -eu

SITE_GOAL=${SITE_GOAL:-site}
TEST_GOAL=${TEST_GOAL:-test}
repository=$(git -C "$(dirname "$0")" rev-parse --show-toplevel)
commit=$(git -C "$repository" rev-parse HEAD)
folder=${1:-$(mktemp -d)}
machine=$folder/machine
mkdir -p "$folder"
log=$folder/log
[ "$(id -u)" = 0 ] || { echo "run this as root"; exit 2; }
[ -n "${1:-}" ] || trap 'rm -rf "$folder"' EXIT

# A Debian with the packages a newcomer has, and what this network asks of every machine in it:
# its mirror, name server, certificates and package index. Nothing else of this machine goes in.
make_machine() {
	mirror=$(apt-get indextargets --format '$(REPO_URI)' "Codename: $(. /etc/os-release && echo "$VERSION_CODENAME")" | head -n 1)
	debootstrap --variant=minbase --include=python3,python3-pip,make,git,ca-certificates \
		"$(. /etc/os-release && echo "$VERSION_CODENAME")" "$machine" "$mirror"
	cp -r /etc/apt/sources.list* /etc/apt/apt.conf.d "$machine/etc/apt/"
	cp /etc/ssl/certs/ca-certificates.crt "$machine/etc/ssl/certs/"
	cp /etc/resolv.conf "$machine/etc/"
	chroot "$machine" useradd --create-home editor
}

# enter NETWORK USER COMMAND: run a shell line in a clean environment; NETWORK is "online" or "offline".
enter() {
	isolate=(unshare --mount)
	[ "$1" = online ] || isolate+=(--net)
	"${isolate[@]}" bash -euc '
		[ "$1" = online ] || ip link set lo up
		mount -t proc proc "$2/proc"; mount --bind /dev "$2/dev"; mount -t tmpfs tmpfs "$2/dev/shm"
		exec chroot "$2" su --login "$3" --whitelist-environment=PIP_INDEX_URL --command "$4"
	' enter "$1" "$machine" "$2" "$3" </dev/null
}

# step WORDS EXPECTED-EXIT NETWORK USER COMMAND
step() {
	start=${EPOCHREALTIME/./}
	status=0; enter "$3" "$4" "$5" >"$log" 2>&1 || status=$?
	tenths=$(((${EPOCHREALTIME/./} - start) / 100000))
	printf '%6d.%d s  exit %d  %s\n' $((tenths / 10)) $((tenths % 10)) "$status" "$1"
	[ "$status" -eq "$2" ] || { tail -n 40 "$log"; exit 1; }
}

fresh_clone() { # USER HOME
	rm -rf "$machine$2/portal"
	git clone --quiet "$repository" "$machine$2/portal"
	git -C "$machine$2/portal" checkout --quiet "$commit" # the same for all steps, whatever is committed meanwhile
	chroot "$machine" chown -R "$1" "$2/portal"
}

[ -d "$machine/home/editor" ] || make_machine >"$log" 2>&1 || { tail -n 20 "$log"; exit 1; }
echo "$(chroot "$machine" python3 --version), pip $(chroot "$machine" python3 -m pip --version | cut -d' ' -f2)," \
	"commit ${commit:0:12}"

fresh_clone editor /home/editor
step "ordinary user, internet: make $SITE_GOAL from nothing" 0 online editor "cd portal && make $SITE_GOAL"
step "  the same again" 0 online editor "cd portal && make $SITE_GOAL"
step "  make $TEST_GOAL without a browser says what to install" 2 online editor "cd portal && make $TEST_GOAL"
grep 'apt install' "$log"
step "  make wheels" 0 online editor "cd portal && make wheels && mv wheels .."

fresh_clone editor /home/editor
enter online editor "rm -rf ~/.cache"
step "ordinary user, no internet: make $SITE_GOAL WHEELS=…" 0 offline editor "cd portal && make $SITE_GOAL WHEELS=../wheels"

fresh_clone root /root
step "root, internet: make $SITE_GOAL from nothing" 0 online root "cd portal && make $SITE_GOAL"
step "  make $TEST_GOAL, programs installed by apt" 0 online root "cd portal && make $TEST_GOAL"
tail -n 1 "$log"

fresh_clone editor /home/editor
enter online editor "rm -rf ~/.cache"
step "ordinary user, no internet, programs there: make $TEST_GOAL" 0 offline editor "cd portal && make $TEST_GOAL WHEELS=../wheels"
tail -n 1 "$log"
