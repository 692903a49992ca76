import 'server-only';
import { hash, verify } from '@node-rs/argon2';
import { normalisePassword } from '@/lib/domain/account/normalise-password';

/** OWASP Password Storage Cheat Sheet: argon2id (the package's default kind) with 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash of a password that nobody has, made with the same cost. */
const nobodys = '$argon2id$v=19$m=19456,t=2,p=1$y3NsD6cW/DH7SYEEm3lRHA$CeGRxABv1gP8ZJQUUHU/o4MqYF8TSIfWfno927KvpJU';

export const hashPassword = (password: string): Promise<string> => hash(normalisePassword(password), cost);

/** Does the same work when there is no account, so that time does not tell which e-mail addresses have one. */
export const isPasswordRight = async (passwordHash: string | null, password: string): Promise<boolean> => {
  const right = await verify(passwordHash ?? nobodys, normalisePassword(password));
  return right && passwordHash !== null;
};
