// What every worker does: starts its module, hands it each message of the page, and says when it cannot go on.
import start, { take } from "@glue";

const ready = start({ module_or_path: new URL(MODULE, location.href) });
const tell = (text, files = []) => postMessage([text, ...files], files.map((file) => file.buffer));

onmessage = async ({ data: [text, ...files] }) => {
  try {
    await ready;
  } catch {
    postMessage("not loaded");
    return;
  }
  try {
    take(text, files, tell);
  } catch {
    postMessage("stopped"); // a module that has trapped cannot be used again
  }
};
