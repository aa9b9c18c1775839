import type { EvidenceAnswer, EvidenceRequest, FetchEvidence } from './evidence';
import type { EvidenceHost } from './types';

/** A file that names a hundred servers must not send us to them all. */
const mostQuestions = 24;

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

  async ask(request: EvidenceRequest): Promise<EvidenceAnswer> {
    const host = this.hostOf(request);
    if (!host) return { outcome: 'unreachable' };
    const id = request.kind === 'ocsp' ? request.cacheKey : request.url;
    const answer = await (this.answers.get(id) ?? this.send(id, request));
    if (answer.outcome === 'answered') {
      host.outcome = 'answered';
      delete host.problem;
    } else if (answer.outcome !== 'not-allowed' && host.outcome !== 'answered') {
      host.outcome = 'failed';
      host.problem = answer.outcome;
    }
    return answer;
  }

  private send(id: string, request: EvidenceRequest): Promise<EvidenceAnswer> {
    const allowed = this.fetch && this.answers.size < mostQuestions;
    const answer: Promise<EvidenceAnswer> = allowed
      ? this.fetch(request, this.signal)
      : Promise.resolve({ outcome: 'not-allowed' });
    this.answers.set(id, answer);
    return answer;
  }

  private hostOf({ url, kind }: EvidenceRequest): EvidenceHost | null {
    const host = hostIn(url);
    if (!host) return null;
    const known: EvidenceHost = this.byHost.get(host) ?? { host, kinds: [], outcome: 'not-asked' };
    if (!known.kinds.includes(kind)) known.kinds = [...known.kinds, kind].sort();
    this.byHost.set(host, known);
    return known;
  }
}

function hostIn(url: string): string | null {
  try {
    return new URL(url).hostname || null;
  } catch {
    return null;
  }
}
