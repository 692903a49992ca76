const key = 'plainleaf-last-use';

/**
 * When any tab of this browser was last used, in milliseconds. In `localStorage`, which a tab that slept reads as it is now;
 * what it is told while it sleeps it hears too late, and would end the session of somebody at work.
 */
export const lastUse = {
  read: (): number => Number(localStorage.getItem(key) ?? 0) || 0,
  write: (at: number): void => localStorage.setItem(key, String(at)),
  forget: (): void => localStorage.removeItem(key),
  /** Hears of use in other tabs; the function that it answers stops that. */
  hear: (onUse: () => void): (() => void) => {
    const listen = (event: StorageEvent) => event.key === key && onUse();
    window.addEventListener('storage', listen);
    return () => window.removeEventListener('storage', listen);
  },
};
