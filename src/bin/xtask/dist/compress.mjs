// Writes a brotli (quality 11) and a gzip (level 9) copy beside every text and wasm file of the given folder.
// Node has both encoders built in, at full speed; in Rust they would be compiled on every new machine.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const folder = process.argv[2];
const kinds = new Set([".html", ".js", ".css", ".wasm", ".json", ".jsonld", ".svg", ".csv", ".txt", ".xml", ".ttl", ".webmanifest"]);
const entries = await readdir(folder, { recursive: true, withFileTypes: true });
const files = entries.filter((entry) => entry.isFile() && kinds.has(extname(entry.name)));
const queue = files.map((entry) => join(entry.parentPath ?? entry.path, entry.name));

async function work() {
  for (let file = queue.pop(); file; file = queue.pop()) {
    const bytes = await readFile(file);
    // More than a thousand small pages: the last per cent of them would take longer than all the rest.
    const quality = file.includes("/companies/") ? 6 : 11;
    const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    const [small, compatible] = await Promise.all([
      promisify(brotliCompress)(bytes, { params }),
      promisify(gzip)(bytes, { level: 9 }),
    ]);
    await Promise.all([writeFile(`${file}.br`, small), writeFile(`${file}.gz`, compatible)]);
  }
}

await Promise.all(cpus().map(work));
console.log(`${files.length} files compressed`);
