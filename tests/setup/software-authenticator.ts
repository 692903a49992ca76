import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { NewPasskey, PasskeyProof } from '@/lib/domain/account/passkey';
import { origin } from '@/tests/setup/ask';

type CborValue = number | string | Uint8Array | Map<CborValue, CborValue>;

const head = (major: number, length: number): Buffer => {
  if (length < 24) return Buffer.from([(major << 5) | length]);
  if (length < 256) return Buffer.from([(major << 5) | 24, length]);
  return Buffer.from([(major << 5) | 25, length >> 8, length & 255]);
};

/** As much of CBOR (RFC 8949) as an authenticator writes. */
const cbor = (value: CborValue): Buffer => {
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value);
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value]);
  const pairs = [...value].flatMap(([key, inner]) => [cbor(key), cbor(inner)]);
  return Buffer.concat([head(5, value.size), ...pairs]);
};

const sha256 = (data: string | Uint8Array): Buffer => createHash('sha256').update(data).digest();

/** What is not as it should be. */
export type Twist = Partial<{
  origin: string;
  rpId: string;
  challenge: string;
  type: string;
  crossOrigin: boolean;
  isVerified: boolean;
  isPresent: boolean;
  counter: number;
  userHandle: string | undefined;
  credentialId: string;
  attestation: Map<CborValue, CborValue>;
}>;

type Creation = { challenge: string; rp: { id?: string }; user: { id: string } };

type Request = { challenge: string; rpId?: string };

const flagsOf = ({ isPresent = true, isVerified = true }: Twist, hasKey: boolean): number =>
  (isPresent ? 0x01 : 0) | (isVerified ? 0x04 : 0) | (hasKey ? 0x40 : 0);

const clientData = (type: string, challenge: string, twist: Twist): Buffer => {
  const { crossOrigin = false } = twist;
  const said = { type: twist.type ?? type, challenge: twist.challenge ?? challenge, origin: twist.origin ?? origin };
  return Buffer.from(JSON.stringify({ ...said, crossOrigin }));
};

/**
 * A security key, in software, with one passkey (WebAuthn Level 3, 6): what browsers hand on of it. Each answer can be
 * twisted in one way, as a forger's would be.
 */
export class SoftwareAuthenticator {
  readonly credentialId = randomBytes(32).toString('base64url');
  readonly #keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  #signed = 0;
  #userHandle: string | undefined;

  #data(rpId: string, twist: Twist, key: Uint8Array = new Uint8Array()): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(twist.counter ?? this.#signed);
    return Buffer.concat([sha256(twist.rpId ?? rpId), Buffer.from([flagsOf(twist, key.length > 0)]), counter, key]);
  }

  /** Its credential id, with the public key as COSE has it (RFC 9053, 7.1.1). */
  #attested(): Buffer {
    const { x = '', y = '' } = this.#keys.publicKey.export({ format: 'jwk' });
    const coordinates: [number, Buffer][] = [
      [-2, Buffer.from(x, 'base64url')],
      [-3, Buffer.from(y, 'base64url')],
    ];
    const key = cbor(new Map<CborValue, CborValue>([[1, 2], [3, -7], [-1, 1], ...coordinates]));
    const id = Buffer.from(this.credentialId, 'base64url');
    return Buffer.concat([Buffer.alloc(16), Buffer.from([id.length >> 8, id.length & 255]), id, key]);
  }

  make({ challenge, rp, user }: Creation, twist: Twist = {}): NewPasskey {
    this.#userHandle = user.id;
    const authData = this.#data(rp.id ?? '', twist, this.#attested());
    const attestation =
      twist.attestation ??
      new Map<CborValue, CborValue>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
      ]);
    return {
      name: 'A key of the tests',
      id: this.credentialId,
      clientDataJSON: clientData('webauthn.create', challenge, twist).toString('base64url'),
      attestationObject: cbor(new Map([...attestation, ['authData', authData]])).toString('base64url'),
      transports: ['usb'],
    };
  }

  show({ challenge, rpId }: Request, twist: Twist = {}): PasskeyProof {
    this.#signed += 1;
    const authData = this.#data(rpId ?? '', twist);
    const said = clientData('webauthn.get', challenge, twist);
    const signature = sign('sha256', Buffer.concat([authData, sha256(said)]), this.#keys.privateKey);
    const userHandle = 'userHandle' in twist ? twist.userHandle : this.#userHandle;
    return {
      id: twist.credentialId ?? this.credentialId,
      clientDataJSON: said.toString('base64url'),
      authenticatorData: authData.toString('base64url'),
      signature: signature.toString('base64url'),
      ...(userHandle !== undefined && { userHandle }),
    };
  }
}
