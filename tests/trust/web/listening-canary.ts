import { once } from 'node:events';
import { createServer, Socket } from 'node:net';
import { type MockInstance, vi } from 'vitest';

export type Canary = {
  port: number;
  /** How often somebody has come, on either loopback address. */
  visits: () => number;
  /** Where this thread has gone, but for the database. */
  wentTo: () => string[];
  close: () => Promise<void>;
};

const nameOf = (target: unknown): string => {
  const given: unknown = Array.isArray(target) ? target[0] : target;
  return JSON.stringify(given, ['host', 'port', 'path']);
};

/** Listens where nothing ought to come, and watches every connection that this thread opens. */
export const listenForVisits = async (databasePort: number): Promise<Canary> => {
  let visits = 0;
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    visits += 1;
    open.add(socket);
    socket.end('HTTP/1.1 302 Found\r\nlocation: http://169.254.169.254/\r\ncontent-length: 0\r\n\r\n');
  });
  // On every address of the machine, both kinds: this is a loopback port of the test's own choice.
  server.listen({ port: 0, host: '::', ipv6Only: false });
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The canary has no port.');
  const watched: MockInstance = vi.spyOn(Socket.prototype, 'connect');
  return {
    port: address.port,
    visits: () => visits,
    wentTo: () =>
      watched.mock.calls.map(([target]) => nameOf(target)).filter((name) => !name.includes(`${databasePort}`)),
    close: async () => {
      watched.mockRestore();
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
};
