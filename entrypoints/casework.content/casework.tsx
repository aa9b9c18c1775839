import { CaseworkBar, canCheck, FileBadge, failSentence, notesOf, summarise, wordsIn } from '../../components/casework';
import { type Look, readLook } from '../shared/look';
import { request } from '../shared/request';
import { findAttachments, readAttachment } from './attachments';
import { checkFile } from './check-file';
import { fillForm, formOn } from './digitise';
import { isSameFile, type Row, Session } from './session';
import { makePiece, type Piece } from './shadow';

/** A page that redraws itself is searched again, but not more often than this. */
const searchDelayMs = 300;

/** By a press of the toolbar button, or as the agency's policy says: then every file found is checked at once. */
export type Start = 'asked' | 'by-policy';

/** The badges and the bar of one dossier page, from the start until the bar is closed. */
export class Casework {
  readonly #session = new Session(checkFile, () => this.#draw());
  readonly #observer = new MutationObserver(() => this.#pageChanged());
  readonly #badges = new Map<Row, Piece>();
  #look: Look = { language: 'vi', theme: 'system' };
  #bar: Piece | null = null;
  #note: string | null = null;
  /** What became of filling the form on the page. */
  #filled: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly how: Start,
    private readonly onEnd: () => void,
  ) {}

  async start(): Promise<void> {
    if (!this.#bar) {
      this.#look = await readLook();
      this.#bar ??= makePiece('khong-giay-bar', this.#look);
      this.#observer.observe(document.body, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
        attributeFilter: ['href', 'download', 'title', 'class', 'style', 'hidden'],
      });
    }
    this.#search();
  }

  #end(): void {
    this.#observer.disconnect();
    clearTimeout(this.#timer);
    this.#session.stop();
    for (const badge of this.#badges.values()) badge.remove();
    this.#badges.clear();
    this.#bar?.remove();
    this.#bar = null;
    this.onEnd();
  }

  #search(): void {
    const known = new Set(this.#session.rows.map(({ link }) => link));
    this.#session.sync(findAttachments(document, known));
    if (this.how === 'by-policy') this.#session.checkNew();
  }

  /** A verdict must never stand beside another file, not for one frame: stale rows go at once, new ones may wait. */
  #pageChanged(): void {
    const standing = this.#session.rows.filter((row) => {
      const now = readAttachment(row.link);
      return now !== null && isSameFile(row, now);
    });
    if (standing.length < this.#session.rows.length) {
      this.#note = null;
      this.#session.sync(standing);
    }
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#search();
    }, searchDelayMs);
  }

  #draw(): void {
    if (!this.#bar) return;
    const { rows } = this.#session;
    // A page without attachments is none of the policy's business.
    if (this.how === 'by-policy' && rows.length === 0 && !this.#bar.host.isConnected) return;
    const say = wordsIn(this.#look.language);
    for (const [row, badge] of this.#badges) {
      if (rows.includes(row)) continue;
      badge.remove();
      this.#badges.delete(row);
    }
    for (const row of rows) {
      const badge = this.#badges.get(row) ?? makePiece('khong-giay-badge', this.#look);
      this.#badges.set(row, badge);
      if (row.link.nextSibling !== badge.host) row.link.after(badge.host);
      badge.draw(<FileBadge name={row.name} state={row.state} say={say} onPress={() => this.#press(row)} />);
    }
    const states = rows.map(({ state }) => state);
    if (!this.#bar.host.isConnected) document.body.append(this.#bar.host);
    this.#bar.draw(
      <CaseworkBar
        summary={summarise(states, say)}
        note={this.#note}
        notes={rows.flatMap((row) => notesOf(row.state, say).map((sentence) => `${row.name}: ${sentence}`))}
        form={this.#formOffer(rows)}
        say={say}
        onCheckAll={() => this.#session.checkAll()}
        onStop={() => this.#session.stop()}
        onFindAgain={() => this.#search()}
        onClose={() => this.#end()}
      />,
    );
  }

  /** Files whose signature is not wrong and whose words were read: they may fill the form that is open. */
  #formOffer(rows: Row[]) {
    const form = formOn(document);
    if (!form) {
      this.#filled = null;
      return null;
    }
    const able = rows.filter(({ state }) => {
      if (state.kind !== 'checked' || state.report.overall === 'invalid') return false;
      return state.licence?.reading.outcome === 'read';
    });
    if (able.length === 0) return null;
    const fill = async (at: number) => {
      const state = able[at]?.state;
      // Looked for again: the page may have drawn the form anew.
      const now = formOn(document);
      if (!now || state?.kind !== 'checked' || !state.licence) return;
      const { done, total, left } = await fillForm(now, state.licence.reading);
      const say = wordsIn(this.#look.language);
      const fields = left.map((field) => say(`casework_field_${field}`)).join(', ');
      const parts = [
        say('casework_form_done', { done, total }),
        ...(fields ? [say('casework_form_left', { fields })] : []),
      ];
      this.#filled = parts.join(' ');
      this.#draw();
    };
    return { files: able.map(({ name }) => name), outcome: this.#filled, onFill: (at: number) => void fill(at) };
  }

  #press(row: Row): void {
    const { state } = row;
    const isHopeless = state.kind === 'failed' && !canCheck(state);
    this.#note = isHopeless ? `${row.name}: ${failSentence(state, wordsIn(this.#look.language))}` : null;
    if (row.state.kind === 'checked' && row.blob) {
      request('report/open', { blob: row.blob, name: row.name }).catch(() => {
        row.state = { kind: 'failed', reason: 'reload' };
        this.#draw();
      });
    } else this.#session.checkOne(row);
    this.#draw();
  }
}
