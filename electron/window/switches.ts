/** What a packaged application is not started with: each lets somebody else look into it, or steer it, while it holds a person's plan. */
const REFUSED = [
  /^remote-debugging-/,
  /^inspect/,
  /^(js-flags|renderer-cmd-prefix|gpu-launcher|utility-cmd-prefix|ppapi-plugin-launcher)$/,
  /^(no-sandbox|disable-web-security|disable-site-isolation-trials|allow-file-access-from-files)$/,
  /^(load-extension|host-rules|host-resolver-rules|proxy-server|proxy-pac-url|enable-logging|log-net-log)$/,
];

/** The switches of a command line that are refused, as they were written. */
export const refusedSwitches = (commandLine: readonly string[]): readonly string[] =>
  commandLine.filter((word) => {
    const name = /^(?:--?|\/)([^=]+)/.exec(word)?.[1]?.toLowerCase();
    return name !== undefined && REFUSED.some((pattern) => pattern.test(name));
  });

export const refusalSays = (switches: readonly string[]): string =>
  `This application is not started with ${switches.join(", ")}: another program could look into it, or steer it. Start it without.`;
