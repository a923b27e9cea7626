"use strict";
const { EventEmitter } = require("node:events");
const { copied, fromChromium, log } = require("./shared.cjs");

class IpcMain extends EventEmitter {
  handlers = new Map();
  handle(channel, handler) {
    if (this.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.handlers.set(channel, handler);
  }
  removeHandler(channel) {
    this.handlers.delete(channel);
  }
}
const ipcMain = new IpcMain();

/** Passes on what a page asked, with who asked, and copies what is answered. */
async function answer(contents, frame, { kind, channel, given }) {
  log(kind, channel);
  const parent = frame.parentFrame();
  const event = {
    sender: contents,
    senderFrame: {
      url: fromChromium(frame.url()),
      parent: parent === null ? null : { url: fromChromium(parent.url()) },
    },
  };
  if (kind === "send") {
    ipcMain.emit(channel, event, ...given);
    return {};
  }
  const handler = ipcMain.handlers.get(channel);
  const failed = (why) => ({ fault: `Error invoking remote method '${channel}': ${why}` });
  if (handler === undefined) return failed(`Error: No handler registered for '${channel}'`);
  try {
    return { value: copied(await handler(event, ...given)) };
  } catch (fault) {
    return failed(fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault));
  }
}

module.exports = { answer, ipcMain };
