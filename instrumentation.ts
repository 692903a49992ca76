/** Called by Next.js once when the server starts: the first sheet of the day should not wait for the printing workers. */
export const register = async (): Promise<void> => {
  const { startPrinting } = await import('@/lib/usecases/handout/start-printing');
  startPrinting();
};
