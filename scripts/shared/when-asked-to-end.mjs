// @ts-check
import { readFileSync } from 'node:fs';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Our parent, and the parent of that where the system tells it. */
function ancestors() {
  try {
    const stat = readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
    return `${process.ppid} ${stat.slice(stat.lastIndexOf(')')).split(' ')[2]}`;
  } catch {
    return String(process.ppid);
  }
}

const atFirst = ancestors();

/**
 * Calls back each time that someone wishes this command to end: by a signal, or by ending the npm that ran it. npm runs
 * us through a shell, and when npm is told to end, only that shell hears of it, so we look for ourselves. Answers what
 * ends the watching.
 * @param {() => void} then
 */
export function whenAskedToEnd(then) {
  for (const signal of signals) process.on(signal, then);
  const look = () => {
    if (ancestors() === atFirst) return;
    clearInterval(timer);
    then();
  };
  const timer = setInterval(look, 300);
  timer.unref();
  if (!process.env.npm_lifecycle_event) clearInterval(timer);
  return () => {
    clearInterval(timer);
    for (const signal of signals) process.off(signal, then);
  };
}
