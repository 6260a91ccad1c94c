// Files that the page hands to the browser.
import { readFileSync } from "node:fs";

/** Presses a button, or does what `act` does, and returns the name and the bytes of the file that is saved by it. */
export async function saved(page, button, act = () => button.click()) {
  return page.context().browser().browserType().name() === "firefox" ? handedOver(page, act) : downloaded(page, act);
}

async function downloaded(page, act) {
  const [download] = await Promise.all([page.waitForEvent("download"), act()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** Over WebDriver BiDi Firefox reports no downloads to Playwright: there the file is taken where the page hands it over. */
async function handedOver(page, act) {
  await page.evaluate(() => {
    if (window.handedOver) return;
    window.handedOver = [];
    const blobs = new Map();
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob) => {
      const address = createObjectURL.call(URL, blob);
      blobs.set(address, blob);
      return address;
    };
    HTMLAnchorElement.prototype.click = function () {
      window.handedOver.push({ name: this.download, blob: blobs.get(this.href) });
    };
  });
  await act();
  await page.waitForFunction(() => window.handedOver.length > 0);
  const { name, text } = await page.evaluate(async () => {
    const { name, blob } = window.handedOver.shift();
    const reader = new FileReader();
    const read = new Promise((resolve) => (reader.onload = resolve));
    reader.readAsDataURL(blob);
    await read;
    return { name, text: reader.result };
  });
  return { name, bytes: Buffer.from(text.slice(text.indexOf(",") + 1), "base64") };
}
