#!/usr/bin/env bash
# The Nu Html Checker (npm vnu-jar 26.9.27) says of structured data in <script type="application/ld+json"> that a content security
# policy blocks it as an inline script. By the HTML standard ("prepare the script element") a data block is left alone before the
# policy is asked, and browsers report no violation. A build that fails on warnings must filter the message.
# Seen: script-src 'none' with JSON-LD: 1 warning | the same without JSON-LD: 0 warnings
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts vnu-jar@26.9.27
page() {
  printf '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A page</title>'
  printf '<meta http-equiv="Content-Security-Policy" content="script-src %s">%s</head><body><p>Text.</p></body></html>' "'none'" "$1"
}
page '<script type="application/ld+json">{"@context":"https://schema.org"}</script>' > with.html
page '' > without.html
warnings() { java -jar node_modules/vnu-jar/build/dist/vnu.jar --exit-zero-always --stdout "$1" | grep -c "violates Content Security Policy" || true; }
seen="script-src 'none' with JSON-LD: $(warnings with.html) warning | the same without JSON-LD: $(warnings without.html) warnings"
echo "$seen"
[ "$seen" = "script-src 'none' with JSON-LD: 1 warning | the same without JSON-LD: 0 warnings" ]
