# shellcheck shell=bash
# Sourced by run, test, bench and .ci/run: sets JAVA_HOME to a JDK that can build the project.
#
# A JAVA_HOME that is new enough is somebody's choice and stays. Otherwise the newest JDK wins among those on the PATH,
# in /usr/lib/jvm, of SDKMAN and of macOS: the default java is often an old one with a newer one lying beside it.

jdk_minimum=21

# One line for the person, none of the shell's own.
die() {
  echo "${0##*/}: $*" >&2
  exit 1
}

# The feature version (21) of the JDK in folder $1; nothing for a folder without a compiler.
jdk_version() {
  local version=""
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 0
  # Every JDK names its version in the file release; reading it is far quicker than starting each java.
  [ -r "$1/release" ] && version=$(sed -n 's/^JAVA_VERSION="\([^"]*\)".*/\1/p' "$1/release")
  [ -n "$version" ] || version=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/\1/p')
  version=${version#1.} # Java 8 calls itself 1.8
  echo "${version%%[!0-9]*}"
}

# The folder of the JDK whose javac is on the PATH, all symbolic links followed (macOS before 12.3 has no readlink -f).
jdk_on_path() {
  local file link
  file=$(command -v javac) || return 0
  while [ -L "$file" ]; do
    link=$(readlink "$file")
    case $link in
      /*) file=$link ;;
      *) file=$(dirname "$file")/$link ;;
    esac
  done
  (cd "$(dirname "$file")/.." && pwd -P)
}

jdk_candidates() {
  jdk_on_path
  # macOS keeps a stub in /usr/bin that only knows where to ask.
  [ -x /usr/libexec/java_home ] && /usr/libexec/java_home -v "$jdk_minimum+" 2>/dev/null
  printf '%s\n' /usr/lib/jvm/* "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home
}

find_jdk() {
  local home version best="" best_version
  version=$(jdk_version "${JAVA_HOME:-}")
  best_version=${version:-0}
  if [ "$best_version" -ge "$jdk_minimum" ]; then
    best=$JAVA_HOME
  else
    while read -r home; do
      version=$(jdk_version "$home")
      [ "${version:-0}" -gt "$best_version" ] || continue
      best=$home
      best_version=$version
    done <<EOF
$(jdk_candidates)
EOF
    [ "$best_version" -gt 0 ] ||
      die "no JDK found; install JDK $jdk_minimum or newer, or set JAVA_HOME to one"
    [ "$best_version" -ge "$jdk_minimum" ] ||
      die "the newest JDK found is $best_version; install JDK $jdk_minimum or newer, or set JAVA_HOME to one"
  fi
  export JAVA_HOME=$best
  # From 24 on the JDK warns of what Maven's own libraries do; nobody who builds the book can mend it.
  [ "$best_version" -lt 24 ] || export MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}"
}
