# Shared by the scripts beside it; sourced, never run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
top=$PWD
strict_imports="--explicit-target-dependency-import-check error"

say() { printf '%s\n' "$@"; }
stop() {
  printf '%s\n' "$*" >&2
  exit 1
}

# One way to build what is shipped, so that bin/run, bin/test, bin/smoke and bin/bench share one set of products.
build_release() { # product…
  local product
  for product in "$@"; do
    # shellcheck disable=SC2086
    swift build -c release --static-swift-stdlib $strict_imports --product "$product" || return
  done
}
release_folder() { swift build -c release --static-swift-stdlib --show-bin-path; }

free_port() {
  "$(python)" -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

# Debian's Python first: python3-venv belongs to it.
python() { if [ -x /usr/bin/python3 ]; then echo /usr/bin/python3; else command -v python3; fi; }
