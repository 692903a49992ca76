import { connect, createServer, type Socket } from 'node:net';

export type DatabaseProxy = {
  connectionString: string;
  /** `away`: connections end and new ones are refused. `frozen`: they stay open, and nothing passes. */
  become: (state: 'there' | 'away' | 'frozen') => Promise<void>;
  stop: () => Promise<void>;
};

/** Stands between the app and its database, to take the database away as a cable or a full machine would. */
export const startDatabaseProxy = async (target: string): Promise<DatabaseProxy> => {
  const database = new URL(target);
  const sockets = new Set<Socket>();
  let isFrozen = false;
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  };
  const server = createServer((near) => {
    keep(near);
    if (isFrozen) return;
    const far = connect(Number(database.port), database.hostname);
    keep(far);
    near.on('data', (chunk) => isFrozen || far.write(chunk));
    far.on('data', (chunk) => isFrozen || near.write(chunk));
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  });
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
  await listen(0);
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const connection = new URL(target);
  connection.port = String(port);
  return {
    connectionString: connection.href,
    become: async (state) => {
      isFrozen = state === 'frozen';
      if (state === 'away') await close();
      else if (!server.listening) await listen(port);
    },
    stop: close,
  };
};
