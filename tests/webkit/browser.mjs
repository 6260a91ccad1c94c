// WebKit, the engine of Safari and of every browser of an iPhone, as Debian packages it: driven by WebDriver, on a screen that
// nobody sees. One browser at a time, since a driver has one session.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { createServer } from "node:net";
import { Builder, By, Capabilities, until } from "selenium-webdriver";

export { By, Key } from "selenium-webdriver";

/** Where Debian puts the browser: below the folder of the machine's kind. */
const MINI_BROWSER = readdirSync("/usr/lib", { withFileTypes: true })
  .map((folder) => `/usr/lib/${folder.name}/webkit2gtk-4.1/MiniBrowser`)
  .find((path) => existsSync(path));
const PATIENCE_MS = 30_000;

/** A free port of this machine. */
async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

/** The answer of `attempt` as soon as it has one. */
async function soon(attempt) {
  for (const end = Date.now() + PATIENCE_MS; ; ) {
    const found = await attempt().catch((error) => error);
    if (found && !(found instanceof Error)) return found;
    if (Date.now() > end) throw found instanceof Error ? found : new Error("nothing came");
    await new Promise((done) => setTimeout(done, 100));
  }
}

/** A running browser, with what the tests do in it. */
export class Browser {
  static async start() {
    const port = await freePort();
    // Without a graphics card the compositor of a virtual screen stays empty.
    const env = { ...process.env, WEBKIT_DISABLE_COMPOSITING_MODE: "1" };
    const process_ = spawn("xvfb-run", ["-a", "-s", "-screen 0 1600x1200x24", "WebKitWebDriver", `--port=${port}`], { env, stdio: "ignore", detached: true });
    const address = `http://127.0.0.1:${port}/`;
    await soon(() => fetch(`${address}status`).then((answer) => answer.ok));
    const wanted = new Capabilities().set("browserName", "MiniBrowser").set("webkitgtk:browserOptions", { binary: MINI_BROWSER, args: ["--automation"] });
    const driver = await new Builder().usingServer(address).withCapabilities(wanted).build();
    await driver.manage().setTimeouts({ script: PATIENCE_MS, pageLoad: 2 * PATIENCE_MS });
    return new Browser(driver, process_);
  }

  constructor(driver, process_) {
    this.driver = driver;
    this.process = process_;
  }

  async stop() {
    await this.driver.quit().catch(() => {});
    // The screen and the driver end with their group.
    try { process.kill(-this.process.pid); } catch {}
  }

  size(width, height) {
    return this.driver.manage().window().setRect({ width, height });
  }

  run(script, ...values) {
    return this.driver.executeScript(script, ...values);
  }

  /** Waits until a script gives something true, and answers it. */
  eventually(script, ...values) {
    return this.driver.wait(() => this.run(script, ...values), PATIENCE_MS, script);
  }

  /** Opens an address and waits for the data. */
  async open(address) {
    await this.driver.get(address);
    await this.ready();
  }

  async ready() {
    await this.eventually("return document.documentElement.dataset.atlasReady === 'true'");
  }

  find(selector) {
    return this.driver.wait(until.elementLocated(By.css(selector)), PATIENCE_MS, selector);
  }

  /** Clicks what a selector finds, once it stands still where a pointer reaches it. */
  async click(selector) {
    await this.find(selector);
    await this.run("document.querySelector(arguments[0]).scrollIntoView({ block: 'center', behavior: 'instant' })", selector);
    await soon(async () => {
      await (await this.find(selector)).click();
      return true;
    });
  }

  /** Gives an element the focus and types. */
  async type(selector, ...keys) {
    await this.find(selector);
    await this.run("document.querySelector(arguments[0]).focus()", selector);
    await this.driver.switchTo().activeElement().sendKeys(...keys);
  }

  /** Waits until the counter shows a number. */
  count(number) {
    return this.eventually(`return document.querySelector('[data-atlas="result-count"]')?.dataset.value === arguments[0]`, String(number));
  }

  /** Fails if the page told of a defect or threw. */
  async sound() {
    const found = await this.run(`return document.querySelector('[data-atlas-error="defect"]:not([hidden])')?.textContent ?? ""`);
    if (found) throw new Error(`a defect: ${found}`);
  }
}
