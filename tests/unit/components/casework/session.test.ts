// @vitest-environment happy-dom
// @vitest-environment-options { "url": "https://motcua.thanhhoa.gov.vn/ho-so/1" }
import { describe, expect, it } from 'vitest';
import type { Attachment } from '../../../../entrypoints/casework.content/attachments';
import { Session } from '../../../../entrypoints/casework.content/session';
import { makeReport } from './samples';

const fileAt = (url: string | null, link = document.createElement('a')): Attachment => ({ link, url, name: 'a.pdf' });
const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

/** A check whose end the test decides. */
function makeChecks() {
  const ends: (() => void)[] = [];
  const session = new Session(
    (_file, signal) =>
      new Promise((resolve) => {
        ends.push(() => resolve({ state: { kind: 'checked', report: makeReport('valid') }, blob: new Blob() }));
        signal.addEventListener('abort', () => resolve({ state: { kind: 'unchecked' }, blob: null }));
      }),
    () => {},
  );
  const kinds = () => session.rows.map(({ state }) => state.kind);
  return { session, ends, kinds };
}

describe('the queue of a dossier page', () => {
  it('checks two at once and everything in the end', async () => {
    const { session, ends, kinds } = makeChecks();
    session.sync([fileAt('1'), fileAt('2'), fileAt('3')]);
    session.checkAll();
    expect(ends).toHaveLength(2);
    for (let done = 0; done < 3; done += 1) {
      ends[done]?.();
      await settle();
    }
    expect(kinds()).toEqual(['checked', 'checked', 'checked']);
  });

  it('has everything unchecked again after a stop', async () => {
    const { session, kinds } = makeChecks();
    session.sync([fileAt('1'), fileAt('2'), fileAt('3')]);
    session.checkAll();
    session.stop();
    await settle();
    expect(kinds()).toEqual(['unchecked', 'unchecked', 'unchecked']);
  });

  it('never shows the verdict of one file on a link that leads to another', async () => {
    const { session, ends, kinds } = makeChecks();
    const link = document.createElement('a');
    session.sync([fileAt('1', link)]);
    session.checkAll();
    session.sync([fileAt('2', link)]);
    ends[0]?.();
    await settle();
    expect(kinds()).toEqual(['unchecked']);
  });

  it('keeps a verdict while its file stays', async () => {
    const { session, ends, kinds } = makeChecks();
    const file = fileAt('1');
    session.sync([file]);
    session.checkAll();
    ends[0]?.();
    await settle();
    session.sync([{ ...file }, fileAt('2')]);
    expect(kinds()).toEqual(['checked', 'unchecked']);
  });

  it('does not try what has no address or lies on another host', () => {
    const { session, ends, kinds } = makeChecks();
    session.sync([fileAt(null), fileAt('https://tep.example.gov.vn/a.pdf')]);
    session.checkAll();
    expect(ends).toHaveLength(0);
    expect(kinds()).toEqual(['failed', 'failed']);
  });
});
