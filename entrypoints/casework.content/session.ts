import { canCheck, type FileState } from '../../components/casework';
import type { Attachment } from './attachments';
import type { Checked } from './check-file';
import { isOwnHost } from './fetch-file';

/** One attachment on the page and what is known of it. Never reused for another file. */
export interface Row extends Attachment {
  state: FileState;
  blob: Blob | null;
  stop: AbortController | null;
}

/** The engine host has few workers; more at once would only hold memory. */
const atOnce = 2;

/** What was found on the page, and the queue that checks it. Knows nothing of drawing. */
export class Session {
  rows: Row[] = [];
  readonly #queue: Row[] = [];
  readonly #seen = new WeakSet<Row>();
  #running = 0;

  constructor(
    private readonly check: (file: Attachment, signal: AbortSignal) => Promise<Checked>,
    private readonly onChange: () => void,
  ) {}

  /** Takes over what the page shows now. A link that leads to another file than before starts anew. */
  sync(found: Attachment[]): void {
    const kept = new Map(this.rows.map((row) => [row.link, row]));
    const next = found.map((file): Row => {
      const row = kept.get(file.link);
      return row && isSameFile(row, file) ? row : newRow(file);
    });
    for (const row of this.rows) if (!next.includes(row)) row.stop?.abort();
    this.rows = next;
    this.onChange();
  }

  checkOne(row: Row): void {
    this.#enqueue([row]);
  }

  /** What nobody has looked at yet; a file that failed or was stopped waits for a press. */
  checkNew(): void {
    this.#enqueue(this.rows.filter((row) => !this.#seen.has(row)));
  }

  checkAll(): void {
    this.#enqueue(this.rows);
  }

  stop(): void {
    for (const row of this.rows) row.stop?.abort();
    this.onChange();
  }

  #enqueue(rows: Row[]): void {
    for (const row of rows.filter(({ state }) => canCheck(state))) {
      row.state = { kind: 'checking' };
      row.stop = new AbortController();
      this.#seen.add(row);
      this.#queue.push(row);
    }
    this.onChange();
    while (this.#running < atOnce && this.#queue.length > 0) void this.#work();
  }

  async #work(): Promise<void> {
    this.#running += 1;
    for (let row = this.#queue.shift(); row; row = this.#queue.shift()) {
      const signal = row.stop?.signal;
      const checked: Checked =
        !signal || signal.aborted
          ? { state: { kind: 'unchecked' }, blob: null }
          : await this.check(row, signal).catch((): Checked => ({ state: internal, blob: null }));
      Object.assign(row, checked, { stop: null });
      this.onChange();
    }
    this.#running -= 1;
  }
}

const internal: FileState = { kind: 'failed', reason: 'internal' };

function newRow(file: Attachment): Row {
  return { ...file, state: firstState(file), blob: null, stop: null };
}

/** What can be known before anybody asks: some files are out of reach from this page. */
function firstState({ url }: Attachment): FileState {
  if (!url) return { kind: 'failed', reason: 'no_link' };
  return isOwnHost(url) ? { kind: 'unchecked' } : { kind: 'failed', reason: 'other_host' };
}

export function isSameFile(one: Attachment, other: Attachment): boolean {
  return one.link === other.link && one.url === other.url && one.name === other.name;
}
