import 'server-only';
import { getHandoutTwin, type HandoutTwin } from '@/lib/db/handout/get-handout-twin';

/**
 * What the sheet with this code says, for whoever holds the code. No identity: the database takes the patient's line
 * off, and the clinician's own note stays on paper, because it may name someone.
 */
export const readTwin = async (code: string): Promise<HandoutTwin | null> => {
  const twin = await getHandoutTwin(code);
  if (!twin) return null;
  const parts = twin.document.parts.filter((part) => part.kind !== 'note' && part.kind !== 'code');
  return { ...twin, document: { ...twin.document, parts } };
};
