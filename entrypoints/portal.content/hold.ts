/** Files a person gave to the page and the page has not seen yet. */
export interface Hold {
  files: File[];
  /** The input the files were chosen in, or what they were dropped on. */
  target: Element;
  /** What the person clicked last, newest first: a shared hidden input does not tell which row it serves. */
  clicked: Element[];
  /** The page may have gone on without us: an input that was chosen again, a hold passed on by its timer. */
  open: boolean;
  /** Somebody is looking after it: the timer that hands over the original is off. */
  seen(): void;
  /** Gives these files to the page as if they had just been chosen. Only the first call counts. */
  pass(files: File[]): void;
  /** The person changed their mind: the page never hears of the files. */
  drop(): void;
}

/** Where the watcher leaves its holds for the panel's script; both live in the same isolated world of the frame. */
export interface HoldChannel {
  waiting: Hold[];
  take?: (hold: Hold) => void;
}

const key = 'khongGiayHolds';

export function holdChannel(): HoldChannel {
  const world = globalThis as { [key]?: HoldChannel };
  world[key] ??= { waiting: [] };
  return world[key];
}
