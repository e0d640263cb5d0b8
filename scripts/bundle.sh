#!/usr/bin/env bash
# Builds the frontend bundle that spares everyone else Node. scripts/bundle.sh --help tells how.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
# shellcheck source=jdk.sh
. "$root/scripts/jdk.sh"
# shellcheck source=node.sh
. "$root/scripts/node.sh"
bundle=src/main/bundles/prod.bundle
unpacked=target/bundles

usage() {
  cat <<'EOF'
Usage: scripts/bundle.sh [--check]

Rebuilds src/main/bundles/prod.bundle from frontend/ and package-lock.json, and checks the types on the way: for whoever
changed a file in frontend/ or the version of Vaadin. Commit the bundle and the lock file with the change.
  --check  fails when the committed bundle is not what its sources make, and leaves it as it is
EOF
}

# Vite writes over what lies there and Vaadin packs the whole folder: without this an old chunk stays in the bundle, and what a class
# asks for that is no longer there.
# $@: further arguments of Maven.
build() {
  rm -rf target/classes
  # A lock file says what was fetched, not from which registry.
  export npm_config_omit_lockfile_registry_resolved=true
  # Vaadin takes away every file that its build made, but not one that was there before.
  [ -f package-lock.json ] || echo '{"lockfileVersion": 3}' >package-lock.json
  # With packages already there npm forgets those of other systems when it writes the lock file.
  rm -rf node_modules
  ./mvnw -q -B -ntp process-classes -Dspotless.check.skip=true -Dvaadin.force.production.build=true "$@"
}

unpack() {
  mkdir -p "$unpacked/$2"
  (cd "$unpacked/$2" && "$JAVA_HOME/bin/jar" --extract --file "$1")
}

# Every file of an unpacked bundle with a checksum that is the same wherever, whenever and by whichever Node it is built. Vaadin lists
# imports in the order in which the disk lists classes; from that follow the order of modules, the short names that a minifier
# gives and the hashes in file names. So of a script its words of four letters and more count, of any other file its lines, in no
# order. What that misses, a digit say, shows in stats.json, which holds the hash of every source. Left out are what Node's
# compressor makes of the others and a report of sizes.
contents() {
  local file hashes='s/-[A-Za-z0-9_-]{8}\.(js|css)/.\1/g'
  (cd "$1" && find . -type f ! -name '*.br' ! -name bundle-size.html) | while IFS= read -r file; do
    printf '%s %s\n' "$(sed -E "$hashes" <<<"$file")" "$(sed -E "$hashes" "$1/$file" | case $file in
      *.js) grep -oE '[A-Za-z0-9_]{4,}' ;;
      *) sed 's/,$//' ;;
    esac | LC_ALL=C sort | cksum)"
  done | LC_ALL=C sort
}

check() {
  [ -f "$bundle" ] || die "$bundle is missing; run scripts/bundle.sh and commit it"
  rm -rf "$unpacked" && mkdir -p "$unpacked"
  cp "$bundle" "$unpacked/committed.bundle"
  trap 'cp "$unpacked/committed.bundle" "$bundle"' EXIT
  # npm ci: exactly the locked versions, and an error when the lock lags behind the dependencies.
  build -Dvaadin.ci.build=true
  unpack "$root/$unpacked/committed.bundle" committed
  unpack "$root/$bundle" rebuilt
  diff <(contents "$unpacked/committed") <(contents "$unpacked/rebuilt") ||
    die "$bundle is stale; run scripts/bundle.sh and commit it"
  echo "$bundle is what its sources make"
}

cd "$root"
case ${1:-} in
  -h | --help) usage ;;
  --check | "")
    find_jdk
    find_node "$root/target/node"
    if [ "${1:-}" ]; then check; else build; fi
    ;;
  *) die "unknown argument: $1 (see --help)" ;;
esac
