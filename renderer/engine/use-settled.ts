/** Waiting until somebody has stopped changing things. */
import { useEffect, useState } from "react";

const STILL = 1500;

/** True once the value has been the same for so many milliseconds. */
export function useSettled(value: number, still = STILL): boolean {
  const [settled, setSettled] = useState<number>();
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), still);
    return () => clearTimeout(timer);
  }, [value, still]);
  return settled === value;
}
