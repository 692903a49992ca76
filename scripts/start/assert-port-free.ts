import { once } from 'node:events';
import { createServer } from 'node:net';
import { StartProblem } from '@/scripts/shared/problem.mjs';

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined);

/** Said before anything else is done: nobody should wait for a build to hear of it. */
export const assertPortFree = async (port: number, host: string): Promise<void> => {
  const server = createServer();
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    if (codeOf(error) === 'EADDRINUSE') {
      throw new StartProblem(
        `Port ${port} is taken by another program. Stop that one, or choose another: PORT=${port === 65_535 ? 3000 : port + 1} npm start`,
      );
    }
    if (codeOf(error) === 'EACCES')
      throw new StartProblem(`Port ${port} is not allowed to this user. Choose one above 1023.`);
    throw new StartProblem(`Plainleaf cannot listen on ${host}:${port} (${codeOf(error)}). Check HOST and PORT.`);
  } finally {
    server.close();
  }
};
