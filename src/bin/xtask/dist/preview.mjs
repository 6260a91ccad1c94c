// Writes the picture that other sites show with a link: dots on paper, smooth by sampling each pixel 16 times.
import { readFile, writeFile } from "node:fs/promises";
import { crc32, deflateSync } from "node:zlib";

const [list, file] = process.argv.slice(2);
const { width, height, dots } = JSON.parse(await readFile(list, "utf8"));
const PAPER = [244, 247, 248];
const LINE = [214, 222, 226];
const INKS = [[11, 95, 102], [150, 72, 24], [86, 66, 140]];
const SHARE = 0.82; // a dot lets those below it be seen
const SAMPLES = 4;

const pixels = new Float32Array(width * height * 3);
for (let index = 0; index < width * height; index += 1) pixels.set(PAPER, index * 3);
const blend = (x, y, ink, share) => {
  const at = (y * width + x) * 3;
  for (let channel = 0; channel < 3; channel += 1) pixels[at + channel] += (ink[channel] - pixels[at + channel]) * share;
};

const panels = new Set(dots.map(([, , , panel]) => panel)).size;
for (let panel = 1; panel < panels; panel += 1) {
  for (let y = 60; y < height - 60; y += 1) blend(Math.round((width * panel) / panels), y, LINE, 1);
}
for (const [cx, cy, radius, panel] of dots.toSorted((a, b) => b[2] - a[2])) {
  for (let y = Math.max(0, Math.floor(cy - radius)); y <= Math.min(height - 1, cy + radius); y += 1) {
    for (let x = Math.max(0, Math.floor(cx - radius)); x <= Math.min(width - 1, cx + radius); x += 1) {
      let hits = 0;
      for (let sample = 0; sample < SAMPLES * SAMPLES; sample += 1) {
        const px = x + ((sample % SAMPLES) + 0.5) / SAMPLES;
        const py = y + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES;
        if (Math.hypot(px - cx, py - cy) <= radius) hits += 1;
      }
      blend(x, y, INKS[panel % INKS.length], (SHARE * hits) / (SAMPLES * SAMPLES));
    }
  }
}

function chunk(kind, body) {
  const named = Buffer.concat([Buffer.from(kind, "latin1"), body]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

const rows = Buffer.alloc(height * (1 + width * 3));
for (let y = 0; y < height; y += 1) {
  for (let byte = 0; byte < width * 3; byte += 1) rows[y * (1 + width * 3) + 1 + byte] = Math.round(pixels[y * width * 3 + byte]);
}
const head = Buffer.alloc(13);
head.writeUInt32BE(width, 0);
head.writeUInt32BE(height, 4);
head.set([8, 2, 0, 0, 0], 8); // eight bits, true colour
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
await writeFile(file, Buffer.concat([signature, chunk("IHDR", head), chunk("IDAT", deflateSync(rows, { level: 9 })), chunk("IEND", Buffer.alloc(0))]));
