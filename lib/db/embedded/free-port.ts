import { createServer } from 'node:net';

/** Is this port of the loopback address free? 0 asks for any; answers the port, or null. */
export const findFreePort = (port = 0): Promise<number | null> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : null));
    });
  });
