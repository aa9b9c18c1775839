import type { EvidenceAnswer, EvidenceRequest, FetchEvidence } from './evidence';
import type { EvidenceHost } from './types';

/** A file that names a hundred servers must not send us to them all. */
const mostQuestions = 24;

/** What the work wants to know. A responder's request is made when it goes out: most are never sent. */
type DeskQuestion =
  | { kind: 'ocsp'; url: string; body: () => Promise<Uint8Array>; cacheKey: string }
  | Exclude<EvidenceRequest, { kind: 'ocsp' }>;

/** The one place that asks servers: each question once, and a record of who was or could be asked. */
export class EvidenceDesk {
  private readonly answers = new Map<string, Promise<EvidenceAnswer>>();
  private readonly byHost = new Map<string, EvidenceHost>();

  constructor(
    private readonly fetch?: FetchEvidence,
    private readonly signal?: AbortSignal,
  ) {}

  get hosts(): EvidenceHost[] {
    return [...this.byHost.values()].sort((a, b) => a.host.localeCompare(b.host));
  }

  async ask(question: DeskQuestion): Promise<EvidenceAnswer> {
    const host = this.hostOf(question);
    if (!host) return { outcome: 'unreachable' };
    const id = question.kind === 'ocsp' ? question.cacheKey : question.url;
    const answer = await (this.answers.get(id) ?? this.send(id, question));
    if (answer.outcome === 'answered') {
      host.outcome = 'answered';
      delete host.problem;
    } else if (answer.outcome !== 'not-allowed' && host.outcome !== 'answered') {
      host.outcome = 'failed';
      host.problem = answer.outcome;
    }
    return answer;
  }

  private send(id: string, question: DeskQuestion): Promise<EvidenceAnswer> {
    const { fetch, signal } = this;
    const answer: Promise<EvidenceAnswer> =
      fetch && this.answers.size < mostQuestions
        ? requestOf(question).then((request) => fetch(request, signal))
        : Promise.resolve({ outcome: 'not-allowed' });
    this.answers.set(id, answer);
    return answer;
  }

  private hostOf({ url, kind }: DeskQuestion): EvidenceHost | null {
    const host = hostIn(url);
    if (!host) return null;
    const known: EvidenceHost = this.byHost.get(host) ?? { host, kinds: [], outcome: 'not-asked' };
    if (!known.kinds.includes(kind)) known.kinds = [...known.kinds, kind].sort();
    this.byHost.set(host, known);
    return known;
  }
}

const requestOf = async (question: DeskQuestion): Promise<EvidenceRequest> =>
  question.kind === 'ocsp' ? { ...question, body: await question.body() } : question;

function hostIn(url: string): string | null {
  try {
    return new URL(url).hostname || null;
  } catch {
    return null;
  }
}
