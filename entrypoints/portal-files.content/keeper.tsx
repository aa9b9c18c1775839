import type { VNode } from 'preact';
import { browser } from 'wxt/browser';
import { t } from '../../components/i18n';
import type { Hold } from '../portal.content/hold';
import { type Arrival, patienceFor, watchArrival } from './arrival';
import { FilesPanel } from './panel';
import { newSession } from './session';
import type { Stage } from './stage';
import { TakenFiles } from './taken-files';
import { Toast, type ToastProps } from './toast';
import { isMeant, isVisible } from './trusted-click';

/** A check that is done by then needs no panel. */
const quietMs = 500;
const toastMs = 6000;
/** A frame with less room shows no question a person could read: it gets the original at once. */
const leastRoom = { width: 280, height: 200 };
/** How often an open panel makes sure that the page still shows it. */
const lookMs = 1500;

/**
 * Looks after held files, one hold after another: checks them, asks the person where something is to be decided,
 * hands them over and tells what became of them. Whatever fails, the page gets the original.
 */
export class FileKeeper {
  #queue: Promise<void> = Promise.resolve();
  #hideToast: ReturnType<typeof setTimeout> | undefined;
  #panel: VNode | null = null;
  #toast: VNode | null = null;
  readonly #taken = new TakenFiles();

  constructor(private readonly stage: Stage) {}

  take(hold: Hold): void {
    this.#queue = this.#queue
      .then(() => this.#keep(hold))
      .catch((error: unknown) => {
        console.error(error);
        hold.pass(hold.files);
        this.#showPanel(null);
      });
  }

  /** News of one file may come while another waits for a decision: both are shown. */
  #draw(): void {
    this.stage.show(
      <>
        {this.#panel}
        {this.#toast}
      </>,
    );
  }

  #showPanel(panel: VNode | null): void {
    this.#panel = panel;
    this.#draw();
  }

  async #keep(hold: Hold): Promise<void> {
    if (!hold.open) return;
    if (innerWidth < leastRoom.width || innerHeight < leastRoom.height) return hold.pass(hold.files);
    const session = newSession(hold, this.#taken.usedIn(hold));
    let decided: (files: File[] | null) => void = () => {};
    const decision = new Promise<File[] | null>((resolve) => {
      decided = resolve;
    });
    let watch: ReturnType<typeof setInterval> | undefined;
    const ask = () => {
      // Its timer was faster: the page has the original, there is nothing left to ask.
      if (!hold.open) return decided(null);
      this.#showPanel(
        <FilesPanel
          session={session}
          onDecide={(files, event) => {
            const button = event.currentTarget;
            if (button instanceof Element && isMeant(event, this.stage.host, button)) decided(files);
          }}
        />,
      );
      // A page that hides our panel would hold the file for ever.
      clearInterval(watch);
      watch = setInterval(() => isVisible(this.stage.host) || decided(hold.files), lookMs);
      if (isVisible(this.stage.host)) hold.seen();
      else decided(hold.files);
    };
    const slow = setTimeout(ask, quietMs);
    const early = decision.then(() => 'decided' as const);
    const outcome = await Promise.race([session.work, early]);
    clearTimeout(slow);
    if (outcome === 'fine' || outcome === 'unchecked') {
      clearInterval(watch);
      this.#showPanel(null);
      this.#handOver(hold, hold.files, outcome);
      return;
    }
    if (outcome === 'ask') ask();
    const files = await decision;
    clearInterval(watch);
    session.stop();
    this.#showPanel(null);
    if (files) this.#handOver(hold, files, 'decided');
    else hold.drop();
  }

  #handOver(hold: Hold, files: File[], why: 'fine' | 'unchecked' | 'decided'): void {
    if (!hold.open) return;
    const name = files.map((file) => file.name).join(', ');
    const bytes = files.reduce((sum, file) => sum + file.size, 0);
    const arrival = watchArrival(hold.target, files, patienceFor(bytes), this.stage.host);
    hold.pass(files);
    if (why === 'unchecked') this.#say({ tone: 'info', title: t('inpage_unchecked', { name }) }, toastMs);
    if (why === 'fine') this.#say({ tone: 'good', title: t('inpage_fine', { name }) }, toastMs);
    if (why === 'decided') this.#say({ tone: 'info', title: t('inpage_handed_over', { name }) });
    // The next choice need not wait for the news of this one.
    void arrival.result.then((news) => {
      if (news.outcome === 'received') this.#taken.add(hold, files);
      this.#tell(news, name, why);
    });
  }

  #tell(news: Arrival, name: string, why: 'fine' | 'unchecked' | 'decided'): void {
    // The panel's list of papers looks again; nobody listening is no error.
    if (news.outcome !== 'refused') browser.runtime.sendMessage({ type: 'files/handed-over' }).catch(() => {});
    if (news.outcome === 'received') {
      if (why === 'decided') this.#say({ tone: 'good', title: t('inpage_received', { name }) }, toastMs);
    } else if (news.outcome === 'refused') {
      const text = t('inpage_refused_next', { message: news.message });
      this.#say({ tone: 'bad', title: t('inpage_refused', { name }), text });
    } else if (why === 'decided') {
      this.#say({ tone: 'warn', title: t('inpage_not_seen', { name }), text: t('inpage_not_seen_next') });
    }
  }

  #say(toast: Omit<ToastProps, 'onClose'>, forMs?: number): void {
    clearTimeout(this.#hideToast);
    const close = () => {
      this.#toast = null;
      this.#draw();
    };
    this.#toast = <Toast key={toast.title} {...toast} onClose={close} />;
    this.#draw();
    if (forMs) this.#hideToast = setTimeout(close, forMs);
  }
}
