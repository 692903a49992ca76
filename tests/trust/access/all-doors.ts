import { closeRenderPool } from '@/lib/documents/pdf/render-pool';
import { type RunningApp, startRunningApp } from '@/tests/setup/running-app';
import { type Door, findDoors } from '@/tests/trust/access/cases-of-app';
import { inParallel } from '@/tests/trust/access/in-parallel';
import { type Prepared, prepareCase } from '@/tests/trust/access/prepare-case';
import { buildWorld, type World } from '@/tests/trust/access/world';

/** One app and one world for all that goes through every door: making them takes longer than most of these tests. */
type AllDoors = { app: RunningApp; world: World };

let opened: AllDoors | undefined;

export const openAllDoors = async (): Promise<void> => {
  const world = await buildWorld();
  opened = { world, app: await startRunningApp() };
};

export const allDoors = (): AllDoors => {
  if (!opened) throw new Error('The doors are not open yet.');
  return opened;
};

export const closeAllDoors = async (): Promise<void> => {
  await opened?.app.stop();
  await closeRenderPool();
};

export type OpenDoor = { door: Door; prepared: Prepared };

/** A request to each of these doors that is right in every way, with something to do it to. */
export const prepareRight = async (
  asker: 'our admin' | 'our suspended',
  isWanted: (door: Door) => boolean,
): Promise<OpenDoor[]> =>
  inParallel((await findDoors()).filter(isWanted), 1, async (door) => ({
    door,
    prepared: await prepareCase(allDoors().world, { door, asker, kind: 'own' }),
  }));
