import { Client } from 'pg';

/** Resolves when the database has gone away and does not come back at once, with why. */
export const watchDatabase = (connectionString: string): { gone: Promise<string>; stop: () => Promise<void> } => {
  let watching = new Client({ connectionString });
  let isStopped = false;
  const gone = new Promise<string>((resolve) => {
    const watch = async () => {
      watching = new Client({ connectionString, connectionTimeoutMillis: 3000, keepAlive: true });
      let isLost = false;
      const lost = () => {
        if (!isLost && !isStopped) void watch();
        isLost = true;
      };
      watching.once('end', lost);
      watching.on('error', () => undefined);
      try {
        await watching.connect();
      } catch {
        isLost = true;
        if (!isStopped) resolve('PostgreSQL stopped by itself.');
      }
    };
    void watch();
  });
  return {
    gone,
    stop: async () => {
      isStopped = true;
      await watching.end().catch(() => undefined);
    },
  };
};
