/** A PDF operand, as far as the checker looks: names keep their slash, strings become hexadecimal, the rest stays text. */
export type Operand = {
  kind: 'name' | 'number' | 'string' | 'array' | 'dictionary' | 'word';
  text: string;
  hex?: string;
};

export type Operation = { operator: string; operands: Operand[] };

const isSpace = (code: number): boolean =>
  code === 0 || code === 9 || code === 10 || code === 12 || code === 13 || code === 32;

const toHex = (bytes: string): string =>
  [...bytes].map((character) => character.charCodeAt(0).toString(16).padStart(2, '0')).join('');

/** Reads the tokens of ISO 32000-1, 7.2 and 7.3, from a decoded content stream. */
class Reader {
  #at = 0;
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  next(): Operand | null {
    this.#skip();
    const character = this.#source[this.#at];
    if (character === undefined) return null;
    if (character === '/') return { kind: 'name', text: this.#take(/\/[^\s()<>[\]{}/%]*/y) };
    if (character === '(') return this.#literal();
    if (this.#source.startsWith('<<', this.#at)) return this.#enclosed('<<', '>>', 'dictionary');
    if (character === '<') {
      const text = this.#take(/<[^>]*>/y);
      return { kind: 'string', text, hex: text.slice(1, -1).replace(/\s/g, '') };
    }
    if (character === '[') return this.#enclosed('[', ']', 'array');
    const word = this.#take(/[^\s()<>[\]{}/%]+/y);
    return { kind: /^[+-]?[\d.]+$/.test(word) ? 'number' : 'word', text: word };
  }

  #skip(): void {
    while (this.#at < this.#source.length) {
      if (this.#source[this.#at] === '%') this.#take(/%[^\r\n]*/y);
      else if (isSpace(this.#source.charCodeAt(this.#at))) this.#at += 1;
      else return;
    }
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#source)?.[0];
    if (!found) throw new Error(`Unreadable content at byte ${this.#at}.`);
    this.#at += found.length;
    return found;
  }

  #literal(): Operand {
    const start = this.#at;
    let depth = 0;
    do {
      const character = this.#source[this.#at];
      if (character === undefined) throw new Error('A string is not closed.');
      if (character === '\\') this.#at += 1;
      else if (character === '(') depth += 1;
      else if (character === ')') depth -= 1;
      this.#at += 1;
    } while (depth > 0);
    const text = this.#source.slice(start, this.#at);
    return { kind: 'string', text, hex: toHex(text.slice(1, -1)) };
  }

  #enclosed(open: string, close: string, kind: 'array' | 'dictionary'): Operand {
    const start = this.#at;
    this.#at += open.length;
    const hex: string[] = [];
    for (;;) {
      this.#skip();
      if (this.#source.startsWith(close, this.#at)) break;
      const inner = this.next();
      if (!inner) throw new Error(`A ${kind} is not closed.`);
      if (inner.hex !== undefined) hex.push(inner.hex);
    }
    this.#at += close.length;
    return { kind, text: this.#source.slice(start, this.#at), hex: hex.join('') };
  }
}

/** Every operation of a decoded content stream, in order. Inline images are not expected on our sheets. */
export const readOperations = (source: string): Operation[] => {
  const reader = new Reader(source);
  const operations: Operation[] = [];
  let operands: Operand[] = [];
  for (let token = reader.next(); token; token = reader.next()) {
    if (token.kind === 'word' && !['true', 'false', 'null'].includes(token.text)) {
      operations.push({ operator: token.text, operands });
      operands = [];
    } else operands.push(token);
  }
  return operations;
};
