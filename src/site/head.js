// Keeps the head of a static page true to the view once the program has taken its place. The program names each view in title
// and description; addresses and what other sites read of the page follow from there.
(() => {
  const canonical = document.querySelector("link[rel=canonical]");
  const { site } = canonical.dataset;
  const alternates = [...document.querySelectorAll("link[rel=alternate][hreflang]:not([type])")];
  const first = alternates[0].hreflang;

  function follow() {
    // The loader has set the base to the folder of the site.
    const below = location.pathname.slice(new URL(document.baseURI).pathname.length);
    const [, language, view] = /^([^/.]*)(.*?)(?:\.html)?\/?$/.exec(below);
    const place = (link, path) => link.setAttribute("href", site + path || "./");
    place(canonical, language + view);
    for (const link of alternates) {
      const neutral = link.hreflang === "x-default";
      place(link, neutral ? view && first + view : link.hreflang + view);
    }
    const description = document.querySelector("meta[name=description]").content;
    const facts = { url: canonical.getAttribute("href"), title: document.title, description, locale: language };
    for (const [name, fact] of Object.entries(facts)) document.querySelector(`meta[property="og:${name}"]`).content = fact;
  }

  const observer = new MutationObserver(follow);
  observer.observe(document.querySelector("title"), { childList: true });
  // A description may come later than the title, with what surrounds the companies.
  observer.observe(document.querySelector("meta[name=description]"), { attributeFilter: ["content"] });
})();
