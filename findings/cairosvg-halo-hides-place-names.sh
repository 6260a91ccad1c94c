#!/usr/bin/env bash
# CairoSVG 2.9.1 ignores paint-order: the halo of a place name (a wide light stroke that SVG 2 lets one paint below the fill)
# is painted over the letters, which vanish. The same name with the outline as a text of its own below it is legible.
# Seen: with paint-order 0 dark pixels, as two texts more than 100
set -euo pipefail
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip install --quiet --disable-pip-version-check CairoSVG==2.9.1 pillow==12.0.0
cat > probe.py <<'PY'
import io, cairosvg
from PIL import Image
def dark(body):
    ground = '<rect width="100" height="100" fill="white"/>'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100">{ground}{body}</svg>'
    image = Image.open(io.BytesIO(cairosvg.svg2png(svg.encode()))).convert("RGB")
    return sum(1 for x in range(100) for y in range(100) if sum(image.getpixel((x, y))) < 300)
name = '<text x="10" y="60" font-size="30" {}>Lyon</text>'
halo = 'stroke="white" stroke-width="8"'
one = dark(name.format(f'fill="black" {halo} paint-order="stroke"'))
two = dark(name.format(f'fill="white" {halo}') + name.format('fill="black"'))
print(f"with paint-order {one} dark pixels, as two texts {'more than 100' if two > 100 else two}")
PY
seen=$(venv/bin/python probe.py)
echo "$seen"
[ "$seen" = "with paint-order 0 dark pixels, as two texts more than 100" ]
