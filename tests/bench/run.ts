import { cpus } from 'node:os';
import { addresses } from './addresses';
import { attachments } from './attachments';
import { cards } from './cards';
import { cardsInExtension } from './cards-in-extension';
import { citizen } from './citizen';
import { desk } from './desk';
import { forms } from './forms';
import { fuzzing } from './fuzz';
import { ledger } from './ledger';
import { licences } from './licences';
import { say } from './measure';
import { signatures } from './signatures';
import { sizes } from './sizes';

/**
 * `npm run bench`: numbers of the built packages on this machine, now. Times move with the load shown beside them.
 * `npm run bench cards` runs one part alone.
 */
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`);
const start = performance.now();
const wanted = process.argv.slice(2);
if (wanted.length === 0) sizes();
for (const part of [
  signatures,
  fuzzing,
  citizen,
  cards,
  cardsInExtension,
  addresses,
  forms,
  attachments,
  ledger,
  desk,
  licences,
]) {
  if (wanted.length > 0 && !wanted.includes(part.name)) continue;
  try {
    await part();
  } catch (error) {
    say(`${part.name} stopped`, String(error));
    process.exitCode = 1;
  }
}
console.log(`\n${((performance.now() - start) / 1000).toFixed(0)} s in all`);
