import { makeOwnFolder, processOwner } from '@/lib/db/embedded/process-owner';
import { shellQuoted } from '@/scripts/backup/shell-quoted';

/**
 * Settings with which the server puts its log away into a folder, piece by piece and a minute behind at most: with a
 * backup from before, that is every moment since. A piece is there whole or not at all, and is never written over
 * (https://www.postgresql.org/docs/18/continuous-archiving.html).
 */
export const archiveSettings = async (folder: string): Promise<Record<string, string>> => {
  await makeOwnFolder(folder, processOwner());
  const place = `${shellQuoted(folder)}/%f`;
  const put = `cp "%p" ${place}.half && sync ${place}.half && mv ${place}.half ${place}`;
  return {
    archive_mode: 'on',
    archive_timeout: '60',
    archive_command: `if test -f ${place}; then cmp -s "%p" ${place}; else ${put}; fi`,
  };
};
