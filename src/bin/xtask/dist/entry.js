// What the page and the one-file edition need of the glue.
export { default } from "./app.js";
