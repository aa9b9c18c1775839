import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/**
 * The arrows of design.md 2 as a rule that fails: entrypoints → components, utils; components → utils;
 * among engines only the rows below; a room is entered by its index.ts; engines use no browser API.
 */
const engines: Record<string, string[]> = {
  text: [],
  address: ['text'],
  archive: [],
  vault: [],
  person: ['text', 'address', 'card'],
  card: ['text', 'person', 'address'],
  portals: ['text'],
  procedure: ['text', 'portals'],
  form: ['text', 'person', 'portals', 'address'],
  pdf: [],
  trust: ['signature'],
  signature: ['pdf', 'trust', 'text'],
  attachment: ['pdf', 'signature', 'procedure', 'card', 'form', 'text'],
  licence: ['signature', 'pdf', 'text', 'address'],
  ledger: ['vault'],
  messages: ['card', 'attachment', 'licence', 'signature', 'trust', 'form', 'person', 'portals', 'procedure'],
};

/** form/ takes a Document: its business is a page (design.md 2). */
const mayTouchDom = ['form'];
const browserApi =
  /(?<![\w.'"`-])(?:browser|chrome)\.\w+|(?<![\w.'"`-])(?:document|window|localStorage|navigator)\.\w+/;

const problems = ['entrypoints', 'components', 'utils', 'locales'].flatMap(filesOf).flatMap(problemsOf);
for (const problem of problems) console.log(problem);
process.exit(problems.length === 0 ? 0 : 1);

function filesOf(path: string): string[] {
  if (!statSync(path).isDirectory()) return /\.tsx?$/.test(path) ? [path] : [];
  return readdirSync(path).flatMap((name) => filesOf(join(path, name)));
}

function problemsOf(file: string): string[] {
  const source = readFileSync(file, 'utf8');
  const code = source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  const [top = '', room = ''] = file.split('/');
  const found: string[] = [];
  if (top === 'utils' && !mayTouchDom.includes(room) && browserApi.test(code)) {
    found.push(`${file}: an engine uses a browser API (${browserApi.exec(code)?.[0]})`);
  }
  if (top === 'components' && /(?<![\w.'"`-])(?:browser|chrome)\.\w+/.test(code)) {
    found.push(`${file}: a component uses a browser API`);
  }
  for (const [, specifier = ''] of code.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']*)'/g)) {
    found.push(...arrowProblem(file, top, room, relative('.', resolve(dirname(file), specifier.replace(/\?.*$/, '')))));
  }
  return found;
}

function arrowProblem(file: string, top: string, room: string, target: string): string[] {
  const [targetTop = '', targetRoom = '', ...inside] = target.split('/');
  if (targetTop === top && targetRoom === room) return [];
  const allowedTops: Record<string, string[]> = {
    entrypoints: ['entrypoints', 'components', 'utils', 'locales', 'public'],
    components: ['components', 'utils', 'locales'],
    utils: ['utils'],
    locales: ['locales'],
  };
  if (!allowedTops[top]?.includes(targetTop)) return [`${file}: ${top} may not import ${target}`];
  if (targetTop !== 'utils') return [];
  // Tables of data a build tool wrote and the host list of wxt.config.ts are not engines' insides.
  const isEntered = inside.length === 0 || inside.join('/') === 'index' || target === 'utils/portals/hosts';
  if (!isEntered) return [`${file}: enter utils/${targetRoom} by its index.ts, not ${target}`];
  if (top === 'utils' && !engines[room]?.includes(targetRoom)) {
    return [`${file}: no arrow from ${room} to ${targetRoom}`];
  }
  return [];
}
