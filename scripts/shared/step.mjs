// @ts-check

/** @param {number} since a performance.now() */
export const secondsSince = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/**
 * Shows one step on one line, with its time: "Installing packages ... 41.2 s". What the work answers, if anything, is
 * added in brackets.
 * @param {string} title
 * @param {() => Promise<string | void>} work
 */
export async function step(title, work) {
  const start = performance.now();
  process.stdout.write(`${title} ... `);
  try {
    const note = await work();
    process.stdout.write(`${secondsSince(start)}${note ? ` (${note})` : ''}\n`);
  } catch (error) {
    process.stdout.write('failed\n');
    throw error;
  }
}
