/** `npm run test:trust` asks for everything; `npm test` for as much of it as fits into a few minutes. */
export const isFullTrust = process.env.PLAINLEAF_TRUST === 'full';

/** How much of a test to run: `trustSize({ short: 60, full: 1000 })`. Both sizes prove the same thing. */
export const trustSize = <Size>({ short, full }: { short: Size; full: Size }): Size => (isFullTrust ? full : short);
