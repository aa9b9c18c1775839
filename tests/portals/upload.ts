import type { IncomingMessage } from 'node:http';

/** The limit of the national form (facts/portals.md 4.1). */
const limit = 2 * 2 ** 20;

/** Reads one file of a multipart body and judges it as the portal does: PDF by name, at most 2 MB. */
export async function readUpload(
  request: IncomingMessage,
): Promise<{ name: string; type: string; bytes: Buffer; accepted: boolean }> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const boundary = /boundary=(.+)$/.exec(request.headers['content-type'] ?? '')?.[1] ?? '';
  const headEnd = body.indexOf('\r\n\r\n');
  const head = body.subarray(0, headEnd).toString('utf8');
  const bytes = body.subarray(headEnd + 4, body.lastIndexOf(`\r\n--${boundary}`));
  const name = /filename="([^"]*)"/.exec(head)?.[1] ?? '';
  const type = /content-type: (.+)/i.exec(head)?.[1] ?? '';
  return { name, type, bytes, accepted: /\.pdf$/i.test(name) && bytes.length <= limit };
}
