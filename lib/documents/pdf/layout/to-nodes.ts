import { Children, isValidElement, type ReactNode } from 'react';

/** react-pdf's own form of an element before layout. */
export type SourceNode =
  | { type: 'TEXT_INSTANCE'; value: string }
  | { type: string; style: object; props: Record<string, unknown>; box: object; children: SourceNode[] };

type ElementProps = { style?: object; children?: ReactNode };

/**
 * Turns elements into the nodes that react-pdf lays out, without React's reconciler: that keeps about 0.27 MB of every
 * document for ever, and one stack overflow inside it breaks each later render of the process. Function components run
 * as plain functions, so hooks and context are not available to a sheet. `nextSerial` numbers the nodes.
 */
export const toNodes = (content: ReactNode, nextSerial: () => number): SourceNode[] =>
  Children.toArray(content).flatMap((child): SourceNode[] => {
    if (typeof child === 'string' || typeof child === 'number') {
      return [{ type: 'TEXT_INSTANCE', value: String(child) }];
    }
    if (!isValidElement<ElementProps>(child)) throw new Error('A sheet holds only elements and text.');
    const { type } = child;
    if (typeof type === 'function') {
      return toNodes((type as (props: ElementProps) => ReactNode)(child.props), nextSerial);
    }
    if (typeof type !== 'string') throw new Error('A sheet holds no fragments, context or portals.');
    const { style = {}, children, ...props } = child.props;
    const serial = nextSerial();
    return [{ type, style, props: { ...props, serial }, box: {}, children: toNodes(children, nextSerial) }];
  });
