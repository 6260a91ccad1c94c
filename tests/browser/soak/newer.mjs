// A release that is newer than the published one: the same files under another id, with one company less in the core.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { DIST } from "../site.mjs";

const DATA = join(DIST, "data");

/** The files of the `number`th newer release, by their names below the site. */
export function newerRelease(number) {
  const id = `2031-${String(number).padStart(2, "0")}`;
  const files = readdirSync(DATA).filter((name) => /^(atlas|details|context|revision)(\.\w+)?\.json$/.test(name));
  return files.map((name) => {
    const data = JSON.parse(readFileSync(join(DATA, name), "utf8"));
    data.release = { ...data.release, id };
    if (name === "atlas.json") data.companies.filter((company) => company.scope === "core")[number].scope = "adjacent";
    return [`data/${name}`, JSON.stringify(data)];
  });
}
