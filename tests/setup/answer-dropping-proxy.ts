import { connect, createServer, type Socket } from 'node:net';

export type AnswerDroppingProxy = {
  address: string;
  /** How many good answers were under way and never arrived. */
  dropped: () => number;
  stop: () => Promise<void>;
};

/** Stands between a browser and the app: lets every request through, and cuts the line when its answer of 201 comes. */
export const startAnswerDroppingProxy = async (port: number): Promise<AnswerDroppingProxy> => {
  let dropped = 0;
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  };
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    for (const socket of [near, far]) keep(socket);
    near.pipe(far);
    far.once('data', (first: Buffer) => {
      if (!first.toString('latin1').startsWith('HTTP/1.1 201')) {
        near.write(first);
        far.pipe(near);
        return;
      }
      dropped += 1;
      near.destroy();
      far.destroy();
    });
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const listening = server.address();
  if (typeof listening !== 'object' || listening === null) throw new Error('This machine gives no port.');
  return {
    address: `http://127.0.0.1:${listening.port}`,
    dropped: () => dropped,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
};
