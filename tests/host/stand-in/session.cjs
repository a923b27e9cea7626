"use strict";
const { fromChromium, log, preventable, state } = require("./shared.cjs");

const protocol = {
  registerSchemesAsPrivileged(schemes) {
    if (state.ready) throw new Error("protocol.registerSchemesAsPrivileged should be called before app is ready");
    for (const { scheme, privileges = {} } of schemes) state.schemes.set(scheme, privileges);
  },
  handle(scheme, handler) {
    if (!state.ready) throw new Error("protocol.handle cannot be used before app is ready");
    if (state.schemes.get(scheme)?.standard !== true)
      throw new Error(`The scheme ${scheme} was not registered as standard.`);
    state.handlers.set(scheme, handler);
  },
};

const session = {
  defaultSession: {
    protocol,
    setPermissionRequestHandler() {},
    setPermissionCheckHandler() {},
    setDevicePermissionHandler() {},
    webRequest: {
      onBeforeRequest(...given) {
        state.beforeRequest = given.at(-1);
      },
    },
  },
};

/** Asks the application's own onBeforeRequest whether something may be loaded. */
const isRefused = (url) =>
  new Promise((done) =>
    state.beforeRequest === null ? done(false) : state.beforeRequest({ url }, ({ cancel = false }) => done(cancel)),
  );

/** Serves every request a page makes from the application's own handlers. There is no other way out. */
async function serve(route, windows) {
  const request = route.request();
  const url = fromChromium(request.url());
  // A window that is only just opening has no frame yet, and asking for it throws.
  const isOf = (window) => {
    try {
      return window.webContents.page?.mainFrame() === request.frame();
    } catch {
      return false;
    }
  };
  const window = request.isNavigationRequest() ? windows.find(isOf) : undefined;
  if (window !== undefined && window.loading !== request.url()) {
    const event = preventable({ url, isMainFrame: true });
    window.webContents.emit("will-navigate", event, url);
    if (event.defaultPrevented) return route.abort("aborted");
  }
  if (window !== undefined) window.loading = undefined;
  const handler = state.handlers.get(new URL(url).protocol.slice(0, -1));
  if (handler === undefined || (await isRefused(url))) {
    log("refused", url);
    return route.abort("blockedbyclient");
  }
  const body = request.postDataBuffer();
  const response = await handler(
    new Request(url, { method: request.method(), headers: request.headers(), ...(body === null ? {} : { body }) }),
  );
  return route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}

module.exports = { protocol, serve, session };
