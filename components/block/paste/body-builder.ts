import { cleanWords } from '@/components/block/paste/clean-words';
import type { LeftOut, LeftOutKind } from '@/components/block/paste/left-out';
import type { BlockBody, BodyNode, BodyRun } from '@/lib/domain/content/block-body';
import { tidyRuns } from '@/lib/domain/content/tidy-runs';

type ListKind = 'bullets' | 'steps';

/** Puts a text together from words and line ends as they come. */
export class BodyBuilder {
  private readonly leftOut: LeftOut;
  private readonly body: BlockBody = [];
  private line: BodyRun[] = [];
  private list: Extract<BodyNode, { kind: ListKind }> | null = null;
  private isInItem = false;

  constructor(leftOut: LeftOut) {
    this.leftOut = leftOut;
  }

  leave(kind: LeftOutKind): void {
    this.leftOut[kind] = (this.leftOut[kind] ?? 0) + 1;
  }

  words(text: string, strong: boolean): void {
    this.line.push({ kind: 'text', text: cleanWords(text, this.leftOut), strong });
  }

  variable(name: Extract<BodyRun, { kind: 'variable' }>['name'], strong: boolean): void {
    this.line.push({ kind: 'variable', name, strong });
  }

  /** The line is over; in a list line, which has only one, its words go on after a space. */
  endLine(): void {
    if (this.isInItem) this.words(' ', false);
    else this.flush();
  }

  node(node: BodyNode): void {
    this.flush();
    this.list = null;
    this.body.push(node);
  }

  inList(kind: ListKind, work: () => void): void {
    this.endItem();
    const outer = this.list;
    if (outer) this.leave('inner-list');
    else {
      const list = { kind, items: [] };
      this.list = list;
      this.body.push(list);
    }
    work();
    this.endItem();
    this.list = outer;
  }

  inItem(work: () => void): void {
    if (this.list) {
      this.endItem();
      this.isInItem = true;
      work();
      this.endItem();
    } else this.inList('bullets', () => this.inItem(work));
  }

  end(): BlockBody {
    this.endItem();
    return this.body.filter((node) => !('items' in node) || node.items.length > 0);
  }

  private endItem(): void {
    this.flush();
    this.isInItem = false;
  }

  private flush(): void {
    const runs = tidyRuns(this.line);
    this.line = [];
    if (runs.length === 0) return;
    if (this.list) this.list.items.push(runs);
    else this.body.push({ kind: 'paragraph', runs });
  }
}
