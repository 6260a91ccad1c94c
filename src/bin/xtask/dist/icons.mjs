// Draws the PNG icons of an installed app from icons/icon.svg: rings on paper, smooth by sampling each pixel 16 times.
// Node has the compression of PNG built in; a renderer would be one more thing to install.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { deflateSync } from "node:zlib";

const folder = process.argv[2];
const PAPER = [255, 255, 255];
const SAMPLES = 4;

const svg = await readFile(join(folder, "icon.svg"), "utf8");
const attribute = (text, name) => new RegExp(`\\b${name}="([^"]*)"`).exec(text)?.[1];
const size = Number(attribute(svg, "viewBox").split(" ")[2]);
const half = Number(attribute(svg, "stroke-width")) / 2;
const ink = /#(..)(..)(..)/.exec(attribute(svg, "stroke")).slice(1).map((digits) => Number.parseInt(digits, 16));
const rings = [...svg.matchAll(/<circle[^>]*>/g)].map(([ring]) => ["cx", "cy", "r"].map((name) => Number(attribute(ring, name))));
if (rings.length === 0) throw new Error("icon.svg has no circles: adapt icons.mjs");

/** The picture of `pixels` a side, its drawing in the middle `share` of it. */
function draw(pixels, share) {
  const rows = [];
  const unit = size / (pixels * share);
  const start = (size - size / share) / 2;
  for (let y = 0; y < pixels; y += 1) {
    const row = Buffer.alloc(1 + pixels * 3);
    for (let x = 0; x < pixels; x += 1) {
      let hits = 0;
      for (let sample = 0; sample < SAMPLES * SAMPLES; sample += 1) {
        const px = start + (x + ((sample % SAMPLES) + 0.5) / SAMPLES) * unit;
        const py = start + (y + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) * unit;
        hits += rings.some(([cx, cy, r]) => Math.abs(Math.hypot(px - cx, py - cy) - r) <= half) ? 1 : 0;
      }
      const part = hits / (SAMPLES * SAMPLES);
      for (let channel = 0; channel < 3; channel += 1) {
        row[1 + x * 3 + channel] = Math.round(ink[channel] * part + PAPER[channel] * (1 - part));
      }
    }
    rows.push(row);
  }
  return Buffer.concat(rows);
}

/** The checksum of PNG, ISO 3309. */
function crc32(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}

function chunk(kind, body) {
  const named = Buffer.concat([Buffer.from(kind, "latin1"), body]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

function png(pixels, rows) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(pixels, 0);
  head.writeUInt32BE(pixels, 4);
  head.set([8, 2, 0, 0, 0], 8); // eight bits, true colour
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk("IHDR", head), chunk("IDAT", deflateSync(rows, { level: 9 })), chunk("IEND", Buffer.alloc(0))]);
}

// A mask may cut everything outside of the middle 80 %.
for (const [name, pixels, share] of [["icon-192", 192, 0.84], ["icon-512", 512, 0.84], ["icon-maskable-512", 512, 0.6], ["apple-touch-icon", 180, 0.76]]) {
  await writeFile(join(folder, `${name}.png`), png(pixels, draw(pixels, share)));
}
