import { rename } from 'node:fs/promises';

/** What gives way to what is put back is renamed, never deleted. Answers where it is now; null when nothing was there. */
export const setAside = async (there: string): Promise<string | null> => {
  const aside = `${there}-before-restore-${new Date().toISOString().slice(0, 23).replace(/[:.]/g, '-')}Z`;
  try {
    await rename(there, aside);
    return aside;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    return null;
  }
};
