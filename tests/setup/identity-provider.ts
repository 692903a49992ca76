import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export type ProvidersPerson = {
  subject: string;
  email: string;
  emailVerified: boolean;
  /** When they showed there who they are, if not just now. */
  shownAt?: Date;
};

export type RunningProvider = {
  issuer: string;
  /** Who sits before the browser: whoever it sends there signs in as this person, without a question. */
  seat: (person: ProvidersPerson) => void;
  stop: () => Promise<void>;
};

type Client = { id: string; secret: string; callback: string };

const makeProvider = (issuer: string, client: Client, people: ReadonlyMap<string, ProvidersPerson>): Provider =>
  new Provider(issuer, {
    clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [client.callback] }],
    pkce: { required: () => true },
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    cookies: { keys: ['a key for the tests'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, subject) => {
      const person = people.get(subject);
      return {
        accountId: subject,
        claims: () => ({ sub: subject, email: person?.email, email_verified: person?.emailVerified }),
      };
    },
    ttl: { AccessToken: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
    // Nobody is asked whether we may know their address.
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ clientId: client.id, accountId: oidc.session?.accountId ?? '' });
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
  });

/** A real OpenID Connect provider on this machine, with one client: us. */
export const startIdentityProvider = async (client: Client): Promise<RunningProvider> => {
  const people = new Map<string, ProvidersPerson>();
  let seated: ProvidersPerson | undefined;
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const provider = makeProvider(issuer, client, people);
  const answer = provider.callback();
  const signIn = async (request: IncomingMessage, response: ServerResponse) => {
    if (!seated) throw new Error('Nobody sits before the browser.');
    const { subject, shownAt } = seated;
    const ts = Math.floor((shownAt ?? new Date()).getTime() / 1000);
    await provider.interactionFinished(request, response, { login: { accountId: subject, ts } });
  };
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/interaction/')) void signIn(request, response);
    else void answer(request, response);
  });
  return {
    issuer,
    seat: (person) => {
      seated = person;
      people.set(person.subject, person);
    },
    stop: async () => {
      if (!server.listening) return;
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
};
