import { readFileSync } from 'node:fs';

interface NetLog {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: { url?: string; initiator?: string } }[];
}

/** Hosts that the extension itself asked anything of, whichever of its pages or workers did; from Chromium's own log. */
export function hostsAskedBy(extensionId: string, logFile: string): string[] {
  const log = JSON.parse(readFileSync(logFile, 'utf8')) as NetLog;
  const hosts = log.events
    .filter(({ params }) => params?.initiator === `chrome-extension://${extensionId}` && params.url?.startsWith('http'))
    .map(({ params }) => new URL(params?.url ?? '').hostname);
  return [...new Set(hosts)].sort();
}
