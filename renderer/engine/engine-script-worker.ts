/** What `engine.worker?worker` stands for in the browser edition: the engine's script, which the page has run, started again. */
export default class EngineScriptWorker extends Worker {
  constructor() {
    const script = document.querySelector<HTMLScriptElement>("#engine-script")!.text;
    // Strict and with names of its own, as a module is; it lets go of its text as soon as it runs.
    super(
      URL.createObjectURL(
        new Blob(['"use strict";URL.revokeObjectURL(location.href);(()=>{', script, "\n})()"], {
          type: "text/javascript",
        }),
      ),
    );
  }
}
