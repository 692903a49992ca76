import type { OwnPasskey } from '@/lib/domain/account/passkey';

/** A place where somebody is signed in. */
export type OwnSession = {
  id: string;
  /** The one that asks. */
  current: boolean;
  address: string;
  userAgent: string;
  createdAt: Date;
  lastSeenAt: Date;
};

/** How somebody signs in, and where they are signed in. */
export type Account = {
  email: string;
  name: string;
  /** Not those who only sign in at their identity provider. */
  hasPassword: boolean;
  secondFactorSince: Date | null;
  recoveryCodesLeft: number;
  passkeys: OwnPasskey[];
  sessions: OwnSession[];
};
