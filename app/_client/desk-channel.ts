import type { Holder } from '@/components/shell/kept-work';

/** What the tabs of one browser tell each other. */
export type DeskMessage =
  | { kind: 'signed-out' }
  /** A page was loaded for this person: that is who the browser is signed in as. */
  | { kind: 'here'; holder: Holder };

const channelName = 'plainleaf-desk';

/** Tells the other tabs, not this one. */
export const tellTabs = (message: DeskMessage): void => {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(message);
  channel.close();
};

/** Hears what other tabs of ours say; the function that it answers stops that. */
export const hearTabs = (onMessage: (message: DeskMessage) => void): (() => void) => {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = ({ data }: MessageEvent<DeskMessage>) => onMessage(data);
  return () => channel.close();
};
