import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';
import { checkAttachment, repairAttachment } from '../../utils/attachment';
import { configureQr, readCard } from '../../utils/card';
import type { JobResult, Progress } from '../../utils/messages';
import { verifyPdf } from '../../utils/signature';
import { browserImaging } from '../shared/imaging';
import type { LoadedRequest } from './inputs';
import { decodePictures } from './pictures';

export type WorkerReply = { type: 'progress'; progress: Progress } | { type: 'result'; result: JobResult<unknown> };

configureQr({ wasmUrl });

self.onmessage = ({ data }: MessageEvent<LoadedRequest>) => {
  work(data).then(
    (result) => reply({ type: 'result', result }),
    (error: unknown) =>
      reply({ type: 'result', result: { ok: false, failure: { code: 'internal', detail: String(error) } } }),
  );
};

function reply(message: WorkerReply): void {
  self.postMessage(message);
}

async function work({ request, files, trust }: LoadedRequest): Promise<JobResult<unknown>> {
  const [file] = files;
  if (!file) return { ok: false, failure: { code: 'unreadable' } };
  switch (request.job) {
    case 'readCard': {
      const pictures = await decodePictures(files);
      if (!pictures.ok) return pictures;
      reply({ type: 'progress', progress: { done: 1, total: 2 } });
      return { ok: true, value: await readCard(pictures.value) };
    }
    case 'verifyPdf': {
      const { at } = request.input;
      if (!trust) return { ok: false, failure: { code: 'internal', detail: 'trust' } };
      const bytes = new Uint8Array(await file.arrayBuffer());
      return { ok: true, value: await verifyPdf(bytes, { name: file.name, trust, ...(at ? { at } : {}) }) };
    }
    case 'checkAttachment': {
      const verify = async (bytes: Uint8Array) => (await verifyPdf(bytes, trust ? { trust } : {})).overall;
      const context = { imaging: browserImaging, verify };
      return { ok: true, value: await checkAttachment(file, request.input.slot, context) };
    }
    case 'repairAttachment': {
      const { slot, repairs } = request.input;
      return { ok: true, value: await repairAttachment(file, slot, repairs, browserImaging) };
    }
  }
}
