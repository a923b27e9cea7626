import { useEffect, useState } from "react";
import { flushSync } from "react-dom";

/** Whether this page is going to paper now, or is shown as print. What is drawn by it stands before the page is taken. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const print = window.matchMedia("print");
    const turn = (to: boolean): void => flushSync(() => setPrinting(to));
    const begin = (): void => turn(true);
    const end = (): void => turn(false);
    const onMedia = (): void => turn(print.matches);
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    print.addEventListener("change", onMedia);
    return () => {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
      print.removeEventListener("change", onMedia);
    };
  }, []);
  return printing;
}
