import type { Usual as Row } from '@/lib/db/generated/client';
import type { Usual } from '@/lib/domain/usual/usual';

export const toUsual = ({ id, ownerId, name, added, removed, order }: Row): Usual => ({
  id,
  name,
  shared: ownerId === null,
  set: { added, removed, order },
});
