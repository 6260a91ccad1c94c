// The two sites: where each is served, and how its controls and its answers are found in the page.

export const atlas = (address) => ({
  name: "atlas",
  first: new URL("en", address).href,
  /** With one map, as the peer has it, instead of three and a locator. */
  oneMap: new URL("en?map=one", address).href,
  ready: "atlasReady",
  seen: [".card-value", ".map-svg .mark, [data-atlas='map'] svg path"],
  count: '[data-atlas="result-count"] b',
  facet: (key) => `[data-atlas-facet="${key}"]`,
  query: 'input[name="q"]',
  clear: '[data-atlas="clear"]',
  brush: '[data-atlas-chart="founded"] svg',
  map: '[data-atlas="map"] svg',
});

export const peer = (address) => ({
  name: "peer",
  first: address,
  oneMap: address,
  ready: "peerReady",
  seen: ["#count b", "#map .ring, #map .mark"],
  count: "#count b",
  facet: (key) => `[data-facet="${key}"]`,
  query: "#query",
  clear: "#reset",
  brush: "#chart-founded .brush .overlay",
  map: "#map",
});
