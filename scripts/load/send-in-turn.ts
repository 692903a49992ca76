import autocannon from 'autocannon';
import type { Asks } from '@/scripts/load/asks';
import { answerLimitMs, collectAnswers, type Met } from '@/scripts/load/met';

type Wanted = { name: string; clients: number; seconds: number; asks: Asks };

/** As many clients as are wanted, each of which asks again as soon as it has its answer: what is the most that goes through? */
export const sendInTurn = async (address: string, { name, clients, seconds, asks }: Wanted): Promise<Met> => {
  const { take, miss, met } = collectAnswers();
  const { port, host } = new URL(address);
  const result = await autocannon({
    url: `http://127.0.0.1:${port}`,
    connections: clients,
    duration: seconds,
    timeout: answerLimitMs / 1000,
    requests: [
      {
        setupRequest: (asked) => {
          const { headers, ...ask } = asks();
          return { ...asked, ...ask, headers: { host, ...headers } };
        },
      },
    ],
    setupClient: (client) => client.on('response', (status, _bytes, milliseconds) => take(status, milliseconds)),
  });
  miss(result.errors);
  return met(name, result.duration);
};
