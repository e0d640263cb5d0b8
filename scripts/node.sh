# shellcheck shell=bash
# Sourced by what rebuilds the frontend: puts a Node new enough for Vaadin first on the PATH.
#
# Vaadin wants npm beside Node (../lib/node_modules/npm), or it downloads a Node of its own. An older Node with npm can
# bring both from the npm registry, into target/, where they belong to nobody else.

node_minimum=24

# Succeeds if the node on the PATH is new enough and has npm beside it.
node_suffices() {
  local home version
  home=$(dirname "$(command -v node)")/..
  version=$(node -p 'process.versions.node.split(".")[0]' 2>/dev/null) || return 1
  [ "$version" -ge "$node_minimum" ] && [ -f "$home/lib/node_modules/npm/bin/npm-cli.js" ]
}

# $1: the folder to install Node in when none suffices.
find_node() {
  local folder=$1
  node_suffices && return
  [ -x "$folder/bin/node" ] || {
    command -v npm >/dev/null || die "building the frontend needs Node $node_minimum or newer with npm; install it"
    echo "Installing Node $node_minimum in $folder"
    npm install --global --silent --prefix "$folder" "node@$node_minimum" npm@11 ||
      die "npm could not install Node $node_minimum; install it by hand"
  }
  export PATH=$folder/bin:$PATH
  node_suffices || die "the Node in $folder does not suffice; delete the folder, or install Node $node_minimum by hand"
}
