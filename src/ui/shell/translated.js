// Lets a page that the browser has translated follow the filters.
//
// A translator replaces text nodes by elements with words of its own (Chromium: font), and the program goes on writing into
// the nodes that it made, which nobody sees any more. So a replaced node is put back, empty, before what took its place. What
// the program then writes is shown instead, for the translator to translate anew; with the node its translation goes, too.
(() => {
  /** By node and by translation: both of them, and the words of the node. */
  const pairs = new WeakMap();
  const observer = new MutationObserver((records) => records.forEach(follow));
  observer.observe(document, { childList: true, subtree: true });

  function join(node, translation) {
    const pair = { node, translation, words: node.data };
    pairs.set(node, pair).set(translation, pair);
    node.data = "";
    translation.before(node);
    observer.observe(node, { characterData: true, characterDataOldValue: true });
  }

  function part(either) {
    const pair = pairs.get(either);
    if (pair) [pair.node, pair.translation].forEach((one) => pairs.delete(one));
    return pair;
  }

  function follow({ target, oldValue, addedNodes, removedNodes, previousSibling, nextSibling }) {
    // Empty nodes are written by the program only.
    if (oldValue === "") part(target)?.translation.replaceWith(target);
    for (const node of removedNodes) {
      if (node.isConnected) continue;
      const pair = part(node);
      if (pair) {
        // The program takes the node away, or the translator shows what was there before.
        pair.node.data ||= pair.words;
        pair.translation.remove();
      } else if (node instanceof Text) {
        const isNew = (other) => other?.localName === "font" && other.isConnected && !pairs.has(other);
        const translation = [...addedNodes, previousSibling, nextSibling].find(isNew);
        if (translation) join(node, translation);
      }
    }
  }
})();
