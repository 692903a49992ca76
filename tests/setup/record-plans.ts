import type { ClientBase } from 'pg';
import { z } from 'zod';
import { asOwner } from '@/tests/setup/provide-database';

/** How PostgreSQL carried out a statement, those inside of functions and foreign keys among them. */
export type Plan = { statement: string; root: PlanNode };

type PlanNode = z.infer<typeof nodeSchema> & { Plans?: PlanNode[] };

const nodeSchema = z.looseObject({
  'Node Type': z.string(),
  'Relation Name': z.string().optional(),
  'Index Cond': z.string().optional(),
});

const planSchema = z.object({
  'Query Text': z.string(),
  Plan: z.custom<PlanNode>((node) => nodeSchema.safeParse(node).success),
});

const settings = {
  session_preload_libraries: "'auto_explain'",
  'auto_explain.log_min_duration': '0',
  'auto_explain.log_nested_statements': 'on',
  'auto_explain.log_format': "'json'",
  'auto_explain.log_level': "'notice'",
};

/** From now on, each new connection to this file's database is told the plan of every statement it runs. */
export const explainEverything = (): Promise<void> =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ name: string }>('SELECT current_database() AS name');
    for (const [name, value] of Object.entries(settings))
      await client.query(`ALTER DATABASE ${rows[0]?.name} SET ${name} = ${value}`);
  });

/** Collects the plans that a connection is told. */
export const listenForPlans = (client: ClientBase, plans: Plan[]): void => {
  client.on('notice', ({ message = '' }) => {
    const told = /^duration: .* plan:\n([\s\S]*)$/.exec(message)?.[1];
    if (told === undefined) return;
    const { 'Query Text': statement, Plan: root } = planSchema.parse(JSON.parse(told));
    plans.push({ statement, root });
  });
};

const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** The tables of these that a plan reads from one end to the other: without an index, or with one and no place in it. */
export const findWholeReads = ({ root }: Plan, tables: readonly string[]): string[] =>
  nodesOf(root)
    .filter((node) => tables.includes(node['Relation Name'] ?? ''))
    .filter(
      (node) => node['Node Type'] === 'Seq Scan' || (node['Node Type'].startsWith('Index') && !node['Index Cond']),
    )
    .map((node) => `${node['Node Type']} on ${node['Relation Name']}`);
