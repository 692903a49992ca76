import type { Usual } from '@/lib/domain/usual/usual';

/** What two names have in common that a person would take for the same one (Unicode TR 15, compatibility forms). */
const plain = (name: string): string => name.normalize('NFKC').toLowerCase();

/** Does one of the owner's sets have this name, in whatever case? */
export const isNameTaken = (name: string, owned: readonly Usual[]): boolean =>
  owned.some((usual) => plain(usual.name) === plain(name));
