import 'server-only';
import { clientAddress } from '@/lib/auth/client-address';
import type { Visitor } from '@/lib/auth/start-session';

/** Where does this request come from, and from which browser, as it says itself? */
export const visitorOf = ({ headers }: Request): Visitor => ({
  address: clientAddress(headers),
  userAgent: headers.get('user-agent') ?? '',
});
