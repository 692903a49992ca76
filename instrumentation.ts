/** Called by Next.js once when the server starts, before it answers anything. */
export const register = async (): Promise<void> => {
  const { noteConnectionAddress } = await import('@/lib/auth/note-connection-address');
  const { startOperations } = await import('@/lib/operations/start-operations');
  const { startPrinting } = await import('@/lib/usecases/handout/start-printing');
  noteConnectionAddress();
  startOperations();
  // The first sheet of the day should not wait for the printing workers.
  startPrinting();
};

/** Called by Next.js with each error that a page or a route did not survive. */
export const onRequestError = async (error: unknown): Promise<void> => {
  const { noteRequestError } = await import('@/lib/operations/note-request-error');
  noteRequestError(error);
};
