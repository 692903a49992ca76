import type { PackChange } from '@/lib/domain/content/compare-libraries';

const marks: Record<PackChange['kind'], string> = { added: '+', changed: '~', removed: '-' };

const counted = (changes: readonly PackChange[], kind: PackChange['kind']): number =>
  changes.filter((change) => change.kind === kind).length;

/** One line for each part that differs, and one for all of them. */
export const sayChanges = (changes: readonly PackChange[]): string[] =>
  changes.length === 0
    ? ['Nothing would change.']
    : [
        ...changes.map(
          ({ kind, part, id, title }) => `${marks[kind]} ${part} ${id}${id.endsWith(title) ? '' : `: ${title}`}`,
        ),
        `${counted(changes, 'added')} new, ${counted(changes, 'changed')} changed, ${counted(changes, 'removed')} gone.`,
      ];
