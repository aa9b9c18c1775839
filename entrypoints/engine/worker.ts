import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';
import {
  checkAttachment,
  checkPaper,
  type Imaging,
  joinAttachments,
  repairAttachment,
  splitAttachment,
} from '../../utils/attachment';
import { configureQr, configureTextReader, type Pixels, readCard, readLines } from '../../utils/card';
import type { JobResult, Progress } from '../../utils/messages';
import { verifyPdf } from '../../utils/signature';
import { browserImaging } from '../shared/imaging';
import { drawPages } from './draw-pages';
import { askPage, type EvidenceQuestion, type EvidenceReply, pageAnswered } from './evidence/line';
import type { LoadedRequest } from './inputs';
import { licenceIn } from './licence';
import { openPdf } from './pdf-pages';
import { decodePictures } from './pictures';
import { openTextReader } from './text-reader';
import { unpackPictures } from './unpack';

export type WorkerInput = { type: 'work'; work: LoadedRequest } | EvidenceReply;
export type WorkerReply =
  | { type: 'progress'; progress: Progress }
  | { type: 'result'; result: JobResult<unknown> }
  | EvidenceQuestion;

const imaging: Imaging = {
  ...browserImaging,
  openPdf,
  async unpack(bytes, type) {
    const unpacked = await unpackPictures(new File([new Uint8Array(bytes)], '', { type }));
    // A page left out would be missing from the dossier.
    return unpacked.ok && unpacked.left === 0 ? unpacked.pictures : null;
  },
};

configureQr({ wasmUrl });
configureTextReader(openTextReader);

self.onmessage = ({ data }: MessageEvent<WorkerInput>) => {
  if (data.type === 'evidence') return pageAnswered(data);
  work(data.work).then(
    (result) => reply({ type: 'result', result }),
    (error: unknown) =>
      reply({ type: 'result', result: { ok: false, failure: { code: 'internal', detail: String(error) } } }),
  );
};

function reply(message: WorkerReply): void {
  self.postMessage(message);
}

async function work({ request, files, bytes: handedOver, trust, mayAsk }: LoadedRequest): Promise<JobResult<unknown>> {
  const [file] = files;
  if (!file) return { ok: false, failure: { code: 'unreadable' } };
  switch (request.job) {
    case 'readCard': {
      // The look at the pictures takes about as long as decoding one of them.
      const total = files.length + 1;
      let done = 0;
      const step = () => reply({ type: 'progress', progress: { done: ++done, total } });
      const pictures = await decodePictures(files, step);
      return pictures.ok ? { ok: true, value: await readCard(pictures.value) } : pictures;
    }
    case 'unpackPictures':
      return { ok: true, value: await unpackPictures(file) };
    case 'verifyPdf': {
      const { at } = request.input;
      if (!trust || !handedOver) return { ok: false, failure: { code: 'internal', detail: 'trust or bytes' } };
      const bytes = new Uint8Array(handedOver);
      const evidence = { crls: trust.lists };
      const asking = mayAsk ? { fetchEvidence: askPage } : {};
      const options = { name: file.name, trust: trust.material, evidence, ...asking };
      return { ok: true, value: await verifyPdf(bytes, { ...options, ...(at ? { at } : {}) }) };
    }
    case 'readLicence': {
      const onProgress = (done: number, total: number) => reply({ type: 'progress', progress: { done, total } });
      return licenceIn(new Uint8Array(await file.arrayBuffer()), request.input.against, onProgress);
    }
    case 'checkAttachment': {
      // A portal waits for the file: what is known here is enough to say whether its signatures are whole.
      const offline = trust ? { trust: trust.material, evidence: { crls: trust.lists } } : {};
      const verify = async (bytes: Uint8Array) => (await verifyPdf(bytes, offline)).overall;
      const onProgress = (done: number, total: number) => reply({ type: 'progress', progress: { done, total } });
      const context = { imaging, verify, onProgress };
      return { ok: true, value: await checkAttachment(file, request.input.slot, context) };
    }
    case 'checkPaper': {
      const readPrint = async (page: Pixels) => (await readLines(page)) ?? [];
      return {
        ok: true,
        value: await checkPaper(file, request.input.question, { imaging, readPrint }),
      };
    }
    case 'repairAttachment': {
      const { slot, repairs } = request.input;
      return { ok: true, value: await repairAttachment(file, slot, repairs, imaging) };
    }
    case 'splitAttachment':
      return { ok: true, value: await splitAttachment(file, request.input.slot, imaging) };
    case 'joinAttachments':
      return { ok: true, value: await joinAttachments(files, request.input.slot, imaging) };
    case 'drawPages': {
      const { pages, maxSide } = request.input;
      return { ok: true, value: await drawPages(file, pages, maxSide, imaging) };
    }
  }
}
