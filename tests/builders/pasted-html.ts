import type { Pasted, PastedElement } from '@/components/block/paste/pasted';

const isVoid = new Set(['br', 'hr', 'img', 'input', 'meta', 'link', 'col', 'wbr']);

const token =
  /<!--.*?-->|<!\[.*?\]>|<\?.*?>|<(?<close>\/)?(?<name>[a-z][\w:-]*)(?<attributes>(?:"[^"]*"|'[^']*'|[^>"'])*?)(?<self>\/)?>|[^<]+|</gis;

const entities: Record<string, string> = {
  nbsp: '\u00A0',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  rsquo: '’',
  shy: '\u00AD',
};

const decode = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/gi, (whole, decimal, hexadecimal, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hexadecimal) return String.fromCodePoint(Number.parseInt(hexadecimal, 16));
    return entities[name] ?? whole;
  });

const attributesOf = (text: string): Map<string, string> =>
  new Map(
    Array.from(text.matchAll(/([\w:-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g), (match) => [
      (match[1] ?? '').toLowerCase(),
      decode(match[2] ?? match[3] ?? match[4] ?? ''),
    ]),
  );

/** Well-formed HTML as a browser would hand it to the cleaning: enough of a parser for what is pasted in tests. */
export const pastedHtml = (html: string): Pasted[] => {
  const root: PastedElement = { kind: 'element', name: 'body', attributes: new Map(), children: [] };
  const open = [root];
  for (const { 0: text, groups = {} } of html.matchAll(token)) {
    const top = open.at(-1) ?? root;
    const name = groups.name?.toLowerCase();
    if (!name) {
      if (!/^<[!?]/.test(text)) top.children.push({ kind: 'text', text: decode(text) });
      continue;
    }
    if (groups.close) {
      const at = open.findLastIndex((element) => element.name === name);
      if (at > 0) open.splice(at);
      continue;
    }
    const element: PastedElement = {
      kind: 'element',
      name,
      attributes: attributesOf(groups.attributes ?? ''),
      children: [],
    };
    top.children.push(element);
    if (!groups.self && !isVoid.has(name)) open.push(element);
  }
  return root.children;
};
