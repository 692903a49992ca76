import { Gauge, type Registry } from 'prom-client';
import { pool } from '@/lib/db/client';
import { renderPoolState } from '@/lib/documents/pdf/render-pool';

/** What is looked at when the figures are asked for, not counted as it happens. */
export const gatherGauges = (registry: Registry): void => {
  const registers = [registry];
  new Gauge({
    name: 'plainleaf_database_connections',
    help: 'Connections to the database, those of them that are idle, and requests that wait for one.',
    labelNames: ['state'],
    registers,
    collect() {
      const { totalCount, idleCount, waitingCount } = pool();
      this.set({ state: 'total' }, totalCount);
      this.set({ state: 'idle' }, idleCount);
      this.set({ state: 'waiting' }, waitingCount);
    },
  });
  new Gauge({
    name: 'plainleaf_render_tasks',
    help: 'Tasks that a printing worker does just now, and tasks that wait for one.',
    labelNames: ['state'],
    registers,
    collect() {
      const { running, waiting } = renderPoolState();
      this.set({ state: 'running' }, running);
      this.set({ state: 'waiting' }, waiting);
    },
  });
};
