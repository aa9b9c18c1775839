import type { BlobRef, HostRequest, JobName, JobResult } from '../../utils/messages';
import { readPolicy } from '../shared/evidence-policy';
import { type StoredTrust, storedTrust } from '../shared/trust-store';

/** Largest file a job takes, in bytes. A larger one gets a sentence instead of an exhausted machine. */
const limits: Record<JobName, number> = {
  readCard: 60 * 2 ** 20,
  unpackPictures: 60 * 2 ** 20,
  verifyPdf: 150 * 2 ** 20,
  readLicence: 150 * 2 ** 20,
  checkAttachment: 150 * 2 ** 20,
  checkPaper: 150 * 2 ** 20,
  repairAttachment: 150 * 2 ** 20,
  splitAttachment: 150 * 2 ** 20,
  joinAttachments: 150 * 2 ** 20,
  drawPages: 150 * 2 ** 20,
};

/** A request whose files are in hand; what the worker is given. */
export interface LoadedRequest {
  request: HostRequest;
  files: File[];
  /** The bytes of the file whose signatures are checked, handed over and not copied: a Blob would be read twice. */
  bytes?: ArrayBuffer;
  /** What the store of this device trusts now; only for work on signatures. */
  trust: StoredTrust | null;
  /** Somebody may be asked over the network; otherwise the work need not even try. */
  mayAsk: boolean;
}

/** What came in, and whom the work may ask over the network. */
export interface Loaded {
  work: LoadedRequest;
  askableHosts: string[];
}

/** Fetches the files a request names. A `blob:` address dies with its page: that is `unreadable`, not a crash. */
export async function loadInputs(request: HostRequest): Promise<JobResult<Loaded>> {
  const refs = refsOf(request);
  const files: File[] = [];
  for (const ref of refs) {
    const blob = await loadBlob(ref);
    if (!blob) return { ok: false, failure: { code: 'unreadable', detail: ref.name } };
    if (blob.size > limits[request.job]) {
      return { ok: false, failure: { code: 'too-large', detail: String(limits[request.job]) } };
    }
    files.push(new File([blob], ref.name, { type: blob.type }));
  }
  const work = { request: withoutBlobs(request), files };
  if (request.job !== 'verifyPdf' && request.job !== 'checkAttachment') {
    return { ok: true, value: { work: { ...work, trust: null, mayAsk: false }, askableHosts: [] } };
  }
  const policy = await readPolicy();
  const trust = await storedTrust(policy.managed);
  const { askableHosts } = policy;
  const known = { ...work, trust, mayAsk: askableHosts.length > 0 };
  if (request.job !== 'verifyPdf') return { ok: true, value: { work: known, askableHosts } };
  const bytes = await files[0]?.arrayBuffer().catch(() => null);
  if (!bytes) return { ok: false, failure: { code: 'unreadable', detail: request.input.file.name } };
  return { ok: true, value: { work: { ...known, bytes }, askableHosts } };
}

function refsOf({ job, input }: HostRequest): BlobRef[] {
  if (job === 'readCard') return input.images;
  return job === 'joinAttachments' ? input.files : [input.file];
}

async function loadBlob(ref: BlobRef): Promise<Blob | null> {
  if ('blob' in ref) return ref.blob instanceof Blob ? ref.blob : null;
  if (!ref.url.startsWith('blob:')) return null;
  try {
    return await (await fetch(ref.url)).blob();
  } catch {
    return null;
  }
}

/** The worker gets the files themselves; a Blob in the request would cross a second time. */
function withoutBlobs(request: HostRequest): HostRequest {
  const nameOnly = (ref: BlobRef): BlobRef => ({ url: '', name: ref.name });
  if (request.job === 'readCard') return { job: request.job, input: { images: request.input.images.map(nameOnly) } };
  if (request.job === 'joinAttachments') {
    return { job: request.job, input: { ...request.input, files: request.input.files.map(nameOnly) } };
  }
  return { ...request, input: { ...request.input, file: nameOnly(request.input.file) } } as typeof request;
}
