// Publish this in place of sw.js to take the service worker out of every browser that has it, with all that it kept.
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(remove()));

async function remove() {
  const prefix = `atlas ${new URL(registration.scope).pathname} `;
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(prefix)).map((name) => caches.delete(name)));
  await registration.unregister();
}
