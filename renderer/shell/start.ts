/**
 * The first script of the browser edition. It inflates what the page carries deflated for its start (packages and the
 * stylesheet, electron/browser-edition/start-libraries.ts) and puts each in its place, where the policy of the page
 * allows it by its hash. The scripts of ours wait for that: `started`.
 */
import { inflatedResponse } from "./inflated";

declare global {
  var started: Promise<unknown> | undefined;
}

async function putInPlace(carried: HTMLScriptElement): Promise<void> {
  const { id } = carried;
  const element = document.createElement(carried.dataset["starts"] === "style" ? "style" : "script");
  element.textContent = await inflatedResponse(carried.textContent).text();
  element.id = id;
  carried.replaceWith(element);
}

globalThis.started = Promise.all(
  [...document.querySelectorAll<HTMLScriptElement>("script[data-starts]")].map(putInPlace),
);
