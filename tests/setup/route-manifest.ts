import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Policy } from '@/app/api/v1/_route/define-route';
import type { ask } from '@/tests/setup/ask';

export type RouteHandler = Parameters<typeof ask>[0] & { policy?: Policy };

/** One method of one address, with what it declares about itself. */
export type Route = { key: string; method: string; address: string; handler: RouteHandler; policy: Policy };

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** Handlers that are not made by `defineRoute`, and why. Nothing else may be without a policy. */
const withoutPolicy: Record<string, string> = {};

const appFolder = path.join(process.cwd(), 'app');

const findAll = async (name: string): Promise<string[]> => {
  const entries = await readdir(appFolder, { recursive: true });
  return entries.filter((entry) => path.basename(entry) === name).sort();
};

/** Where it answers: `(groups)` are no part of an address, `_folders` are no route. */
const addressOf = (file: string): string | null => {
  const parts = path.dirname(file).split(path.sep);
  if (parts.some((part) => part.startsWith('_'))) return null;
  return `/${parts.filter((part) => part !== '.' && !/^\(.+\)$/.test(part)).join('/')}`;
};

/** The path of every page of the app. */
export const findPages = async (): Promise<string[]> =>
  (await findAll('page.tsx')).flatMap((file) => addressOf(file) ?? []).sort();

export type FoundHandler = { key: string; method: string; address: string; handler: RouteHandler };

/** Every handler of every route of the app, with or without a policy. */
export const findHandlers = async (): Promise<FoundHandler[]> => {
  const files = await findAll('route.ts');
  const found = await Promise.all(
    files.map(async (file): Promise<FoundHandler[]> => {
      const address = addressOf(file);
      if (address === null) return [];
      const exported: Record<string, RouteHandler> = await import(pathToFileURL(path.join(appFolder, file)).href);
      return methods.flatMap((method) => {
        const handler = exported[method];
        return handler ? [{ key: `${method} ${address}`, method, address, handler }] : [];
      });
    }),
  );
  return found.flat();
};

/** The handlers that declare no policy and are not named as an exception. */
export const findUndeclared = async (): Promise<string[]> =>
  (await findHandlers())
    .filter(({ address, handler }) => !handler.policy && !(address in withoutPolicy))
    .map(({ key }) => key);

/** Every handler that declares its policy: what the tests of access, of the web and of generated requests go through. */
export const findRoutes = async (): Promise<Route[]> =>
  (await findHandlers()).flatMap(({ handler, ...route }) =>
    handler.policy ? [{ ...route, handler, policy: handler.policy }] : [],
  );

const reads = ['GET', 'HEAD', 'OPTIONS'];

export const isWrite = ({ method }: { method: string }): boolean => !reads.includes(method);

/** `[id]`, and `[[...unknown]]` for whatever follows. */
const nameInAddress = /\[+(?:\.\.\.)?([^\]]+)\]+/g;

/** The names in an address: `/patients/[id]` has `id`. */
export const namesIn = (address: string): string[] =>
  [...address.matchAll(nameInAddress)].map(([, name]) => name ?? '');

/** The address with these values in it, as they stand in a URL. */
export const fillIn = (address: string, params: Record<string, string>): string =>
  address.replace(nameInAddress, (_, name: string) => encodeURIComponent(params[name] ?? ''));
