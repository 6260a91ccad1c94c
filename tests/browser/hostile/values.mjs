// What should never stand in data, settings, addresses, workbooks and messages, by the kind of harm it could do.

/** What every piece of markup here carries: an element with this attribute came out of data. */
export const MARK = "data-foreign";
const RUN = "window.ran=1";

/** Texts by kind. A script among them would set `window.ran`. */
export const TEXTS = {
  image: `<img src=x ${MARK} onerror="${RUN}">`,
  script: `</script><script ${MARK}>${RUN}</script>`,
  drawing: `<svg ${MARK} onload="${RUN}"><a href="javascript:${RUN}">x</a></svg>`,
  frame: `<iframe ${MARK} srcdoc="<script>parent.${RUN}</script>"></iframe>`,
  attribute: `" ${MARK} autofocus onfocus="${RUN}" x="`,
  quote: `' ${MARK} autofocus onfocus='${RUN}' x='`,
  ending: `--></style></title></textarea>]]><b ${MARK}>`,
  entity: `&lt;img ${MARK}&gt; &#60;b ${MARK}&#62; &amp;amp;`,
  address: `javascript:${RUN}//https://example.org/`,
  document: `data:text/html,<script>opener.${RUN}</script>`,
  template: `{{constructor.constructor('${RUN}')()}} \${${RUN}} {name} {0} %s %n`,
  formula: `=HYPERLINK("javascript:${RUN}","x")`,
  bidi: "\u202e\u2066gnp.exe\u2069\u202c \u05d0\u05d1 \u0627\u0644",
  invisible: "\u200b\u200c\u200d\u2060\ufeff\u00ad\u034f\u180e",
  control: "a\u0000b\u0001\u0008\u001b[31m\u007f\u0085\u2028\u2029\ufffe",
  stacked: `a${"\u0301".repeat(2_000)}`,
  joined: "👩‍👩‍👧‍👦".repeat(100),
  endless: "x".repeat(100_000),
  surrogate: "a\ud800b",
  prototype: "__proto__",
  spaces: "\u3000\u00a0\t\r\n ",
};

/** A value that `write` puts down as it stands, since JavaScript cannot hold it. */
const exactly = (json) => `exactly:${json}`;

/** Values of JSON that are no text, by kind. */
export const VALUES = {
  null: null,
  true: true,
  zero: 0,
  negative: -1,
  fraction: 0.1,
  largest: 1.7976931348623157e308,
  unsafe: exactly("9007199254740993"),
  digits: exactly("9".repeat(400)),
  infinite: exactly("1e999"),
  list: [],
  lists: [[["x"]], {}],
  object: {},
  prototype: exactly('{"__proto__":{"en":"x"},"constructor":1}'),
  twice: exactly('{"en":"a","en":"b","fr":"c","fr":{}}'),
  deep: exactly("[".repeat(100) + "]".repeat(100)),
  deeper: exactly('{"en":'.repeat(5_000) + "1" + "}".repeat(5_000)),
};

/** JSON of a value that may hold some of the above. */
export const write = (value) => JSON.stringify(value).replace(/"exactly:((?:[^"\\]|\\.)*)"/g, (_, json) => JSON.parse(`"${json}"`));

/** The paths of all values in an object; of a list the first item stands for the others, of texts in languages the English one. */
export function paths(value, before = []) {
  if (value === null || typeof value !== "object") return [before];
  const keys = Array.isArray(value) ? Object.keys(value).slice(0, 1) : Object.keys(value).filter((key) => !["fr", "de", "nl"].includes(key));
  return [before, ...keys.flatMap((key) => paths(value[key], [...before, key]))].filter((path) => path.length > 0);
}

/** A copy of an object with another value at a path. */
export function placed(object, path, value) {
  const copy = structuredClone(object);
  const owner = path.slice(0, -1).reduce((inner, key) => inner[key], copy);
  owner[path.at(-1)] = value;
  return copy;
}

/** A copy of an object with what `change` makes of every text in it. */
export function everyText(object, change) {
  const follow = (value, path) => {
    if (typeof value === "string") return change(value, path);
    if (value === null || typeof value !== "object") return value;
    const parts = Object.entries(value).map(([key, part]) => [key, follow(part, [...path, key])]);
    return Array.isArray(value) ? parts.map(([, part]) => part) : Object.fromEntries(parts);
  };
  return follow(object, []);
}

/** `count` different entries of a table, by chance. */
export function some(next, table, count) {
  const rest = Object.entries(table);
  return Array.from({ length: Math.min(count, rest.length) }, () => rest.splice(Math.floor(next() * rest.length), 1)[0]);
}
