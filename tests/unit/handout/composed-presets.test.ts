import { describe, expect, test } from 'vitest';
import { urgencies } from '@/lib/domain/content/block-body';
import { documentLines } from '@/lib/domain/handout/document-lines';
import { compileLibrary } from '@/lib/domain/tailoring/compile-library';
import { readPacks } from '@/tests/builders/library-builder';
import { buildSheet } from '@/tests/builders/selection-builder';

const isAscending = (ranks: number[]) => ranks.every((rank, index) => rank > (ranks[index - 1] ?? -1));

const sheets = (await readPacks()).flatMap(([, pack]) => {
  const library = compileLibrary(pack);
  return pack.presets.map(({ id, profile }) => ({ id, profile, pack, library }));
});

describe.for(sheets)('the sheet of the preset $id', ({ profile, pack, library }) => {
  const sections = pack.topic.sections.map(({ id }) => id);
  const patientLine = 'Zacharias Canary, born 9 March 1954, record 104 233';
  const { tailoring, selection, document } = buildSheet(library, profile, { context: { patientLine } });

  test('has one help box, that starts with what is an emergency', () => {
    const boxes = document.parts.filter((part) => part.kind === 'get-help');
    expect(boxes).toHaveLength(1);
    const found = boxes.flatMap((box) => box.groups.map((group) => group.urgency));
    expect(found[0]).toBe('emergency');
    expect(isAscending(found.map((urgency) => urgencies.indexOf(urgency)))).toBe(true);
  });

  test('names no danger sign twice', () => {
    const boxes = document.parts.flatMap((part) => (part.kind === 'get-help' ? part.groups : []));
    const signs = boxes.flatMap((group) => group.signs.map((runs) => runs.map((run) => run.text).join('')));
    expect(signs.filter((text, index) => signs.indexOf(text) !== index)).toEqual([]);
  });

  test('has its sections in the topic’s order', () => {
    const ids = document.parts.flatMap((part) => {
      if (part.kind === 'section') return [part.sectionId];
      return part.kind === 'get-help' ? ['get-help'] : [];
    });
    expect(isAscending(ids.map((id) => sections.indexOf(id)))).toBe(true);
  });

  test('prints what was selected, once, with the cautions of its decision beside it', () => {
    const printed = document.parts.flatMap((part) => (part.kind === 'section' ? part.blocks : []));
    const versions = selection.adviceKeys.flatMap((key) => tailoring.versions.get(key) ?? []);
    const wanted = versions.filter(({ section }) => section !== 'get-help').map(({ versionId }) => versionId);
    expect(printed.map(({ versionId }) => versionId)).toEqual(wanted);
    for (const { adviceKey, cautions } of printed) {
      const due = tailoring.decisions.get(adviceKey)?.cautions.map(({ text }) => text);
      expect(cautions).toEqual([...new Set(due)]);
    }
  });

  test('says that it is a draft, and says nowhere but in the header for whom it is', () => {
    expect(documentLines(document)).toContain(pack.topic.statusText);
    const { header, ...rest } = document;
    expect(JSON.stringify(rest)).not.toMatch(/Canary|1954|104 233/);
  });
});
