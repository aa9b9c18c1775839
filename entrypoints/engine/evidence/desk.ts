import type { EvidenceAnswer, EvidenceRequest, FetchEvidence } from '../../../utils/signature';
import { evidenceLife, evidenceTarget } from '../../../utils/trust';
import { keepAnswer, keptAnswer } from '../../shared/evidence-cache';
import { ask } from './ask';
import { Turns } from './turns';

/** A host that did not answer is left alone for a while: two hundred files must not wait for it two hundred times. */
const restMs = 30_000;

/** All questions of one file together; past it the file is judged with what is there. */
const patienceMs = 45_000;

type Outcome = Exclude<EvidenceAnswer['outcome'], 'answered'>;

/** Where every question to an authority passes: one place for all workers, so that nothing is asked twice. */
export class NetworkDesk {
  readonly #running = new Map<string, Promise<EvidenceAnswer>>();
  readonly #resting = new Map<string, { until: number; outcome: Outcome }>();
  readonly #turns = new Turns(4);

  /** The questions of one file. `allowed`: the hosts the person said yes to and the browser permits. */
  forFile(allowed: ReadonlySet<string>, cancelled: AbortSignal): FetchEvidence {
    let deadline: number | null = null;
    return (request) => {
      deadline ??= Date.now() + patienceMs;
      const end = deadline;
      return this.#answer(request, allowed, () => cancelled.aborted || Date.now() > end);
    };
  }

  async #answer(
    request: EvidenceRequest,
    allowed: ReadonlySet<string>,
    isOver: () => boolean,
  ): Promise<EvidenceAnswer> {
    const target = evidenceTarget(request.url, request.kind);
    if (target.may === 'never-be-asked') return { outcome: 'unreachable' };
    if (target.may === 'not-be-reached' || !allowed.has(target.server.host)) return { outcome: 'not-allowed' };
    const key = request.kind === 'ocsp' ? `ocsp ${target.url} ${request.cacheKey}` : `${request.kind} ${target.url}`;
    const kept = await keptAnswer(key).catch(() => null);
    if (kept) return { outcome: 'answered', bytes: kept, fresh: false };
    const running = this.#running.get(key);
    // Whoever joins did not send the nonce that went out.
    if (running)
      return running.then((answer) => (answer.outcome === 'answered' ? { ...answer, fresh: false } : answer));
    const question = this.#ask(request, target.url, key, isOver);
    this.#running.set(key, question);
    return question.finally(() => this.#running.delete(key));
  }

  #ask(request: EvidenceRequest, url: string, key: string, isOver: () => boolean): Promise<EvidenceAnswer> {
    const { host } = new URL(url);
    return this.#turns.take(async () => {
      const resting = this.#resting.get(host);
      if (resting && resting.until > Date.now()) return { outcome: resting.outcome };
      if (isOver()) return { outcome: 'timed-out' };
      const reply = await ask(request, url);
      if (reply.is === 'answered') {
        const life = evidenceLife(request.kind, reply.bytes, Date.now());
        // A full disk is no reason to withhold an answer.
        if (life !== null) await keepAnswer(key, reply.bytes, life).catch(() => undefined);
        return { outcome: 'answered', bytes: reply.bytes, fresh: true };
      }
      if (reply.is === 'unreachable' || reply.is === 'timed-out') {
        this.#resting.set(host, { until: Date.now() + restMs, outcome: reply.is });
      }
      return { outcome: reply.is };
    });
  }
}
