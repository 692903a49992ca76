import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { Pool } from 'pg';

const enginePath = '@prisma/schema-engine-wasm/schema_engine_bg';

/** The engine starts a ten second alarm for the migration lock and never clears it: it must not keep us running. */
const quietTimer = (handler: () => void, ms: number): NodeJS.Timeout => setTimeout(handler, ms).unref();

const importsOf = (engine: object) =>
  Object.fromEntries(
    Object.entries(engine).map(([name, value]) => [name, name.startsWith('__wbg_setTimeout') ? quietTimer : value]),
  );

const loadEngine = async () => {
  const engine: typeof import('@prisma/schema-engine-wasm/schema_engine_bg') = await import(enginePath);
  const bytes = await readFile(
    createRequire(import.meta.url)
      .resolve(enginePath)
      .replace(/\.js$/, '.wasm'),
  );
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': importsOf(engine) });
  engine.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start !== 'function') throw new Error('The schema engine of this Prisma version starts differently.');
  start();
  return engine;
};

// The module keeps its instance in a variable of its own: a second one would pull the memory from under the first.
let loading: ReturnType<typeof loadEngine> | undefined;

/**
 * The adapter cuts a script at every semicolon, which would cut function bodies apart. PostgreSQL takes a whole script
 * in one message, and then applies all of it or nothing.
 */
const wholeScripts = (pool: Pool): SqlMigrationAwareDriverAdapterFactory => {
  const factory = new PrismaPg(pool);
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connectToShadowDb: () => factory.connectToShadowDb(),
    connect: async () => {
      const adapter = await factory.connect();
      adapter.executeScript = async (script) => {
        await pool.query(script);
      };
      return adapter;
    },
  };
};

/** Prisma's own schema engine in WebAssembly: the command line's needs a download that a hospital's firewall refuses. */
export const withSchemaEngine = async <Answer>(
  connectionString: string,
  work: (engine: SchemaEngine) => Promise<Answer>,
): Promise<Answer> => {
  const pool = new Pool({ connectionString, connectionTimeoutMillis: 10_000 });
  pool.on('error', () => undefined);
  loading ??= loadEngine();
  const { SchemaEngine } = await loading;
  const engine = await SchemaEngine.new(
    { datamodels: [['schema.prisma', 'datasource db {\n  provider = "postgresql"\n}\n']] },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(wholeScripts(pool)),
  );
  try {
    return await work(engine);
  } finally {
    engine.free();
    await pool.end();
  }
};
