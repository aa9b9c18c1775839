import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { libraryFile } from './libraries';
import { type DossierFile, officerPage, resultsPage } from './officer/page';
import { replicas } from './replicas';
import { provinces, wardsOf } from './units';
import { readUpload } from './upload';

/** Hosts served; anything else has no address for the browser under test. */
export const hosts = [...new Set([...replicas.map(({ host }) => host), 'motcua.thanhhoa.gov.vn'])];

export interface Portals {
  port: number;
  /** For Chromium's `--host-resolver-rules`: the portals on loopback, every other host refused. */
  hostRules: string;
  uploads: { name: string; type: string; bytes: Buffer; accepted: boolean }[];
  /** Every request that reached the server, `host path`. */
  requests: string[];
  close(): Promise<void>;
}

/** Late enough that a filler which does not wait finds an empty list. */
const listDelayMs = 500;

/** Starts the replica portals over https. `results` are files behind links, by name. */
export async function startPortals(results: DossierFile[] = []): Promise<Portals> {
  const uploads: Portals['uploads'] = [];
  const requests: string[] = [];
  const server = createServer(certificate(), (request, response) => {
    const url = new URL(request.url ?? '/', `https://${request.headers.host ?? hosts[0]}`);
    requests.push(`${url.hostname} ${url.pathname}`);
    answer(request, response, url).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    if (url.pathname === '/favicon.ico') return void response.writeHead(204).end();
    if (url.pathname.startsWith('/lib/')) return send(response, ...(await libraryFile(url.pathname)));
    if (url.pathname === '/api/provinces') return later(response, provinces);
    if (url.pathname === '/api/wards') return later(response, wardsOf(url.searchParams.get('province') ?? ''));
    if (url.pathname === '/api/File/upload') {
      const upload = await readUpload(request);
      uploads.push(upload);
      return send(response, JSON.stringify({ accepted: upload.accepted, name: upload.name }), 'application/json');
    }
    const file = results.find((result) => url.pathname === `/files/${encodeURIComponent(result.name)}`);
    if (file) return send(response, readFileSync(file.path), 'application/pdf');
    send(response, pageFor(url, results, await postedIn(request)), 'text/html; charset=utf-8');
  }

  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    hostRules: [
      ...hosts.map((host) => `MAP ${host}:443 127.0.0.1:${port}`),
      'MAP * ~NOTFOUND',
      'EXCLUDE 127.0.0.1',
    ].join(', '),
    uploads,
    requests,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

function pageFor(url: URL, results: DossierFile[], posted: URLSearchParams): string {
  if (url.hostname === 'motcua.thanhhoa.gov.vn') return officerPage(results, url.pathname.includes('so-hoa-ho-so'));
  if (url.pathname.includes('ket-qua')) return resultsPage(results);
  const replica = replicas.find(({ host, path }) => host === url.hostname && (!path || path.test(url.pathname)));
  if (!replica) throw new Error(`No replica at ${url}`);
  return replica.page(url, posted);
}

/** What a form sent; answered late, as a server that thinks. */
async function postedIn(request: IncomingMessage): Promise<URLSearchParams> {
  if (request.method !== 'POST') return new URLSearchParams();
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  await new Promise((done) => setTimeout(done, listDelayMs));
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}

function send(response: ServerResponse, body: string | Buffer, type: string): void {
  response.writeHead(200, { 'content-type': type }).end(body);
}

function later(response: ServerResponse, body: unknown): void {
  setTimeout(() => send(response, JSON.stringify(body), 'application/json'), listDelayMs);
}

/** One certificate for all hosts, made at start and forgotten. */
function certificate(): { key: Buffer; cert: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'khong-giay-tls-'));
  const key = join(folder, 'key.pem');
  const cert = join(folder, 'cert.pem');
  const names = `subjectAltName=${hosts.map((host) => `DNS:${host}`).join(',')}`;
  const options = [
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    '-days',
    '2',
    '-subj',
    '/CN=replica',
  ];
  execFileSync('openssl', ['req', '-x509', ...options, '-keyout', key, '-out', cert, '-addext', names], {
    stdio: 'ignore',
  });
  const pair = { key: readFileSync(key), cert: readFileSync(cert) };
  rmSync(folder, { recursive: true });
  return pair;
}
