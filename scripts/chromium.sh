# shellcheck shell=bash
# Sourced by test and bench: sets CHROMIUM to the browser that the browser tests drive.
#
# An installed Chromium or Chrome is used as it is. Root on Debian (a container, a CI machine) gets Debian's package.
# For everybody else CHROMIUM stays unset, and the tests let Playwright fetch its own browser once.

installed_chromium() {
  local name
  for name in chromium chromium-browser google-chrome google-chrome-stable /snap/bin/chromium /opt/google/chrome/chrome \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" /Applications/Chromium.app/Contents/MacOS/Chromium; do
    command -v "$name" && return
  done
  return 1
}

find_chromium() {
  # The driver comes with the Maven artifact; it must not fetch three browsers of its own on every start.
  export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
  if [ -n "${CHROMIUM:-}" ]; then
    command -v "$CHROMIUM" >/dev/null || die "CHROMIUM names no program: $CHROMIUM"
  elif CHROMIUM=$(installed_chromium); then
    :
  elif grep -qs '^ID=debian' /etc/os-release && [ "$(id -u)" = 0 ]; then
    echo "Installing Debian's Chromium for the browser tests"
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
      chromium fonts-dejavu-core fonts-liberation fonts-noto-cjk; } >/dev/null || die "Debian's package chromium did not install"
    CHROMIUM=$(installed_chromium) || die "Debian's package chromium brought no browser"
  else
    unset CHROMIUM
    return 0
  fi
  export CHROMIUM
}
