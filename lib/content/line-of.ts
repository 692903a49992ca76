import { isNode, LineCounter, parseDocument } from 'yaml';

/**
 * On which line do these texts stand, one after another? The line of the last one that is found, looked for after the one
 * before it: an id and then the word that it names wrongly. 1 where nothing is found.
 */
export const lineOf = (text: string, anchors: readonly string[]): number => {
  let at = 0;
  for (const anchor of anchors) {
    const found = text.indexOf(anchor, at);
    if (found >= 0) at = found;
  }
  return text.slice(0, at).split('\n').length;
};

/** On which line of this JSON (or YAML) is the value at this path, or the closest thing around it? */
export const lineOfPath = (text: string, path: readonly PropertyKey[]): number => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
};

/** On which line does this text stop being JSON? Node says it in the error's words where it can tell. */
export const lineOfJsonError = (text: string, error: unknown): number => {
  const position = /at position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  return position === undefined
    ? text.trimEnd().split('\n').length
    : text.slice(0, Number(position)).split('\n').length;
};
